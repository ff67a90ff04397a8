import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, rmSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import type { Language } from '../messages/index.js';
import { isSdkError } from '../errors/sdk-error.js';
import type { Outbox } from '../outbox/outbox.js';
import type { PlatformFinding } from '../errors/platform-error.js';
import { acceptBytes, type AcceptContext, type GatewayRefusal } from './accept.js';
import { describeRecord, describeRefusal } from './describe.js';
import { enqueue } from './enqueue.js';
import { errorEnding, receiptEnding, writeWhole } from './notes.js';

/** Names that are no inputs: drafts, back-ups and locks of other programs, hidden files, what file managers leave. */
const aside =
  /^[.~#]|[~#]$|\.(tmp|temp|part|partial|crdownload|filepart|bak|old|orig|sw[a-z]|lock|lck)$|^(thumbs\.db|desktop\.ini)$/i;
/** What the gateway writes. */
const ours = /\.(receipt|error)\.json$|^\.hulian$/;

/** Bytes that a file system allows a name. */
const longestName = 255;

/** A name with which its ending still fits; a name that is too long is cut, and its digest keeps it apart from others that begin alike. */
function beginningOf(name: string, ending: string): string {
  if (Buffer.byteLength(name + ending) <= longestName) return name;
  const tail = `~${bytesToHex(sm3(utf8ToBytes(name))).slice(0, 8)}`;
  const room = longestName - Buffer.byteLength(tail + ending);
  const cut = new TextDecoder().decode(Buffer.from(name).subarray(0, room)).replace(/\ufffd+$/u, '');
  return cut + tail;
}

/** What an input looked like; an input that changes is another one. */
const lookOf = ({ size, mtimeMs }: Stats) => `${size} ${mtimeMs}`;

/**
 * The watched folder. An input stays where it is and gets a receipt or an error file beside it; until then it is the durable record of
 * itself: its key is made of its content, so that nothing is lost and nothing doubled whenever the process ends.
 */
export class InputFolder {
  /** Look of every input at the last scan; one that changed meanwhile is still being written. */
  private seen = new Map<string, string>();
  /** Inputs with a note, by look. */
  private readonly done = new Map<string, string>();
  /** Inputs in the queue by key, with their look when they were taken; two files may say the same. */
  private readonly waiting = new Map<string, Map<string, string>>();
  /** The same by name. */
  private readonly taken = new Map<string, string>();
  private readonly notChecked = new Map<string, number>();
  /** Names as the disk has them, where they are not UTF-8. */
  private readonly raw = new Map<string, Buffer>();
  /** What lies in the folder and is no input: folders, links, back-ups, locks, hidden files. */
  ignored: ReadonlySet<string> = new Set();
  /** Why the notes of a key could not be written; tried again at every look. */
  private readonly unwritten = new Map<string, unknown>();

  constructor(
    private readonly path: string,
    private readonly outbox: Outbox,
    private readonly context: AcceptContext,
    private readonly options: {
      readonly language: Language;
      readonly maxBytes: number;
      readonly onInput: (what: 'queued' | 'invalid') => void;
      /** Something that is no input came to be there. */
      readonly onIgnored?: ((name: string) => void) | undefined;
    },
  ) {}

  /**
   * Looks once; answers how many inputs wait for their answer. An input that cannot be read, or whose note cannot be written, does not
   * stop the others; what was wrong is thrown in the end.
   * @param signal ends the look before the next input: what was not taken is taken after the next start
   */
  async scan(signal?: AbortSignal): Promise<number> {
    const before = this.seen;
    this.seen = new Map();
    const ignored = new Set<string>();
    for (const key of this.unwritten.keys()) this.settled(key);
    const failures: unknown[] = [...this.unwritten.values()];
    for (const name of this.names()) {
      if (signal?.aborted) return this.taken.size;
      if (ours.test(name)) continue;
      const stats = lstatSync(this.at(name), { throwIfNoEntry: false });
      if (!stats) continue;
      const look = lookOf(stats);
      this.seen.set(name, look);
      if (aside.test(name) || !stats.isFile()) {
        // A draft that is written and renamed is none of anybody's concern.
        if (before.get(name) === look || !stats.isFile()) ignored.add(name);
        continue;
      }
      if (before.get(name) !== look || this.done.get(name) === look || this.taken.get(name) === look)
        continue;
      try {
        if (this.hasNote(name, look)) this.done.set(name, look);
        else await this.take(name, stats.size, look);
      } catch (error) {
        // A queue without room has none for the others either: inputs wait in the folder.
        if (isSdkError(error)) throw error;
        failures.push(error);
      }
    }
    for (const name of ignored) if (!this.ignored.has(name)) this.options.onIgnored?.(name);
    this.ignored = ignored;
    for (const name of this.done.keys()) if (!this.seen.has(name)) this.done.delete(name);
    if (failures.length > 0) throw failures[0];
    return this.taken.size;
  }

  /** In order; a name that is not UTF-8 is read as GB 18030. */
  private names(): string[] {
    this.raw.clear();
    const names = readdirSync(this.path, { encoding: 'buffer' }).map((bytes) => {
      if (isUtf8(bytes)) return bytes.toString();
      const name = new TextDecoder('gb18030').decode(bytes);
      this.raw.set(name, bytes);
      return name;
    });
    return names.sort();
  }

  /** Where an input is, or the note beside it. */
  private at(name: string, ending = ''): string | Buffer {
    const raw = this.raw.get(name);
    if (raw) return Buffer.concat([Buffer.from(join(this.path, sep)), raw, Buffer.from(ending)]);
    return join(this.path, (ending === '' ? name : beginningOf(name, ending)) + ending);
  }

  private hasNote(name: string, look: string): boolean {
    return [receiptEnding, errorEnding].some((ending) => {
      try {
        const note = JSON.parse(readFileSync(this.at(name, ending), 'utf8')) as { input?: unknown };
        return note.input === look;
      } catch {
        return false;
      }
    });
  }

  private async take(name: string, size: number, look: string): Promise<void> {
    const accepted =
      size > this.options.maxBytes
        ? ({ refusal: 'too-large', findings: [] } as const)
        : await acceptBytes(readFileSync(this.at(name)), this.context);
    if ('refusal' in accepted) {
      this.refuse(name, look, accepted.refusal, accepted.findings);
      return;
    }
    const { entry, notChecked } = accepted;
    this.waiting.set(entry.key, (this.waiting.get(entry.key) ?? new Map<string, string>()).set(name, look));
    this.taken.set(name, look);
    this.notChecked.set(entry.key, notChecked);
    try {
      const result = await enqueue(this.outbox, entry);
      if (result === 'queued') this.options.onInput('queued');
      else if (result === 'known') this.settled(entry.key);
      else {
        this.drop(name, entry.key);
        this.refuse(name, look, result);
      }
    } catch (error) {
      this.drop(name, entry.key);
      throw error;
    }
  }

  /** An input is in the queue after all not. */
  private drop(name: string, key: string): void {
    const names = this.waiting.get(key);
    names?.delete(name);
    if (names?.size === 0) this.waiting.delete(key);
    this.taken.delete(name);
  }

  private refuse(
    name: string,
    look: string,
    refusal: GatewayRefusal,
    findings: readonly PlatformFinding[] = [],
  ): void {
    this.note(name, look, errorEnding, describeRefusal(refusal, findings, this.options));
    this.options.onInput('invalid');
  }

  /** Writes the notes of the inputs behind a record that is done. */
  settled(key: string): void {
    const names = this.waiting.get(key);
    const record = names && this.outbox.find(key);
    if (!names || (record?.state !== 'accepted' && record?.state !== 'refused')) return;
    const ending = record.state === 'accepted' ? receiptEnding : errorEnding;
    try {
      for (const [name, look] of names) {
        // What was written over meanwhile is another input, with a note of its own to come.
        if ((this.seen.get(name) ?? look) === look)
          this.note(name, look, ending, {
            ...describeRecord(record, this.options.language),
            notChecked: this.notChecked.get(key) ?? 0,
          });
        if (this.taken.get(name) === look) this.taken.delete(name);
      }
    } catch (error) {
      this.unwritten.set(key, error);
      return;
    }
    this.unwritten.delete(key);
    this.waiting.delete(key);
    this.notChecked.delete(key);
  }

  private note(name: string, look: string, ending: string, value: object): void {
    const other = ending === receiptEnding ? errorEnding : receiptEnding;
    // The draft lies where nobody looks: one that a power cut leaves behind is written over, and a long name stays within its limit.
    writeWhole(this.at(name, ending), join(this.path, '.hulian', 'note.tmp'), {
      file: name,
      input: look,
      ...value,
    });
    rmSync(this.at(name, other), { force: true });
    this.done.set(name, look);
  }
}
