// BL is true or false; other spellings of the same are told with the right one.
import type { DocumentRule } from '../../documents/context.js';
import { makeValueFix } from '../../documents/fix.js';
import { listValues } from '../../documents/values.js';
import { checkLogical } from '../../datatypes/logical.js';
import { cda } from './_references.js';

/** A logical value is neither true nor false. */
export const booleanValue: DocumentRule = {
  id: 'document/boolean-value',
  basis: 'standard',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['spelling', 'value'],
  check(context) {
    for (const {
      type,
      text,
      element,
      subject: { name },
    } of listValues(context)) {
      if (type !== 'BL' || text === undefined || text === '' || text === 'true' || text === 'false') continue;
      const meant = text === 'T' || text === 'F' ? text : checkLogical(text)?.corrected;
      const at = { element, attribute: 'value', sample: text };
      if (meant === undefined) {
        context.report(booleanValue, { message: 'value', params: { name }, ...at });
        continue;
      }
      const corrected = meant === 'T' ? 'true' : 'false';
      const fix = makeValueFix(context.tree, element, 'value', corrected, 'safe');
      context.report(booleanValue, {
        message: 'spelling',
        params: { name, corrected },
        ...at,
        ...(fix && { fix }),
      });
    }
  },
};
