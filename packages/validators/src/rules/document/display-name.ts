// A coded value carries its name, so that a reader without the code table understands it; the assessment schemas demand it of xsi:type CD.
import type { DocumentRule } from '../../documents/context.js';
import { isCodeType, listValues } from '../../documents/values.js';
import { wst482 } from './_references.js';

/** A coded value has no displayName. */
export const displayName: DocumentRule = {
  id: 'document/display-name',
  basis: 'practice',
  references: [wst482],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['missing'],
  check(context) {
    for (const { element, attribute, text, type, subject, statement } of listValues(context)) {
      if (
        statement === undefined ||
        attribute !== 'code' ||
        !isCodeType(type) ||
        text === undefined ||
        text === ''
      )
        continue;
      if ((element.attributes.displayName ?? '').trim() !== '' || element.attributes.nullFlavor !== undefined)
        continue;
      const found = context.library.lookupCode(element.attributes.codeSystem?.trim() ?? '', text);
      const meaning = found.answer === 'known' ? found.value.name : '';
      context.report(displayName, { message: 'missing', params: { name: subject.name, meaning }, element });
    }
  },
};
