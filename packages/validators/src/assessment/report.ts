// Severity of a structure fault, from the table of the profile (standards/assessment/profile.json).
import type { SimpleType, StructureContradiction, StructureDefect } from '@hulian/standards';

import type { FindingParams, Severity } from '../finding.js';
import { isCalendarDate } from '../datatypes/calendar.js';
import { remember } from '../remember.js';
import type { StructureFault } from './fault.js';
import type { Found } from './places.js';

/** Messages that both rules of the profile may report. */
export const structureMessages = [
  'missing-element',
  'too-many',
  'order',
  'unknown-element',
  'namespace',
  'missing-attribute',
  'unknown-attribute',
  'fixed-value',
  'facet',
  'type-name',
  'text-not-allowed',
  'elements-not-allowed',
  'schema-defect',
] as const;

/** What is known of the structure beside its demands. */
interface Known {
  readonly defects?: readonly StructureDefect[];
  readonly contradictions?: readonly StructureContradiction[];
}

/** What is said of a fault. */
interface Told {
  readonly message: string;
  readonly severity: Severity;
  readonly params: FindingParams;
  readonly sample?: string;
}

/** A fault as message, severity and parameters: facts of the newer version warn, defects of the schemas only inform. */
export function describeFault(
  fault: StructureFault,
  { defects = [], contradictions = [] }: Known = {},
): Told {
  const { name, path, facet, nearest, allowed, fixed, type, most, before } = fault;
  const params = {
    name,
    path,
    ...(facet && { facet }),
    ...(nearest !== undefined && { nearest }),
    ...(allowed && { allowed }),
    ...(most !== undefined && { most }),
    ...(before !== undefined && { before }),
    ...findReference(fault, contradictions),
    ...(fixed !== undefined && { fixed }),
    ...(type && describeType(type)),
  };
  const sample = fault.sample === undefined ? {} : { sample: fault.sample };
  if (isSchemaDefect(fault, defects))
    return { message: 'schema-defect', severity: 'info', params, ...sample };
  return { message: fault.message, severity: fault.later ? 'warning' : 'error', params, ...sample };
}

/** What the rules of the profile report; hints are information. */
export function describeFound(
  { element, fault, hint }: Found,
  known?: Known,
): Told & Pick<Found, 'element'> & Pick<StructureFault, 'attribute'> & { readonly passing?: FindingParams } {
  const { attribute } = fault;
  const place = { element, ...(attribute !== undefined && { attribute }) };
  if (!hint) return { ...describeFault(fault, known), ...place };
  const { places, more, others } = hint;
  let told = toldAsHints.get(fault);
  if (told === undefined)
    toldAsHints.set(fault, (told = { ...describeFault(fault, known), severity: 'info' }));
  return { ...told, ...place, passing: { places, ...(more > 0 && { more, others }) } };
}

/** What was said of the first place of a fault, as a hint: a fault is of one structure, and most come again in the next document. */
const toldAsHints = new WeakMap<StructureFault, Told>();

/** Where the standard or its data sets say something else: a finding names both. */
const told = new Set(['format', 'title', 'names', 'value-type', 'value-attribute', 'code-system-name']);

/** A path without its predicates; paths are those of the facts, so that there are few. */
const plainPath = remember((path) => path.replace(/\[[^\]]*\]/gu, ''));

/** The element of a plain path. */
const elementPath = remember((path) => plainPath(path).replace(/\/@[^/]*$/u, ''));

/** What was found, by the list that was looked through: every document of a structure asks for the same paths. */
const references = new WeakMap<readonly StructureContradiction[], (path: string) => FindingParams>();

function findReference(
  { path, message }: StructureFault,
  contradictions: readonly StructureContradiction[],
): FindingParams {
  if (message !== 'facet' && message !== 'fixed-value') return {};
  let find = references.get(contradictions);
  if (find === undefined)
    references.set(contradictions, (find = remember((asked) => lookThrough(asked, contradictions))));
  return find(path);
}

function lookThrough(path: string, contradictions: readonly StructureContradiction[]): FindingParams {
  const [own, element] = [plainPath(path), elementPath(path)];
  const found = contradictions.find(
    (one) =>
      told.has(one.kind) &&
      (plainPath(one.path) === own || (one.kind !== 'format' && elementPath(one.path) === element)),
  );
  return found?.reference === undefined ? {} : { reference: found.reference.replace(/^only /u, '') };
}

/** Codes or names that a finding lists at most. */
const listed = 12;

/** What a type asks for, as far as a sentence can say it. */
function describeType({
  enum: values,
  length,
  minLength = length,
  maxLength = length,
  minimum,
  maximum,
  format,
}: SimpleType): FindingParams {
  return {
    ...(values && { values: values.slice(0, listed), count: values.length }),
    ...(minLength !== undefined && { least: minLength }),
    ...(maxLength !== undefined && { most: maxLength }),
    ...(minimum !== undefined && { least: minimum }),
    ...(maximum !== undefined && { most: maximum }),
    ...(format !== undefined && { format }),
  };
}

/** True when the schema refuses correct data: dates in February, codes held in small integers, fixed decimals. */
export function isSchemaDefect(
  { message, type, path, facet, sample }: StructureFault,
  defects: readonly StructureDefect[] = [],
): boolean {
  if (message !== 'facet') return false;
  if (type?.format?.includes('without-february')) return isFebruary(sample ?? '');
  if (defects.length === 0) return false;
  const plain = plainPath(path);
  return defects.some(
    (defect) =>
      defect.path === plain &&
      (defect.value === undefined || defect.value === sample) &&
      (defect.least === undefined || Number(sample) >= defect.least) &&
      (defect.facets === undefined || defect.facets.includes(facet ?? '')),
  );
}

/** A date in February that the calendar has. */
function isFebruary(text: string): boolean {
  return text.slice(4, 6) === '02' && isCalendarDate(text.slice(0, 8));
}
