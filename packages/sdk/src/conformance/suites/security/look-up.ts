import type { TestContext } from '../../model.js';
import type { RawCall } from '../../raw-client.js';

/** A request that changes nothing and finds nobody: tests of signatures leave no data behind. */
export function lookUp(t: TestContext): RawCall {
  return { method: 'POST', path: '/residents:search', body: { localId: t.unique('nobody') } };
}
