/** Verifying a signed object that carries more than a signature: what it covers, who signed, and what was not checked. */
import {
  CryptoError,
  defaultUserId,
  base64ToBytes,
  base64UrlToBytes,
  bytesToUtf8,
  certificates,
  gbt35275,
  isCryptoError,
  jws,
  xmlSignature,
} from '@hulian/crypto';
import type { Certificate, ChainOptions, ContainerKind, RecognisedContainer } from '@hulian/crypto';

/** What the caller trusts and gives. At least one of `publicKey` and `trust` is there. */
export interface VerificationInput {
  readonly container: RecognisedContainer;
  /** The content of a detached signature. */
  readonly content?: Uint8Array;
  readonly publicKey?: Uint8Array;
  readonly trust?: ChainOptions;
  readonly userId: string;
  readonly elementId?: string;
}

/** Something that a good signature does not show. */
export type NotChecked = 'owner' | 'revocation' | 'signing-time' | 'outside-element' | 'xml-outside';

/** What a good signature covers. */
export type Covered = 'content' | 'content-detached' | 'attributes' | 'header' | 'document' | 'element';

export interface SignerView {
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly signingTime?: string;
  /** Subjects from the signer to the anchor, when the chain was verified. */
  readonly chain?: readonly string[];
}

interface ContainerVerdict {
  readonly valid: boolean;
  readonly kind: ContainerKind;
  readonly problem?: CryptoError | 'other-signer';
  readonly covered: readonly Covered[];
  readonly notChecked: readonly NotChecked[];
  readonly signers: readonly SignerView[];
}

type Good = Pick<ContainerVerdict, 'covered' | 'notChecked' | 'signers'>;

/** How a container is read that is not to the letter of its standard; for `--explain` only. */
interface Leniency {
  readonly acceptBer?: boolean;
  readonly acceptDer?: boolean;
  readonly algorithms?: readonly string[];
}

/** Verifies a container. A bad signature is a verdict, not an error. */
export async function verifyContainer(
  input: VerificationInput,
  leniency: Leniency = {},
): Promise<ContainerVerdict> {
  const { kind } = input.container;
  try {
    const good = await verifiers[kind](input, leniency);
    return good === 'other-signer'
      ? { valid: false, kind, problem: good, covered: [], notChecked: [], signers: [] }
      : { valid: true, kind, ...good };
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    return { valid: false, kind, problem: error, covered: [], notChecked: [], signers: [] };
  }
}

const verifiers: Record<
  ContainerKind,
  (input: VerificationInput, leniency: Leniency) => Promise<Good | 'other-signer'> | Good | 'other-signer'
> = {
  'signed-data': verifySignedData,
  jws: verifyJws,
  'xml-signature': verifyXml,
  'enveloped-data': notSigned,
  jwe: notSigned,
};

function notSigned(): never {
  throw new TypeError('an encrypted container has no signature');
}

function verifySignedData(input: VerificationInput, { acceptBer = false }: Leniency): Good | 'other-signer' {
  const { container, content, publicKey, trust, userId } = input;
  const { signers } = gbt35275.verify(container.bytes, {
    acceptBer,
    userId,
    ...(content && { content }),
    ...(trust && { trust }),
  });
  if (publicKey && !signers.some(({ certificate }) => equal(certificate.publicKey, publicKey)))
    return 'other-signer';
  const timed = signers.some(({ signingTime }) => signingTime !== undefined);
  const attributes = signers.some((signer) => signer.attributes.size > 0);
  return {
    covered: [content ? 'content-detached' : 'content', ...(attributes ? (['attributes'] as const) : [])],
    notChecked: [...unchecked(trust), ...(timed ? (['signing-time'] as const) : [])],
    signers: signers.map(({ certificate, chain, signingTime }) => view(certificate, chain, signingTime)),
  };
}

