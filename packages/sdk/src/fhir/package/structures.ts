// Logical models of data sets, profiles, extensions and questionnaires.
import type { DataSet, DataSetField, DocumentTemplate, Library } from '@hulian/standards';
import { parseFormat } from '@hulian/validators';
import { memberExtensions } from '../member-extensions.js';
import { base, canonicalOf } from '../names.js';
import { core, define, makeId, structure, type Definition } from './definitions.js';
import { completeMappings, type Mapping } from './mappings.js';
import { valueSetOf } from './terminology.js';

const typesOf: Readonly<Record<string, string>> = {
  N: 'decimal',
  D: 'date',
  DT: 'dateTime',
  T: 'time',
  L: 'boolean',
  BY: 'base64Binary',
};

const domainOf = (field: DataSetField, library: Library): string | undefined =>
  field.valueDomain ??
  (field.element === undefined ? undefined : library.dataElement(field.element)?.valueDomain);

function lengthOf({ format }: DataSetField): number | undefined {
  const parsed = format === undefined ? undefined : parseFormat(format);
  return parsed !== undefined && 'maxLength' in parsed && typeof parsed.maxLength === 'number'
    ? parsed.maxLength
    : undefined;
}

/** The logical model of a data subset: one element a field. */
export function makeLogicalModel(dataSet: DataSet, library: Library): Definition {
  const id = makeId(dataSet.id);
  const root = `M${id.replaceAll(/[^A-Za-z0-9]/gu, '')}`;
  const used = new Set<string>();
  const elements = dataSet.fields.map((field) => {
    const stem = `f${makeId(field.id).replaceAll(/[^A-Za-z0-9]/gu, '')}`.slice(0, 60);
    let name = stem;
    for (let number = 2; used.has(name); number += 1) name = `${stem}x${String(number)}`;
    used.add(name);
    const domain = domainOf(field, library);
    const maxLength = lengthOf(field);
    const type = domain === undefined ? (typesOf[field.dataType ?? ''] ?? 'string') : 'Coding';
    return {
      id: `${root}.${name}`,
      path: `${root}.${name}`,
      short: field.name,
      definition: field.name,
      min: 0,
      max: '*',
      type: [{ code: type }],
      ...(maxLength !== undefined && type === 'string' && { maxLength }),
      ...(domain !== undefined && { binding: { strength: 'required', valueSet: valueSetOf(domain) } }),
      mapping: [
        { identity: 'data-set', map: field.id },
        ...(field.element === undefined ? [] : [{ identity: 'data-element', map: field.element }]),
      ],
    };
  });
  // Tools find the root element by what follows the last stroke of the type.
  const whole = {
    id: root,
    path: root,
    short: dataSet.name,
    definition: dataSet.name,
    min: 0,
    max: '*',
    mapping: [{ identity: 'data-set', map: dataSet.id }],
  };
  return structure(dataSet.id, dataSet.name, `${base}:model/${root}`, [whole, ...elements], {
    kind: 'logical',
    baseDefinition: `${core}Element`,
    derivation: 'specialization',
  });
}

const extensions: Readonly<Record<string, readonly [title: string, element: string, domain: string]>> = {
  'national-gender': ['性别（GB/T 2261.1）', 'DE02.01.040.00', 'GB/T 2261.1-2003'],
  'ethnic-group': ['民族', 'DE02.01.025.00', 'GB 3304-1991'],
  nationality: ['国籍', 'DE02.01.015.00', 'GB/T 2659-2000'],
  occupation: ['职业', 'DE02.01.052.00', 'GB/T 6565-2009'],
  education: ['文化程度', 'DE02.01.041.00', 'GB/T 4658-2006'],
};

/** Definition of an extension: its title, where it stands, its value, and what it is mapped to. */
const makeExtension = (
  id: string,
  title: string,
  context: string,
  value: Readonly<Record<string, unknown>>,
  mapping: readonly object[],
): Definition =>
  structure(
    id,
    title,
    'Extension',
    [
      { id: 'Extension', path: 'Extension', short: title, definition: title, max: '1', mapping },
      {
        id: 'Extension.url',
        path: 'Extension.url',
        fixedUri: canonicalOf('StructureDefinition', id),
        mapping,
      },
      { id: 'Extension.value[x]', path: 'Extension.value[x]', min: 1, ...value, mapping },
    ],
    {
      kind: 'complex-type',
      context: [{ type: 'element', expression: context }],
      baseDefinition: `${core}Extension`,
      derivation: 'constraint',
    },
  );

