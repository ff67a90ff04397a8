import type { RecordKind } from '@hulian/standards';

/** KIND as typed (plural, hyphens) and the kind of the library. */
export const kinds: Readonly<Record<string, RecordKind>> = {
  'data-elements': 'data-element',
  'value-domains': 'value-domain',
  'data-sets': 'data-set',
  documents: 'document',
  services: 'service',
  operations: 'operation',
  rules: 'rule',
  metrics: 'metric',
  schemes: 'scheme',
  oids: 'oid',
  identifiers: 'identifier',
};
