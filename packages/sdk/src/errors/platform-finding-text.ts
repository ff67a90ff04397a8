import { findMessage, type FindingParams, type Language } from '@hulian/validators';
import type { PlatformFinding } from './platform-error.js';

/** The sentence of a finding of a platform: ours where we know its rule, otherwise its own, which says more than a name. Holds no values. */
export function platformFindingText(finding: PlatformFinding, language: Language): string {
  const { rule, message, params = {}, text } = finding;
  const key = `${rule}/${message}`;
  return findMessage(key, language)?.(params as FindingParams) ?? text ?? key;
}
