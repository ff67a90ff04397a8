// The form of what a pack brings: that of the library's own records, as schemas/*.schema.json say it.
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { StandardRecord } from '../types.js';
import { compileForm } from './form-compiler.js';

/** Members that say where a record of the library is from; a pack says that of itself once, in pack.json. */
const bookkeeping = new Set(['edition', 'source', 'confidence', 'standard', 'complete', 'dataSet']);

/**
 * Says what is wrong with the form of a record, with the JSON Pointer of the place; undefined when nothing is.
 * @param record as it rules in the end, with the changes of the pack laid over the record before it
 * @param before that record: members that the library joins to it when it is read are in no schema
 */
export function findFormFault(record: StandardRecord, before: object = {}): string | undefined {
  const check = compileForm(record.kind);
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
