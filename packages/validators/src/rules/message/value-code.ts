// Codes of a message are in the code table that the field names (WS 364 and the tables of WS 445).
import type { MessageRule } from '../../interactions/context.js';
import { shownOid } from '../../documents/oids.js';
import { findShapeFault } from '../../formats/code-shape.js';
import { wst846 } from './_references.js';

/** A code is not in its table, or cannot be one of a table that is not loaded. */
export const valueCode: MessageRule = {
  id: 'message/value-code',
  basis: 'standard',
  references: [wst846, { standard: 'WS 364-2011' }],
  appliesTo: ['message'],
  defaultSeverity: 'warning',
  messages: ['unknown', 'shape'],
  check({ matches, library, report, notChecked }) {
    for (const { field, elements, attribute } of matches) {
      const [table] = field.valueDomainOids ?? [];
      // A list of the service itself is judged by message/field-value.
      if (
        attribute !== 'code' ||
        table === undefined ||
        field.enum !== undefined ||
        field.values !== undefined
      )
        continue;
      for (const element of elements) {
        const code = element.attributes.code?.trim() ?? '';
        const system = element.attributes.codeSystem?.trim() ?? table;
        if (code === '' || field.valueDomainOids?.includes(system) !== true) continue;
        const found = library.lookupCode(system, code);
        const name = field.name ?? field.path;
        const at = { element, attribute: 'code', sample: code };
        if (found.answer === 'not-loaded') {
          const tableName = found.domain?.name ?? '';
          notChecked(valueCode, 'code-table-not-loaded', { table: shownOid(system), name: tableName });
          // Without a code system a field of several tables does not say whose code it is.
          const isNamed = element.attributes.codeSystem !== undefined || field.valueDomainOids.length === 1;
          const example = isNamed ? findShapeFault(system, code) : undefined;
          if (example !== undefined)
            report(valueCode, {
              message: 'shape',
              params: { name, tableName, example },
              confidence: 'medium',
              ...at,
            });
        }
        if (found.answer !== 'unknown') continue;
        const nearest = found.nearest.map((each) => `${each.code} ${each.name}`);
        const params = { name, table: found.domain.id, tableName: found.domain.name, nearest };
        report(valueCode, {
          message: 'unknown',
          params,
          confidence: found.domain.confidence,
          ...at,
        });
      }
    }
  },
};
