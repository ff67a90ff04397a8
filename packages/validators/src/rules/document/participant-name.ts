// Who wrote, signed and keeps a document is told by name: an empty element or a word for "no value" names nobody.
import type { DocumentRule } from '../../documents/context.js';
import { isPlaceholder } from '../../documents/time-stamp.js';
import { placeholderWords } from '../data-element/placeholder.js';
import { cda } from './_references.js';

const owners = [
  'assignedPerson',
  'representedOrganization',
  'representedCustodianOrganization',
  'providerOrganization',
  'serviceProviderOrganization',
];

/** The name of a person or an institution in the header is empty or none. */
export const participantName: DocumentRule = {
  id: 'document/participant-name',
  basis: 'practice',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['empty', 'placeholder'],
  check({ named, report }) {
    for (const owner of owners)
      for (const element of named(owner))
        for (const name of element.children) {
          if (name.name !== 'name' || name.attributes.nullFlavor !== undefined) continue;
          const text = name.text.trim();
          if (text === '' && name.children.length === 0)
            report(participantName, { message: 'empty', params: { name: owner }, element: name });
          // Words of programs are document/damaged-text's.
          else if (isPlaceholder(text) && !placeholderWords.has(text.toLowerCase()))
            report(participantName, {
              message: 'placeholder',
              params: { name: owner },
              element: name,
              sample: text,
            });
        }
  },
};
