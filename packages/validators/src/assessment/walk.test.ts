import {
  loadDocumentStructure,
  loadMessageStructure,
  nationalLibrary,
  type AssessmentStructure,
  type SimpleType,
} from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { readXml } from '../readers/xml.js';
import { planStructure, type Declaration, type Slot, type StructurePlan } from './plan.js';
import { walkStructure, type StructureFault } from './walk.js';

const documents = Array.from({ length: 53 }, (_, index) => `C${String(index + 1).padStart(4, '0')}`);
const services = nationalLibrary()
  .list('service')
  .filter(({ edition }) => edition === 'wst846-2024')
  .map(({ id }) => id);
const structures: readonly (readonly [string, AssessmentStructure])[] = [
  ...documents.map((code) => [code, loadDocumentStructure(code)] as const),
  ...services.map((id) => [id, loadMessageStructure(id)] as const),
];

const makeValue = (type: SimpleType | undefined): string => {
  if (type?.enum?.[0] !== undefined) return type.enum[0];
  if (type?.format?.startsWith('datetime14') === true) return '20260301093000';
  if (type?.format?.startsWith('date8') === true) return '20260301';
  if (type !== undefined && type.base !== 'string') return String(Math.max(type.minimum ?? 1, 1));
  return '1'.repeat(Math.max(type?.length ?? type?.minLength ?? 1, 1));
};

type Drop = string | undefined;

/** The least instance that the structure accepts, without the element at path `drop`. */
const writeLeast = (slots: readonly Slot[], plan: StructurePlan, drop: Drop, path = ''): string =>
  slots
    .filter(({ min }) => min > 0)
    .map(({ declarations, min }) =>
      writeElement(declarations[0] as Declaration, plan, drop, path).repeat(min),
    )
    .join('');

const writeElement = (
  { name, row, fixed, slots }: Declaration,
  plan: StructurePlan,
  drop: Drop,
  path: string,
): string => {
  const own = `${path}/${name}`;
  if (own === drop) return '';
  const [typed] = row.content === 'any' ? [...plan.types.values()] : [];
  const declared = typed?.type.attributes ?? row.attributes ?? [];
  const attributes = declared
    .filter(({ use }) => use === 'required')
    .map(
      (each) =>
        [
          each.name,
          each.name === fixed?.attribute ? fixed.value : (each.fixed ?? makeValue(each.type)),
        ] as const,
    );
  if (typed !== undefined) attributes.push(['xsi:type', typed.type.name]);
  const content = typed?.type.content ?? row.content;
  const text = content === 'text' ? makeText(typed === undefined ? row.text : typed.type.text) : '';
  const inner = writeLeast(typed?.slots ?? slots, plan, drop, own);
  return `<${name}${attributes.map(([key, value]) => ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}"`).join('')}>${text}${inner}</${name}>`;
};
const makeText = (type: SimpleType | undefined): string => (type === undefined ? '' : makeValue(type));

const judge = (structure: AssessmentStructure, drop?: string): readonly StructureFault[] => {
  const plan = planStructure(structure);
  const text = `<root xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${writeLeast(plan.slots, plan, drop)}</root>`;
  const read = readXml(text);
  if (!read.ok) throw new Error(`${read.reason} ${text.slice(read.offset - 50, read.offset + 50)}`);
  const faults: StructureFault[] = [];
  walkStructure(read.tree.root, plan, (fault) => faults.push(fault));
  return faults;
};

describe('structures of the assessment profile', () => {
  it.each(structures)('%s: the least instance is accepted', (_, structure) => {
    expect(judge(structure).map(({ message, params }) => [message, params])).toEqual([]);
  });

  it.each(structures)(
    '%s: each demanded element of the least instance is missed, and nothing else',
    (_, structure) => {
      const plan = planStructure(structure);
      for (const { declarations, min } of plan.slots) {
        const [first] = declarations;
        if (
          first === undefined ||
          min === 0 ||
          plan.slots.some(
            (slot) => slot.declarations[0] !== first && slot.declarations[0]?.name === first.name,
          )
        )
          continue;
        const faults = judge(structure, `/${first.name}`);
        expect(faults.map(({ message, params }) => [message, params.name])).toEqual([
          ['element-missing', first.name],
        ]);
      }
    },
  );
});
