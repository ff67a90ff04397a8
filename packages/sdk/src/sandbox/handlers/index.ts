import type { Operation } from '../../client/operation.js';
import type { Handler } from '../call.js';
import { refuseUnknownCodes } from '../code-check.js';
import { collaborationHandlers } from './collaboration.js';
import { consistencyHandlers } from './consistency.js';
import { documentHandlers } from './documents.js';
import { encounterHandlers } from './encounters.js';
import { genericHandlers } from './generic.js';
import { healthCodeHandlers } from './health-codes.js';
import { checkMemberOrder } from './member-order.js';
import { checkPastMembers } from './past-members.js';
import { metaHandlers } from './meta.js';
import { personIndexHandlers } from './person-index.js';
import { identifierHandlers } from './identifiers.js';
import { moneyHandlers } from './money.js';
import { prescriptionHandlers } from './prescriptions.js';
import { publicHealthHandlers } from './public-health.js';
import { purchaseHandlers } from './purchases.js';
import { reconciliationHandlers } from './reconciliations.js';
import { residentHandlers } from './residents.js';
import { resultHandlers } from './results.js';
import { screeningHandlers } from './screenings.js';
import { subscriptionHandlers } from './subscriptions.js';
import { supervisionHandlers } from './supervision.js';
import { surveillanceHandlers } from './surveillance.js';
import { timelineHandlers } from './timeline.js';
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
  ...encounterHandlers,
  ...purchaseHandlers,
  ...moneyHandlers,
  ...identifierHandlers,
  ...timelineHandlers,
  ...screeningHandlers,
  ...surveillanceHandlers,
  ...supervisionHandlers,
};

/** The handler of an operation: its own, or the one of its effect. */
export function handlerOf(operation: Operation): Handler {
  const generic: Partial<Record<Operation['effect'], Handler>> = genericHandlers;
  const handler = special[operation.id] ?? generic[operation.effect];
  if (!handler) throw new Error(`operation ${operation.id} has no handler`);
  return (call) => {
    refuseUnknownCodes(call);
    checkMemberOrder(call);
    checkPastMembers(call);
    return handler(call);
  };
}
