// Extensions of certificates, requests and revocation lists (RFC 5280 clause 4.2, GB/T 20518).
import type { DerNode } from '../encoding/der.js';
import { Tag, contextPrimitive, parseDer } from '../encoding/der.js';
import { DerCursor, openSequence, walk } from '../encoding/der-cursor.js';
import {
  boolean,
  explicit,
  implicit,
  integer,
  namedBits,
  octetString,
  oid,
  sequence,
  tagged,
} from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { utf8ToBytes } from '../bytes.js';

/** One extension as it is encoded. */
export interface Extension {
  readonly id: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** Key usages (密钥用法) in the order of their bits. */
export const keyUsageNames = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

/** A key usage. */
export type KeyUsage = (typeof keyUsageNames)[number];

/** What the extensions that we know say; a member is absent when its extension is. */
export interface KnownExtensions {
  readonly keyUsage?: readonly KeyUsage[];
  /** `ca: false` also when the extension is empty. */
  readonly basicConstraints?: { readonly ca: boolean; readonly pathLength?: number };
  readonly extendedKeyUsage?: readonly string[];
  readonly subjectKeyIdentifier?: Uint8Array;
  readonly authorityKeyIdentifier?: Uint8Array;
  /** `DNS:…`, `IP:…` (hexadecimal), `email:…`, `URI:…`. */
  readonly subjectAlternativeNames?: readonly string[];
  /** Addresses of revocation lists. */
  readonly crlDistributionPoints?: readonly string[];
}

/** Reads Extensions; an identifier that occurs twice is refused (RFC 5280 clause 4.2). @throws CRYPTO_STRUCTURE_INVALID */
export function readExtensions(list: DerNode | undefined, structure: string): Extension[] {
  const extensions: Extension[] = [];
  for (const member of list ? walk(list, structure).rest() : []) {
    const cursor = walk(member, structure);
    const id = cursor.oid('extnID');
    const critical = cursor.optional(Tag.boolean)?.content[0];
    if (critical === 0 || extensions.some((extension) => extension.id === id))
      throw cursor.wrong(`extension ${id}`);
    const value = cursor.octets('extnValue');
    cursor.end();
    extensions.push({ id, critical: critical !== undefined, value });
  }
  return extensions;
}

/** Interprets the extensions that we know. @throws CryptoError when one of them is malformed */
export function interpretExtensions(extensions: readonly Extension[]): KnownExtensions {
  const value = (id: string) => extensions.find((extension) => extension.id === id)?.value;
  const usage = value(Oid.keyUsage);
  const constraints = value(Oid.basicConstraints);
  const extended = value(Oid.extendedKeyUsage);
  const subjectKey = value(Oid.subjectKeyIdentifier);
  const authorityKey = value(Oid.authorityKeyIdentifier);
  const names = value(Oid.subjectAlternativeName);
  const points = value(Oid.crlDistributionPoints);
  const issuerKey =
    authorityKey &&
    openSequence(authorityKey, 'authorityKeyIdentifier').optional(contextPrimitive(0))?.content;
  return {
    ...(usage && { keyUsage: readKeyUsage(usage) }),
    ...(constraints && { basicConstraints: readBasicConstraints(constraints) }),
    ...(extended && {
      extendedKeyUsage: openSequence(extended, 'extendedKeyUsage')
        .rest()
        .map((node) => new DerCursor([node], 'extendedKeyUsage').oid('KeyPurposeId')),
    }),
    ...(subjectKey && {
      subjectKeyIdentifier: new DerCursor([parseDer(subjectKey)], 'subjectKeyIdentifier').octets(
        'KeyIdentifier',
      ),
    }),
    ...(issuerKey && { authorityKeyIdentifier: issuerKey }),
    ...(names && {
      subjectAlternativeNames: openSequence(names, 'subjectAltName').rest().flatMap(generalName),
    }),
    ...(points && {
      crlDistributionPoints: openSequence(points, 'cRLDistributionPoints').rest().flatMap(addressesIn),
    }),
  };
}

function readKeyUsage(value: Uint8Array): KeyUsage[] {
  const { content } = new DerCursor([parseDer(value)], 'keyUsage').next(Tag.bitString, 'BIT STRING');
  return keyUsageNames.filter((_, bit) => (((content[1 + (bit >> 3)] ?? 0) << (bit & 7)) & 0x80) !== 0);
}

function readBasicConstraints(value: Uint8Array): { ca: boolean; pathLength?: number } {
  const cursor = openSequence(value, 'basicConstraints');
  const ca = cursor.optional(Tag.boolean)?.content[0] === 0xff;
  const pathLength = cursor.tag === Tag.integer ? cursor.number('pathLenConstraint') : undefined;
  cursor.end();
  return { ca, ...(pathLength !== undefined && { pathLength }) };
}

const nameKinds: Readonly<Record<number, string>> = { 0x81: 'email', 0x82: 'DNS', 0x86: 'URI', 0x87: 'IP' };

function generalName(node: DerNode): string[] {
  const kind = nameKinds[node.tag];
  if (kind === undefined) return [];
  const text = [...node.content].map((byte) =>
    kind === 'IP' ? byte.toString(16).padStart(2, '0') : String.fromCharCode(byte),
  );
  return [`${kind}:${text.join('')}`];
}

function addressesIn(node: DerNode): string[] {
  return node.tag === contextPrimitive(6)
    ? [String.fromCharCode(...node.content)]
    : node.children.flatMap(addressesIn);
}

/** What a new certificate or request shall say. */
export interface ExtensionPlan {
  readonly keyUsage?: readonly KeyUsage[];
  readonly basicConstraints?: { readonly ca: boolean; readonly pathLength?: number };
  readonly extendedKeyUsage?: readonly string[];
  readonly subjectKeyIdentifier?: Uint8Array;
  readonly authorityKeyIdentifier?: Uint8Array;
  /** Host names. */
  readonly dnsNames?: readonly string[];
}

/** Extensions as a SEQUENCE; basicConstraints and keyUsage are critical. */
export function writeExtensions(plan: ExtensionPlan): Uint8Array[] {
  const {
    keyUsage,
    basicConstraints,
    extendedKeyUsage,
    subjectKeyIdentifier,
    authorityKeyIdentifier,
    dnsNames,
  } = plan;
  const parts: Uint8Array[] = [];
  if (basicConstraints) {
    const { ca, pathLength } = basicConstraints;
    const body = [
      ...(ca ? [boolean(true)] : []),
      ...(ca && pathLength !== undefined ? [integer(pathLength)] : []),
    ];
    parts.push(extension(Oid.basicConstraints, sequence(...body), true));
  }
  if (keyUsage)
    parts.push(extension(Oid.keyUsage, namedBits(keyUsage.map((name) => keyUsageNames.indexOf(name))), true));
  if (extendedKeyUsage)
    parts.push(extension(Oid.extendedKeyUsage, sequence(...extendedKeyUsage.map((id) => oid(id)))));
  if (subjectKeyIdentifier)
    parts.push(extension(Oid.subjectKeyIdentifier, octetString(subjectKeyIdentifier)));
  if (authorityKeyIdentifier)
    parts.push(extension(Oid.authorityKeyIdentifier, sequence(implicit(0, authorityKeyIdentifier))));
  if (dnsNames?.length)
    parts.push(
      extension(
        Oid.subjectAlternativeName,
        sequence(...dnsNames.map((name) => tagged(contextPrimitive(2), utf8ToBytes(name)))),
      ),
    );
  return parts;
}

/** One Extension. */
export const extension = (id: string, value: Uint8Array, critical = false): Uint8Array =>
  sequence(oid(id), ...(critical ? [boolean(true)] : []), octetString(value));

/** `[3] EXPLICIT Extensions`, or nothing. */
export const extensionsField = (parts: readonly Uint8Array[]): Uint8Array[] =>
  parts.length === 0 ? [] : [explicit(3, sequence(...parts))];
