// The sign that divides the columns of a table in text.

const delimiters = [',', '\t', ';', '|'] as const;

/** The delimiter that a header line uses most, or `undefined` when it has none. */
export function detectDelimiter(header: string): string | undefined {
  const bare = header.replace(/"(?:[^"]|"")*"/gu, '');
  const counts = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 }));
  const best = counts.reduce((first, second) => (second.count > first.count ? second : first));
  return best.count > 0 ? best.delimiter : undefined;
}
