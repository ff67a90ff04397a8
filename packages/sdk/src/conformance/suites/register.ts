import { expectItems, expectObject, expectText, TestEnd } from '../check.js';
import type { TestContext } from '../model.js';
import { syntheticResident } from '../synthetic.js';

/**
 * Registers the person of that number, and gives the platform's identifier.
 * Ends the test as `error` where another person has the invented identity number there: an earlier run drew it, too.
 */
export async function registerPerson(
  t: TestContext,
  number: number,
  name: string,
  like = number,
): Promise<string> {
  const body = syntheticResident(t.seed, number, like);
  const headers = { 'idempotency-key': t.unique(name) };
  const answer = await t.send({ method: 'POST', path: '/residents', body, headers });
  if (answer.code === 'R103') {
    const { identityNumber, localId } = body;
    const search = (query: object) => t.send({ method: 'POST', path: '/residents:search', body: query });
    const [theirs, ours] = [await search({ identityNumber }), await search({ localId })];
    if (expectItems(theirs).length > 0 && expectItems(ours).length === 0)
      throw new TestEnd('error', { kind: 'precondition', subject: 'identity-taken' });
  }
  return expectText(expectObject(answer, 201), 'id');
}

/** Registers a person that no test of the run has had, or the last one once more; the test `setup/resident` counts from here. */
export function registerAnother(t: TestContext, again = false): Promise<string> {
  const last = t.take<number>('persons');
  const number = last + 1;
  t.give('persons', number);
  return registerPerson(t, number, `person-${number}`, again ? last : number);
}
