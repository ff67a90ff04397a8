import type { FindingParams } from '../finding.js';

/** What a data type says of a text that is no value of it: a message of rule `data-element/data-type` or `data-element/calendar`. */
export interface TypeFault {
  readonly rule: 'data-type' | 'calendar';
  readonly message: string;
  readonly params?: FindingParams;
  /** The text in the form that is asked for, where its meaning is plain. */
  readonly corrected?: string;
}
