/** Cards, documents and accounts bound to residents (绑定), and who somebody is by any of them (一码识别). */
import { createdAnswer } from '../answers.js';
import type { Call, Handler } from '../call.js';
import { isSamePerson, Persons, survivorOf } from '../persons.js';
import { Problem } from '../problem.js';
import { createObject } from './generic.js';
import { personOfHealthCode } from './health-codes.js';

interface Identifier {
  readonly kind: string;
  readonly number: string;
}

/** The binding in force of a number; a card of a hospital is known in that hospital alone. */
function bindingOf({ platform, institution }: Call, { kind, number }: Identifier) {
  const where: [string, string][] = [
    ['state = ?', 'active'],
    ["json_extract(body, '$.kind') = ?", kind],
    ["json_extract(body, '$.number') = ?", number],
    ...(kind === 'hospital-card' ? ([['institution = ?', institution]] as [string, string][]) : []),
  ];
  return platform.objects.page('identifierBinding', where, { limit: 1 })[0]?.object;
}

/** A number belongs to one resident at a time; a resident may have many. */
const bindIdentifier: Handler = (call) => () => {
  const identifier = call.body as unknown as Identifier;
  const same = bindingOf(call, identifier);
  if (same)
    throw new Problem(same.person === call.body['residentId'] ? 'C013' : 'R108', {
      ...(same.institution === call.institution && { instance: `/identifier-bindings/${same.id}` }),
    });
  const holder = registered(call, identifier);
  if (holder !== undefined && !isSamePerson(call.platform.store, holder, call.body['residentId']))
    throw new Problem('R108');
  return createdAnswer(createObject(call), '/identifier-bindings');
};

/** Whom the platform's own register knows by this number, where no binding says it. */
function registered(call: Call, { kind, number }: Identifier): string | undefined {
  const persons = new Persons(call.platform.store);
  const query = {
    'identity-document': { identityNumber: number },
    'health-card': { healthCardNumber: number },
    'hospital-card': { localId: number },
  }[kind];
  return query && persons.search(call.institution, query)[0]?.id;
}

const identifyResident: Handler = (call) => () => {
  const identifier = call.body as unknown as Identifier;
  const binding = bindingOf(call, identifier);
  const found =
    identifier.kind === 'health-code'
      ? personOfHealthCode(call, identifier.number)
      : (binding?.person ?? registered(call, identifier));
  if (found === undefined) throw new Problem('C010');
  const residentId = survivorOf(call.platform.store, found);
  const level = binding?.body['realNameLevel'];
  return {
    status: 200,
    body: { residentId, ...(level !== undefined && { realNameLevel: level }) },
    person: residentId,
  };
};

export const identifierHandlers = { bindIdentifier, identifyResident };
