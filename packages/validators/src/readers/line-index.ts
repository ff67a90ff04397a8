/** Line and column of offsets in one text; both from 1, columns in characters. Built when first asked. */
export class LineIndex {
  readonly #text: string;
  readonly #firstLine: number;
  #starts: number[] | undefined;

  constructor(text: string, firstLine = 1) {
    this.#text = text;
    this.#firstLine = firstLine;
  }

  /** The place of an offset in UTF-16 units. */
  locate(offset: number): { readonly line: number; readonly column: number } {
    const starts = (this.#starts ??= findStarts(this.#text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = [...this.#text.slice(starts[low], offset)].length + 1;
    return { line: this.#firstLine + low, column };
  }
}

function findStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
