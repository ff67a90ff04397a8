// Code systems, value sets, naming systems and concept maps from the library of standards.
import { loadFhirFieldRules, type DataElement, type Library, type ValueDomain } from '@hulian/standards';
import { systemOf } from '../kinds.js';
import { canonicalOf, systems } from '../names.js';
import { define, makeId, type Definition } from './definitions.js';

/** The address of the value set of a value domain. */
export const valueSetOf = (domain: string): string => canonicalOf('ValueSet', makeId(domain));

/** Code system and value set of every value domain. */
export function makeTables(library: Library): readonly Definition[] {
  return library.list('value-domain').flatMap(({ id }) => {
    const domain = library.valueDomain(id);
    if (domain === undefined || domain.id !== id) return [];
    return [makeCodeSystem(library, domain), makeValueSet(library, domain)];
  });
}

function makeCodeSystem(library: Library, domain: ValueDomain): Definition {
  const whole = domain.complete && domain.values.length > 0;
  return {
    ...define('CodeSystem', domain.id, domain.name, systemOf(library, domain.id)),
    ...(domain.oid !== undefined && {
      identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:oid:${domain.oid}` }],
    }),
    description: `${domain.standard} ${domain.name}`,
    caseSensitive: true,
    content: whole ? 'complete' : domain.values.length > 0 ? 'fragment' : 'not-present',
    ...(domain.values.length > 0 && {
      count: domain.values.length,
      concept: domain.values.map(({ code, name }) => ({ code, display: name })),
    }),
  };
}

const makeValueSet = (library: Library, domain: ValueDomain): Definition => ({
  ...define('ValueSet', domain.id, domain.name),
  compose: { include: [{ system: systemOf(library, domain.id) }] },
});

/** Data elements as a code system, so that codings of observations have a table. */
export function makeDataElements(library: Library): Definition {
  const elements = new Map<string, string>();
  for (const { id } of library.list('data-element')) {
    const element = library.record<DataElement>('data-element', id);
    if (element !== undefined) elements.set(element.id, element.name);
  }
  return {
    ...define('CodeSystem', 'data-element', '数据元', systems.dataElement),
    caseSensitive: true,
    content: 'complete',
    count: elements.size,
    concept: [...elements].map(([code, display]) => ({ code, display })),
  };
}

/** Second names of identifier systems: the guide of HL7 China uses OIDs of its own for two of them. */
const aliases: Readonly<Record<string, string>> = {
  '2.16.156.10011.1.3': '2.16.840.1.113883.2.23.1.19.1',
};

/** A naming system for every object identifier. */
export function makeNamingSystems(library: Library): readonly Definition[] {
  return library.list('oid').flatMap(({ id }): Definition[] => {
    const oid = library.oid(id);
    if (oid === undefined) return [];
    const alias = aliases[id];
    return [
      {
        // A naming system has no address and no version.
        resourceType: 'NamingSystem',
        id: `oid-${id}`,
        name: `Hulian_oid_${id.replaceAll('.', '_')}`,
        status: 'draft',
        publisher: 'hulian',
        kind: /\.1\.\d+$/u.test(id) ? 'identifier' : 'codesystem',
        date: '2026-01-01',
        description: oid.name,
        uniqueId: [
          { type: 'oid', value: id, preferred: true },
          ...(alias === undefined
            ? []
            : [{ type: 'oid', value: alias, preferred: false, comment: 'HL7 China' }]),
        ],
      },
    ];
  });
}

/** Code systems of words that only our profiles use. */
const ownSystems: Readonly<
  Record<string, readonly [title: string, concepts: Readonly<Record<string, string>>]>
> = {
  'task-kind': ['任务类别', { referral: '双向转诊', consultation: '远程会诊' }],
  'task-part': ['任务的附件与结果', { document: '随附文档', opinion: '会诊意见' }],
  'interface-application-kind': [
    '申请单类别',
    { laboratory: '检验', examination: '检查', pathology: '病理', blood: '输血', surgery: '手术' },
  ],
  'kept-by': ['由谁保存', { 'fhir-only': '只由 FHIR 入口保存，统一接口与 SOAP 看不到' }],
  'settlement-part': ['结算金额类别', { fund: '基金支付', account: '个人账户支付', cash: '现金支付' }],
};

/** Code systems and value sets that the profiles refer to beside the tables of the standards. */
export function makeOwnTables(library: Library): readonly Definition[] {
  const vital = loadFhirFieldRules().flatMap(({ detail }) => {
    const [code, display] = detail?.split('|') ?? [];
    return code === undefined ? [] : [[code, display] as const];
  });
  return [
    ...Object.entries(ownSystems).map(([id, [title, concepts]]) => ({
      ...define('CodeSystem', id, title),
      caseSensitive: true,
      content: 'complete',
      count: Object.keys(concepts).length,
      concept: Object.entries(concepts).map(([code, display]) => ({ code, display })),
    })),
    {
      ...define('ValueSet', 'vital-sign-codes', '生命体征（LOINC）'),
      compose: {
        include: [
          {
            system: 'http://loinc.org',
            concept: [...new Map(vital)].map(([code, display]) => ({ code, display })),
          },
        ],
      },
    },
    {
      ...define('ValueSet', 'document-type', '共享文档类别'),
      compose: {
        include: [
          {
            system: 'urn:oid:2.16.156.10011.2.4',
            concept: library.list('document').map(({ id, name }) => ({ code: id, display: name })),
          },
        ],
      },
    },
  ];
}
