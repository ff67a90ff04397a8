// A Bundle too large to hold: its text is cut into entries as it arrives, each entry is judged and forgotten.
import type { ArtefactContext } from '../engine/artefact.js';
import { parseChecked } from '../readers/json-records.js';
import { LineIndex } from '../readers/line-index.js';
import { HashSet } from '../records/hash-set.js';
import { bundle as bundleRule } from '../rules/fhir/bundle.js';
import { tooLarge } from '../rules/file/too-large.js';
import { jsonSyntax } from '../rules/file/json-syntax.js';
import { parseExact } from './exact-number.js';
import { isObject } from './invariants/values.js';
import { JsonLocator } from './locate.js';
import type { FhirRun } from './run.js';
import { invariant } from '../rules/fhir/invariant.js';
import { readDefinitions } from './definitions.js';

/** Most addresses remembered: 16 bytes each. */
const maxUrls = 4_000_000;

/** Reads `{ …, "entry": [ … ], … }` piece by piece. */
export class StreamedBundle {
  readonly #source: string;
  readonly #context: ArtefactContext;
  readonly #run: FhirRun;
  readonly #urls = new HashSet(maxUrls);
  /** The text outside entries, with an empty entry array. */
  #frame = '';
  #rest = '';
  #at = 0;
  #depth = 0;
  #inString = false;
  /** Key read last at depth 1. */
  #inEntries = false;
  #entryStart = -1;
  #index = 0;
  #line = 1;
  #ended = false;
  readonly #seen = new EntryKinds();

  constructor(source: string, context: ArtefactContext, run: FhirRun) {
    this.#source = source;
    this.#context = context;
    this.#run = run;
    run.sink.notChecked(bundleRule, 'fhir-bundle-streamed', [], {});
  }

