import type { SignableHeaders } from '../signing/hulian-2026.js';

/** Headers of an answer in a plain object: the server takes it as it is, where Headers would be read, sorted and copied. */
export class AnswerHeaders implements SignableHeaders {
  /** @param record - by lower-case name */
  constructor(readonly record: Record<string, string>) {}

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
