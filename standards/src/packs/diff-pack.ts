import { diffRecords, type RecordChange } from '../diff.js';
import type { Library, RecordKind } from '../types.js';
import { applyRecord } from './apply.js';
import type { Pack } from './types.js';

/** What one record of a pack does to the library before it. */
export interface PackChange {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
  readonly change: 'added' | 'changed';
  readonly changes: readonly RecordChange[];
  readonly breaking: boolean;
  readonly path: string;
  readonly line: number;
}

/**
 * What a pack adds and overrides, compared with the library it is laid over.
 * @throws PackError when an override is not named or names nothing
 */
export function diffPack(library: Library, pack: Pack): PackChange[] {
  return pack.records.map((each) => {
    const { kind, id } = each.record;
    const before = library.record(kind, id);
    const after = applyRecord(pack, each, before);
    const changes = before === undefined ? [] : diffRecords(before, after);
    const change = before === undefined ? ('added' as const) : ('changed' as const);
    return {
      kind,
      id,
      name: after.name,
      change,
      changes,
      breaking: changes.some(({ breaking }) => breaking),
      path: each.path,
      line: each.line,
    };
  });
}
