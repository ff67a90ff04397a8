// Code and displayName of a coded value say the same: a name that belongs to another code of the table is a contradiction.
import { lookupInDomain } from '@hulian/standards';
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { findSystems, isExpectedSystem } from '../../documents/domains.js';
import { isCodeType, listValues, type DocumentValue } from '../../documents/values.js';
import { ws364, wst482 } from './_references.js';

/** displayName belongs to another code, or differs from the table. */
export const codeName: DocumentRule = {
  id: 'document/code-name',
  basis: 'standard',
  references: [wst482, ws364],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['of-other', 'different'],
  check(context) {
    for (const value of listValues(context))
      if (value.attribute === 'code' && isCodeType(value.type)) judge(context, value);
  },
};

const judge = (context: DocumentContext, value: DocumentValue): void => {
  const { element, text, subject } = value;
  if (
    text === undefined ||
    text === '' ||
    element.attributes.codeSystem === undefined ||
    element.parent === context.root
  )
    return;
  const system = element.attributes.codeSystem.trim();
  const expected = findSystems(subject, context.memo);
  const found =
    expected.oids.length === 0 || isExpectedSystem(system, expected)
      ? lookupInDomain(context.memo.valueDomain(system), text)
      : undefined;
  if (found?.answer !== 'known') return;
  const { value: known, domain } = found;
  const { displayName = '' } = element.attributes;
  if (isAlike(displayName, known.name)) return;
  const shown = fold(displayName);
  if (shown === '' || isAlike(shown, fold(known.name))) return;
  const other = domain.values.find((each) => fold(each.name) === shown);
  const at = { element, attribute: 'displayName', sample: displayName };
  const params = { name: subject.name, meaning: known.name, table: domain.id };
  if (other === undefined)
    context.report(codeName, { message: 'different', params, severity: 'info', ...at });
  else
    context.report(codeName, {
      message: 'of-other',
      params: { ...params, code: known.code, other: other.code, otherName: other.name },
      severity: 'error',
      confidence: domain.confidence,
      ...at,
    });
};

const isAlike = (first: string, second: string): boolean =>
  first === second || first.startsWith(second) || second.startsWith(first);

const fold = (name: string): string => name.replace(/\s+/g, '').replaceAll('（', '(').replaceAll('）', ')');
