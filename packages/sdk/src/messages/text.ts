import { findPlatformCode } from '../errors/find-platform-code.js';

/** A detail as it stands in a sentence; `-` when it is not known. */
export function text(value: string | number | boolean | readonly string[] | undefined): string {
  if (value === undefined) return '-';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/** What a platform code means and what to do about it, between marks; nothing for a code that this version does not know. */
export function codeText(
  code: string | number | boolean | readonly string[] | undefined,
  language: 'zh-CN' | 'en',
  open: string,
  join: string,
  close: string,
): string {
  const texts = findPlatformCode(code);
  return texts === undefined ? '' : open + texts.title[language] + join + texts.action[language] + close;
}

/** A reason in words; as it is when there are none for it. */
export function reasonText(
  reason: string | number | boolean | readonly string[] | undefined,
  words: Readonly<Record<string, string>>,
): string {
  return words[text(reason)] ?? text(reason);
}
