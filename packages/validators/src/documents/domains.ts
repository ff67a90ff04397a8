// Which code table a coded value of a document belongs to.
import type { LibraryMemo } from './library-memo.js';
import { isIcdRoot } from './oids.js';
import { factsOf, type ExpectedSystems, type ValueSubject } from './value-subject.js';

/** Code systems expected of a value: those of its slots, and the table of its data element. Several rules ask for them. */
export const findSystems = (subject: ValueSubject, library: LibraryMemo): ExpectedSystems =>
  (factsOf(subject, library).systems ??= collectSystems(subject, library));

const collectSystems = ({ slots, elementIds }: ValueSubject, library: LibraryMemo): ExpectedSystems => {
  const oids: string[] = [];
  const own = new Set<string>();
  const add = (oid: string | undefined): void => {
    if (oid !== undefined && !oids.includes(oid)) oids.push(oid);
  };
  for (const { valueDomainOid, oidVariants, oid } of slots) {
    add(valueDomainOid);
    if (valueDomainOid !== undefined) own.add(valueDomainOid);
    if (oidVariants !== undefined) for (const each of oidVariants) add(each);
    if (valueDomainOid === undefined) add(oid);
  }
  const derived = oids.length === 0;
  for (const id of elementIds) {
    const domain = library.dataElement(id)?.valueDomain;
    const oid = domain === undefined ? undefined : library.valueDomain(domain)?.oid;
    add(oid);
    if (oid !== undefined) own.add(oid);
  }
  return {
    oids,
    own: [...own],
    derived,
    confidence: derived ? 'medium' : (slots[0]?.confidence ?? 'medium'),
  };
};

/** True when a code system is one of the expected ones; the ICD-10 branch counts as one table. */
export const isExpectedSystem = (system: string, { oids }: ExpectedSystems): boolean =>
  oids.includes(system) || (isIcdRoot(system) && oids.some(isIcdRoot));

/**
 * Tables in which a code under an expected system may stand: where a published example writes the table of another thing
 * (the blood groups for a first visit), the code is still one of the value's own table.
 */
export const tablesOf = (system: string, { own }: ExpectedSystems): readonly string[] =>
  own.length === 0 || own.includes(system) ? [system] : [...own, system];
