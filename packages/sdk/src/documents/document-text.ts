/** An XML declaration up to its encoding, and the encoding; it is looked for at the very beginning. */
const declaration = /^(\ufeff?<\?xml[^>]{0,200}?\sencoding\s*=\s*)(["'])[^"']*\2/;

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** The text of a document, decoded as the validators decode it. One that was not UTF-8 declares itself as what it becomes on the way. */
export function readDocumentText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'utf-8' ? text : text.replace(declaration, '$1"UTF-8"');
}
