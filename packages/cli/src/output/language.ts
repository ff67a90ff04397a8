import type { Io } from '../io.js';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Reads what people write: `zh`, `zh_CN.UTF-8`, `EN-us`. */
export function parseLanguage(text: string | undefined): Language | undefined {
  if (text === undefined) return undefined;
  if (/^zh([-_.]|$)/i.test(text)) return 'zh-CN';
  if (/^en([-_.]|$)/i.test(text)) return 'en';
  return undefined;
}

/** Language of the system; undefined where it says nothing usable (`C`, `POSIX`, other languages). */
export function systemLanguage(io: Io): Language | undefined {
  const named = io.env['LC_ALL'] || io.env['LC_MESSAGES'] || io.env['LANG'];
  if (named) return parseLanguage(named);
  return io.platform === 'win32' ? parseLanguage(Intl.DateTimeFormat().resolvedOptions().locale) : undefined;
}
