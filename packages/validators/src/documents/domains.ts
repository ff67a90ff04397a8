// Which code table a coded value of a document belongs to.
import type { LibraryMemo } from './library-memo.js';
import { isIcdRoot } from './oids.js';
import { factsOf, type ExpectedSystems, type ValueSubject } from './value-subject.js';

/** Code systems expected of a value: those of its slots, and the table of its data element. Several rules ask for them. */
export const findSystems = (subject: ValueSubject, library: LibraryMemo): ExpectedSystems =>
  (factsOf(subject, library).systems ??= collectSystems(subject, library));

const collectSystems = ({ slots, elementIds }: ValueSubject, library: LibraryMemo): ExpectedSystems => {
  const oids: string[] = [];
  const add = (oid: string | undefined): void => {
    if (oid !== undefined && !oids.includes(oid)) oids.push(oid);
  };
  for (const { valueDomainOid, oidVariants, oid } of slots) {
    add(valueDomainOid);
    if (oidVariants !== undefined) for (const each of oidVariants) add(each);
    if (valueDomainOid === undefined) add(oid);
  }
  const derived = oids.length === 0;
  for (const id of elementIds) {
    const domain = library.dataElement(id)?.valueDomain;
    if (domain !== undefined) add(library.valueDomain(domain)?.oid);
  }
  return { oids, derived, confidence: derived ? 'medium' : (slots[0]?.confidence ?? 'medium') };
};

/** True when a code system is one of the expected ones; the ICD-10 branch counts as one table. */
export const isExpectedSystem = (system: string, { oids }: ExpectedSystems): boolean =>
  oids.includes(system) || (isIcdRoot(system) && oids.some(isIcdRoot));
