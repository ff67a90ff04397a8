// What a document says of institution and time, and whether the subject of a certificate is that institution.
import type { NameAttribute } from '@hulian/crypto';
import { findDescendant, type XmlElement } from '../readers/xml-tree.js';

/** What signed content says of itself. */
export interface SignedContent {
  readonly institution?: SignedInstitution;
  /** YYYYMMDD or longer, China time. */
  readonly time?: string;
}

/** The institution that signed content names. */
export interface SignedInstitution {
  readonly code?: string;
  readonly name?: string;
}

/** Custodian and time of a document; nothing of other roots. */
export function describeDocument(root: XmlElement): SignedContent {
  if (root.name !== 'ClinicalDocument') return {};
  const time = findDescendant(root, 'effectiveTime')?.attributes.value?.trim() ?? '';
  return { institution: custodianOf(root), ...(/^\d{8}/.test(time) && { time }) };
}

function custodianOf(root: XmlElement): SignedInstitution {
  const organization = findDescendant(
    root,
    'custodian',
    'assignedCustodian',
    'representedCustodianOrganization',
  );
  const code = findDescendant(organization, 'id')?.attributes.extension?.trim() ?? '';
  const name = findDescendant(organization, 'name')?.text.trim() ?? '';
  return { ...(code.length >= 8 && { code }), ...(name.length >= 3 && { name }) };
}

const fold = (text: string): string => text.replace(/[\s\-（）()]/gu, '').toUpperCase();

/** Types of name attributes that name an organization. */
const naming: ReadonlySet<string> = new Set(['O', 'OU', 'CN']);

/**
 * `same` when the certificate holds the code or the name of the institution, `different` when it names an organization
 * and neither is there, `unknown` when there is nothing to compare, as in the certificate of a person.
 */
export function compareInstitution(
  attributes: readonly NameAttribute[],
  { code, name }: SignedInstitution,
): 'same' | 'different' | 'unknown' {
  const texts = attributes.map(({ value }) => fold(value));
  // Characters 9 to 17 of a unified social credit code are the organization code of older certificates.
  const codes = code === undefined ? [] : [fold(code), ...(code.length === 18 ? [code.slice(8, 17)] : [])];
  if (codes.some((each) => texts.some((text) => text.includes(each)))) return 'same';
  const organizations = attributes
    .filter(({ type }) => naming.has(type))
    .map(({ value }) => fold(value))
    .filter((each) => each.length >= 3);
  const own = name === undefined ? undefined : fold(name);
  if (own !== undefined && organizations.some((each) => each.includes(own) || own.includes(each)))
    return 'same';
  const states = attributes.some(({ type }) => type === 'O' || type === 'organizationIdentifier');
  return states && (own !== undefined || codes.length > 0) ? 'different' : 'unknown';
}
