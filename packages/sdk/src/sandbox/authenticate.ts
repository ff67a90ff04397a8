import { verifyRequest } from '../signing/hulian-2026.js';
import type { Store } from '../store/database.js';
import type { KnownKey } from './institutions.js';
import { Problem } from './problem.js';

/** Who sent a request. */
export interface Authentication {
  readonly institution: string;
  readonly keyId: string;
  readonly nonce: string;
  /** Not proven by a signature. */
  readonly claimed?: true;
}

export interface AuthenticationContext {
  readonly store: Store;
  readonly keys: ReadonlyMap<string, KnownKey>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Greatest difference of a request's time to the clock, in milliseconds. */
  readonly window: number;
}

/**
 * Proves the sender of a request by the profile hulian-2026.
 * @throws Problem C001, C002, C014 to C020, C027, C029, C031
 */
export function authenticate(
  request: Request,
  body: Uint8Array,
  context: AuthenticationContext,
): Authentication {
  const { now, window } = context;
  const institution = request.headers.get('hulian-institution') ?? '';
  const { keyId, nonce } = verifyRequest(
    { method: request.method, url: request.url, headers: request.headers, body },
    {
      now,
      window,
      keyOf: (id) => {
        const key = context.keys.get(id);
        if (!key) throw new Problem('C002');
        if (institution === '') throw new Problem('C027');
        if (key.institution !== institution) throw new Problem('C019');
        if (key.revoked) throw new Problem('C017');
        if ((key.notBefore ?? 0) > now || (key.notAfter ?? Number.POSITIVE_INFINITY) < now)
          throw new Problem('C016');
        return key.prepared();
      },
      refuse: (code) => {
        throw new Problem(code);
      },
    },
  );
  return { institution, keyId, nonce };
}

/**
 * Notes a nonce, after the signature was verified, so that nobody can use up another's. It is kept longer than the window, so that
 * a request is either too old or recognised.
 * @throws Problem C003
 */
export function useNonce(
  { keyId, nonce }: Authentication,
  { store, now, window }: AuthenticationContext,
): void {
  const seen = store.get('select 1 from nonces where key_id = ? and nonce = ?', [keyId, nonce]);
  if (seen) throw new Problem('C003');
  store.run('insert into nonces (key_id, nonce, at) values (?, ?, ?)', [keyId, nonce, now]);
  if (now % 64 === 0) store.run('delete from nonces where at < ?', [now - 3 * window]);
}
