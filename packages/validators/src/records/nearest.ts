/** Pairs of neighbouring characters, with a mark at both ends so that short names count too. */
function pairsOf(text: string): Set<string> {
  const characters = ['^', ...text.toLowerCase(), '$'];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** The candidates most like a text (share of common character pairs, at least a third), best first. */
export function findNearest(text: string, candidates: readonly string[], limit = 3): string[] {
  const wanted = pairsOf(text.slice(0, 100));
  return candidates
    .map((candidate) => {
      const pairs = pairsOf(candidate);
      const common = [...pairs].filter((pair) => wanted.has(pair)).length;
      return { candidate, score: (2 * common) / (pairs.size + wanted.size) };
    })
    .filter(({ score }) => score >= 1 / 3)
    .sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
