/** Every state machine of standards/openapi, every state, every event, everybody who may ask: from the data, not from a list. */
import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import { afterAll, expect, test } from 'vitest';
import type { Operation } from '../client/operation.js';
import type { StateMachine } from '../client/state-machine.js';
import { operationTable } from '../generated/operations.js';
import { platformCodes } from '../generated/platform-codes.js';
import { stateMachines } from '../generated/state-machines.js';
import { openStore } from '../store/database.js';
import type { Call, Platform } from './call.js';
import { handlerOf } from './handlers/index.js';
import { Objects } from './objects.js';
import { Problem } from './problem.js';
import { sandboxApplicationId, sandboxSchema } from './schema.js';

const store = openStore({
  path: ':memory:',
  schema: sandboxSchema,
  applicationId: sandboxApplicationId,
  kind: 'sandbox',
});
afterAll(() => store.close());
store.run('insert into settings (name, value) values (?, ?)', ['token-secret', 'secret']);
const objects = new Objects(store);
const platform = { store, objects } as unknown as Platform;
const parties = { owner: 'ORG-OWNER', target: 'ORG-TARGET', third: 'ORG-THIRD' } as const;
const at = Date.parse('2026-11-22T08:00:00+08:00');

/** Events that no operation of their own causes: slices of an upload and corrections bring them about. */
const causedOtherwise = [
  'insuranceTransaction reverse',
  'upload receive',
  'upload complete',
  'upload correct',
  'infectiousReport correct',
];

const statesOf = ({ initial, transitions }: StateMachine) => [
  ...new Set([initial, ...transitions.flatMap(({ from, to }) => [...from, to])]),
];
const operationOf = (resource: string, event: string): Operation | undefined =>
  operationTable.find((one) => one.resource === resource && one.event === event);

/** What the platform says to an event of an object in a state. */
async function ask(operation: Operation, state: string, institution: string): Promise<string> {
  const object = objects.create(
    {
      kind: operation.resource,
      institution: parties.owner,
      state,
      body: { targetInstitution: parties.target, validUntil: '2099-01-01T00:00:00Z' },
      at,
    },
    'X',
  );
  const token = bytesToHex(sm3(utf8ToBytes(`secret\n${object.id}`))).slice(0, 32);
  const call = { platform, operation, parameters: { id: object.id }, institution, at, body: { token } };
  try {
    (await handlerOf(operation)(call as unknown as Call))();
    const moved = objects.read(operation.resource, object.id);
    expect(moved.events.at(-1)).toMatchObject({ event: operation.event, by: institution });
    return moved.state ?? '';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(objects.read(operation.resource, object.id)).toMatchObject({ state, version: 1, events: [] });
    return error.code;
  }
}

for (const machine of stateMachines)
  test(`${machine.resource}: every event in every state, by everybody`, async () => {
    for (const { event, from, to, by } of machine.transitions) {
      const operation = operationOf(machine.resource, event);
      if (!operation) {
        expect(causedOtherwise).toContain(`${machine.resource} ${event}`);
        continue;
      }
      for (const state of statesOf(machine))
        for (const [party, institution] of Object.entries(parties)) {
          const may = by === 'any' || by === party || (by === 'parties' && party !== 'third');
          const illegal = [machine.illegal, ...(operation.codes ?? [])];
          const said = await ask(operation, state, institution);
          const what = `${event} while ${state} by ${party}`;
          if (!may && said !== 'C009') expect(illegal, what).toContain(said);
          else if (!may) expect(said, what).toBe('C009');
          else if (from.includes(state)) expect(said, what).toBe(to);
          else {
            expect(illegal, what).toContain(said);
            expect(platformCodes[said as keyof typeof platformCodes].status, what).toBe(409);
          }
        }
    }
  });

test('an event that may not be caused is refused to others whatever the state', async () => {
  const accept = operationTable.find(({ id }) => id === 'acceptReferral') as Operation;
  expect(await ask(accept, 'closed', parties.third)).toBe('C009');
  expect(await ask(accept, 'closed', parties.target)).toBe('A412');
});

test('every code of an illegal jump has a cause and an action in both languages', () => {
  for (const { illegal, resource } of stateMachines) {
    const { status, title, cause, action } = platformCodes[illegal as keyof typeof platformCodes];
    expect(status, resource).toBe(409);
    for (const text of [title, cause, action])
      for (const language of ['zh-CN', 'en'] as const)
        expect(text[language].length, resource).toBeGreaterThan(2);
  }
});
