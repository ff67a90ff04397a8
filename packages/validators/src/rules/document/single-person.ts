// One element, one person: several names joined by commas cannot go with one identifier.
import type { DocumentRule } from '../../documents/context.js';
import { cda } from './_references.js';

const owners = new Set(['assignedPerson', 'patient', 'associatedPerson', 'playingEntity', 'relatedPerson']);

/** A name element holds several names. */
export const singlePerson: DocumentRule = {
  id: 'document/single-person',
  basis: 'practice',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['several'],
  check({ named, report }) {
    for (const element of named('name')) {
      const owner = element.parent;
      if (owner === undefined || !owners.has(owner.name) || owner.attributes.classCode === 'DEV') continue;
      const names = element.text.split(/[,，、;；]/).filter((name) => name.trim() !== '');
      if (names.length > 1)
        report(singlePerson, {
          message: 'several',
          params: { count: names.length, owner: owner.name },
          element,
          sample: element.text.trim(),
        });
    }
  },
};
