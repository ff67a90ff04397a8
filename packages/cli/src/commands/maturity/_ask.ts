// Questions on the terminal, one line each: an empty line keeps what is there, a wrong one is asked again.
import { readFile, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { bytesToHex, sm3 } from '@hulian/crypto';
import type { Evidence, MetricValue, Ratio } from '@hulian/validators/maturity';
import type { Context } from '../../context.js';

/** The input ended before the last question: what was answered is kept. */
export class InputEnded extends Error {}

/** What a line was read as, or what is wrong with it. */
export type Parsed<Value> = { readonly value: Value } | { readonly fault: string };

export interface Asker {
  /** A heading, or the options of a question. */
  say(text: string): void;
  /** The value of a line, undefined for an empty one. @throws InputEnded */
  ask<Value>(question: string, parse: (line: string) => Parsed<Value>): Promise<Value | undefined>;
  /** A proof, undefined where none is given now. */
  proof(): Promise<Evidence | undefined>;
  close(): void;
}

/** @param output file that will hold the answers: references to files are written relative to it */
export function openAsker(context: Context, output: string | undefined): Asker {
  const { io } = context;
  const words = context.messages.maturity.ask;
  const reader = createInterface({ input: io.stdin, output: io.stderr });
  const lines = reader[Symbol.asyncIterator]();
  const say = (text: string): void => void io.stderr.write(text);
  const ask: Asker['ask'] = async (question, parse) => {
    for (;;) {
      say(question);
      const next = await lines.next();
      if (next.done === true) throw new InputEnded();
      const line = next.value.trim();
      if (line === '') return undefined;
      const parsed = parse(line);
      if ('value' in parsed) return parsed.value;
      say(`${parsed.fault}\n`);
    }
  };
  const proof = async (): Promise<Evidence | undefined> => {
    const reference = await ask(words.reference, (line) => ({ value: line }));
    if (reference === undefined) return undefined;
    const path = resolve(io.cwd, reference);
    const found = await stat(path).catch(() => undefined);
    const isFile = found?.isFile() === true;
    const date = await ask(words.date, (line) =>
      /^\d{4}-\d\d-\d\d$/.test(line) && !Number.isNaN(Date.parse(line))
        ? { value: line }
        : { fault: words.badDate },
    );
    const hash = isFile
      ? bytesToHex(sm3(await readFile(path)))
      : await ask(words.sm3, (line) =>
          /^[0-9a-f]{64}$/i.test(line) ? { value: line.toLowerCase() } : { fault: words.badSm3 },
        );
    const folder = dirname(resolve(io.cwd, output ?? 'inventory.json'));
    return {
      reference: isFile ? relative(folder, path).replaceAll('\\', '/') : reference,
      date: date ?? '',
      sm3: hash ?? '',
    };
  };
  return { say, ask, proof, close: () => reader.close() };
}

/** `y`, `n`, 是, 否. */
export const yesOrNo =
  (fault: string) =>
  (line: string): Parsed<boolean> =>
    /^(?:y|yes|是|有)$/i.test(line)
      ? { value: true }
      : /^(?:n|no|否|无|没有)$/i.test(line)
        ? { value: false }
        : { fault };

/** Numbers and ranges of a list (`1 3 5-8`), or names of one's own. */
export const oneOrMore =
  (options: readonly string[], fault: (text: string) => string) =>
  (line: string): Parsed<readonly string[]> => {
    const chosen: string[] = [];
    for (const word of line.split(/[\s,，、;；]+/u).filter(Boolean)) {
      const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(word) ?? [];
      if (from === undefined) chosen.push(word);
      else {
        const range = options.slice(Number(from) - 1, Number(to));
        if (Number(from) < 1 || Number(to) > options.length || range.length === 0)
          return { fault: fault(word) };
        chosen.push(...range);
      }
    }
    return { value: [...new Set(chosen)] };
  };

/** `1200/1500` for a share, else a number that is not negative. */
export const figure =
  (share: boolean, fault: string) =>
  (line: string): Parsed<MetricValue> => {
    const [, over, under] = /^(\d+(?:\.\d+)?)\s*[/／]\s*(\d+(?:\.\d+)?)$/u.exec(line) ?? [];
    if (share) {
      const ratio: Ratio = { numerator: Number(over), denominator: Number(under) };
      const fits = over !== undefined && ratio.denominator > 0 && ratio.numerator <= ratio.denominator;
      return fits ? { value: ratio } : { fault };
    }
    return /^\d+(?:\.\d+)?$/.test(line) ? { value: Number(line) } : { fault };
  };
