/** What a platform answered, in sentences. */
import { findPlatformCode, type PlatformFinding } from '@hulian/sdk';
import { formatFinding, type FindingParams } from '@hulian/validators';
import type { Context } from '../context.js';

/** What a platform code means and what to do; undefined for one that this version does not know. */
export function adviceFor({ messages, language }: Context, code: string | undefined): string | undefined {
  const entry = findPlatformCode(code);
  return entry && messages.platform.code(code ?? '', entry.title[language], entry.action[language]);
}

/** A finding of a platform; of what kind it is, no values. */
export function findingText({ language }: Context, { rule, message, params = {} }: PlatformFinding): string {
  return formatFinding({ rule, message, params: params as FindingParams }, language);
}
