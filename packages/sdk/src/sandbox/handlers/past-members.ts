import { schemas } from '../../generated/schemas.js';
import type { Call } from '../call.js';
import { Problem } from '../problem.js';
import { timeOf } from './member-order.js';

/** Clocks of hospital systems are ahead by minutes; eight hours are a time of Beijing that was sent as UTC. */
const clockError = 3_600_000;

interface Schema {
  readonly 'x-past'?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly items?: { readonly $ref?: string } }>>;
}
type Body = Readonly<Record<string, unknown>>;

/**
 * Times of what has happened (`x-past` of the schema, also in the entries of lists) are not in the future.
 * @throws Problem C041 that names the member
 */
export function checkPastMembers({ operation, body, at }: Call): void {
  refuseFuture(operation.body, body, '', at + clockError);
}

function refuseFuture(name: string | undefined, body: Body, path: string, latest: number): void {
  const schema = schemas[name ?? ''] as Schema | undefined;
  for (const member of schema?.['x-past'] ?? []) {
    const value = body[member];
    if (typeof value === 'string' && timeOf(value) > latest)
      throw new Problem('C041', {
        findings: [
          {
            rule: 'request/consistency',
            message: 'future',
            severity: 'error',
            path: `${path}/${member}`,
          },
        ],
      });
  }
  for (const [member, { items }] of Object.entries(schema?.properties ?? {})) {
    const entries = body[member];
    if (items?.$ref === undefined || !Array.isArray(entries)) continue;
    const entry = items.$ref.split('/').at(-1);
    for (const [place, each] of (entries as readonly Body[]).entries())
      refuseFuture(entry, each, `${path}/${member}/${place}`, latest);
  }
}
