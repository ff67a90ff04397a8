// Audit events that institutions write to the platform.
import { readPath } from '../../../fhir/path.js';
import type { Resource } from '../outcome.js';
import { counterpart, type Counterpart } from './counterpart.js';
import { organization, plain } from './form.js';

/** Whom or what a reference names, as well as it says. */
const nameIn = (path: string) => (resource: Resource) =>
  readPath(resource, `${path}.identifier.value`) ??
  readPath(resource, `${path}.reference`) ??
  readPath(resource, `${path}.display`);

const table = counterpart({
  kind: 'auditEvents',
  type: 'AuditEvent',
  profile: 'audit-event',
  search: 'searchAuditLog',
  create: 'writeAuditEvents',
  filled: ({ institution }) => ({
    type: { system: 'http://terminology.hl7.org/CodeSystem/audit-event-type', code: 'rest' },
    source: { observer: organization.write(institution, {} as never) },
    agent: [{ requestor: true }],
  }),
  parts: {
    member: 'events',
    members: [
      ['at', 'recorded', plain],
      [
        'action',
        'subtype.0.code',
        plain,
        (resource) => readPath(resource, 'subtype.0.code') ?? resource['action'],
      ],
      ['actor', 'agent.0.who.identifier.value', plain, nameIn('agent.0.who')],
      ['target', 'entity.0.what.identifier.value', plain, nameIn('entity.0.what')],
    ],
  },
  members: [],
});

/** FHIR has no number for events and batches: the request gives them. */
const events: Counterpart = {
  ...table,
  take: (resources, context) => {
    const { events: taken } = table.take?.(resources, context) as { readonly events: readonly object[] };
    return {
      batchId: context.key,
      events: taken.map((event, index) => ({ id: `${context.key}-${String(index + 1)}`, ...event })),
    };
  },
};

export const audit: readonly Counterpart[] = [events];
