import type { Operation } from '../../client/operation.js';
import type { Handler } from '../call.js';
import { documentHandlers } from './documents.js';
import { genericHandlers } from './generic.js';
import { metaHandlers } from './meta.js';
import { residentHandlers } from './residents.js';

const special: Readonly<Record<string, Handler>> = {
  ...residentHandlers,
  ...documentHandlers,
  ...metaHandlers,
};

/** The handler of an operation: its own, or the one of its effect. */
export function handlerOf(operation: Operation): Handler {
  const handler = special[operation.id] ?? genericHandlers[operation.effect];
  if (!handler) throw new Error(`operation ${operation.id} has no handler`);
  return handler;
}
