/** Turns offsets into lines and columns. The line table is built on the first question and then searched. */

export const createPositions = (
  text: string,
): ((offset: number) => { readonly line: number; readonly column: number }) => {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= findLineStarts(text);
    const line = findLine(starts, offset);
    let column = 1;
    for (let index = starts[line] as number; index < offset && index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit < 0xdc00 || unit > 0xdfff) column += 1;
    }
    return { line: line + 1, column };
  };
};

// A line ends at LF, at CR LF or at a lone CR, as XML 1.0 section 2.11 has it.
const findLineStarts = (text: string): number[] => {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  const breaks = /\r\n?|\n/g;
  while (breaks.exec(text) !== null) starts.push(breaks.lastIndex);
  return starts;
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
