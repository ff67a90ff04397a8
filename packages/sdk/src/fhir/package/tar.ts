// Writes a tar archive (POSIX ustar) without times and owners: the same files give the same bytes.

const block = 512;

/** The archive of some files. Names are at most 100 bytes. */
export function writeTar(
  files: readonly { readonly name: string; readonly content: Uint8Array }[],
): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const { name, content } of files) {
    parts.push(
      header(name, content.length),
      content,
      new Uint8Array((block - (content.length % block)) % block),
    );
  }
  parts.push(new Uint8Array(2 * block));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function header(name: string, size: number): Uint8Array {
  const bytes = new Uint8Array(block);
  const put = (text: string, at: number): void => {
    bytes.set(new TextEncoder().encode(text), at);
  };
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;
  if (new TextEncoder().encode(name).length > 100) throw new RangeError(`name too long for tar: ${name}`);
  put(name, 0);
  put(octal(0o644, 8), 100);
  put(octal(0, 8), 108);
  put(octal(0, 8), 116);
  put(octal(size, 12), 124);
  put(octal(0, 12), 136);
  put('        ', 148);
  put('0', 156);
  put('ustar\x0000', 257);
  put(
    `${bytes
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  return bytes;
}
