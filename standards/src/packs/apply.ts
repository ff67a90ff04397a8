// Lays the record of a pack over the record that it overrides.
import type { DataSet, DataSetField, PermissibleValue, StandardRecord, ValueDomain } from '../types.js';
import { findFormFault, findPatchFault } from './check-record.js';
import { PackError, type Pack, type PackErrorCode, type PackRecord } from './types.js';

/** Members with which a pack changes part of a value domain. */
export interface DomainPatch {
  readonly removeCodes?: readonly string[];
  readonly addValues?: readonly PermissibleValue[];
}

/** Members with which a pack changes part of a data set. */
export interface DataSetPatch {
  /** By id of the field; the given members replace those of the field. */
  readonly changeFields?: readonly (Partial<DataSetField> & { readonly id: string })[];
  readonly addFields?: readonly DataSetField[];
}

type Patched = StandardRecord & DomainPatch & DataSetPatch & { readonly overrides?: string };

/**
 * The record that rules when a pack's record meets the one before it.
 * @throws PackError `PACK_OVERRIDE_UNNAMED` when a record of that id exists and is not named, `PACK_OVERRIDE_UNKNOWN` when
 * what is named does not exist, `PACK_FILE_INVALID` when it has not the form of its kind
 */
export function applyRecord(
  pack: Pack,
  { record, path, line }: PackRecord,
  before: StandardRecord | undefined,
): StandardRecord {
  const refuse = (code: PackErrorCode, reason: string): never => {
    throw new PackError(code, pack.origin, { file: path, line, id: record.id, reason });
  };
  if (record.overrides === undefined && before !== undefined)
    refuse('PACK_OVERRIDE_UNNAMED', `${record.id} exists already; say so with "overrides": "${record.id}"`);
  if (record.overrides !== undefined && (before === undefined || record.overrides !== record.id))
    refuse('PACK_OVERRIDE_UNKNOWN', `overrides ${record.overrides}, which does not exist`);
  const patchFault = findPatchFault(record);
  if (patchFault !== undefined) refuse('PACK_FILE_INVALID', patchFault);
  const applied = complete(pack, before === undefined ? record : layOver(record, before));
  const fault = findFormFault(applied, before);
  return fault === undefined ? applied : refuse('PACK_FILE_INVALID', fault);
}

function layOver(record: Patched, before: StandardRecord): StandardRecord {
  // A descriptor copy would lose a big table: a domain with rows of its own replaces the whole record.
  if (Object.getOwnPropertyDescriptor(record, 'values')?.get !== undefined) return record;
  const { removeCodes, addValues, changeFields, addFields, ...members } = record;
  let merged: StandardRecord = { ...before, ...members };
  if (removeCodes !== undefined || addValues !== undefined) {
    const values = (before as ValueDomain).values.filter(({ code }) => removeCodes?.includes(code) !== true);
    merged = {
      ...merged,
      values: [...values, ...(addValues ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1)),
    } as StandardRecord;
  }
  if (changeFields !== undefined || addFields !== undefined) {
    const changes = new Map((changeFields ?? []).map((field) => [field.id, field]));
    const fields = (before as DataSet).fields.map((field) => ({ ...field, ...changes.get(field.id) }));
    merged = { ...merged, fields: [...fields, ...(addFields ?? [])] } as StandardRecord;
  }
  return merged;
}

/** Every record tells where it is from, those of packs too. */
function complete(pack: Pack, record: StandardRecord): StandardRecord {
  if (Object.getOwnPropertyDescriptor(record, 'values')?.get !== undefined) return record;
  const { id, version } = pack.manifest;
  return {
    ...record,
    edition: `${id}@${version}`,
    source: record.source ?? `pack ${id}`,
    confidence: record.confidence ?? 'high',
  };
}
