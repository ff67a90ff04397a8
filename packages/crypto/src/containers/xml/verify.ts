// Verifying an enveloped XML signature. The checks against signature wrapping: exactly one Signature, or the one that the caller names, directly inside the element that the
// caller wants to be signed; exactly one Reference, to that very element; only the transforms that leave its meaning alone; ids unique.
import { equalBytes } from '../../bytes.js';
import type { Certificate } from '../../certificates/certificate.js';
import { read } from '../../certificates/certificate.js';
import { findLeaf, verifyChain } from '../../certificates/chain.js';
import { signatureFromDer } from '../../encoding/signature.js';
import { bytesToUtf8, spacedBase64ToBytes } from '../../encoding/text.js';
import { CryptoError } from '../../errors.js';
import type { Reason } from '../../messages/formats.zh-CN.js';
import { sm3 } from '../../sm3.js';
import { verify as verifySignature } from '../../sm2/sign.js';
import type { VerifiedXml, XmlVerifyOptions } from '../xml-signature.js';
import { ENVELOPED, SIGNATURE_NAMESPACE, xmlAlgorithms } from './algorithms.js';
import type { CanonicalOptions } from './canonical.js';
import { canonicalDocument, canonicalElement, canonicalizationMethods } from './canonical.js';
import type { XmlDocument, XmlElement } from './tree.js';
import { elementsIn, parseXml, textOf } from './tree.js';

/** Verifies a document; see `xmlSignature.verify`. */
export function verify(xml: string | Uint8Array, options: XmlVerifyOptions): VerifiedXml {
  const document = parseXml(typeof xml === 'string' ? xml : bytesToUtf8(xml));
  const target = options.elementId === undefined ? document.root : elementById(document, options.elementId);
  const signature = findSignature(document, target, options.signature);
  const [signedInfo, signatureValue, ...others] = childrenOf(signature);
  if (!named(signedInfo, 'SignedInfo') || !named(signatureValue, 'SignatureValue'))
    throw bad('xml-structure');
  checkOthers(others);
  const [canonicalization, signatureMethod, reference, ...more] = childrenOf(signedInfo);
  if (!named(canonicalization, 'CanonicalizationMethod') || !named(signatureMethod, 'SignatureMethod'))
    throw bad('xml-structure');
  if (!named(reference, 'Reference') || more.length > 0) throw bad('xml-reference-count');
  const method = readCanonicalization(canonicalization);
  if (method === undefined) throw notAllowed(canonicalization, canonicalizationMethods.exclusive);
  const algorithms = options.algorithms?.signature ?? xmlAlgorithms.signature;
  const algorithm = algorithmOf(signatureMethod);
  if (!algorithms.includes(algorithm)) throw notAllowed(signatureMethod, algorithms.join(' / '));

  const signed = checkReference(reference, document, target, signature, options);
  const inside = certificatesIn(others);
  const certificate = findLeaf(inside);
  const chain = options.trust && trusted(certificate, inside, options.trust);
  if (options.publicKey && chain && !equalBytes(options.publicKey, (chain[0] as Certificate).publicKey))
    throw new CryptoError('CRYPTO_SIGNER_NOT_FOUND');
  const publicKey = options.publicKey ?? certificate?.publicKey;
  if (publicKey === undefined || (options.publicKey === undefined && chain === undefined))
    throw new CryptoError('CRYPTO_CERTIFICATE_REQUIRED');
  const bytes = spacedBase64ToBytes(leafText(signatureValue));
  const raw = bytes.length === 64 ? bytes : signatureFromDer(bytes);
  const { userId } = options;
  if (
    !verifySignature(
      raw,
      canonicalElement(signedInfo, method),
      publicKey,
      userId === undefined ? {} : { userId },
    )
  )
    throw new CryptoError('CRYPTO_SIGNATURE_MISMATCH');
  return { signed, certificate, chain, algorithm };
}

/** After the value come at most one KeyInfo and then any number of Object (XMLDSig section 4.1). */
function checkOthers(others: readonly XmlElement[]): void {
  const objects = named(others[0], 'KeyInfo') ? others.slice(1) : others;
  if (!objects.every((element) => named(element, 'Object'))) throw bad('xml-structure');
}

/** The text of an element that has nothing else in it. */
function leafText(element: XmlElement): string {
  if (childrenOf(element).length > 0) throw bad('xml-structure');
  return textOf(element);
}

function findSignature(document: XmlDocument, target: XmlElement, position: number | undefined): XmlElement {
  const signatures = [...elementsIn(document.root)].filter((element) => named(element, 'Signature'));
  const signature = signatures[position ?? 0];
  if (signature === undefined) throw bad('xml-no-signature');
  if (position === undefined && signatures.length > 1) throw bad('xml-several-signatures');
  if (signature.parent !== target) throw bad('xml-reference');
  return signature;
}

