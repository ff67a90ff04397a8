// Records from NDJSON: one JSON object a line, any number of lines, constant memory.
import type { ReadContext } from '../engine/artefact.js';
import { tooLarge } from '../rules/file/too-large.js';
import type { TextPosition } from './json-records.js';

/** Cuts chunks into lines and hands each on. */
export class NdjsonReader {
  readonly #source: string;
  readonly #context: ReadContext;
  readonly #takeRecord: (text: string, position: TextPosition) => void;
  #rest = '';
  #line = 1;
  #offset = 0;
  #stopped = false;

  constructor(
    source: string,
    context: ReadContext,
    takeRecord: (text: string, position: TextPosition) => void,
  ) {
    this.#source = source;
    this.#context = context;
    this.#takeRecord = takeRecord;
  }

  /** True when a line was over the limit and reading ended. */
  get stopped(): boolean {
    return this.#stopped;
  }

  take(chunk: string): void {
    const text = this.#rest === '' ? chunk : this.#rest + chunk;
    let start = 0;
    for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
      this.#takeLine(text.slice(start, end));
      start = end + 1;
    }
    this.#rest = text.slice(start);
    const { maxRecordLength } = this.#context.limits;
    if (this.#rest.length <= maxRecordLength) return;
    this.#stopped = true;
    this.#context.collector.report(tooLarge, {
      message: 'record',
      params: { limit: maxRecordLength },
      location: { source: this.#source, line: this.#line },
    });
  }

  end(): void {
    if (!this.#stopped) this.#takeLine(this.#rest);
  }

  #takeLine(whole: string): void {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (line !== '' && line.trim() !== '')
      this.#takeRecord(line, { source: this.#source, firstLine: this.#line, base: this.#offset });
    this.#line += 1;
    this.#offset += whole.length + 1;
  }
}
