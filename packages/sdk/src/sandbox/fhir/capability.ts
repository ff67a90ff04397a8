// What the face really does, made from the tables it works by.
import type { Resource } from './outcome.js';
import { parametersOf } from './parameters.js';

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
          description: 'SM2 request signature (hulian-2026); unsigned only where the sandbox was started so',
        },
        resource: [
          ...Object.entries(parametersOf).map(([type, parameters]) => ({
            type,
            interaction: [
              'read',
              'vread',
              'history-instance',
              'search-type',
              'create',
              ...(type === 'DocumentReference' ? [] : ['update']),
            ].map((code) => ({ code })),
            versioning: 'versioned',
            conditionalCreate: true,
            searchParam: Object.entries(parameters).map(([name, [kind]]) => ({ name, type: kind })),
            operation: [
              { name: 'validate', definition: 'http://hl7.org/fhir/OperationDefinition/Resource-validate' },
              ...(type === 'Patient'
                ? [
                    {
                      name: 'everything',
                      definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything',
                    },
                  ]
                : []),
            ],
          })),
          { type: 'Binary', interaction: [{ code: 'read' }] },
          {
            type: 'CodeSystem',
            operation: [
              { name: 'lookup', definition: 'http://hl7.org/fhir/OperationDefinition/CodeSystem-lookup' },
              {
                name: 'validate-code',
                definition: 'http://hl7.org/fhir/OperationDefinition/CodeSystem-validate-code',
              },
            ],
          },
          {
            type: 'ValueSet',
            operation: [
              { name: 'expand', definition: 'http://hl7.org/fhir/OperationDefinition/ValueSet-expand' },
              {
                name: 'validate-code',
                definition: 'http://hl7.org/fhir/OperationDefinition/ValueSet-validate-code',
              },
            ],
          },
        ],
        interaction: [{ code: 'transaction' }],
      },
    ],
  };
}
