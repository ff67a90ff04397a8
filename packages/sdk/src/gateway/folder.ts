import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../messages/index.js';
import { isSdkError } from '../errors/sdk-error.js';
import type { Outbox } from '../outbox/outbox.js';
import { acceptBytes, type AcceptContext } from './accept.js';
import { describeRecord, describeRefusal } from './describe.js';
import { errorEnding, receiptEnding, removeNote, writeWhole } from './notes.js';

/** Names that are no inputs: what the gateway writes, drafts of others, hidden files. */
const aside = /^\.|\.(receipt|error)\.json$|\.(tmp|part|partial|crdownload)$/i;

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

  constructor(
    private readonly path: string,
    private readonly outbox: Outbox,
    private readonly context: AcceptContext,
    private readonly options: {
      readonly language: Language;
      readonly maxBytes: number;
      readonly onInput: (what: 'queued' | 'invalid') => void;
    },
  ) {}

  /** Looks once; answers how many inputs wait for their answer. */
  async scan(): Promise<number> {
    const before = this.seen;
    this.seen = new Map();
    for (const name of readdirSync(this.path).sort()) {
      if (aside.test(name)) continue;
      const stats = lstatSync(join(this.path, name), { throwIfNoEntry: false });
      if (!stats?.isFile()) continue;
      const look = lookOf(stats);
      this.seen.set(name, look);
      if (before.get(name) !== look || this.done.get(name) === look || this.taken.get(name) === look)
        continue;
      if (this.hasNote(name, look)) this.done.set(name, look);
      else if (!(await this.take(name, stats.size, look))) break;
    }
    for (const name of this.done.keys()) if (!this.seen.has(name)) this.done.delete(name);
    return this.taken.size;
  }

  private hasNote(name: string, look: string): boolean {
    return [receiptEnding, errorEnding].some((ending) => {
      try {
        const note = JSON.parse(readFileSync(join(this.path, name + ending), 'utf8')) as { input?: unknown };
        return note.input === look;
      } catch {
        return false;
      }
    });
  }

  /** False when the queue has no room: the input waits in the folder. */
  private async take(name: string, size: number, look: string): Promise<boolean> {
    const path = join(this.path, name);
    const accepted =
      size > this.options.maxBytes
        ? ({ refusal: 'not-readable', findings: [] } as const)
        : await acceptBytes(readFileSync(path), this.context);
    if ('refusal' in accepted) {
      this.note(
        name,
        look,
        errorEnding,
        describeRefusal(accepted.refusal, accepted.findings, this.options.language),
      );
      this.options.onInput('invalid');
      return true;
    }
    const { entry, notChecked } = accepted;
    this.waiting.set(entry.key, (this.waiting.get(entry.key) ?? new Map<string, string>()).set(name, look));
    this.taken.set(name, look);
    this.notChecked.set(entry.key, notChecked);
    try {
      const { added } = await this.outbox.put(entry);
      if (added) this.options.onInput('queued');
      else this.again(entry.key);
    } catch (error) {
      this.waiting.delete(entry.key);
      this.taken.delete(name);
      if (isSdkError(error) && error.retryable) return false;
      throw error;
    }
    return true;
  }

  /** The queue knows the business already: tell what became of it; one that was refused is tried again. */
  private again(key: string): void {
    if (this.outbox.find(key)?.state === 'refused') this.outbox.retry(key);
    else this.settled(key);
  }

  /** Writes the notes of the inputs behind a record that is done. */
  settled(key: string): void {
    const names = this.waiting.get(key);
    const record = names && this.outbox.find(key);
    if (!names || (record?.state !== 'accepted' && record?.state !== 'refused')) return;
    const ending = record.state === 'accepted' ? receiptEnding : errorEnding;
    for (const [name, look] of names) {
      this.note(name, look, ending, {
        ...describeRecord(record, this.options.language),
        notChecked: this.notChecked.get(key) ?? 0,
      });
      if (this.taken.get(name) === look) this.taken.delete(name);
    }
    this.waiting.delete(key);
    this.notChecked.delete(key);
  }

  private note(name: string, look: string, ending: string, value: object): void {
    const other = ending === receiptEnding ? errorEnding : receiptEnding;
    writeWhole(join(this.path, name + ending), { file: name, input: look, ...value });
    removeNote(join(this.path, name + other));
    this.done.set(name, look);
  }
}
