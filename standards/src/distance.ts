// Edit distance for did-you-mean. Called thousands of times per question, hence the shared rows and the early ends.

/** Texts are compared up to this length. */
const longest = 255;

let beforeLast = new Uint16Array(longest + 1);
let last = new Uint16Array(longest + 1);
let current = new Uint16Array(longest + 1);

/**
 * Edit distance between two short texts (insert, delete, replace, swap of neighbours), by UTF-16 units.
 * @param limit greatest distance of interest; beyond it the answer is `limit + 1`
 */
export function distance(left: string, right: string, limit = Infinity): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let start = 0;
  while (start < left.length && start < right.length && left.charCodeAt(start) === right.charCodeAt(start))
    start++;
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (
    leftEnd > start &&
    rightEnd > start &&
    left.charCodeAt(leftEnd - 1) === right.charCodeAt(rightEnd - 1)
  ) {
    leftEnd--;
    rightEnd--;
  }
  return Math.min(
    between(left.slice(start, leftEnd), right.slice(start, Math.min(rightEnd, start + longest)), limit),
    limit + 1,
  );
}

/** The distance of what is left when the common beginning and end are gone. */
function between(left: string, right: string, limit: number): number {
  const width = right.length + 1;
  for (let column = 0; column < width; column++) last[column] = column;
  for (let row = 1; row <= left.length; row++) {
    const unit = left.charCodeAt(row - 1);
    const unitBefore = left.charCodeAt(row - 2);
    current[0] = row;
    let least = row;
    for (let column = 1; column < width; column++) {
      const other = right.charCodeAt(column - 1);
      const replaced = at(last, column - 1) + (unit === other ? 0 : 1);
      let best = Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced);
      if (row > 1 && column > 1 && unit === right.charCodeAt(column - 2) && unitBefore === other) {
        best = Math.min(best, at(beforeLast, column - 2) + 1);
      }
      current[column] = best;
      if (best < least) least = best;
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return at(last, right.length);
}

function at(row: Uint16Array, column: number): number {
  return row[column] ?? 0;
}
