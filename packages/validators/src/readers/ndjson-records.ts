// Records from NDJSON: one JSON object a line, any number of lines, constant memory.
import { Buffer } from 'node:buffer';
import type { ReadContext } from '../engine/artefact.js';
import { tooLarge } from '../rules/file/too-large.js';
import { decodeUtf8 } from './decode-utf8.js';
import { FlatRecordReader, type ByteText } from './flat-record.js';
import { placeOfText, type TextPosition } from './json-records.js';
import type { FieldTaker, RecordPlace } from './record-place.js';
import { asBuffer, concatBytes } from './text-decoder.js';

const newline = 0x0a;
const carriageReturn = 0x0d;

/** Cuts UTF-8 into lines and hands on the records of each. */
export class NdjsonReader {
  readonly #source: string;
  readonly #context: ReadContext;
  readonly #readLine: (text: string, position: TextPosition) => unknown;
  readonly #taker: FieldTaker | undefined;
  readonly #flat = new FlatRecordReader();
  #room = makeRoom(0);
  /** The beginning of a line whose end has not come yet, and its length in units of UTF-16. */
  #rest: Uint8Array[] = [];
  #restLength = 0;
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

  /** Takes whole characters of UTF-8. */
  take(bytes: Uint8Array): void {
    const first = asBuffer(bytes).indexOf(newline);
    if (first < 0) this.#keep(bytes);
    else if (this.#rest.length === 0) this.#takeLines(bytes);
    else {
      // The line that began before is read alone, so that the others need not be copied to be joined to it.
      this.#takeLines(concatBytes([...this.#rest.splice(0), bytes.subarray(0, first + 1)]));
      this.#takeLines(bytes.subarray(first + 1));
    }
    const { maxRecordLength } = this.#context.limits;
    if (this.#restLength <= maxRecordLength) return;
    this.#stopped = true;
    this.#context.collector.report(tooLarge, {
      message: 'record',
      params: { limit: maxRecordLength },
      location: { source: this.#source, line: this.#line },
    });
  }

  end(): void {
    if (!this.#stopped) this.#takeLine(concatBytes(this.#rest));
  }

  #keep(bytes: Uint8Array): void {
    this.#rest.push(bytes.slice());
    this.#restLength += decodeUtf8(bytes).length;
  }

  #takeLines(bytes: Uint8Array): void {
    this.#restLength = 0;
    const text = this.#taker && this.#toText(bytes);
    let start = 0;
    while (start < bytes.length) {
      const behind = text ? this.#flat.read(text, start) : -1;
      let end = bytes[behind] === carriageReturn ? behind + 1 : behind;
      if (bytes[end] === newline) {
        this.#taker?.takeFields(
          this.#flat.keys,
          this.#flat.values,
          new LinePlace(bytes, start, behind, this.#position()),
          this.#flat,
        );
        this.#endLine(end - start - this.#flat.surplus);
      } else {
        end = asBuffer(bytes).indexOf(newline, start);
        if (end < 0) break;
        this.#takeLine(bytes.subarray(start, end));
      }
      start = end + 1;
    }
    if (start < bytes.length) this.#keep(bytes.subarray(start));
  }

  /** A copy that may be read some bytes beyond its end, where zeros stand. */
  #toText(bytes: Uint8Array): ByteText {
    const { length } = bytes;
    if (this.#room.bytes.length < length + spare) this.#room = makeRoom(length);
    this.#room.bytes.set(bytes);
    this.#room.bytes.fill(0, length, length + spare);
    return this.#room;
  }

  #position(): TextPosition {
    return { source: this.#source, firstLine: this.#line, base: this.#offset };
  }

  #takeLine(bytes: Uint8Array): void {
    const whole = decodeUtf8(bytes);
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (line !== '' && line.trim() !== '') this.#flat.learn(this.#readLine(line, this.#position()));
    this.#endLine(whole.length);
  }

  #endLine(length: number): void {
    this.#line += 1;
    this.#offset += length + 1;
  }
}

/** Bytes behind a text that can be read with it. */
const spare = 8;

function makeRoom(length: number): ByteText {
  const bytes = Buffer.alloc(length + spare);
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) };
}

/** The place of the record that a line holds, worked out when asked for. */
class LinePlace implements RecordPlace {
  #known: RecordPlace | undefined;

  constructor(
    private readonly bytes: Uint8Array,
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
    return (this.#known ??= placeOfText(
      decodeUtf8(this.bytes.subarray(this.start, this.end)),
      this.position,
    ));
  }
}
