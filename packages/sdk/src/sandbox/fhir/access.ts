// Who may read what by FHIR: the decisions of the unified interface (may-read.ts, scopes), so that no face shows what another refuses.
import type { FaceExchange } from '../face.js';
import { isOwn, isWithheld, mayRead, refuseWithoutConsent, shownResident, type Reader } from '../may-read.js';
import type { StoredObject } from '../objects.js';
import { Problem } from '../problem.js';
import { isClosed, ofType, scopeOf } from './counterparts/index.js';
import { namesPerson, type Condition } from './parameters.js';
import { ownKind } from './stored.js';

/** Types that are about no person; every institution may read them. */
const aboutNobody = new Set([
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Schedule',
  'Slot',
  'Questionnaire',
]);

/** Whether an institution with limited permissions has one; without limits it has all. */
const hasScope = ({ platform, institution }: FaceExchange, scope: string | undefined): boolean =>
  scope === undefined || platform.institutions.get(institution)?.scopes?.includes(scope) !== false;

/** What only FHIR keeps needs a permission of its own. @throws Problem C009 */
export function refuseScope(verb: 'read' | 'write', exchange: FaceExchange): void {
  if (!hasScope(exchange, `fhir:${verb}`)) throw new Problem('C009');
}

/** Kinds of objects that an institution may see as a type. @throws Problem C009 where it may see none */
export function readableKinds(type: string, exchange: FaceExchange): readonly string[] {
  const kinds = [
    ...ofType(type)
      .filter(({ read, search = read }) => hasScope(exchange, search && scopeOf(search)))
      .map(({ kind }) => kind),
    ...(!isClosed(type) && hasScope(exchange, 'fhir:read') ? [ownKind(type)] : []),
  ];
  if (kinds.length === 0) throw new Problem('C009');
  return kinds;
}

const readerOf = ({ institution, headers, at }: FaceExchange): Reader => ({
  institution,
  purpose: headers.get('hulian-purpose'),
  at,
});

/** A single read of what only FHIR keeps. @throws Problem C009, C010, C027, D208 */
export function refuseRead(type: string, object: StoredObject, exchange: FaceExchange): void {
  if (!readableKinds(type, exchange).includes(object.kind)) throw new Problem('C009');
  const reader = readerOf(exchange);
  if (isWithheld(object, reader)) throw new Problem('C010');
  if (aboutNobody.has(type) || isOwn(object, reader)) return;
  // Whom it is about is not known, so nobody could have permitted it; addresses of subscribers are their own.
  if (object.person === undefined || type === 'Subscription') throw new Problem('C010');
  mayRead(exchange.platform, object, reader);
}

/** An object as the reader may see it. */
export type Admission = (object: StoredObject) => StoredObject | undefined;

/**
 * What a search may show: own objects; those of others about a named person, as far as the resident permits.
 * @throws Problem R107
 */
export function admission(type: string, conditions: readonly Condition[], exchange: FaceExchange): Admission {
  const reader = readerOf(exchange);
  if (type === 'Patient') {
    refuseWide(conditions);
    return (object) => shownResident(exchange.platform, object, reader);
  }
  if (aboutNobody.has(type)) return (object) => object;
  // As a search of the unified interface by residentId does.
  const named = conditions.some(namesPerson);
  const permitted = new Set<string>();
  return (object) => {
    if (isWithheld(object, reader)) return undefined;
    if (isOwn(object, reader)) return object;
    const { person } = object;
    if (!named || person === undefined || type === 'Subscription') return undefined;
    if (!permitted.has(person)) refuseWithoutConsent(exchange.platform, person, reader);
    permitted.add(person);
    return object;
  };
}

/** Persons are found one at a time, as by the unified interface. @throws Problem R107 */
function refuseWide(conditions: readonly Condition[]): void {
  const has = (name: string, fits: (value: string, modifier: string) => boolean): boolean =>
    conditions.some((each) => each.name === name && each.values.every((value) => fits(value, each.modifier)));
  const narrow =
    has('_id', (value, modifier) => value !== '' && modifier === '') ||
    has('identifier', (value, modifier) => /[^|]$/u.test(value) && modifier === '') ||
    (has('name', (value, modifier) => value !== '' && modifier === 'exact') &&
      has('birthdate', (value, modifier) => /^(?:eq)?\d{4}-\d\d-\d\d$/u.test(value) && modifier === '') &&
      has('gender', (value, modifier) => value !== '' && modifier === ''));
  if (!narrow) throw new Problem('R107');
}
