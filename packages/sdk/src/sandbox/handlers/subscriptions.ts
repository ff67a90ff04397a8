import { createdAnswer } from '../answers.js';
import type { Handler } from '../call.js';
import { Problem } from '../problem.js';
import { requireResident } from '../record-check.js';
import { createObject } from './generic.js';
import { refuseContradiction } from './refuse-contradiction.js';

const loopback = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/** The sandbox calls back on loopback only: a test platform must not be turned against other machines. */
const subscribeDocuments: Handler = (call) => {
  let url: URL;
  try {
    url = new URL(String(call.body['callback']));
  } catch {
    throw new Problem('D210');
  }
  if (!/^https?:$/.test(url.protocol) || !loopback.test(url.hostname)) throw new Problem('D210');
  const { residentId, expiresAt } = call.body as { residentId?: string; expiresAt?: string };
  if (expiresAt !== undefined && Date.parse(expiresAt) <= call.at) refuseContradiction('/expiresAt');
  return () => {
    if (residentId !== undefined) requireResident(call, residentId);
    return createdAnswer(createObject(call), '/subscriptions');
  };
};

export const subscriptionHandlers = { subscribeDocuments };