/** Definitions of our extensions: those of persons, and those of members that R4 has no element for. */
export function makeExtensions(library: Library): readonly Definition[] {
  return [
    ...Object.entries(extensions).map(([id, [title, element, domain]]) =>
      makeExtension(
        id,
        title,
        'Patient',
        {
          type: [{ code: 'Coding' }],
          ...(library.valueDomain(domain) !== undefined && {
            binding: { strength: 'preferred', valueSet: valueSetOf(domain) },
          }),
        },
        [{ identity: 'data-element', map: element }],
      ),
    ),
    ...Object.entries(memberExtensions).map(([id, [title, code, context, member]]) =>
      makeExtension(id, title, context, { type: [{ code }] }, [{ identity: 'interface', map: member }]),
    ),
  ];
}

/** A Composition profile a shared document: its type and its sections. */
export function makeDocumentProfile(template: DocumentTemplate): Definition {
  const coded = template.sections.filter(
    ({ code, codeSystem }) => code !== undefined && codeSystem !== undefined,
  );
  const names = new Set<string>();
  const slices = coded.flatMap((section) => {
    const { code = '', codeSystem = '', name } = section;
    const slice = makeId(`s${code}`).replaceAll('.', '-');
    if (names.has(slice)) return [];
    names.add(slice);
    const system = codeSystem === '2.16.840.1.113883.6.1' ? 'http://loinc.org' : `urn:oid:${codeSystem}`;
    return [
      {
        id: `Composition.section:${slice}`,
        path: 'Composition.section',
        sliceName: slice,
        short: name,
        max: '1',
        mapping: [{ identity: 'document' as const, map: `${template.id} ${name}` }, ...elementsOf(section)],
      },
      {
        id: `Composition.section:${slice}.code`,
        path: 'Composition.section.code',
        min: 1,
        patternCodeableConcept: { coding: [{ system, code }] },
      },
    ];
  });
  const whole: readonly Mapping[] = [{ identity: 'document', map: template.id }];
  const elements = completeMappings([
    {
      id: 'Composition',
      path: 'Composition',
      short: template.name,
      definition: template.name,
      mapping: whole,
    },
    {
      id: 'Composition.type',
      path: 'Composition.type',
      patternCodeableConcept: { coding: [{ system: 'urn:oid:2.16.156.10011.2.4', code: template.id }] },
      mapping: [{ identity: 'document', map: `${template.id} code` }],
    },
    {
      id: 'Composition.subject',
      path: 'Composition.subject',
      min: 1,
      mapping: [{ identity: 'document', map: `${template.id} recordTarget` }],
    },
    ...(slices.length > 0
      ? [
          {
            id: 'Composition.section',
            path: 'Composition.section',
            slicing: { discriminator: [{ type: 'pattern', path: 'code' }], rules: 'open' },
            mapping: [{ identity: 'document' as const, map: `${template.id} structuredBody` }],
          },
          ...slices,
        ]
      : []),
  ]);
  return structure(`document-${template.id}`, template.name, 'Composition', elements, {
    kind: 'resource',
    baseDefinition: `${core}Composition`,
    derivation: 'constraint',
  });
}

/** Data elements of the entries of a section. */
const elementsOf = ({ entries }: DocumentTemplate['sections'][number]): readonly Mapping[] =>
  [...new Set(entries.flatMap(({ element }) => element ?? []))].map((map) => ({
    identity: 'data-element',
    map,
  }));

const answerTypes: Readonly<Record<string, string>> = { N: 'decimal', D: 'date', DT: 'dateTime' };

/** The form of a data set, for what FHIR has no element for and for follow-up forms. */
export function makeQuestionnaire(dataSet: DataSet, library: Library): Definition {
  return {
    ...define('Questionnaire', dataSet.id, dataSet.name, canonicalOf('Questionnaire', dataSet.id)),
    item: dataSet.fields.map((field, index, all) => {
      const domain = domainOf(field, library);
      const earlier = all.slice(0, index).filter(({ id }) => id === field.id).length;
      const type = answerTypes[field.dataType ?? ''] ?? 'string';
      return {
        linkId: earlier === 0 ? field.id : `${field.id}#${String(earlier + 1)}`,
        text: field.name,
        type: domain === undefined ? type : 'open-choice',
        ...(domain !== undefined && { answerValueSet: valueSetOf(domain) }),
      };
    }),
  };
}
