// Values of the published examples have no place in real documents: they were left standing when the example was copied.
import type { DocumentRule } from '../../documents/context.js';

const examples = new Set([
  '贾小明',
  'RN001',
  '医务人员编码',
  '420106201101011919',
  'xx省',
  'xx市',
  'XXX医院',
  'xxx医院',
]);

/** True for a value of the published examples. */
export const isExampleValue = (text: string): boolean => examples.has(text);

/** A value of the published example stands in the header. */
export const exampleValue: DocumentRule = {
  id: 'document/example-value',
  basis: 'practice',
  references: [],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['kept'],
  check({ named, report }) {
    for (const element of named('id')) {
      if (isExampleValue(element.attributes.extension?.trim() ?? ''))
        report(exampleValue, { message: 'kept', params: { name: 'id' }, element, attribute: 'extension' });
    }
    for (const name of ['name', 'state', 'city', 'county']) {
      for (const element of named(name))
        if (isExampleValue(element.text.trim()))
          report(exampleValue, { message: 'kept', params: { name }, element });
    }
  },
};
