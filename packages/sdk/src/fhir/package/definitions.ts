// What every definition of the package says about itself.
import { canonicalOf } from '../names.js';
import { mappingIdentities } from './mappings.js';

export type Definition = Record<string, unknown> & { resourceType: string; id: string; url?: string };

/** An id of FHIR from any identifier of ours: letters, digits, hyphen and point, at most 64. */
export function makeId(text: string): string {
  const plain = text.replaceAll(/[^A-Za-z0-9.-]+/gu, '-').replaceAll(/^-+|-+$/gu, '');
  if (plain.length <= 64 && plain !== '' && !/[^\u0021-\u007E]/u.test(text)) return plain;
  let hash = 0;
  for (let index = 0; index < text.length; index += 1)
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) >>> 0;
  return `${plain.slice(0, 50)}-${hash.toString(36)}`.replace(/^-/u, '');
}

/** The common head of a definition. */
export function define(resourceType: string, key: string, title: string, url?: string): Definition {
  const id = makeId(key);
  return {
    resourceType,
    id,
    url: url ?? canonicalOf(resourceType, id),
    version: '0.0.0',
    name: `Hulian${id.replaceAll(/[^A-Za-z0-9]/gu, '_')}`,
    title,
    status: 'draft',
    publisher: 'hulian',
  };
}

/** Addresses of the specification's own structures begin so. */
export const core = 'http://hl7.org/fhir/StructureDefinition/';

/** A structure definition. */
export const structure = (
  key: string,
  title: string,
  type: string,
  more: Readonly<Record<string, unknown>>,
): Definition => ({
  ...define('StructureDefinition', key, title),
  fhirVersion: '4.0.1',
  mapping: mappingIdentities,
  abstract: false,
  type,
  ...more,
});
