/** What a platform answered, in sentences. */
import { findPlatformCode, platformFindingText, type PlatformFinding } from '@hulian/sdk';
import type { Context } from '../context.js';

/** What a platform code means and what to do; undefined for one that this version does not know. */
export function adviceFor({ messages, language }: Context, code: string | undefined): string | undefined {
  const entry = findPlatformCode(code);
  return entry && messages.platform.code(code ?? '', entry.title[language], entry.action[language]);
}

/** A finding of a platform; where it is and of what kind, no values. */
export function findingText({ language }: Context, finding: PlatformFinding): string {
  const sentence = platformFindingText(finding, language);
  return finding.path === undefined || finding.path === '/' ? sentence : `${finding.path}  ${sentence}`;
}
