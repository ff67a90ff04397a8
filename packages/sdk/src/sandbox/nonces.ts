import type { Store } from '../store/database.js';
import type { Authentication } from './authenticate.js';
import { Problem } from './problem.js';

/**
 * Nonces that were used, in memory for the question and in the store for the time after a restart. They are kept longer than the window,
 * so that a request is either too old or recognised.
 */
export class Nonces {
  private readonly used = new Map<string, number>();
  private unwritten: (readonly [keyId: string, nonce: string, at: number])[] = [];

  constructor(
    private readonly store: Store,
    /** Greatest difference of a request's time to the clock, in milliseconds. */
    private readonly window: number,
  ) {
    this.reload();
  }

  /** Reads them anew, after a start or a reset. */
  reload(): void {
    this.used.clear();
    this.unwritten = [];
    for (const { key_id: keyId, nonce, at } of this.store.all(
      'select key_id, nonce, at from nonces order by at',
    ))
      this.used.set(`${String(keyId)} ${String(nonce)}`, Number(at));
  }

  /**
   * Notes a nonce, after the signature was verified, so that nobody can use up another's.
   * @throws Problem C003
   */
  use({ keyId, nonce }: Authentication, now: number): void {
    const name = `${keyId} ${nonce}`;
    if (this.used.has(name)) throw new Problem('C003');
    this.used.set(name, now);
    this.unwritten.push([keyId, nonce, now]);
    this.forget(now);
  }

  /** Writes what is not written yet; belongs into the transaction of a request, which ends every request. */
  write(): void {
    const nonces = this.unwritten;
    this.unwritten = [];
    for (const values of nonces)
      this.store.run('insert or ignore into nonces (key_id, nonce, at) values (?, ?, ?)', [...values]);
  }

  /** The oldest come first. */
  private forget(now: number): void {
    const oldest = now - 3 * this.window;
    for (const [name, at] of this.used) {
      if (at >= oldest) return;
      this.used.delete(name);
      const [keyId = '', nonce = ''] = name.split(' ');
      this.store.run('delete from nonces where key_id = ? and nonce = ?', [keyId, nonce]);
    }
  }
}
