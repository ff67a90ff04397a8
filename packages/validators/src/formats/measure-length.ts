/** Length in characters (Unicode code points): a rare Chinese character outside the basic plane counts as one. */
export function measureLength(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit < 0xdc00) {
      const next = text.charCodeAt(index + 1);
      if (next >= 0xdc00 && next < 0xe000) {
        length -= 1;
        index += 1;
      }
    }
  }
  return length;
}
