// Records from NDJSON: one JSON object a line, any number of lines, constant memory.
import type { ReadContext } from '../engine/artefact.js';
import { tooLarge } from '../rules/file/too-large.js';
import { FlatRecordReader } from './flat-record.js';
import { placeOfText, type TextPosition } from './json-records.js';
import type { FieldTaker, RecordPlace } from './record-place.js';
import { listUnits, makeRoom } from './text-units.js';

const newline = 0x0a;
const carriageReturn = 0x0d;

/** Cuts chunks into lines and hands on the records of each. */
export class NdjsonReader {
  readonly #source: string;
  readonly #context: ReadContext;
  readonly #readLine: (text: string, position: TextPosition) => unknown;
  readonly #taker: FieldTaker | undefined;
  readonly #flat = new FlatRecordReader();
  #room = makeRoom(0);
  #rest = '';
  #line = 1;
  #offset = 0;
  #stopped = false;

  /**
   * @param readLine reads a line; may give the record that it holds
   * @param taker takes the records of the usual lines, which are then not read as JSON
   */
  constructor(
    source: string,
    context: ReadContext,
    readLine: (text: string, position: TextPosition) => unknown,
    taker?: FieldTaker,
  ) {
    this.#source = source;
    this.#context = context;
    this.#readLine = readLine;
    this.#taker = taker;
  }

  /** True when a line was over the limit and reading ended. */
  get stopped(): boolean {
    return this.#stopped;
  }

  take(chunk: string): void {
    const first = chunk.indexOf('\n');
    if (first < 0) this.#rest += chunk;
    else if (this.#rest === '') this.#takeLines(chunk, 0);
    else {
      // The line that began before is read alone, so that the chunk need not be copied to be joined to it.
      this.#takeLines(this.#rest + chunk.slice(0, first + 1), 0);
      this.#takeLines(chunk, first + 1);
    }
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

  #takeLines(text: string, from: number): void {
    const units = this.#taker && this.#listUnits(text);
    let start = from;
    while (start < text.length) {
      const behind = units ? this.#flat.read(text, units, start) : -1;
      let end = units?.[behind] === carriageReturn ? behind + 1 : behind;
      if (units?.[end] === newline) {
        const { keys, values } = this.#flat;
        this.#taker?.takeFields(keys, values, new LinePlace(text, start, behind, this.#position()));
        this.#endLine(end - start);
      } else {
        end = text.indexOf('\n', start);
        if (end < 0) break;
        this.#takeLine(text.slice(start, end));
      }
      start = end + 1;
    }
    this.#rest = text.slice(start);
  }

  #listUnits(text: string): Uint16Array {
    if (this.#room.length < 2 * text.length) this.#room = makeRoom(text.length);
    return listUnits(text, this.#room);
  }

  #position(): TextPosition {
    return { source: this.#source, firstLine: this.#line, base: this.#offset };
  }

  #takeLine(whole: string): void {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (line !== '' && line.trim() !== '') this.#flat.learn(this.#readLine(line, this.#position()));
    this.#endLine(whole.length);
  }

  #endLine(length: number): void {
    this.#line += 1;
    this.#offset += length + 1;
  }
}

/** The place of the record that a line holds, worked out when asked for. */
class LinePlace implements RecordPlace {
  #known: RecordPlace | undefined;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
    private readonly position: TextPosition,
  ) {}

  location(): ReturnType<RecordPlace['location']> {
    return this.#place().location();
  }

  locate(key: string, item?: number): ReturnType<RecordPlace['locate']> {
    return this.#place().locate(key, item);
  }

  edit(key: string, item: number | undefined, value: string): ReturnType<NonNullable<RecordPlace['edit']>> {
    return this.#place().edit?.(key, item, value);
  }

  #place(): RecordPlace {
    return (this.#known ??= placeOfText(this.text.slice(this.start, this.end), this.position));
  }
}
