// What the face really does, made from the tables it works by.
import { canonicalOf } from '../../fhir/names.js';
import { canCreate, canUpdate, isClosed, ofType } from './counterparts/index.js';
import type { Resource } from './outcome.js';
import { parametersOf } from './parameters.js';

/** Terminology operations by type; they read the tables of the library. */
export const terminologyOf: Readonly<Record<string, readonly string[]>> = {
  CodeSystem: ['lookup', 'validate-code'],
  ValueSet: ['expand', 'validate-code'],
};

const operation = (type: string, name: string) => ({
  name,
  definition: `http://hl7.org/fhir/OperationDefinition/${type}-${name}`,
});

const interactionsOf = (type: string): readonly string[] => [
  ...['read', 'vread', 'history-instance', 'search-type'],
  ...(canCreate(type) ? ['create'] : []),
  ...(canUpdate(type) ? ['update'] : []),
];

/** Which operations of the unified interface keep a type. */
function keptBy(type: string): string {
  const told = ofType(type).map(({ kind, read, create, update, transitions = {} }) => {
    const changes = Object.entries(transitions).map(([status, { operation: id }]) => `${status}: ${id}`);
    return `${kind}（${[read, create, update, ...changes].filter((each) => each !== undefined).join('，')}）`;
  });
  const alone = isClosed(type) ? '' : '；其余只由 FHIR 保存，标 fhir-only';
  return `统一接口的 ${told.join('、')}${alone}`;
}

const narrow = 'A search names one person: _id, identifier, or name:exact with birthdate and gender';

/** The CapabilityStatement. */
export function makeCapabilities(url: string, date: string): Resource {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date,
    kind: 'instance',
    software: { name: 'hulian sandbox' },
    implementation: { description: '互联沙箱：测试平台，不是生产平台', url },
    fhirVersion: '4.0.1',
    format: ['json', 'xml'],
    rest: [
      {
        mode: 'server',
        security: {
          description:
            'SM2 request signature (hulian-2026); unsigned only where the sandbox was started so. What other institutions submitted is read for the purpose named in the header hulian-purpose, as far as the resident permits.',
        },
        resource: [
          ...Object.entries(parametersOf).map(([type, parameters]) => ({
            type,
            ...(ofType(type).length > 0 && {
              supportedProfile: [...new Set(ofType(type).map(({ profile }) => profile))].map((profile) =>
                canonicalOf('StructureDefinition', profile),
              ),
              documentation: keptBy(type),
            }),
            interaction: interactionsOf(type).map((code) => ({ code })),
            versioning: 'versioned',
            readHistory: true,
            updateCreate: false,
            conditionalCreate: canCreate(type),
            conditionalRead: 'not-supported',
            conditionalUpdate: false,
            conditionalDelete: 'not-supported',
            searchParam: Object.entries(parameters).map(([name, [kind]]) => ({
              name,
              type: kind,
              ...(type === 'Patient' && { documentation: narrow }),
            })),
            operation: [
              operation('Resource', 'validate'),
              ...(type === 'Patient' ? [operation(type, 'everything')] : []),
            ],
          })),
          { type: 'Binary', interaction: [{ code: 'read' }] },
          ...Object.entries(terminologyOf).map(([type, names]) => ({
            type,
            operation: names.map((name) => operation(type, name)),
          })),
        ],
        interaction: [{ code: 'transaction' }],
        searchParam: ['_count', '_total', '_summary'].map((name) => ({
          name,
          type: name === '_count' ? 'number' : 'token',
        })),
      },
    ],
  };
}
