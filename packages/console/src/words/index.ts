import { wordsOf, type ReportWords } from '@hulian/validators/maturity';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** Languages of the page. */
export type Language = 'zh-CN' | 'en';

/** Sentences of the page; `zh-CN` defines the type, `en` must satisfy it. */
export type Words = typeof zhCN;

/** Sentences, the language they are in, and the words of the maturity report, which the page shares. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
  readonly report: ReportWords;
}

/** Everything the page says in a language. */
export function speechOf(language: Language): Speech {
  return { language, words: language === 'en' ? en : zhCN, report: wordsOf(language) };
}

export const SpeechContext = createContext<Speech>(speechOf('zh-CN'));

/** The sentences of the chosen language. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

const stored = 'hulian-language';

/** The language chosen before on this machine. */
export function rememberedLanguage(): Language | undefined {
  const known = localStorage.getItem(stored);
  return known === 'en' || known === 'zh-CN' ? known : undefined;
}

/** Keeps the choice for the next visit. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(stored, language);
}
