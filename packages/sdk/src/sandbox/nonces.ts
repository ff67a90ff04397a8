import { readAuditLogBackwards } from './audit-log.js';
import type { Store } from '../store/database.js';
import type { Authentication } from './authenticate.js';
import { Problem } from './problem.js';

/**
 * Nonces that were used. Every request ends with a line in the audit log that holds its nonce: after a start they are read from there.
 * They are remembered longer than the window, so that a request is either too old or recognised.
 */
export class Nonces {
  private readonly used = new Map<string, number>();

  constructor(
    private readonly store: Store,
    /** Greatest difference of a request's time to the clock, in milliseconds. */
    private readonly window: number,
  ) {}

  /** Reads them anew, after a start or a reset. */
  reload(now: number): void {
    this.used.clear();
    const found: [name: string, at: number][] = [];
    for (const { keyId, nonce, at } of readAuditLogBackwards(this.store)) {
      if (at < this.oldest(now)) break;
      if (keyId !== undefined && nonce !== undefined) found.push([`${keyId} ${nonce}`, at]);
    }
    for (const [name, at] of found.reverse()) this.used.set(name, at);
  }

  /**
   * Notes a nonce, after the signature was verified, so that nobody can use up another's.
   * @throws Problem C003
   */
  use({ keyId, nonce }: Authentication, now: number): void {
    const name = `${keyId} ${nonce}`;
    if (this.used.has(name)) throw new Problem('C003');
    this.used.set(name, now);
    // The oldest come first.
    for (const [other, at] of this.used) {
      if (at >= this.oldest(now)) return;
      this.used.delete(other);
    }
  }

  private oldest(now: number): number {
    return now - 3 * this.window;
  }
}
