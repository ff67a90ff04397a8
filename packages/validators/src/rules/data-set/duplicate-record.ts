import { HashSet } from '../../records/hash-set.js';
import type { SequenceRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

/** Different records remembered per file. */
const maxRecords = 1_000_000;

/** A record whose every field equals an earlier one of the file (quality rule REF-011). Only records with a number of their own are compared. */
export const duplicateRecord: SequenceRule = {
  id: 'data-set/duplicate-record',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['same'],
  start({ fields }, { notChecked }) {
    // Data elements of class 01.00 identify: numbers of prescriptions, visits, reports.
    const keys = fields.filter(({ field }) => field.element?.startsWith('DE01.00.') === true);
    if (keys.length === 0) return undefined;
    const seen = new HashSet(maxRecords);
    return (record) => {
      const key = keys.find((field) => record.valueOf(field) !== undefined);
      if (!key) return;
      seen.begin();
      seen.mixDigest(record.digest(), 0);
      const first = seen.add(record.ordinal);
      if (first === 'full') notChecked({ reason: 'sequence-limit', params: { limit: maxRecords } });
      else if (first !== 'new')
        record.report(key, { message: 'same', params: { ...fieldParams(key), record: first } });
    };
  },
};
