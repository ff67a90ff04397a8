import type { Language } from '../output/language.js';
import type { zhCN } from './zh-CN.js';

/** The texts of the command line. `zh-CN` defines the type, `en` must satisfy it. */
export type Messages = typeof zhCN;

/** Only the chosen language is read. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en.js')).en : (await import('./zh-CN.js')).zhCN;
}
