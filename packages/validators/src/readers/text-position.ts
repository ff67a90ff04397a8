/** Turns offsets into lines and columns. The line table is built as far as is asked for and then searched. */

export const createPositions = (
  text: string,
): ((offset: number) => { readonly line: number; readonly column: number }) => {
  const starts = [0];
  let findBreak: ((from: number) => number) | undefined;
  let known = 0;
  let last = { index: -1, column: 1 };
  return (offset) => {
    findBreak ??= text.includes('\r') ? findAnyBreak(text) : (from) => text.indexOf('\n', from) + 1;
    while (known <= offset) {
      const next = findBreak(known);
      if (next > 0) starts.push((known = next));
      else known = Infinity;
    }
    const line = findLine(starts, offset);
    // Files of one long line are asked about from their beginning to their end: counting goes on from the last answer.
    const begin = starts[line] as number;
    let { index, column } = last.index >= begin && last.index <= offset ? last : { index: begin, column: 1 };
    for (; index < offset && index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit < 0xdc00 || unit > 0xdfff) column += 1;
    }
    last = { index, column };
    return { line: line + 1, column };
  };
};

/** Where the next line begins, 0 when there is none. A line ends at LF, at CR LF or at a lone CR, as XML 1.0 section 2.11 has it. */
const findAnyBreak = (text: string): ((from: number) => number) => {
  const breaks = /\r\n?|\n/g;
  return (from) => {
    breaks.lastIndex = from;
    return breaks.test(text) ? breaks.lastIndex : 0;
  };
};

const findLine = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
