import type { Finding, FindingParams, NotChecked } from '../finding.js';
import { english } from './en.js';
import { chinese } from './zh-CN.js';

/** Languages of messages. */
export type Language = 'zh-CN' | 'en';

type Message = (params: FindingParams) => string;

const catalogues: Readonly<Record<Language, Readonly<Record<string, unknown>>>> = {
  'zh-CN': chinese,
  en: english,
};

/** The text of a key such as `file/empty/empty`, or undefined when there is none. */
export function findMessage(key: string, language: Language): Message | undefined {
  const catalogue = catalogues[language];
  return Object.hasOwn(catalogue, key) ? (catalogue[key] as Message) : undefined;
}

/** The sentence of a finding. Holds no value of a record. */
export function formatFinding(
  finding: Pick<Finding, 'rule' | 'message' | 'params'>,
  language: Language,
): string {
  const key = `${finding.rule}/${finding.message}`;
  return findMessage(key, language)?.(finding.params) ?? key;
}

/** The sentence of a line of the not-checked ledger. */
export function formatNotChecked(entry: Pick<NotChecked, 'reason' | 'params'>, language: Language): string {
  return findMessage(`not-checked/${entry.reason}`, language)?.(entry.params ?? {}) ?? entry.reason;
}
