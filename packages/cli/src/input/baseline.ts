/** An earlier JSON report, against which a run is compared: only what is new blocks. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Finding, Report } from '@hulian/validators';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';

export interface Baseline {
  /** How many findings were known, and those that are new. The same fault twice as often counts as new once. */
  split(report: Report): { readonly known: number; readonly fresh: readonly Finding[] };
}

/** @throws CliError (exit 2) when the file is no JSON report */
export async function readBaseline(context: Context, path: string): Promise<Baseline> {
  const counts = new Map<string, number>();
  const key = (file: string, fingerprint: string) => `${file.replaceAll('\\', '/')}\n${fingerprint}`;
  const text = await readFile(resolve(context.io.cwd, path), 'utf8');
  try {
    for (const file of (JSON.parse(text) as Report).files) {
      for (const { fingerprint } of file.findings) {
        if (typeof fingerprint !== 'string') throw new TypeError('fingerprint');
        const name = key(file.path, fingerprint);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  } catch (error) {
    throw usageError(context.messages.validate.baselineBad(path), error);
  }
  return {
    split(report) {
      const left = new Map(counts);
      let known = 0;
      const fresh: Finding[] = [];
      for (const file of report.files) {
        for (const finding of file.findings) {
          const name = key(file.path, finding.fingerprint);
          const remaining = left.get(name) ?? 0;
          if (remaining > 0) {
            left.set(name, remaining - 1);
            known += 1;
          } else fresh.push(finding);
        }
      }
      return { known, fresh };
    },
  };
}
