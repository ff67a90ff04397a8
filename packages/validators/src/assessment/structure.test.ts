import {
  loadDocumentStructure,
  loadMessageStructure,
  nationalLibrary,
  type SimpleType,
} from '@hulian/standards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { assessmentMessages as english } from '../messages/assessment.en.js';
import { assessmentMessages as chinese } from '../messages/assessment.zh-CN.js';
import { readXml } from '../readers/xml.js';
import { xsiNamespace, type XmlElement } from '../readers/xml-tree.js';
import { writeFullest, writeLeast } from './least.js';
import { describeFault } from './report.js';
import { checkSimpleType } from './simple-type.js';
import type { StructureFault } from './fault.js';
import { checkStructure } from './structure.js';

const documents = Array.from({ length: 53 }, (_, index) =>
  loadDocumentStructure(`C${String(index + 1).padStart(4, '0')}`),
);
const messages = nationalLibrary()
  .list('service')
  .filter(({ edition }) => edition === 'wst846-2024')
  .map(({ id }) => loadMessageStructure(id));
const all = [
  ...documents.map((structure) => ({
    id: structure.document,
    structure: structure,
    root: 'ClinicalDocument',
    attributes: undefined,
  })),
  ...messages.map((structure) => ({
    id: structure.service,
    structure: structure,
    root: structure.message,
    attributes: structure.rootAttributes,
  })),
];

type PlacedFault = StructureFault & { readonly element: XmlElement };

function judge(text: string, { structure, attributes }: (typeof all)[number]): PlacedFault[] {
  const read = readXml(text);
  if (!read.ok) throw new Error(read.reason);
  const found: PlacedFault[] = [];
  checkStructure(
    read.tree.root,
    structure,
    (element, fault) => found.push({ ...fault, element }),
    attributes,
  );
  return found;
}
const brief = (faults: readonly StructureFault[]): string[] =>
  faults.map(({ message, name }) => `${message} ${name}`);

