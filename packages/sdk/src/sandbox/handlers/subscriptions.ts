import { createdAnswer } from '../answers.js';
import type { Handler } from '../call.js';
import { refuseForeignCallback } from '../callback.js';
import { createObject } from './generic.js';

const subscribeDocuments: Handler = (call) => {
  refuseForeignCallback(call.body['callback']);
  return () => createdAnswer(createObject(call), '/subscriptions');
};

export const subscriptionHandlers = { subscribeDocuments };
