/** Request bodies of the unified interface: the check of the SDK, in the form that validators ask for. */
import type { RequestCheck } from '@hulian/validators';

/** The check of an operation, or `undefined` when none of this name takes a body. Loaded only when a name is asked for. */
export async function openRequestCheck(operation: string): Promise<RequestCheck | undefined> {
  const { operationTable } = await import('@hulian/sdk');
  const found = operationTable.find(({ id, body }) => id === operation && body !== undefined);
  if (found?.body === undefined) return undefined;
  const { body: schema, id, summary: name } = found;
  const { loadBodyCheck } = await import('@hulian/sdk/sandbox');
  return { id, name, check: await loadBodyCheck(schema) };
}
