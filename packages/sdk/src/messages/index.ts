import type { ErrorCode } from '../errors/codes.js';
import type { ErrorDetails } from '../errors/sdk-error.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** Languages of messages. */
export type Language = 'zh-CN' | 'en';

/** One sentence per error code. */
export type Messages = Readonly<Record<ErrorCode, (details: ErrorDetails) => string>>;

/** The catalogue of one language. */
export function messagesFor(language: Language): Messages {
  return language === 'en' ? en : zhCN;
}
