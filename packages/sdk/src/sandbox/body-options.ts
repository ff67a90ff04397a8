import type { Options } from 'ajv';
import { isDate, isDateTime } from './date-time.js';

/** How request bodies are judged by ajv, whether they are compiled when the package is built or while it runs from sources. */
export const bodyOptions: Options = {
  strict: false,
  allErrors: true,
  verbose: true,
  // Faults are told in our own sentences, in two languages.
  messages: false,
  formats: { date: isDate, 'date-time': isDateTime },
};
