/** Results as they come, one JSON value a line; what could not be written never ends the run. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestOutcome } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { causeText } from './_report.js';

/** Where lines go. */
export interface ResultStream {
  readonly take: (outcome: TestOutcome) => void;
  /** The system's code of the first failure to write, if there was one. */
  readonly end: () => string | undefined;
}

/** Opens the file, or standard output. @throws the system's error when the file cannot be made */
export function openStream(context: Context, output: string | undefined): ResultStream {
  const toStdout = output === undefined || output === '-';
  const file = toStdout ? undefined : openSync(resolve(context.io.cwd, output), 'w');
  let fault: string | undefined;
  return {
    take: (outcome) => {
      const text = causeText(context, outcome);
      const view = {
        ...outcome,
        title: outcome.title[context.language],
        ...(text !== undefined && { text }),
      };
      const line = `${JSON.stringify(view)}\n`;
      if (file === undefined) context.write(line);
      else if (fault === undefined) {
        try {
          writeSync(file, line);
        } catch (error) {
          fault = (error as NodeJS.ErrnoException).code ?? 'EIO';
        }
      }
    },
    end: () => {
      if (file !== undefined) closeSync(file);
      return fault;
    },
  };
}
