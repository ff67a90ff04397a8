import { createdAnswer } from '../answers.js';
import type { Handler } from '../call.js';
import { refuseForeignCallback } from '../callback.js';
import { requireResident } from '../record-check.js';
import { createObject } from './generic.js';
import { refuseContradiction } from './refuse-contradiction.js';

const subscribeDocuments: Handler = (call) => {
  const { callback, residentId, expiresAt } = call.body as {
    callback?: unknown;
    residentId?: string;
    expiresAt?: string;
  };
  refuseForeignCallback(callback);
  if (expiresAt !== undefined && Date.parse(expiresAt) <= call.at) refuseContradiction('/expiresAt');
  return () => {
    if (residentId !== undefined) requireResident(call, residentId);
    return createdAnswer(createObject(call), '/subscriptions');
  };
};

export const subscriptionHandlers = { subscribeDocuments };
