import type { ListenSuite } from './model.js';
import { fhirListenSuite } from './steps-fhir.js';
import { messagesSuite } from './steps-messages.js';
import { uploadSuite } from './steps.js';

export { listenTo, type Listening, type ListenOptions } from './listen.js';
export type { Judgement, ListenStep, ListenSuite, Sight } from './model.js';

/** Suites that judge a client, by id. */
export const listenSuites: Readonly<Record<string, ListenSuite>> = {
  upload: uploadSuite,
  messages: messagesSuite,
  'fhir-client': fhirListenSuite,
};
