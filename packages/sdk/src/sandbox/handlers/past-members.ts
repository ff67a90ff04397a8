import { schemas } from '../../generated/schemas.js';
import type { Call } from '../call.js';
import { timeOf } from './member-order.js';
import { refuseContradiction } from './refuse-contradiction.js';

/** Clocks of hospital systems are ahead by minutes; eight hours are a time of Beijing that was sent as UTC. */
const clockError = 3_600_000;

/** Nobody alive was born before; earlier is what systems write where they have no time (0001-01-01, 1753-01-01, 1899-12-30). */
const earliest = Date.parse('1900-01-01T00:00:00+08:00');

interface Schema {
  readonly 'x-past'?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly items?: { readonly $ref?: string } }>>;
}
type Body = Readonly<Record<string, unknown>>;

/**
 * Times of what has happened (`x-past` of the schema, also in the entries of lists) are not in the future, nor before all living.
 * @throws Problem C041 that names the member
 */
export function checkPastMembers({ operation, body, at }: Call): void {
  refuseOtherTimes(operation.body, body, '', at + clockError);
}

function refuseOtherTimes(name: string | undefined, body: Body, path: string, latest: number): void {
  const schema = schemas[name ?? ''] as Schema | undefined;
  for (const member of schema?.['x-past'] ?? []) {
    const value = body[member];
    if (typeof value !== 'string') continue;
    if (timeOf(value) > latest) refuseContradiction(`${path}/${member}`, {}, 'future');
    if (timeOf(value) < earliest) refuseContradiction(`${path}/${member}`, {}, 'default-time');
  }
  for (const [member, { items }] of Object.entries(schema?.properties ?? {})) {
    const entries = body[member];
    if (items?.$ref === undefined || !Array.isArray(entries)) continue;
    const entry = items.$ref.split('/').at(-1);
    for (const [place, each] of (entries as readonly Body[]).entries())
      refuseOtherTimes(entry, each, `${path}/${member}/${place}`, latest);
  }
}
