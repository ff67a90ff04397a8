// What a rule is about, for `hulian explain` and for links from reports.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Basis, Reference, Severity } from './finding.js';
import type { Language } from './messages/index.js';
import type { ArtefactKind } from './report.js';
import { allRules } from './rules/index.js';
import { rulesetOf } from './rulesets/index.js';

/** Everything there is to say about a rule. */
export interface RuleExplanation {
  readonly id: string;
  readonly basis: Basis;
  readonly references: readonly Reference[];
  readonly appliesTo: readonly ArtefactKind[];
  /** Severity in the national profile. */
  readonly severity: Severity | 'off';
  /** Message ids; an empty list means that the rule only writes to the not-checked ledger. */
  readonly messages: readonly string[];
  /** The page in Markdown; the Chinese one where there is no other, absent when the pages are not installed. */
  readonly page?: string;
}

/** Ids of all rules, sorted. */
export const ruleIds: readonly string[] = allRules.map((rule) => rule.id);

/** Explains a rule; `undefined` when there is none with the id. */
export function explainRule(id: string, language: Language): RuleExplanation | undefined {
  const rule = allRules.find((candidate) => candidate.id === id);
  if (!rule) return undefined;
  const page = readPage(id, language);
  return {
    id,
    basis: rule.basis,
    references: rule.references,
    appliesTo: rule.appliesTo,
    severity: rulesetOf('national')[id] ?? rule.defaultSeverity,
    messages: rule.messages,
    ...(page !== undefined && { page }),
  };
}

/** Built packages hold the pages beside the code; in a checkout they are in docs/. The Chinese page stands in for a missing English one. */
const pageFolders: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['./rule-pages/', '../../../docs/rules/'],
  en: ['./rule-pages/en/', '../../../docs/en/rules/', './rule-pages/', '../../../docs/rules/'],
};

function readPage(id: string, language: Language): string | undefined {
  for (const folder of pageFolders[language]) {
    const path = fileURLToPath(new URL(`${folder}${id}.md`, import.meta.url));
    if (existsSync(path)) return readFileSync(path, 'utf8');
  }
  return undefined;
}
