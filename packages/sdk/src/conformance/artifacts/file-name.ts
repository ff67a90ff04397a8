/** Names of files in the packaging that integration teams prepare for the national assessment. */

/** What a name says. */
export interface PackagedName {
  /** `EMR-SD-04` or `EMR-PL-22`. */
  readonly code: string;
  readonly kind: 'document' | 'service';
  /** `found` T01, `not-found` F01. */
  readonly case?: 'found' | 'not-found';
}

/** Reads the last part of a path, whatever the separator; undefined for other names. */
export function readPackagedName(path: string): PackagedName | undefined {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const [, code, family] = /^(EMR-(SD|PL)-\d{2})(?!\d)/.exec(name) ?? [];
  if (code === undefined) return undefined;
  const end = /-([TF])\d{2}(?:-\d+)?\.[^.]+$/.exec(name)?.[1];
  return {
    code,
    kind: family === 'SD' ? 'document' : 'service',
    ...(end !== undefined && { case: end === 'T' ? 'found' : 'not-found' }),
  };
}

/** The path without the patient's name that the packaging puts into it: folder and third part of the name. */
export function maskPackagedPath(path: string): string {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  const [, head, tail] = /^(EMR-SD-\d{2}-[^-]+-).+?(-T\d{2}(?:-\d+)?\.[^.]+)$/.exec(name) ?? [];
  if (head === undefined) return path;
  const folder = parts.length > 1 ? [...parts.slice(0, -1), '***'] : parts;
  return [...folder, `${head}***${tail}`].join('/');
}
