// Header attributes with one allowed value: realm CN, language zh-CN, code systems of document code and confidentiality.
import type { DocumentRule } from '../../documents/context.js';
import { documentCodeSystem } from '../../documents/oids.js';
import { findChild } from '../../readers/xml-tree.js';
import type { Severity } from '../../finding.js';
import { wst482 } from './_references.js';

interface Fixed {
  readonly element: string;
  readonly attribute: string;
  readonly values: readonly string[];
  readonly severity?: Severity;
}

const fixed: readonly Fixed[] = [
  { element: 'realmCode', attribute: 'code', values: ['CN'] },
  { element: 'languageCode', attribute: 'code', values: ['zh-CN'] },
  { element: 'code', attribute: 'codeSystem', values: [documentCodeSystem] },
  {
    element: 'code',
    attribute: 'codeSystemName',
    values: ['卫生信息共享文档规范编码体系'],
    severity: 'warning',
  },
  { element: 'confidentialityCode', attribute: 'codeSystem', values: ['2.16.840.1.113883.5.25'] },
  // The published examples know only N; R and V are the other codes that HL7 gives a document.
  { element: 'confidentialityCode', attribute: 'code', values: ['N', 'R', 'V'], severity: 'warning' },
];

/** A fixed header value is missing or different. */
export const fixedValue: DocumentRule = {
  id: 'document/fixed-value',
  basis: 'standard',
  references: [wst482],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['missing', 'different'],
  check({ root, report }) {
    for (const { element: name, attribute, values, severity } of fixed) {
      const element = findChild(root, name);
      const value = element?.attributes[attribute]?.trim();
      if (element === undefined || (value !== undefined && values.includes(value))) continue;
      const params = { name, attribute, expected: values };
      const message = value === undefined || value === '' ? 'missing' : 'different';
      report(fixedValue, {
        message,
        params,
        element,
        attribute,
        ...(severity && { severity }),
        ...(value && { sample: value }),
      });
    }
  },
};
