// Which code table a coded value of a document belongs to.
import type { Confidence } from '@hulian/standards';
import type { LibraryMemo } from './library-memo.js';
import { isIcdRoot } from './oids.js';
import type { DocumentValue } from './values.js';

/** The code systems that a value may name, best first. */
export interface ExpectedSystems {
  readonly oids: readonly string[];
  /** The tables are known only as those of the data element, not from an example of the document. */
  readonly derived: boolean;
  readonly confidence: Confidence;
}

/** Code systems expected of a value: those of its slots, and the table of its data element. */
export const findSystems = ({ slots, elementIds }: DocumentValue, library: LibraryMemo): ExpectedSystems => {
  const stated = slots.flatMap((slot) => [
    slot.valueDomainOid,
    ...(slot.oidVariants ?? []),
    ...(slot.valueDomainOid === undefined ? [slot.oid] : []),
  ]);
  const own = elementIds.map((id) => {
    const domain = library.dataElement(id)?.valueDomain;
    return domain === undefined ? undefined : library.valueDomain(domain)?.oid;
  });
  const oids = [...new Set([...stated, ...own])].filter((oid) => oid !== undefined);
  const derived = stated.every((oid) => oid === undefined);
  return { oids, derived, confidence: derived ? 'medium' : (slots[0]?.confidence ?? 'medium') };
};

/** True when a code system is one of the expected ones; the ICD-10 branch counts as one table. */
export const isExpectedSystem = (system: string, { oids }: ExpectedSystems): boolean =>
  oids.includes(system) || (isIcdRoot(system) && oids.some(isIcdRoot));
