import type { SignableHeaders } from '../signing/hulian-2026.js';
import type { Answer } from './call.js';

/** Headers of an answer in a plain object: the server takes it as it is, where Headers would be read, sorted and copied. */
export class AnswerHeaders implements SignableHeaders {
  /** By lower-case name. */
  readonly record: Record<string, string> = {};

  /** Taken one by one: what is added to a spread object gets hidden classes of its own each time, most of what outlived a collection. */
  constructor(headers: Answer['headers'] = {}) {
    for (const name of Object.keys(headers)) this.record[name] = headers[name] as string;
  }

  get(name: string): string | null {
    return this.record[name] ?? null;
  }

  has(name: string): boolean {
    return this.record[name] !== undefined;
  }

  set(name: string, value: string): void {
    this.record[name] = value;
  }

  [Symbol.iterator](): Iterator<[string, string]> {
    return Object.entries(this.record)[Symbol.iterator]();
  }
}
