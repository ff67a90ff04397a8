// The form of what a pack brings: that of the library's own records, as schemas/*.schema.json say it.
import { createRequire } from 'node:module';
import type * as ajvModule from 'ajv/dist/2020.js';
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { readDataFile } from '../data-folder.js';
import type { RecordKind, StandardRecord } from '../types.js';

/** Members that say where a record of the library is from; a pack says that of itself once, in pack.json. */
const bookkeeping = new Set(['edition', 'source', 'confidence', 'standard', 'complete', 'dataSet']);

const checks = new Map<RecordKind, ValidateFunction>();
let ajv: Ajv2020 | undefined;

/**
 * Says what is wrong with the form of a record, with the JSON Pointer of the place; undefined when nothing is.
 * @param record as it rules in the end, with the changes of the pack laid over the record before it
 * @param before that record: members that the library joins to it when it is read are in no schema
 */
export function findFormFault(record: StandardRecord, before: object = {}): string | undefined {
  const check = checkOf(record.kind);
  if (check(plainMembers(record))) return undefined;
  const fault = check.errors?.find((error) => !isBookkeeping(error) && !isJoined(error, before));
  return fault && `${fault.instancePath || '/'} ${fault.message ?? fault.keyword}${detailOf(fault)}`;
}

/** Says which of the members with which a pack changes part of a record is wrong; undefined when none is. */
export function findPatchFault(record: object): string | undefined {
  const lists = { removeCodes: 'string', addValues: 'object', changeFields: 'object', addFields: 'object' };
  for (const [name, type] of Object.entries(lists)) {
    const list = (record as Record<string, unknown>)[name];
    const right = Array.isArray(list) && list.every((item) => typeof item === type && item !== null);
    if (list !== undefined && !right) return `\`${name}\` is not a list of ${type}s`;
  }
  return undefined;
}

function isBookkeeping({ keyword, params }: ErrorObject): boolean {
  return keyword === 'required' && bookkeeping.has(String(params['missingProperty']));
}

function isJoined({ keyword, instancePath, params }: ErrorObject, before: object): boolean {
  return (
    keyword === 'additionalProperties' &&
    instancePath === '' &&
    String(params['additionalProperty']) in before
  );
}

function detailOf({ params }: ErrorObject): string {
  const unknown: unknown = params['additionalProperty'];
  const allowed: unknown = params['allowedValues'];
  if (typeof unknown === 'string') return `: ${unknown}`;
  return Array.isArray(allowed) ? `: ${allowed.join(', ')}` : '';
}

/** Without what belongs to packs; the rows of a big table, a getter, were read line by line and are not made for this. */
function plainMembers(record: object): object {
  const members = Object.entries(Object.getOwnPropertyDescriptors(record));
  return Object.fromEntries(
    members
      .filter(([name]) => name !== 'overrides')
      .map(([name, member]) => [name, 'value' in member ? (member.value as unknown) : []]),
  );
}

/** Ajv is loaded, and a schema compiled, only where a pack has such a record. */
function checkOf(kind: RecordKind): ValidateFunction {
  const known = checks.get(kind);
  if (known !== undefined) return known;
  if (ajv === undefined) {
    const load = createRequire(import.meta.url);
    ajv = new (load('ajv/dist/2020.js') as typeof ajvModule).Ajv2020({ strict: true, allErrors: true });
  }
  const schema = JSON.parse(readDataFile(`schemas/${kind}.schema.json`).toString('utf8')) as object;
  const check = ajv.compile(schema);
  checks.set(kind, check);
  return check;
}
