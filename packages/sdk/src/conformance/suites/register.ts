import { expectObject, expectText } from '../check.js';
import type { TestContext } from '../model.js';
import { syntheticResident } from '../synthetic.js';

/** Registers the person of that number, and gives the platform's identifier. */
export async function registerPerson(t: TestContext, number: number, name: string): Promise<string> {
  const answer = await t.send({
    method: 'POST',
    path: '/residents',
    body: syntheticResident(t.seed, number),
    headers: { 'idempotency-key': t.unique(name) },
  });
  return expectText(expectObject(answer, 201), 'id');
}

/** Registers a person that no test of the run has had; the test `setup/resident` counts from here. */
export function registerAnother(t: TestContext): Promise<string> {
  const number = t.take<number>('persons') + 1;
  t.give('persons', number);
  return registerPerson(t, number, `person-${number}`);
}