function verifyJws(input: VerificationInput, leniency: Leniency): Good | 'other-signer' {
  const { container, content, publicKey, trust, userId } = input;
  const compact = bytesToUtf8(container.bytes);
  const inside = trust && headerCertificates(compact);
  const chain =
    trust &&
    inside &&
    certificates.verifyChain(inside[0] as Certificate, {
      usage: 'digitalSignature',
      ...trust,
      intermediates: inside.slice(1),
    });
  const key = chain ? (chain[0] as Certificate).publicKey : (publicKey as Uint8Array);
  if (publicKey && !equal(publicKey, key)) return 'other-signer';
  jws.verify(compact, key, { ...leniency, userId, ...(content && { payload: content }) });
  return {
    covered: ['header', content ? 'content-detached' : 'content'],
    notChecked: unchecked(trust),
    signers: chain ? [view(chain[0] as Certificate, chain, undefined)] : [],
  };
}

/** The certificates of `x5c`, which say nothing before their chain is verified. @throws CryptoError without any */
function headerCertificates(compact: string): readonly Certificate[] {
  const found = chainInHeader(compact).map((each) => certificates.read(base64ToBytes(each)));
  if (found.length === 0) throw new CryptoError('CRYPTO_CERTIFICATE_REQUIRED');
  return found;
}

function chainInHeader(compact: string): readonly string[] {
  const head = bytesToUtf8(base64UrlToBytes(compact.slice(0, compact.indexOf('.'))));
  try {
    const header = JSON.parse(head) as { readonly x5c?: unknown } | null;
    return Array.isArray(header?.x5c) ? header.x5c.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

async function verifyXml(input: VerificationInput): Promise<Good> {
  const { container, publicKey, trust, userId, elementId } = input;
  const { certificate, chain } = await xmlSignature.verify(container.bytes, {
    userId,
    ...(publicKey && { publicKey }),
    ...(trust && { trust }),
    ...(elementId !== undefined && { elementId }),
  });
  return {
    covered: [elementId === undefined ? 'document' : 'element'],
    notChecked: [...unchecked(trust), elementId === undefined ? 'xml-outside' : 'outside-element'],
    // A certificate in the document that nobody vouches for is shown only when it holds the key that verified.
    signers:
      certificate && (chain || equal(certificate.publicKey, publicKey))
        ? [view(certificate, chain, undefined)]
        : [],
  };
}

const unchecked = (trust: ChainOptions | undefined): NotChecked[] =>
  trust === undefined ? ['owner'] : trust.crls === undefined ? ['revocation'] : [];

const equal = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  b !== undefined && Buffer.compare(a, b) === 0;

function view(
  certificate: Certificate,
  chain: readonly Certificate[] | undefined,
  signingTime: Date | undefined,
): SignerView {
  return {
    subject: certificate.subject.text,
    issuer: certificate.issuer.text,
    serialNumber: certificate.serialNumber,
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    ...(signingTime && { signingTime: signingTime.toISOString() }),
    ...(chain && { chain: chain.map(({ subject }) => subject.text) }),
  };
}

/** Deviations under which the same object would verify. A hint for repair, never a reason to accept. */
export async function otherReadings(input: VerificationInput): Promise<readonly Reading[]> {
  const holds = async (verdict: Promise<ContainerVerdict>) => (await verdict).valid;
  const found: Reading[] = [];
  if (await holds(verifyContainer({ ...input, userId: '' }))) found.push('empty-user-id');
  if (input.userId !== defaultUserId && (await holds(verifyContainer({ ...input, userId: defaultUserId }))))
    found.push('default-user-id');
  if (await holds(verifyContainer(input, { acceptBer: true }))) found.push('ber');
  if (await holds(verifyContainer(input, { acceptDer: true }))) found.push('der-in-jws');
  const algorithms = ['SM2-with-SM3', 'SM2', 'SM3withSM2', 'SM2SM3'];
  if (await holds(verifyContainer(input, { algorithms, acceptDer: true }))) found.push('jws-algorithm');
  return found;
}

/** A deviation that `--explain` recognises in a signed object. */
export type Reading = 'empty-user-id' | 'default-user-id' | 'ber' | 'der-in-jws' | 'jws-algorithm';