  /** Takes a piece; false when the text cannot be read on. */
  async take(chunk: string): Promise<boolean> {
    this.#rest += chunk;
    const { maxRecordLength } = this.#context.limits;
    for (;;) {
      const entry = this.#nextEntry();
      if (entry === undefined) break;
      if (!(await this.#judge(entry))) return false;
    }
    this.#forget();
    if (this.#rest.length <= maxRecordLength && this.#frame.length <= maxRecordLength) return true;
    const location = { source: this.#source, line: this.#line };
    this.#context.collector.report(tooLarge, {
      message: 'record',
      params: { limit: maxRecordLength },
      location,
    });
    return false;
  }

  /** Judges the bundle around its entries. */
  async end(): Promise<boolean> {
    if (!this.#ended || this.#rest.trim() !== '') {
      const location = { source: this.#source, line: this.#line };
      const message = this.#ended ? 'after-end' : 'truncated';
      this.#context.collector.report(jsonSyntax, { message, location });
      return false;
    }
    const lines = new LineIndex(this.#frame);
    const parsed = parseChecked(this.#frame, this.#source, lines, this.#context, parseExact);
    if (parsed === undefined) return false;
    const { content } = parsed;
    if (isObject(content)) {
      if (Array.isArray(content['entry']) && this.#index > 0)
        delete (content as Record<string, unknown>)['entry'];
      for (const key of this.#seen.broken(content['type']))
        this.#run.sink.report(invariant, 'broken', [], { element: 'Bundle', key, human: humanOf(key) });
    }
    // Lines of the frame are not those of the file, so only the pointer is told.
    const locator = new JsonLocator(this.#frame, lines);
    await this.#run.judge(content, { locate: (path) => ({ path: locator.locate(path).path }) }, true);
    return true;
  }

  /** Scans on to the end of the next entry; undefined when more text is needed. */
  #nextEntry(): string | undefined {
    const text = this.#rest;
    for (let at = this.#at; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (this.#inString) {
        if (unit === 92) {
          if (at + 1 >= text.length) {
            this.#at = at;
            return undefined;
          }
          at += 1;
        } else if (unit === 34) this.#inString = false;
        continue;
      }
      if (unit === 34) this.#inString = true;
      else if (unit === 123 || unit === 91) {
        this.#depth += 1;
        if (this.#depth === 2 && unit === 91 && /"entry"\s*:\s*$/u.test(this.#before(text, at))) {
          this.#keepFrame(text, at + 1);
          return this.#continue(at + 1, true);
        }
        if (this.#inEntries && this.#depth === 3) this.#entryStart = at;
      } else if (unit === 125 || unit === 93) {
        this.#depth -= 1;
        if (this.#inEntries && this.#depth === 2 && this.#entryStart >= 0) {
          const entry = text.slice(this.#entryStart, at + 1);
          this.#countLines(text.slice(0, this.#entryStart));
          this.#rest = text.slice(at + 1);
          this.#at = 0;
          this.#entryStart = -1;
          return entry;
        }
        if (this.#inEntries && this.#depth === 1) {
          this.#inEntries = false;
          this.#countLines(text.slice(0, at));
          this.#rest = text.slice(at);
          this.#at = 1;
          return this.#nextEntry();
        }
        if (this.#depth === 0) {
          this.#keepFrame(text, at + 1);
          this.#ended = true;
          this.#at = this.#rest.length;
          return undefined;
        }
      }
    }
    this.#at = text.length;
    return undefined;
  }

  #before(text: string, at: number): string {
    return text.slice(Math.max(0, at - 200), at);
  }

  #continue(at: number, inEntries: boolean): string | undefined {
    this.#inEntries = inEntries;
    this.#at = Math.max(0, at - this.#cut);
    return this.#nextEntry();
  }

  /** Characters that keepFrame took away from the beginning of the rest. */
  #cut = 0;

  #keepFrame(text: string, end: number): void {
    this.#frame += text.slice(0, end);
    this.#countLines(text.slice(0, end));
    this.#rest = text.slice(end);
    this.#cut = end;
  }

  /** Drops what lies between entries, once no entry is open. */
  #forget(): void {
    if (!this.#inEntries || this.#entryStart >= 0 || this.#inString) return;
    this.#countLines(this.#rest.slice(0, this.#at));
    this.#rest = this.#rest.slice(this.#at);
    this.#at = 0;
  }

  #countLines(text: string): void {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#line += 1;
  }

  async #judge(text: string): Promise<boolean> {
    const lines = new LineIndex(text, this.#line);
    this.#countLines(text);
    const index = this.#index;
    this.#index += 1;
    const parsed = parseChecked(text, this.#source, lines, this.#context, parseExact);
    if (parsed === undefined) return false;
    const { content } = parsed;
    this.#seen.add(content);
    await this.#run.judgeEntry(content, new JsonLocator(text, lines, ['entry', index]));
    if (isObject(content) && typeof content['fullUrl'] === 'string') {
      this.#urls.begin();
      this.#urls.mixText(content['fullUrl']);
      const { resource } = content;
      const meta = isObject(resource) ? resource['meta'] : undefined;
      const versionId = isObject(meta) ? meta['versionId'] : undefined;
      this.#urls.mixText(typeof versionId === 'string' ? versionId : '');
      if (typeof this.#urls.add(index) === 'number')
        this.#run.sink.report(bundleRule, 'duplicate-url', ['fullUrl'], {});
    }
    return true;
  }
}

const humanOf = (key: string): string => readDefinitions().constraints[key]?.[2] ?? '';

/** What the rules bdl-2, bdl-3, bdl-4, bdl-11 and bdl-12 ask about all entries. */
class EntryKinds {
  #count = 0;
  #requests = 0;
  #responses = 0;
  #searches = 0;
  #first: unknown;

  add(entry: unknown): void {
    if (!isObject(entry)) return;
    if (this.#count === 0)
      this.#first = isObject(entry['resource']) ? entry['resource']['resourceType'] : undefined;
    this.#count += 1;
    if ('request' in entry) this.#requests += 1;
    if ('response' in entry) this.#responses += 1;
    if ('search' in entry) this.#searches += 1;
  }

  /** Keys of the rules that do not hold for a Bundle of the type. */
  broken(type: unknown): readonly string[] {
    const asks = (...types: readonly string[]): boolean => typeof type === 'string' && types.includes(type);
    const wants = (is: boolean, found: number): boolean => found === (is ? this.#count : 0);
    return [
      ...(this.#searches > 0 && !asks('searchset') ? ['bdl-2'] : []),
      ...(wants(asks('batch', 'transaction', 'history'), this.#requests) ? [] : ['bdl-3']),
      ...(wants(asks('batch-response', 'transaction-response', 'history'), this.#responses) ? [] : ['bdl-4']),
      ...(asks('document') && this.#first !== 'Composition' ? ['bdl-11'] : []),
      ...(asks('message') && this.#first !== 'MessageHeader' ? ['bdl-12'] : []),
    ];
  }
}