function checkReference(
  reference: XmlElement,
  document: XmlDocument,
  target: XmlElement,
  signature: XmlElement,
  options: XmlVerifyOptions,
): Uint8Array {
  const uri = reference.attributes.find(({ name }) => name === 'URI')?.value;
  if (uri === undefined) throw bad('xml-reference');
  if (
    uri === ''
      ? target !== document.root
      : elementById(document, uri.replace(/^#/, '')) !== target || !uri.startsWith('#')
  )
    throw bad('xml-reference');
  const [transforms, digestMethod, digestValue, ...more] = childrenOf(reference);
  if (
    !named(transforms, 'Transforms') ||
    !named(digestMethod, 'DigestMethod') ||
    !named(digestValue, 'DigestValue') ||
    more.length > 0
  )
    throw bad('xml-structure');
  const algorithms = options.algorithms?.digest ?? xmlAlgorithms.digest;
  if (!algorithms.includes(algorithmOf(digestMethod))) throw notAllowed(digestMethod, algorithms.join(' / '));
  const canonical = { ...readTransforms(transforms), without: signature };
  const signed = uri === '' ? canonicalDocument(document, canonical) : canonicalElement(target, canonical);
  if (!equalBytes(sm3(signed), spacedBase64ToBytes(leafText(digestValue))))
    throw new CryptoError('CRYPTO_CONTENT_MISMATCH', { part: 'Reference' });
  return signed;
}

/** The enveloped transform, then at most one canonicalization; without one it is Canonical XML 1.0 (XMLDSig section 4.4.3.2). */
function readTransforms(transforms: XmlElement): CanonicalOptions {
  const [enveloped, canonicalization, ...more] = childrenOf(transforms);
  if (!named(enveloped, 'Transform') || algorithmOf(enveloped) !== ENVELOPED || more.length > 0)
    throw bad('xml-transform');
  if (canonicalization === undefined) return { method: 'inclusive' };
  const method = named(canonicalization, 'Transform') ? readCanonicalization(canonicalization) : undefined;
  if (method === undefined) throw bad('xml-transform');
  return method;
}

function readCanonicalization(element: XmlElement): CanonicalOptions | undefined {
  const algorithm = algorithmOf(element);
  const [prefixes, ...more] = childrenOf(element);
  if (more.length > 0) return undefined;
  if (algorithm === canonicalizationMethods.inclusive)
    return prefixes === undefined ? { method: 'inclusive' } : undefined;
  if (algorithm !== canonicalizationMethods.exclusive) return undefined;
  if (prefixes === undefined) return { method: 'exclusive' };
  if (prefixes.local !== 'InclusiveNamespaces' || prefixes.uri !== canonicalizationMethods.exclusive)
    return undefined;
  const list = prefixes.attributes.find(({ name }) => name === 'PrefixList')?.value.split(/\s+/) ?? [];
  return {
    method: 'exclusive',
    inclusivePrefixes: list
      .filter((prefix) => prefix !== '')
      .map((prefix) => (prefix === '#default' ? '' : prefix)),
  };
}

const ID_ATTRIBUTES: readonly string[] = ['ID', 'Id', 'id', 'xml:id'];

function elementById(document: XmlDocument, id: string): XmlElement {
  const found = [...elementsIn(document.root)].filter(({ attributes }) =>
    attributes.some(({ name, value }) => ID_ATTRIBUTES.includes(name) && value === id),
  );
  const [element, ...more] = found;
  if (more.length > 0) throw bad('xml-duplicate-id');
  if (element === undefined) throw bad('xml-reference');
  return element;
}

function certificatesIn(others: readonly XmlElement[]): readonly Certificate[] {
  return others
    .filter((element) => named(element, 'KeyInfo'))
    .flatMap((element) => [...elementsIn(element)])
    .filter((element) => named(element, 'X509Certificate'))
    .map((element) => read(spacedBase64ToBytes(leafText(element))));
}

function trusted(
  certificate: Certificate | undefined,
  inside: readonly Certificate[],
  trust: NonNullable<XmlVerifyOptions['trust']>,
): readonly Certificate[] {
  if (certificate === undefined) throw new CryptoError('CRYPTO_CERTIFICATE_REQUIRED');
  const intermediates = [...inside, ...(trust.intermediates ?? [])];
  return verifyChain(certificate, { usage: 'digitalSignature', ...trust, intermediates });
}

const named = (element: XmlElement | undefined, local: string): element is XmlElement =>
  element !== undefined && element.local === local && element.uri === SIGNATURE_NAMESPACE;

const childrenOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => child.kind === 'element');

const algorithmOf = (element: XmlElement): string =>
  element.attributes.find(({ name }) => name === 'Algorithm')?.value ?? '';

const notAllowed = (element: XmlElement, expected: string): CryptoError =>
  new CryptoError('CRYPTO_ALGORITHM_NOT_ALLOWED', {
    algorithm: algorithmOf(element).slice(0, 120),
    expected,
  });

const bad = (reason: Reason): CryptoError => new CryptoError('CRYPTO_XML_SIGNATURE', { reason });
