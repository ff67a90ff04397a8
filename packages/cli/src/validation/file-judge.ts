/** How one file is judged, the same in the main thread and in workers. */
import { readFile } from 'node:fs/promises';
import { FactSheet } from '@hulian/validators';
import type { XmlCheckPaths } from './xml-checks.js';
import type { FactSheetData, FileReport, Ruleset, SignatureSettings, Validator } from '@hulian/validators';

/** A file as workers are told of it. */
export interface JudgedFile {
  readonly path: string;
  readonly absolute: string;
  readonly size: number;
}

/** All that a thread needs to judge like every other one; plain data. */
export interface JudgeSetup {
  readonly packs: readonly string[];
  /** Day of `--as-of` as the library takes it, YYYY-MM-DD. */
  readonly day?: string;
  /** The same day as the validators take it, YYYYMMDD. */
  readonly asOf?: string;
  readonly profile: string;
  /** What the configuration changes of its severities. */
  readonly ruleset?: Ruleset;
  readonly as?: string;
  /** Whether `as` is an operation of the unified interface. */
  readonly request?: boolean;
  /** Whether the files are compared with each other afterwards. */
  readonly cross: boolean;
  readonly xmlChecks: XmlCheckPaths;
  readonly signatures?: SignatureSettings;
}

/** What a thread says of a file: the report, and what the comparison of the run needs. */
export interface Judged {
  readonly report: FileReport;
  readonly facts?: FactSheetData;
}

/** Makes the judge of a thread. */
export function createFileJudge(
  validator: Validator,
  { as, cross }: Pick<JudgeSetup, 'as' | 'cross'>,
): (path: string, content: AsyncIterable<Uint8Array>, absolute?: string) => Promise<Judged> {
  return async (path, content, absolute) => {
    const sheet = cross ? new FactSheet() : undefined;
    const report = await validator.validate({
      path,
      content,
      ...(as !== undefined && { as }),
      ...(sheet && { facts: sheet }),
      ...(absolute !== undefined && { beside: () => readSigned(absolute) }),
    });
    return {
      report,
      ...(sheet && { facts: { facts: sheet.facts, records: sheet.records, full: sheet.full } }),
    };
  };
}

/** The file that a detached signature stands beside: the same name without the ending that `hulian sign` adds. */
async function readSigned(signature: string): Promise<Uint8Array | undefined> {
  const [, path] = /^(.+)\.(?:p7s|jws|sig)$/iu.exec(signature) ?? [];
  return path === undefined ? undefined : readFile(path).catch(() => undefined);
}
