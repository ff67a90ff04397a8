/** Width of text on a terminal, where a Chinese character takes two columns. */

// East Asian Wide and Fullwidth blocks (Unicode TR 11), plus emoji.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
// Quotation marks, dashes and the ellipsis are drawn wide in Chinese fonts but counted narrow by terminals.
const zeroWidth = /[\u0300-\u036f\u200b-\u200f\ufe00-\ufe0f\ufeff]/u;
const colour = /\u001b\[[0-9;]*m/g;

function characterWidth(character: string): number {
  if (zeroWidth.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Columns that `text` takes on a terminal; colour codes take none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(colour, '')) width += characterWidth(character);
  return width;
}

/** `text` with spaces added to reach `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** `text` cut to `width` columns, with an ellipsis when something was cut. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += characterWidth(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

// A line never starts with closing punctuation and never ends with opening punctuation (避头尾).
const noLineStart = /^[，。、；：？！）》」』】”’…,.;:?!)\]}%]/u;
const noLineEnd = /[（《「『【“‘([{]$/u;

/** Pieces between which a line may break: after a space, and between Chinese characters. */
function breakable(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/\s+|[^\s]/gu) ?? []) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      !/\s$/u.test(last) &&
      !/^\s/u.test(piece) &&
      (noLineStart.test(piece) || noLineEnd.test(last) || (!wide.test(piece) && !wide.test(last.slice(-1))));
    if (joins) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Breaks `text` into lines of at most `width` columns; existing line breaks are kept. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of breakable(paragraph)) {
      if (line !== '' && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}
