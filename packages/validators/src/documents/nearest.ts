// Did-you-mean: the nearest known word by edit distance.

/** Edit distance of two texts, or a number above `limit` when it is larger. */
export const measureDistance = (first: string, second: string, limit: number): number => {
  if (Math.abs(first.length - second.length) > limit) return limit + 1;
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 1; i <= first.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= second.length; j += 1) {
      const change = (row[j - 1] as number) + (first[i - 1] === second[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[second.length] as number;
};

/** The known word nearest to `word`, ignoring case, or undefined when none is within `limit` edits. */
export const findNearest = (word: string, known: Iterable<string>, limit = 2): string | undefined => {
  let best: string | undefined;
  let least = limit + 1;
  const lower = word.toLowerCase();
  for (const each of known) {
    const distance = measureDistance(lower, each.toLowerCase(), least - 1);
    if (distance < least) {
      best = each;
      least = distance;
    }
  }
  return best;
};
