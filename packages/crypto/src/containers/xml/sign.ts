// Making an enveloped XML signature: the signature stands in the element that it signs.
import { bytesToBase64, equalBytes } from '../../bytes.js';
import type { CertificateInput } from '../../certificates/certificate.js';
import { read } from '../../certificates/certificate.js';
import { signatureToDer } from '../../encoding/signature.js';
import { bytesToUtf8 } from '../../encoding/text.js';
import { CryptoError } from '../../errors.js';
import type { Signer } from '../../signer.js';
import { signWith } from '../../signer.js';
import { sm3 } from '../../sm3.js';
import { ENVELOPED, SIGNATURE_NAMESPACE, xmlAlgorithms } from './algorithms.js';
import { canonicalDocument, canonicalElement, canonicalizationMethods, escapeValue } from './canonical.js';
import type { XmlSignOptions } from '../xml-signature.js';
import { elementsIn, parseXml } from './tree.js';

/** Signs a whole document; see `xmlSignature.sign`. */
export async function sign(
  xml: string | Uint8Array,
  signer: Signer,
  options: XmlSignOptions,
): Promise<string> {
  const text = (typeof xml === 'string' ? xml : bytesToUtf8(xml)).replace(/^\ufeff/, '');
  const document = parseXml(text);
  for (const { local, uri } of elementsIn(document.root))
    if (local === 'Signature' && uri === SIGNATURE_NAMESPACE)
      throw new CryptoError('CRYPTO_XML_SIGNATURE', { reason: 'xml-several-signatures' });
  const { signatureAlgorithm = xmlAlgorithms.signature[0], digestAlgorithm = xmlAlgorithms.digest[0] } =
    options;
  const exclusive = canonicalizationMethods.exclusive;
  const digest = sm3(canonicalDocument(document, { method: 'exclusive' }));
  const element = (name: string, content: string, algorithm?: string) =>
    `<ds:${name}${algorithm === undefined ? '' : ` Algorithm="${escapeValue(algorithm)}"`}>${content}</ds:${name}>`;
  const reference = [
    element('Transforms', element('Transform', '', ENVELOPED) + element('Transform', '', exclusive)),
    element('DigestMethod', '', digestAlgorithm),
    element('DigestValue', bytesToBase64(digest)),
  ].join('');
  const signedInfo = [
    element('CanonicalizationMethod', '', exclusive),
    element('SignatureMethod', '', signatureAlgorithm),
    `<ds:Reference URI="">${reference}</ds:Reference>`,
  ].join('');
  // Parsed on its own, the text is already what exclusive canonicalization makes of it inside any document.
  const namespace = `xmlns:ds="${SIGNATURE_NAMESPACE}"`;
  const canonical = canonicalElement(
    parseXml(`<ds:SignedInfo ${namespace}>${signedInfo}</ds:SignedInfo>`).root,
    { method: 'exclusive' },
  );
  const raw = await signWith(signer, canonical);
  const value = bytesToBase64(options.signatureEncoding === 'der' ? signatureToDer(raw) : raw);
  const keyInfo = writeKeyInfo(signer, options.certificates ?? [], element);
  const signature = `<ds:Signature ${namespace}>${element('SignedInfo', signedInfo)}${element('SignatureValue', value)}${keyInfo}</ds:Signature>`;
  return insert(text, document.rootEnd, document.root.name, signature);
}

/** The signer's certificate and those that lead on from it; nothing without a certificate. */
function writeKeyInfo(
  signer: Signer,
  more: readonly CertificateInput[],
  element: (name: string, content: string) => string,
): string {
  if (signer.certificate === undefined) return '';
  const own = read(signer.certificate);
  if (!equalBytes(own.publicKey, signer.publicKey)) throw new CryptoError('CRYPTO_KEY_MISMATCH');
  const certificates = [own, ...more.map(read)].map(({ der }) =>
    element('X509Certificate', bytesToBase64(der)),
  );
  return element('KeyInfo', element('X509Data', certificates.join('')));
}

/** Puts the signature before the end tag of the root; everything else stays as it is. */
function insert(text: string, rootEnd: number, name: string, signature: string): string {
  const head = text.slice(0, rootEnd);
  if (head.endsWith('/>')) return `${head.slice(0, -2)}>${signature}</${name}>${text.slice(rootEnd)}`;
  const at = head.lastIndexOf('</');
  return head.slice(0, at) + signature + text.slice(at);
}
