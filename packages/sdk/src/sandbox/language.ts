import type { PlatformFinding } from '../errors/platform-error.js';
import { platformFindingText } from '../errors/platform-finding-text.js';
import type { Language } from '../messages/index.js';

/** What the sender reads: English where it says so, else Chinese. */
export const languageOf = (headers: Headers): Language =>
  /^en\b/i.test(headers.get('accept-language') ?? '') ? 'en' : 'zh-CN';

/** A finding with its sentence: who calls without the SDK has no other. */
export const withSentence = (finding: PlatformFinding, language: Language): PlatformFinding => ({
  ...finding,
  text: finding.text ?? platformFindingText(finding, language),
});
