import { operationTable } from '../generated/operations.js';
import type { Operation } from './operation.js';

const operations: ReadonlyMap<string, Operation> = new Map(operationTable.map((one) => [one.id, one]));

/** An operation of the unified interface by its operationId. */
export const findOperation = (id: string): Operation | undefined => operations.get(id);
