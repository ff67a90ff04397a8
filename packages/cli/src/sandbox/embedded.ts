/** The sandbox in this process: no port, no keys to make, nothing kept. Suites run against it without a platform. */
import { memorySigner, sm2 } from '@hulian/crypto';
import { makeIdentities, type ConformanceOptions, type ConformanceSuite } from '@hulian/sdk/conformance';

/** How a suite reaches its target; `close` lets go of an embedded sandbox. */
export interface Target extends Pick<
  ConformanceOptions,
  'baseUrl' | 'institution' | 'signer' | 'identities' | 'platformKeys' | 'fetch' | 'target'
> {
  readonly close?: () => void;
}

/** Opens a fresh sandbox at the face that the suite speaks to. */
export async function openEmbeddedSandbox({ face }: ConformanceSuite): Promise<Target & { close(): void }> {
  const { createSandbox } = await import('@hulian/sdk/sandbox');
  const institution = '12990000TEST000001';
  const { privateKey, publicKey } = sm2.generateKeyPair();
  const { institutions, identities } = makeIdentities({ id: institution, keys: [{ publicKey }] });
  const sandbox = createSandbox({ institutions });
  return {
    target: 'sandbox',
    baseUrl: `http://sandbox.invalid${face === undefined ? '' : `/${face}`}`,
    institution,
    signer: memorySigner(privateKey),
    identities,
    platformKeys: [sandbox.publicKey],
    fetch: (request) => sandbox.fetch(request),
    close: () => sandbox.close(),
  };
}
