/** More senders than the institution of a run: what some refusals cannot be provoked without. */
import { memorySigner, sm2, type Signer } from '@hulian/crypto';
import type { Institution } from '../sandbox/institutions.js';
import { TestEnd } from './check.js';

/** A sender of requests. */
export interface Identity {
  readonly institution: string;
  readonly signer: Signer;
}

/** Names of the senders that a run may be given beside its own. */
export const identityNames = ['expired', 'revoked', 'other', 'lowerPlatform'] as const;

/** Which sender: the institution with a certificate out of date, with a revoked one, another institution, a platform of a lower tier. */
export type IdentityName = (typeof identityNames)[number];

/** The senders that a run was given. */
export type Identities = Readonly<Partial<Record<IdentityName, Identity>>>;

/** Ends the test as `omit` when the sender was not given: the platform cannot be asked what it does then. */
export function identityOf(identities: Identities, name: IdentityName): Identity {
  const found = identities[name];
  if (found === undefined) throw new TestEnd('omit', { kind: 'precondition', subject: `identity ${name}` });
  return found;
}

/** Senders for a sandbox, and the institutions to register with it; those of the institution itself come with its own key. */
export function makeIdentities(institution: Institution): {
  readonly institutions: readonly Institution[];
  readonly identities: Identities;
} {
  const makeSender = (id: string, key: Institution['keys'][number], more: Partial<Institution> = {}) => {
    const { privateKey, publicKey } = sm2.generateKeyPair();
    return {
      identity: { institution: id, signer: memorySigner(privateKey) },
      registered: { id, keys: [{ ...key, publicKey }], ...more },
    };
  };
  const expired = makeSender(institution.id, { notAfter: Date.UTC(2020, 0, 1) });
  const revoked = makeSender(institution.id, { revoked: true });
  const other = makeSender('12990000TEST000002', {});
  const lowerPlatform = makeSender('county', {}, { relays: true });
  const keys = [institution, expired.registered, revoked.registered].flatMap((one) => one.keys);
  return {
    institutions: [{ ...institution, keys }, other.registered, lowerPlatform.registered],
    identities: {
      expired: expired.identity,
      revoked: revoked.identity,
      other: other.identity,
      lowerPlatform: lowerPlatform.identity,
    },
  };
}
