/** Joins the records that together are one shared document, for example the drugs of one prescription. */
import { nationalLibrary, type Library } from '@hulian/standards';
import { planDocument } from './document-plan.js';
import { unitKeysAmong, unitKeysOf } from './quantity-unit.js';
import type { DocumentRecord, SlotValue, SlotValues } from './record.js';

/** A value that the header holds once and that two records state differently: they are not of one document. */
export interface RecordConflict {
  readonly key: string;
  /** Name of the place in the header. */
  readonly name: string;
  /** Positions of the two records, from 0. */
  readonly records: readonly [number, number];
}

/** The record of the document, and what speaks against its being one. */
export interface JoinedRecords {
  readonly record: DocumentRecord;
  readonly conflicts: readonly RecordConflict[];
}

/**
 * Joins data set records into the record of one document: what the header holds must agree, and every section gets one
 * group of values for each record that says something of its own there.
 * @param template code, template identifier or name: `C0004`
 * @throws RangeError when the library has no such template
 * @example joinRecords('C0004', rows.filter((row) => row['HDSD00.04.002'] === '9001'))
 */
export function joinRecords(
  template: string,
  records: readonly SlotValues[],
  { library = nationalLibrary() }: { readonly library?: Library } = {},
): JoinedRecords {
  const found = library.document(template);
  if (found === undefined) throw new RangeError(`unknown document template ${template}`);
  const plan = planDocument(found);
  const units = unitKeysOf(plan, library);
  const scopes = plan.sections.map(({ name, byKey, slots }) => ({
    name,
    keys: new Set([...byKey.keys(), ...unitKeysAmong(slots, units)]),
  }));
  const isOfHeader = (key: string): boolean =>
    plan.header.byKey.has(key) || !scopes.some(({ keys }) => keys.has(key));
  const { values, conflicts } = joinHeader(records, isOfHeader);
  const sections = scopes.flatMap(({ name, keys }) => {
    const groups = distinctGroups(records.map((record) => pick(record, (key) => keys.has(key))));
    return groups.length === 0 ? [] : [[name, groups] as const];
  });
  return {
    record: { template: found.id, values, sections: Object.fromEntries(sections) },
    conflicts: conflicts.map(({ key, records: two }) => ({
      key,
      name: plan.header.byKey.get(key)?.[0]?.slot.name ?? key,
      records: two,
    })),
  };
}

function joinHeader(
  records: readonly SlotValues[],
  belongs: (key: string) => boolean,
): { readonly values: SlotValues; readonly conflicts: readonly Omit<RecordConflict, 'name'>[] } {
  const known = new Map<string, { readonly value: SlotValue; readonly from: number }>();
  const conflicts = new Map<string, readonly [number, number]>();
  for (const [index, record] of records.entries())
    for (const [key, value] of Object.entries(pick(record, belongs))) {
      const before = known.get(key);
      if (before === undefined) known.set(key, { value, from: index });
      else if (!same(before.value, value) && !conflicts.has(key)) conflicts.set(key, [before.from, index]);
    }
  return {
    values: Object.fromEntries([...known].map(([key, { value }]) => [key, value])),
    conflicts: [...conflicts].map(([key, two]) => ({ key, records: two })),
  };
}

function pick(record: SlotValues, belongs: (key: string) => boolean): SlotValues {
  return Object.fromEntries(Object.entries(record).filter(([key]) => belongs(key)));
}

/** Groups in their order, without those that another one says in full: rows repeat what is common to them. */
function distinctGroups(groups: readonly SlotValues[]): readonly SlotValues[] {
  const covers = (larger: SlotValues, smaller: SlotValues): boolean =>
    Object.entries(smaller).every(([key, value]) => Object.hasOwn(larger, key) && same(larger[key], value));
  let kept: SlotValues[] = [];
  for (const group of groups) {
    if (Object.keys(group).length === 0 || kept.some((one) => covers(one, group))) continue;
    const place = kept.findIndex((one) => covers(group, one));
    if (place >= 0) kept[place] = group;
    else kept.push(group);
    kept = kept.filter((one) => one === group || !covers(group, one));
  }
  return kept;
}

function same(first: SlotValue | undefined, second: SlotValue | undefined): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second);
}