describe('assessment structures, 53 documents and 69 messages', () => {
  it('accept the least instance made from their facts', () => {
    for (const one of all)
      expect(brief(judge(writeLeast(one.structure, one.root, one.attributes), one)), one.id).toEqual([]);
  });

  it('refuse the least instance when any one element is taken out, doubled at the top, or given a strange attribute', () => {
    let changes = 0;
    for (const one of all) {
      const text = writeLeast(one.structure, one.root, one.attributes);
      const leaves = [...text.matchAll(/<(\w+)([^<>]*)>[^<>]*<\/\1>/gu)];
      for (const leaf of leaves.filter((_, index) => index % 7 === 0)) {
        const [whole, name = ''] = leaf;
        const without = text.slice(0, leaf.index) + text.slice(leaf.index + whole.length);
        expect(brief(judge(without, one)), `${one.id} ${name}`).toContain(`missing-element ${name}`);
        const strange =
          text.slice(0, leaf.index) +
          whole.replace(`<${name}`, `<${name} strange="1"`) +
          text.slice(leaf.index + whole.length);
        const row = judge(strange, one);
        if (one.structure.elements.some(({ path, attributes }) => path.endsWith(name) && attributes)) {
          changes += 1;
          expect(
            row.length === 0 || brief(row).includes('unknown-attribute strange'),
            `${one.id} ${name}`,
          ).toBe(true);
        }
      }
      const first = /^<\w+[^>]*>(<(\w+)[^<>]*>[^<>]*<\/\2>)/u.exec(text)?.[1] ?? '';
      expect(brief(judge(text.replace(first, first + first), one))[0], one.id).toMatch(/^too-many /);
      expect(
        brief(
          judge(
            text.replace(first, '').replace(/<\/\w+>$/u, (end) => first + end),
            one,
          ),
        )[0],
        one.id,
      ).toMatch(/^order /);
    }
    expect(changes).toBeGreaterThan(500);
  });

  it('refuse unknown elements, missing attributes and text where none belongs', () => {
    const one = all.find(({ id }) => id === 'C0004')!;
    const text = writeLeast(one.structure, one.root);
    const found = (from: RegExp, to: string): string[] => brief(judge(text.replace(from, to), one));
    expect(found(/<realmCode/u, '<strange/><realmCode')).toEqual(['unknown-element strange']);
    expect(found(/<languageCode([^>]*>)<\/languageCode>/u, '<LanguageCode$1</LanguageCode>')).toEqual([
      'unknown-element LanguageCode',
    ]);
    expect(found(/<realmCode code="\w+"/u, '<realmCode')).toEqual(['missing-attribute code']);
    expect(found(/<recordTarget([^>]*)>/u, '<recordTarget$1>text')).toEqual([
      'text-not-allowed recordTarget',
    ]);
    expect(found(/<title>[^<]*<\/title>/u, '<title>另一标题</title>')).toEqual(['facet title']);
  });

  it('refuse text below the root, elements of another namespace, blanks around a fixed value and nil where none may be', () => {
    const one = all.find(({ id }) => id === 'C0029')!;
    const text = writeLeast(one.structure, one.root);
    const found = (from: RegExp | string, to: string): string[] => {
      expect(text).toMatch(from);
      return brief(judge(text.replace(from, to), one));
    };
    expect(found('<realmCode', '文字<realmCode')).toEqual(['text-not-allowed ClinicalDocument']);
    expect(found('<realmCode', '\u3000<realmCode')).toEqual(['text-not-allowed ClinicalDocument']);
    expect(found('<realmCode', '\n <realmCode')).toEqual([]);
    expect(found('<title', '<title xmlns="urn:example:other"')).toEqual(['namespace title']);
    expect(
      found(
        /(<realmCode[^>]*)>/u,
        '$1 xsi:nil="false" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      ),
    ).toEqual(['unknown-attribute xsi:nil']);
    const withFixed = all.find(({ structure }) =>
      structure.elements.some(
        ({ required, attributes }) =>
          required &&
          attributes?.some(
            ({ name, use, fixed: value }) => name === 'typeCode' && use === 'required' && value === 'COMP',
          ),
      ),
    );
    const spaced = writeLeast(withFixed!.structure, withFixed!.root).replace(
      'typeCode="COMP"',
      'typeCode="COMP "',
    );
    expect(brief(judge(spaced, withFixed!))).toEqual(['fixed-value typeCode']);
  });

  it('hold xsi:type to the types of the document and their attributes', () => {
    const needsName = documents.find(
      ({ types, elements }) =>
        elements.some(({ content, path: at }) => content === 'any' && at.endsWith('/value')) &&
        types.find(({ name }) => name === 'CD')?.attributes?.find(({ name }) => name === 'displayName')
          ?.use === 'required',
    )?.document;
    const one = all.find(({ id }) => id === needsName)!;
    const path =
      one.structure.elements.find(({ content, path: at }) => content === 'any' && at.endsWith('/value'))
        ?.path ?? '';
    expect(path).not.toBe('');
    const build = (value: string): string => {
      const steps = path.split('/');
      return `<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${steps
        .slice(0, -1)
        .map((step) => `<${step}>`)
        .join('')}${value}${steps
        .slice(0, -1)
        .reverse()
        .map((step) => `</${step}>`)
        .join('')}</ClinicalDocument>`;
    };
    const atValue = (value: string): string[] =>
      brief(judge(build(value), one).filter(({ element }) => element.name === 'value'));
    expect(
      atValue('<value xsi:type="CD" code="1" codeSystem="1.2" codeSystemName="a" displayName="b"/>'),
    ).toEqual([]);
    expect(atValue('<value xsi:type="CD" code="1" codeSystem="1.2" codeSystemName="a"/>')).toEqual([
      'missing-attribute displayName',
    ]);
    expect(atValue('<value xsi:type="QTY" value="1"/>')).toEqual(['type-name QTY']);
  });
});

it('finds the same whatever was judged before: what is remembered of tags and places is what is worked out', () => {
  const one = all.find(({ id }) => id === 'C0004')!;
  const text = writeFullest(one.structure, one.root, one.attributes);
  const leaves = [...text.matchAll(/<(\w+)([^<>]*)>[^<>]*<\/\1>/gu)];
  const list = (found: readonly PlacedFault[]) =>
    found.map(({ element, ...fault }) => ({ ...fault, at: element.start }));
  const change = fc.record({
    leaf: fc.constantFrom(...leaves),
    make: fc.constantFrom(
      () => '',
      (leaf: string) => leaf + leaf,
      (leaf: string) => leaf.replace('>', ' strange="1">'),
      (leaf: string) => leaf.replaceAll(/"[^"]*"/gu, '"?"'),
      (leaf: string) => leaf.replaceAll(/\w+(?= |>)/gu, 'odd'),
    ),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
      let changed = text;
      for (const { leaf, make } of changes) changed = changed.replace(leaf[0], make(leaf[0]));
      fc.pre(readXml(changed).ok);
      expect(list(judge(changed, one))).toEqual(list(judge(changed, structuredClone(one))));
    }),
    { numRuns: 60 },
  );
});

