// Distinguished names (RFC 5280 clause 4.1.2.4, RFC 4514): reading, writing, comparing.
import type { DerNode } from '../encoding/der.js';
import { Tag } from '../encoding/der.js';
import { walk } from '../encoding/der-cursor.js';
import { oid, printableString, sequence, setOf, utf8String } from '../encoding/der-writer.js';
import { CryptoError } from '../errors.js';

/** Short names of attribute types. */
const types: Readonly<Record<string, string>> = {
  CN: '2.5.4.3',
  SN: '2.5.4.4',
  serialNumber: '2.5.4.5',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  street: '2.5.4.9',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  title: '2.5.4.12',
  GN: '2.5.4.42',
  organizationIdentifier: '2.5.4.97',
  emailAddress: '1.2.840.113549.1.9.1',
  UID: '0.9.2342.19200300.100.1.1',
  DC: '0.9.2342.19200300.100.1.25',
};

const shortNames = new Map(Object.entries(types).map(([name, id]) => [id, name]));

/** One attribute of a name: a short name such as `CN`, or a dotted object identifier, and its text. */
export interface NameAttribute {
  readonly type: string;
  readonly value: string;
}

/** A distinguished name (甄别名). */
export interface Name {
  /** Attributes in the order of the encoding. */
  readonly attributes: readonly NameAttribute[];
  /** `C=CN, O=…, CN=…` with special characters escaped; for people. */
  readonly text: string;
  /** The encoding; two names are the same when these bytes are. */
  readonly der: Uint8Array;
}

/** Reads a Name. @throws CRYPTO_STRUCTURE_INVALID */
export function readName(node: DerNode): Name {
  if (node.tag !== Tag.sequence)
    throw new CryptoError('CRYPTO_STRUCTURE_INVALID', { structure: 'Name', part: 'SEQUENCE' });
  const attributes = node.children.flatMap((set) => {
    if (set.tag !== Tag.set || set.children.length === 0)
      throw new CryptoError('CRYPTO_STRUCTURE_INVALID', {
        structure: 'Name',
        part: 'RelativeDistinguishedName',
      });
    return set.children.map((member) => {
      const attribute = walk(member, 'Name');
      const type = attribute.oid('type');
      const value = attribute.text('value');
      attribute.end();
      return { type: shortNames.get(type) ?? type, value };
    });
  });
  const text = attributes.map(({ type, value }) => `${type}=${escape(value)}`).join(', ');
  return { attributes, text, der: node.bytes };
}

/**
 * Encodes a name: country and serialNumber as PrintableString, e-mail and DC are not written, all else as UTF8String.
 * @throws CRYPTO_ARGUMENT_VALUE
 */
export function writeName(attributes: readonly NameAttribute[]): Uint8Array {
  return sequence(
    ...attributes.map(({ type, value }) => {
      const id = types[type] ?? type;
      if (!/^[0-2](\.\d+)+$/.test(id) || value === '')
        throw new CryptoError('CRYPTO_ARGUMENT_VALUE', {
          name: `subject ${type}`,
          expected: Object.keys(types).join(', '),
        });
      const printable =
        (type === 'C' || type === 'serialNumber') && /^[0-9A-Za-z '()+,\-./:=?]*$/.test(value);
      return setOf(sequence(oid(id), printable ? printableString(value) : utf8String(value)));
    }),
  );
}

/** The attributes of a text such as `C=CN, O=示例医院, CN=h1`; a backslash escapes the next character. @throws CRYPTO_ARGUMENT_VALUE */
export function parseNameText(text: string): NameAttribute[] {
  return (text.match(/(?:\\.|[^,\\])+/g) ?? []).map((part) => {
    const [, type, value] = /^\s*([A-Za-z0-9.]+)\s*=\s*(.*?)\s*$/s.exec(part) ?? [];
    if (type === undefined || value === undefined)
      throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'subject', expected: 'C=…, O=…, CN=…' });
    return { type, value: value.replace(/\\(.)/g, '$1') };
  });
}

/** Control characters are shown as \uXXXX so that a hostile name cannot draw on a terminal. */
function escape(value: string): string {
  return value
    .replace(/[,+"\\<>;=]/g, '\\$&')
    .replace(
      /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
      (c) => `\\u${(c.codePointAt(0) as number).toString(16).padStart(4, '0')}`,
    );
}
