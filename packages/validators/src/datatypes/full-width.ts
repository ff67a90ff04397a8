/** Full-width letters, digits, signs and the ideographic space to their ASCII forms: `Ａ００．１` to `A00.1`. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}
