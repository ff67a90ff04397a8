// ICD-10 codes of one document stand under one root; the examples use 2.16.156.10011.2.3.3.11 with and without a last arc.
import type { DocumentRule } from '../../documents/context.js';
import { isIcdRoot, shownOid } from '../../documents/oids.js';
import { ofTemplate } from '../../documents/template.js';
import { wst500 } from './_references.js';

/** One document mixes several roots for ICD-10. */
export const icdRoot: DocumentRule = {
  id: 'document/icd-root',
  basis: 'practice',
  references: [wst500],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['mixed'],
  check({ named, report, template }) {
    const roots = new Set<string>();
    for (const element of named('value')) {
      const system = element.attributes.codeSystem?.trim() ?? '';
      // A template that itself names several roots is followed, not blamed.
      if (!isIcdRoot(system) || roots.has(system)) continue;
      const asked = listIcdRoots(template);
      if (asked !== undefined && asked.size > 1 && asked.has(system)) continue;
      roots.add(system);
      if (roots.size === 2)
        report(icdRoot, {
          message: 'mixed',
          params: { roots: [...roots].map(shownOid) },
          element,
          attribute: 'codeSystem',
        });
    }
  },
};

/** The ICD-10 roots that a template names. */
const listIcdRoots = ofTemplate(
  ({ sections }): ReadonlySet<string> =>
    new Set(
      sections
        .flatMap(({ entries }) => entries.map(({ valueDomainOid = '' }) => valueDomainOid))
        .filter(isIcdRoot),
    ),
);
