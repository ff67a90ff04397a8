import { verifyRequest, type SignatureWork, type SignedRequest } from '../signing/hulian-2026.js';
import type { KnownKey } from './institutions.js';
import { Problem } from './problem.js';
import type { Origin } from './relay.js';

/** Who sent a request. */
export interface Authentication {
  readonly institution: string;
  /** Set when the institution is a platform that passes on what another sent. */
  readonly origin?: Origin;
  readonly keyId: string;
  readonly nonce: string;
  /** Not proven by a signature. */
  readonly claimed?: true;
}

export interface AuthenticationContext {
  readonly keys: ReadonlyMap<string, KnownKey>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Greatest difference of a request's time to the clock, in milliseconds. */
  readonly window: number;
  /** Checks signatures; in this thread unless given. */
  readonly verify?: SignatureWork['verify'] | undefined;
}

/**
 * Proves the sender of a request by the profile hulian-2026.
 * @throws Problem C001, C002, C014 to C020, C027, C029, C031
 */
export async function authenticate(
  request: SignedRequest,
  context: AuthenticationContext,
): Promise<Authentication> {
  const { now, window, verify } = context;
  const institution = request.headers.get('hulian-institution') ?? '';
  const { keyId, nonce } = await verifyRequest(request, {
    now,
    window,
    verify,
    keyOf: (id) => {
      const key = context.keys.get(id);
      if (!key) throw new Problem('C002');
      if (institution === '') throw new Problem('C027');
      if (key.institution !== institution) throw new Problem('C019');
      const problem = key.problem(now);
      if (problem) throw new Problem(problem);
      return key.prepared();
    },
    refuse: (code) => {
      throw new Problem(code);
    },
  });
  return { institution, keyId, nonce };
}
