// What every definition of the package says about itself.
import { canonicalOf } from '../names.js';
import { mappingIdentities } from './mappings.js';
import { makeSnapshot, type DifferentialElement } from './snapshot.js';

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

/** A structure definition, with the snapshot that its differential makes of the type it is based on. */
export function structure(
  key: string,
  title: string,
  type: string,
  elements: readonly DifferentialElement[],
  more: Readonly<Record<string, unknown>> & { readonly baseDefinition: string },
): Definition {
  const snapshot = makeSnapshot(type, more.baseDefinition.slice(core.length), elements);
  return {
    ...define('StructureDefinition', key, title),
    fhirVersion: '4.0.1',
    mapping: mappingIdentities,
    abstract: false,
    type,
    ...more,
    snapshot: { element: snapshot },
    differential: { element: elements },
  };
}
