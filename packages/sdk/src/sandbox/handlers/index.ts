import type { Operation } from '../../client/operation.js';
import type { PlatformFinding } from '../../errors/platform-error.js';
import type { Answer, Call, Commit, Handler } from '../call.js';
import { refuseUnknownCodes } from '../code-check.js';
import { languageOf, withSentence } from '../language.js';
import { collaborationHandlers } from './collaboration.js';
import { consistencyHandlers } from './consistency.js';
import { documentHandlers } from './documents.js';
import { genericHandlers } from './generic.js';
import { healthCodeHandlers } from './health-codes.js';
import { checkMemberOrder } from './member-order.js';
import { checkPastMembers } from './past-members.js';
import { judgeContent } from './plausibility.js';
import { metaHandlers } from './meta.js';
import { personIndexHandlers } from './person-index.js';
import { insuranceHandlers } from './insurance.js';
import { identifierHandlers } from './identifiers.js';
import { moneyHandlers } from './money.js';
import { packageHandlers } from './packages.js';
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
import { terminologyHandlers } from './terminologies.js';
import { timelineHandlers } from './timeline.js';
import { checkUniqueEntries } from './unique-entries.js';
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
  ...purchaseHandlers,
  ...moneyHandlers,
  ...identifierHandlers,
  ...timelineHandlers,
  ...screeningHandlers,
  ...surveillanceHandlers,
  ...supervisionHandlers,
  ...terminologyHandlers,
  ...insuranceHandlers,
  ...packageHandlers,
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
    checkUniqueEntries(call);
    const commit = handler(call);
    return commit instanceof Promise ? commit.then((work) => judged(call, work)) : judged(call, commit);
  };
}

/** The work, and in its answer what is to be told of the content. */
const judged =
  (call: Call, work: Commit): Commit =>
  (): Answer => {
    const answer = work();
    const body = answer.body as { readonly findings?: readonly PlatformFinding[] } | undefined;
    const findings = [...(body?.findings ?? []), ...judgeContent(call)];
    if (findings.length === 0) return answer;
    const language = languageOf(call.headers);
    return { ...answer, body: { ...body, findings: findings.map((one) => withSentence(one, language)) } };
  };
