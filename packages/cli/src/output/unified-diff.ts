/** Unified diff of a text before and after small corrections. */

const context = 3;

/** Changed lines of both texts: from (0-based) to (exclusive). */
interface Hunk {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/** `--- a/…`, `+++ b/…` and hunks with three lines of context; empty when nothing differs. `withLines` false leaves the content out. */
export function unifiedDiff(path: string, before: string, after: string, withLines: boolean): string {
  const [old, now] = [splitLines(before), splitLines(after)];
  const hunks = findHunks(old, now);
  if (hunks.length === 0) return '';
  const body = hunks.map(({ before: [from, to], after: [start, end] }) => {
    const lead = Math.min(context, from);
    const tail = Math.min(context, old.length - to);
    const head = `@@ -${from - lead + 1},${to - from + lead + tail} +${start - lead + 1},${end - start + lead + tail} @@`;
    if (!withLines) return head;
    return [
      head,
      ...old.slice(from - lead, from).map((line) => ` ${line}`),
      ...changedLines(old.slice(from, to), now.slice(start, end)),
      ...old.slice(to, to + tail).map((line) => ` ${line}`),
    ].join('\n');
  });
  return [`--- a/${path}`, `+++ b/${path}`, ...body, ''].join('\n');
}

/** Lines; the last one says so where no line break ends it, as `patch` and `git apply` ask: a document may be one such line. */
function splitLines(text: string): readonly string[] {
  if (text.endsWith('\n')) return text.slice(0, -1).split('\n');
  const lines = text.split('\n');
  return [...lines.slice(0, -1), `${lines.at(-1) ?? ''}\n\\ No newline at end of file`];
}

/** Lines of both sides; where they are as many, what is equal between two changes stays as it is. */
function changedLines(old: readonly string[], now: readonly string[]): readonly string[] {
  const removed = old.map((line) => `-${line}`);
  const added = now.map((line) => `+${line}`);
  if (old.length !== now.length) return [...removed, ...added];
  const lines: string[] = [];
  for (let at = 0; at < old.length;) {
    let end = at;
    while (end < old.length && old[end] !== now[end]) end += 1;
    lines.push(...removed.slice(at, end), ...added.slice(at, end));
    if (end < old.length) lines.push(` ${old[end]}`);
    at = end + 1;
  }
  return lines;
}

/** Corrections stay within their line; where one took a line break away, the texts are one hunk between equal beginnings and ends. */
function findHunks(old: readonly string[], now: readonly string[]): readonly Hunk[] {
  if (old.length !== now.length) {
    let from = 0;
    while (from < Math.min(old.length, now.length) && old[from] === now[from]) from += 1;
    let same = 0;
    while (same < Math.min(old.length, now.length) - from && old.at(-1 - same) === now.at(-1 - same))
      same += 1;
    return [{ before: [from, old.length - same], after: [from, now.length - same] }];
  }
  const ranges: [number, number][] = [];
  old.forEach((line, at) => {
    if (line === now[at]) return;
    const last = ranges.at(-1);
    // Changes whose context would touch are one hunk.
    if (last && at - last[1] <= 2 * context) last[1] = at + 1;
    else ranges.push([at, at + 1]);
  });
  return ranges.map((range) => ({ before: range, after: range }));
}