it('judges a tag by the namespaces of its own document, whatever stood in another one', () => {
  const one = all.find(({ id }) => id === 'C0006')!;
  const value = '<observation><value xsi:type="ST">x</value></observation>';
  const write = (namespace: string): string =>
    `<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="${namespace}"><component><structuredBody><component><section><entry>${value}</entry></section></component></structuredBody></component></ClinicalDocument>`;
  const strange = (text: string): string[] =>
    judge(text, one).flatMap(({ message, attribute }) =>
      message === 'unknown-attribute' && attribute === 'xsi:type' ? [message] : [],
    );
  // Tags are kept when they come the second time.
  for (let time = 0; time < 3; time += 1) expect(strange(write(xsiNamespace))).toEqual([]);
  expect(strange(write('urn:another'))).toEqual(['unknown-attribute']);
  expect(strange(write(xsiNamespace))).toEqual([]);
});

describe('severity of the profile', () => {
  it('warns for facts of the newer version and only informs of defects of the schemas', () => {
    const one = documents.find(({ document }) => document === 'C0004')!;
    const faults = judge(
      writeLeast(one, 'ClinicalDocument').replace(/(<author[\s\S]*?<time value=")\d{8}/u, '$120260215'),
      all.find(({ id }) => id === 'C0004')!,
    );
    expect(faults.map((fault) => describeFault(fault, one))).toMatchObject([
      { message: 'schema-defect', severity: 'info' },
    ]);
    const row = {
      message: 'missing-element',
      name: 'x',
      path: 'x',
    } as const;
    expect([
      describeFault({ ...row, later: true }).severity,
      describeFault({ ...row, later: false }).severity,
    ]).toEqual(['warning', 'error']);
  });
});

describe('contradictions of the structure and the standard', () => {
  it('are told with what the standard says: the title of C0002', () => {
    const one = all.find(({ id }) => id === 'C0002')!;
    const text = writeLeast(one.structure, one.root).replace(
      /<title>[^<]*<\/title>/u,
      '<title>门（急）诊病历</title>',
    );
    const facts = documents.find(({ document }) => document === 'C0002')!;
    const [fault, ...others] = judge(text, one).map((each) => describeFault(each, facts));
    expect(others).toEqual([]);
    expect(fault?.params).toMatchObject({
      facet: 'enum',
      values: ['门急诊病历'],
      reference: '门(急)诊病历 | 门（急）诊病历',
    });
    for (const [texts, both] of [
      [chinese, /应为门急诊病历.*标准或数据集写的是 门\(急\)诊病历/u],
      [english, /use 门急诊病历.*the two disagree/u],
    ] as const)
      expect(texts['document/assessment-structure/facet'](fault?.params as never)).toMatch(both);
    const other = judge(
      writeLeast(one.structure, one.root).replace(/(<effectiveTime value=")\d+/u, '$12026'),
      one,
    );
    expect(other.map((each) => describeFault(each, facts).params['reference'])).toEqual([undefined]);
  });
});

describe('defects of the schemas', () => {
  it('are told as such only for the values they refuse by mistake: 28 documents whose list lacks 月, ages from 128', () => {
    const fault = (path: string, sample: string, facet: StructureFault['facet']): StructureFault => ({
      message: 'facet',
      name: 'x',
      path,
      facet: facet ?? 'enum',
      later: false,
      sample,
    });
    const unit = 'recordTarget/patientRole/patient/age/@unit';
    const value = 'recordTarget/patientRole/patient/age/@value';
    const severity = (document: string, one: StructureFault): string =>
      describeFault(
        one,
        documents.find((each) => each.document === document),
      ).severity;
    expect(documents.filter((one) => one.defects?.some(({ path }) => path === unit))).toHaveLength(28);
    expect([
      severity('C0006', fault(unit, '月', 'enum')),
      severity('C0006', fault(unit, '月份', 'enum')),
    ]).toEqual(['info', 'error']);
    expect([
      severity('C0033', fault(value, '130', 'base')),
      severity('C0033', fault(value, 'old', 'base')),
    ]).toEqual(['info', 'error']);
    expect([
      severity('C0007', fault('xsi:type REAL/@value', '1.5', 'pattern')),
      severity('C0007', fault('xsi:type REAL/@value', 'x', 'base')),
    ]).toEqual(['info', 'error']);
  });
});

describe('the two versions of the source', () => {
  const one = all.find(({ id }) => id === 'PatientInfoRegister')!;
  const text = writeLeast(one.structure, one.root, one.attributes);
  const later = (changed: string): [string, boolean][] =>
    judge(changed, one).map((fault) => [`${fault.message} ${fault.name}`, fault.later]);

  it('an attribute that only the newer version demands is later, the element itself is not', () => {
    const row = one.structure.elements.find(({ path }) => path === 'processingCode');
    expect(row?.earlier?.attributes?.find(({ name }) => name === 'code')?.use).toBe('optional');
    expect(later(text.replace(/<processingCode[^>]*>/u, '<processingCode>'))).toEqual([
      ['missing-attribute code', true],
    ]);
    expect(later(text.replace(/<processingCode[^>]*><\/processingCode>/u, ''))).toEqual([
      ['missing-element processingCode', false],
    ]);
    expect(later(text.replace('<processingCode', '<processingCode strange="1"'))).toEqual([
      ['unknown-attribute strange', false],
    ]);
  });
});

describe('simple types', () => {
  const type = (facets: Partial<SimpleType>): SimpleType => ({ id: 't', base: 'string', ...facets });
  const cases: [string, SimpleType, string | undefined][] = [
    ['01', type({ base: 'byte', enum: ['1', '2'] }), undefined],
    ['3', type({ base: 'byte', enum: ['1', '2'] }), 'enum'],
    ['128', type({ base: 'byte' }), 'base'],
    [' 7 ', type({ base: 'int' }), undefined],
    ['I10.x', type({ base: 'byte' }), 'base'],
    ['0', type({ base: 'positiveInteger' }), 'base'],
    ['1e3', type({ base: 'decimal' }), 'base'],
    ['1e3', type({ base: 'float' }), undefined],
    ['yes', type({ base: 'boolean' }), 'base'],
    ['123456789012345678', type({ length: 18 }), undefined],
    ['𠀀', type({ length: 1 }), undefined],
    ['12', type({ minLength: 3 }), 'length'],
    ['ab', type({ pattern: 'a|b' }), 'pattern'],
    ['201', type({ base: 'positiveInteger', minimum: 1, maximum: 200 }), 'range'],
    ['0', type({ base: 'decimal', above: 0 }), 'range'],
    ['1.23456', type({ base: 'decimal', fractionDigits: 4 }), 'digits'],
    ['12345678901', type({ base: 'decimal', totalDigits: 10 }), 'digits'],
    ['1.2000', type({ base: 'decimal', fractionDigits: 1 }), undefined],
    [' a', type({ enum: ['a'] }), 'enum'],
  ];
  it.each(cases)('%s against %j: %s', (text, simple, expected) => {
    expect(checkSimpleType(text, simple)).toBe(expected);
  });
});
