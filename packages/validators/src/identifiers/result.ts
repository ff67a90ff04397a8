import type { FindingParams, Severity } from '../finding.js';

/** What an identifier check says: one fault at most, the first cause. Never throws, whatever the text. */
export interface IdentifierFault {
  /** Message id of the identifier's rule. */
  readonly message: string;
  readonly severity: Severity;
  /** Never holds the identifier. */
  readonly params?: FindingParams;
  readonly corrected?: string;
}
