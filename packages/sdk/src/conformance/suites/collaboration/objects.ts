/** What objects need before they can be made, and events that carry something of the object. */
import type { Operation } from '../../../client/operation.js';
import { expectObject, expectText } from '../../check.js';
import type { TestContext } from '../../model.js';

/** Makes what the body of an operation refers to, and gives the members that do so. */
export async function prerequisites(
  t: TestContext,
  maker: Operation,
  name: string,
): Promise<Record<string, unknown>> {
  // Free beds are counted now.
  if (maker.resource === 'bedReport') return { countedAt: new Date().toISOString() };
  // A data set of the library.
  if (maker.resource === 'upload') return { dataSet: '西药处方' };
  if (maker.resource !== 'appointment') return {};
  const body = {
    scheduleId: t.unique(`${name}-schedule`),
    departmentCode: 'D1',
    date: '2099-01-01',
    session: 'morning',
    places: 1,
  };
  const headers = { 'idempotency-key': t.unique(`${name}-publish`) };
  const answer = await t.send({ method: 'POST', path: '/schedules', body, headers });
  return { scheduleId: expectText(expectObject(answer, 201), 'id') };
}

/** Members of an event's body that come from the receipt of the object. */
export function memberOverrides(
  operation: Operation,
  receipt: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  if (operation.id === 'dispensePrescription') return { token: receipt['token'] };
  // Later than the end that makeBody gives the contract.
  return operation.id === 'renewContract' ? { validUntil: '2099-12-31' } : {};
}
