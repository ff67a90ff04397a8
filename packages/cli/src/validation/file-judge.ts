/** How one file is judged, the same in the main thread and in workers. */
import { createReadStream } from 'node:fs';
import type { Library } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import type { FileReport } from '@hulian/validators';

/** A file as workers are told of it. */
export interface JudgedFile {
  readonly path: string;
  readonly absolute: string;
}

/** All that a thread needs to judge like every other one; plain data. */
export interface JudgeSetup {
  readonly packs: readonly string[];
  /** Day of `--as-of` as the library takes it, YYYY-MM-DD. */
  readonly day?: string;
  /** The same day as the validators take it, YYYYMMDD. */
  readonly asOf?: string;
  readonly profile: string;
  readonly as?: string;
}

/** Makes the judge of a thread. */
export function createFileJudge(
  library: Library,
  { profile, asOf, as }: Omit<JudgeSetup, 'packs' | 'day'>,
): (file: JudgedFile) => Promise<FileReport> {
  const validator = createValidator({ library, profile, ...(asOf !== undefined && { asOf }) });
  return ({ path, absolute }) =>
    validator.validate({
      path,
      content: createReadStream(absolute, { highWaterMark: 1 << 20 }),
      ...(as !== undefined && { as }),
    });
}
