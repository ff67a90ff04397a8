// A document must be well-formed XML without a document type declaration; what stops the reader is reported here.
import type { RuleDescription } from '../../engine/rule.js';
import { xml10 } from './_references.js';

/** The XML cannot be read. Reported by documents/accept-tree.ts. */
export const wellFormed: RuleDescription = {
  id: 'document/well-formed',
  basis: 'standard',
  references: [xml10],
  appliesTo: ['document', 'message'],
  defaultSeverity: 'error',
  messages: [
    'empty',
    'not-xml',
    'doctype',
    'entity',
    'ampersand',
    'less-than',
    'duplicate-attribute',
    'attribute-quotes',
    'attribute-space',
    'tag-mismatch',
    'truncated',
    'tag-name',
    'undefined-prefix',
    'illegal-character',
    'outside-root',
    'declaration',
    'comment',
    'too-deep',
    'too-many-attributes',
    'too-many-elements',
    'too-long',
    'syntax',
  ],
};
