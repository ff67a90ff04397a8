// Mends what can be mended: takes the edits of the findings and writes UTF-8 without byte order mark.
import type { Finding, Fix } from '../finding.js';
import { IncrementalDecoder } from '../readers/text-decoder.js';

/** A mended input. */
export interface FixedText {
  /** The text before, as decoded. */
  readonly before: string;
  readonly text: string;
  /** Findings whose fix is in the text. */
  readonly applied: readonly Finding[];
}

/**
 * Applies the fixes of one file's findings: the safe ones, and with `suggested` the others too.
 * `undefined` when the bytes are damaged or not text: writing them back would lose data.
 * Findings past the cap carry no fix; validate again after fixing.
 */
export function applyFixes(
  content: Uint8Array,
  findings: readonly Finding[],
  { suggested = false }: { suggested?: boolean } = {},
): FixedText | undefined {
  let converted = false;
  let damaged = false;
  const decoder = new IncrementalDecoder(({ id }) => {
    if (id === 'file/invalid-bytes' || id === 'file/not-text') damaged = true;
    else converted = true;
  });
  const before = decoder.decode(content, true);
  if (damaged) return undefined;
  const wanted = findings.filter(({ fix }) => fix?.edit && (suggested || fix.kind === 'safe'));
  // The last edit of a place builds on those before it (blanks cut off, then zeros filled in).
  const edits = new Map<string, { readonly edit: NonNullable<Fix['edit']>; readonly findings: Finding[] }>();
  for (const finding of wanted) {
    const edit = finding.fix?.edit as NonNullable<Fix['edit']>;
    const key = `${edit.start} ${edit.end}`;
    edits.set(key, { edit, findings: [...(edits.get(key)?.findings ?? []), finding] });
  }
  const sorted = [...edits.values()].sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  const applied: Finding[] = converted
    ? findings.filter(({ rule }) => rule === 'file/byte-order-mark' || rule === 'file/encoding')
    : [];
  let text = '';
  let at = 0;
  for (const { edit, findings: mended } of sorted) {
    if (edit.start < at || edit.end > before.length) continue;
    text += before.slice(at, edit.start) + edit.text;
    at = edit.end;
    applied.push(...mended);
  }
  return { before, text: text + before.slice(at), applied };
}
