import type { Operation } from '../../client/operation.js';
import type { Handler } from '../call.js';
import { collaborationHandlers } from './collaboration.js';
import { consistencyHandlers } from './consistency.js';
import { documentHandlers } from './documents.js';
import { genericHandlers } from './generic.js';
import { healthCodeHandlers } from './health-codes.js';
import { metaHandlers } from './meta.js';
import { personIndexHandlers } from './person-index.js';
import { prescriptionHandlers } from './prescriptions.js';
import { publicHealthHandlers } from './public-health.js';
import { reconciliationHandlers } from './reconciliations.js';
import { residentHandlers } from './residents.js';
import { resultHandlers } from './results.js';
import { subscriptionHandlers } from './subscriptions.js';
import { uploadHandlers } from './uploads.js';

const special: Readonly<Record<string, Handler>> = {
  ...residentHandlers,
  ...personIndexHandlers,
  ...documentHandlers,
  ...subscriptionHandlers,
  ...collaborationHandlers,
  ...consistencyHandlers,
  ...resultHandlers,
  ...prescriptionHandlers,
  ...publicHealthHandlers,
  ...healthCodeHandlers,
  ...uploadHandlers,
  ...reconciliationHandlers,
  ...metaHandlers,
};

/** The handler of an operation: its own, or the one of its effect. */
export function handlerOf(operation: Operation): Handler {
  const handler = special[operation.id] ?? genericHandlers[operation.effect];
  if (!handler) throw new Error(`operation ${operation.id} has no handler`);
  return handler;
}
