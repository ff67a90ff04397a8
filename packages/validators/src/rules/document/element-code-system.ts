// A data element code stands under the catalogue of data elements, a data set field under that of data sets: the exact OID.
import type { DocumentRule } from '../../documents/context.js';
import { makeValueFix } from '../../documents/fix.js';
import { dataElementCatalogue, dataSetCatalogue, shownOid } from '../../documents/oids.js';
import { ws363 } from './_references.js';

/** codeSystem of an entry's code is missing or another one. */
export const elementCodeSystem: DocumentRule = {
  id: 'document/element-code-system',
  basis: 'standard',
  references: [ws363],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['missing', 'different'],
  check({ statements, report, tree }) {
    for (const { code, codeText } of statements) {
      const expected = codeText.startsWith('HDS') ? dataSetCatalogue : dataElementCatalogue;
      const found = code.attributes.codeSystem?.trim() ?? '';
      if (found === expected || !/^(?:DE|HDS)/.test(codeText)) continue;
      // Both catalogues are seen for data set fields; the examples use that of data sets.
      const severity = expected === dataSetCatalogue && found === dataElementCatalogue ? 'warning' : 'error';
      const params = { code: codeText, expected, found: shownOid(found) };
      const fix = found === '' ? undefined : makeValueFix(tree, code, 'codeSystem', expected, 'safe');
      report(elementCodeSystem, {
        message: found === '' ? 'missing' : 'different',
        params,
        severity,
        element: code,
        attribute: 'codeSystem',
        ...(fix && { fix }),
      });
    }
  },
};
