// Code and displayName of a coded value say the same: a name that belongs to another code of the table is a contradiction.
import { lookupInDomain, type CodeLookup } from '@hulian/standards';
import type { DocumentContext, DocumentRule, XmlReport } from '../../documents/context.js';
import type { FindingParams } from '../../finding.js';
import { findSystems, isExpectedSystem, tablesOf } from '../../documents/domains.js';
import { isCodeType, listValues, type DocumentValue } from '../../documents/values.js';
import { ws364, wst482 } from './_references.js';

/** displayName belongs to another code, or differs from the table. */
export const codeName: DocumentRule = {
  id: 'document/code-name',
  basis: 'standard',
  references: [wst482, ws364],
  appliesTo: ['document', 'message'],
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
  const isExpected = expected.oids.length === 0 || isExpectedSystem(system, expected);
  const { displayName = '' } = element.attributes;
  if (!isExpected) return;
  let fault: NameFault | undefined;
  for (const table of tablesOf(system, expected)) {
    const found = lookupInDomain(context.memo.valueDomain(table), text);
    if (found.answer !== 'known') continue;
    const made = findNameFault(found, displayName);
    // The code means what the name says in one of the tables.
    if (made === undefined) return;
    fault ??= made;
  }
  if (fault === undefined) return;
  const params = { name: subject.name, ...fault.params };
  context.report(codeName, { ...fault, params, element, attribute: 'displayName', sample: displayName });
};

type NameFault = Pick<XmlReport, 'message' | 'severity' | 'confidence'> & { readonly params: FindingParams };

type KnownCode = Extract<CodeLookup, { readonly answer: 'known' }>;

/** What is wrong with the name beside a code: another code has it, or none. */
export const findNameFault = (
  { value: known, domain }: KnownCode,
  displayName: string,
): NameFault | undefined => {
  if (isAlike(displayName, known.name)) return undefined;
  const shown = fold(displayName);
  if (shown === '' || isAlike(shown, fold(known.name))) return undefined;
  const other = domain.values.find((each) => fold(each.name) === shown);
  const params = { meaning: known.name, table: domain.id };
  if (other === undefined) return { message: 'different', params, severity: 'info' };
  return {
    message: 'of-other',
    params: { ...params, code: known.code, other: other.code, otherName: other.name },
    severity: 'error',
    confidence: domain.confidence,
  };
};

const isAlike = (first: string, second: string): boolean =>
  first === second || first.startsWith(second) || second.startsWith(first);

const fold = (name: string): string => name.replace(/\s+/g, '').replaceAll('（', '(').replaceAll('）', ')');
