// A section that a source allows once stands once.
import type { DocumentRule } from '../../documents/context.js';
import type { CompiledSection } from '../../documents/template.js';
import { wst500 } from './_references.js';

/** The same section stands more often than the template allows. */
export const sectionDuplicate: DocumentRule = {
  id: 'document/section-duplicate',
  basis: 'standard',
  references: [wst500],
  appliesTo: ['document'],
  defaultSeverity: 'info',
  messages: ['duplicate'],
  check({ sections, report }) {
    const seen = new Map<CompiledSection, number>();
    for (const { element, code, compiled } of sections) {
      if (compiled === undefined) continue;
      const count = (seen.get(compiled) ?? 0) + 1;
      seen.set(compiled, count);
      const { cardinality, name } = compiled.section;
      if (count < 2 || cardinality?.endsWith('*') === true) continue;
      const severity = cardinality === undefined ? 'info' : 'warning';
      report(sectionDuplicate, {
        message: 'duplicate',
        params: { name, count, stated: cardinality !== undefined },
        severity,
        element: code ?? element,
      });
    }
  },
};
