// Entries that a source calls mandatory are there once their section is; where no source says so, the ledger tells.
// The cardinalities come from one generator and demand even a pacemaker rate of everybody: never more than an info.
import type { DocumentRule } from '../../documents/context.js';
import type { DocumentSlot } from '@hulian/standards';
import type { StatementView } from '../../documents/view.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import { wst500 } from './_references.js';

/** A mandatory entry of a section is missing. */
export const entryMissing: DocumentRule = {
  id: 'document/entry-missing',
  basis: 'standard',
  references: [wst500],
  appliesTo: ['document'],
  defaultSeverity: 'info',
  messages: ['missing', 'section-empty'],
  check({ sections, statements, report, notChecked, template }) {
    const filled = new Set<DocumentSlot>();
    // Several entries may share one data element: any of them counts for all, since only names tell them apart.
    const counted = new Set<readonly DocumentSlot[]>();
    for (const { codeText, section } of statements) {
      const slots = section?.compiled?.statements.get(codeText);
      if (slots === undefined || counted.has(slots)) continue;
      counted.add(slots);
      for (const slot of slots) filled.add(slot);
    }
    for (const { matches } of sections) for (const { slot } of matches) filled.add(slot);
    const bySection = new Map<XmlElement, StatementView[]>();
    for (const statement of statements) {
      const known = statement.section && bySection.get(statement.section.element);
      if (known) known.push(statement);
      else if (statement.section) bySection.set(statement.section.element, [statement]);
    }
    let unknown = 0;
    for (const { element, compiled } of sections) {
      const own = bySection.get(element) ?? [];
      // An entry under a wrong code is there: document/element-code tells what is wrong with it.
      const names = new Set<string | undefined>();
      for (const { slots, displayName } of own) if (slots.length === 0) names.add(displayName);
      const absent: DocumentSlot[] = [];
      for (const slot of compiled?.section.entries ?? []) {
        if (filled.has(slot) || slot.structural === true || names.has(slot.name)) continue;
        if (slot.cardinality === undefined) unknown += 1;
        else if (slot.cardinality.startsWith('1') && !isNested(slot)) {
          absent.push(slot);
          filled.add(slot);
        }
      }
      if (own.length === 0 && absent.length > 1) {
        const params = { count: absent.length, names: absent.map(({ name }) => name) };
        report(entryMissing, { message: 'section-empty', params, confidence: 'low', element });
        continue;
      }
      for (const slot of absent) {
        const params = { name: slot.name, element: slot.element ?? '', cardinality: slot.cardinality ?? '' };
        report(entryMissing, { message: 'missing', params, confidence: 'low', element });
      }
    }
    if (unknown > 0 && template !== undefined)
      notChecked(entryMissing, 'entry-obligation-unknown', { count: unknown });
  },
};

/** Entries inside another entry are demanded only with it, which no source tells. */
const isNested = ({ path }: DocumentSlot): boolean =>
  /entryRelationship|participant|performer|author/.test(path);
