/** Known findings, against which a run is compared: only what is new blocks. An earlier JSON report, or a file with reason, owner and expiry. */
import { readFile } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import type { FileReport, Finding, Report } from '@hulian/validators';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { deliver, toJson } from '../output/result.js';
import { today } from './today.js';

/** Findings that someone has accepted until a day. */
interface BaselineEntry {
  readonly path: string;
  readonly fingerprint: string;
  readonly rule: string;
  readonly count: number;
  readonly reason: string;
  readonly owner: string;
  /** Last day on which the entry holds, `YYYY-MM-DD`. */
  readonly expires: string;
}

interface BaselineFile {
  readonly kind: 'hulian-baseline';
  readonly entries: readonly BaselineEntry[];
}

/** A report beside what was known of it. */
export interface Comparison {
  readonly known: ReadonlySet<Finding>;
  readonly fresh: readonly Finding[];
  /** How many of the new ones an expired entry had covered. */
  readonly expired: number;
  /** How many more than were known are beyond those that files list. */
  readonly unlisted: Readonly<Record<Counted, number>>;
}

export interface Baseline {
  /** Tells the findings that were known from the new ones. The same fault twice as often counts as new once. */
  split(report: Report): Comparison;
}

/** Says that a file has more findings than it lists; the others are known by how many they are. */
const beyond = 'file/too-many-findings';
const counted = ['error', 'warning'] as const;
type Counted = (typeof counted)[number];

/** Findings of a severity that a file has beyond those that it lists. */
function countUnlisted({ findings }: Pick<FileReport, 'findings'>, severity: Counted): number {
  const total = findings.find(({ rule }) => rule === beyond)?.params?.[`${severity}s`];
  return typeof total === 'number'
    ? total - findings.filter((finding) => finding.severity === severity).length
    : 0;
}

const plain = (path: string): string => posix.normalize(path.replaceAll('\\', '/'));
const keyOf = (path: string, fingerprint: string): string => `${plain(path)}\n${fingerprint}`;

/** A path and what is left of it without its first folders. */
const tailsOf = (path: string): readonly string[] => {
  const parts = path.split('/');
  return parts.map((_, at) => parts.slice(at).join('/'));
};

/** Under which path of the baseline a file is known: its own, or the only one that names it from another folder. */
function nameFiles(known: ReadonlySet<string>, { files }: Report): (path: string) => string {
  const present = new Set(files.map(({ path }) => plain(path)));
  const moved = new Set([...known].filter((path) => !present.has(path)));
  const byTail = new Map<string, string[]>();
  for (const path of moved)
    for (const tail of tailsOf(path)) {
      const others = byTail.get(tail);
      if (others === undefined) byTail.set(tail, [path]);
      else others.push(path);
    }
  return (path) => {
    const own = plain(path);
    if (known.has(own)) return own;
    const longer = byTail.get(own) ?? [];
    const [name, other] = longer.concat(tailsOf(own).filter((tail) => moved.has(tail)));
    return name === undefined || other !== undefined ? own : name;
  };
}

const isDay = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/**
 * Reads known findings.
 * @param asOf day on which entries must not have expired; default today
 * @throws CliError (exit 2) when the file is neither a JSON report nor a baseline
 */
export async function readBaseline(context: Context, path: string, asOf?: string): Promise<Baseline> {
  const day = asOf ?? today();
  const counts = new Map<string, number>();
  const old = new Map<string, number>();
  const paths = new Set<string>();
  const add = (map: Map<string, number>, key: string, count: number): void => {
    map.set(key, (map.get(key) ?? 0) + count);
  };
  const text = await readFile(resolve(context.io.cwd, path), 'utf8');
  try {
    const value = JSON.parse(text) as Report | BaselineFile;
    if ('entries' in value) {
      for (const { path: file, fingerprint, count, reason, owner, expires } of value.entries) {
        if (
          typeof fingerprint !== 'string' ||
          !Number.isInteger(count) ||
          !isDay(expires) ||
          !reason ||
          !owner
        )
          throw new TypeError('entry');
        paths.add(plain(file));
        add(expires < day ? old : counts, keyOf(file, fingerprint), count);
      }
    } else {
      for (const file of value.files) {
        paths.add(plain(file.path));
        for (const { fingerprint } of file.findings) {
          if (typeof fingerprint !== 'string') throw new TypeError('fingerprint');
          add(counts, keyOf(file.path, fingerprint), 1);
        }
        for (const severity of counted)
          add(counts, keyOf(file.path, `${beyond} ${severity}`), countUnlisted(file, severity));
      }
    }
  } catch (error) {
    throw usageError(context.messages.validate.baselineBad(path), error);
  }
  return {
    split(report) {
      const left = new Map(counts);
      const nameOf = nameFiles(paths, report);
      const fresh: Finding[] = [];
      const known = new Set<Finding>();
      const unlisted = { error: 0, warning: 0 };
      let expired = 0;
      for (const file of report.files) {
        const name = nameOf(file.path);
        let more = 0;
        for (const severity of counted) {
          const accepted = left.get(keyOf(name, `${beyond} ${severity}`)) ?? 0;
          const others = Math.max(0, countUnlisted(file, severity) - accepted);
          unlisted[severity] += others;
          more += others;
        }
        for (const finding of file.findings) {
          if (finding.rule === beyond && more === 0) {
            known.add(finding);
            continue;
          }
          const key = keyOf(name, finding.fingerprint);
          const remaining = left.get(key) ?? 0;
          if (remaining > 0) {
            left.set(key, remaining - 1);
            known.add(finding);
            continue;
          }
          fresh.push(finding);
          if (old.has(key)) expired += 1;
        }
      }
      return { known, fresh, expired, unlisted };
    },
  };
}

/** Writes the findings of a report as accepted, with why, by whom and until when. */
export async function saveBaseline(
  context: Context,
  report: Report,
  path: string,
  {
    reason,
    owner,
    expires,
  }: { readonly reason?: string; readonly owner?: string; readonly expires?: string },
): Promise<void> {
  if (reason === undefined || owner === undefined || !isDay(expires))
    throw usageError(context.messages.validate.baselineNeeds);
  const entries = new Map<string, BaselineEntry>();
  const accept = (path: string, fingerprint: string, rule: string, more: number): void => {
    const key = keyOf(path, fingerprint);
    const count = (entries.get(key)?.count ?? 0) + more;
    const file = path.replaceAll('\\', '/');
    if (count > 0) entries.set(key, { path: file, fingerprint, rule, count, reason, owner, expires });
  };
  for (const file of report.files) {
    for (const { fingerprint, rule } of file.findings)
      if (rule !== beyond) accept(file.path, fingerprint, rule, 1);
    for (const severity of counted)
      accept(file.path, `${beyond} ${severity}`, beyond, countUnlisted(file, severity));
  }
  const file: BaselineFile = { kind: 'hulian-baseline', entries: [...entries.values()] };
  await deliver(context, toJson(file), path);
}
