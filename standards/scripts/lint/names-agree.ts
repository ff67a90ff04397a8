import type { DataCheck, Problem } from './context.js';
import { coreName } from './core-name.js';

const otherNames = 'element-facts/other-names.tsv';

export const namesAgree: DataCheck = {
  name: 'names-agree',
  description:
    'The name of a field or document slot holds the name of its element, or is one of its other names (element-facts/other-names.tsv).',
  check(context) {
    const problems: Problem[] = [];
    const listed = new Map(
      context
        .table(otherNames)
        .map(({ element = '', name = '' }) => [`${element} ${name}`, element] as const),
    );
    const used = new Set<string>();
    const compare = (path: string, name: string, elementId: string | undefined) => {
      const element = elementId === undefined ? undefined : context.get('data-element', elementId);
      if (element === undefined) return;
      const [given, official] = [coreName(name), coreName(element.name)];
      if (given.includes(official) || official.includes(given)) return;
      used.add(`${element.id} ${name}`);
      if (listed.has(`${element.id} ${name}`)) return;
      problems.push({ path, id: `${element.id} ${name}`, text: element.name });
    };
    for (const { record, path } of context.ofKind('data-set')) {
      if (!record.id.startsWith('HDS')) continue;
      for (const field of record.fields) compare(path, field.name, field.element);
    }
    for (const { record, path } of context.ofKind('document')) {
      for (const section of record.sections) {
        for (const slot of section.entries) compare(path, slot.elementName ?? slot.name, slot.element);
      }
    }
    for (const [key, id] of listed)
      if (!used.has(key)) problems.push({ path: otherNames, id, text: `nothing uses the name: ${key}` });
    return problems;
  },
};
