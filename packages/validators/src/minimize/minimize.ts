// The smallest input that still fails the same rule, with neutral values, so that it can be sent to a vendor.
import { generalizePath } from '../engine/fingerprint.js';
import type { Finding } from '../finding.js';
import { compareSeverity } from '../engine/rule.js';
import type { FileReport } from '../report.js';
import { maskJson, maskXml, neutralDigits } from './mask.js';
import { listJsonCuts, listXmlCuts, removeRanges } from './ranges.js';

/** What is needed to minimize one input. */
export interface MinimizeOptions {
  /** Decoded text of an XML document or message, or of JSON records. */
  readonly text: string;
  /** Judges a text as the input was judged. */
  readonly judge: (text: string) => Promise<FileReport>;
  /** Rule, or `rule/message`, that has to fail; default the first finding of the gravest severity. */
  readonly rule?: string;
  /** Bound on the number of texts that are judged; default 2,000. */
  readonly tries?: number;
}

/** What came of it. */
export type Minimized =
  /** `unreadable`: neither well-formed XML nor JSON; values could not be masked surely. `nothing`: no such finding. */
  | { readonly ok: false; readonly reason: 'unreadable' | 'nothing' }
  | {
      readonly ok: true;
      /** Holds no value of the input. */
      readonly text: string;
      /** The finding that was kept. */
      readonly finding: Finding;
      /** False when masking took the finding away, or moved it. */
      readonly stillFails: boolean;
      /** False when the bound was reached before nothing more could be cut. */
      readonly smallest: boolean;
      readonly tries: number;
    };

/** Cuts, then masks. */
export async function minimizeInput({
  text,
  judge,
  rule,
  tries: most = 2000,
}: MinimizeOptions): Promise<Minimized> {
  const isXml = text.trimStart().startsWith('<');
  const listCuts = isXml ? listXmlCuts : listJsonCuts;
  if (listCuts(text) === undefined) return { ok: false, reason: 'unreadable' };
  const finding = chooseFinding(await judge(text), rule);
  if (finding === undefined) return { ok: false, reason: 'nothing' };
  let tries = 1;
  const fails = async (candidate: string): Promise<boolean> => {
    tries += 1;
    return (await judge(candidate)).findings.some((each) => isSame(each, finding));
  };

  let least = text;
  let changed = true;
  while (changed && tries < most) {
    changed = false;
    const cutsAt = (depth: number) => (listCuts(least) ?? []).filter((cut) => cut.depth === depth);
    for (let depth = 1; cutsAt(depth).length > 0 && tries < most; depth += 1) {
      for (let size = cutsAt(depth).length; size >= 1 && tries < most; size = Math.floor(size / 2)) {
        let cuts = cutsAt(depth);
        for (let at = 0; at < cuts.length && tries < most;) {
          const candidate = removeRanges(least, cuts.slice(at, at + size));
          if (listCuts(candidate) !== undefined && (await fails(candidate))) {
            least = candidate;
            changed = true;
            cuts = cutsAt(depth);
          } else at += size;
        }
      }
    }
  }
  const mask = isXml ? maskXml : maskJson;
  const masked = neutralDigits.map((digit) => mask(least, digit).replace(/^\s*\n/gmu, ''));
  for (const each of masked)
    if (await fails(each))
      return { ok: true, text: each, finding, stillFails: true, smallest: !changed, tries };
  return { ok: true, text: masked[0] ?? '', finding, stillFails: false, smallest: !changed, tries };
}

function chooseFinding({ findings }: FileReport, rule: string | undefined): Finding | undefined {
  const wanted = findings.filter(
    (each) => rule === undefined || each.rule === rule || `${each.rule}/${each.message}` === rule,
  );
  return [...wanted].sort((a, b) => compareSeverity(b.severity, a.severity))[0];
}

/** The same rule and message at the same kind of place. */
const isSame = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule &&
  one.message === other.message &&
  generalizePath(one.location.path ?? '') === generalizePath(other.location.path ?? '');
