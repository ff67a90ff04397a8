// Reads the files of a tar archive (POSIX ustar with pax names left alone): what FHIR packages are made of.

export interface TarFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const block = 512;

/** The regular files of an archive. @throws Error when a header is broken */
export function readTar(bytes: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = [];
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0;) {
    const text = (from: number, length: number): string => {
      const field = bytes.subarray(at + from, at + from + length);
      const end = field.indexOf(0);
      return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
    };
    const size = parseInt(text(124, 12).trim(), 8);
    if (!Number.isFinite(size) || size < 0 || at + block + size > bytes.length)
      throw new Error('broken archive');
    const type = text(156, 1);
    const prefix = text(257, 5) === 'ustar' ? text(345, 155) : '';
    const name = prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`;
    if (type === '0' || type === '')
      files.push({ name, content: bytes.subarray(at + block, at + block + size) });
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}
