/** True when the text has a whole first line. */
export function hasFirstLine(text: string): boolean {
  return text.trimStart().includes('\n');
}

/** NDJSON when the first line is a whole JSON object, or the second one begins another; else one JSON text. */
export function looksLikeNdjson(text: string, path: string): boolean {
  const [first = '', second = ''] = text.trimStart().split(/\r?\n/u, 2);
  if (!first.startsWith('{')) return false;
  if (/\.(?:ndjson|jsonl)$/iu.test(path) || second.trimStart().startsWith('{')) return true;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}
