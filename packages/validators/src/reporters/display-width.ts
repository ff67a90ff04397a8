const wide =
  /\p{Script=Han}|[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const zero = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Columns a character takes in a terminal: 2 for Chinese and full-width characters, 0 for combining marks. */
function widthOf(character: string): number {
  if (character < '\u0300') return 1;
  return wide.test(character) ? 2 : zero.test(character) ? 0 : 1;
}

/** Columns a text takes in a terminal. */
export function measureWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** Characters that may not begin a line in Chinese typesetting. */
const noLineStart = '，。；：、！？）》」』”’…％,.;:!?)]}%';

/** Breaks a text into lines of at most `width` columns; words of Latin text stay whole where they fit, an opening mark stays with what follows. */
export function wrapText(text: string, width: number): string[] {
  const tokens = text.match(/[“‘（《「『【]*(?:[\u0021-\u024F]+|[^\u0021-\u024F\s])|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const token of tokens) {
    for (const piece of splitToken(token, width)) {
      const size = measureWidth(piece);
      if (used + size > width && line !== '' && !noLineStart.includes(piece)) {
        lines.push(line.trimEnd());
        line = '';
        used = 0;
      }
      if (line === '' && piece.trim() === '') continue;
      line += piece;
      used += size;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** A word longer than a line may be broken after a stroke, as the paths of documents are; one without, anywhere. */
function splitToken(token: string, width: number): string[] {
  if (measureWidth(token) <= width) return [token];
  return token.split(/(?<=\/)/u).flatMap((step) => (measureWidth(step) > width ? [...step] : [step]));
}
