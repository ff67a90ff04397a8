// A code is one of its code table; the table is the one that the value names, when that is an expected one.
import { lookupInDomain, type CodeLookup } from '@hulian/standards';
import { findShapeFault } from '../../formats/code-shape.js';
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { findSystems, isExpectedSystem, tablesOf } from '../../documents/domains.js';
import { makeValueFix } from '../../documents/fix.js';
import { shownOid } from '../../documents/oids.js';
import { isPlaceholder } from '../../documents/time-stamp.js';
import { isCodeType, listValues, type DocumentValue } from '../../documents/values.js';
import { ws364 } from './_references.js';

/** A code is not in its table, is a placeholder, or could not be looked up. */
export const valueCode: DocumentRule = {
  id: 'document/value-code',
  basis: 'standard',
  references: [ws364],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['unknown', 'padding', 'name-as-code', 'placeholder', 'shape'],
  check(context) {
    const notLoaded = new Set<string>();
    for (const value of listValues(context))
      if (value.attribute === 'code' && isCodeType(value.type)) judge(context, value, notLoaded);
  },
};

/** @param notLoaded tables that the ledger names already */
const judge = (context: DocumentContext, value: DocumentValue, notLoaded: Set<string>): void => {
  const { element, text, subject } = value;
  const { name } = subject;
  if (text === undefined || text === '' || element.parent === context.root) return;
  let table: string | undefined;
  let found: Exclude<CodeLookup, { readonly answer: 'known' }> | undefined;
  for (const each of findTables(context, value)) {
    const answer = lookupInDomain(context.memo.valueDomain(each), text);
    if (answer.answer === 'known') return;
    // Of tables that cannot be looked into the one that the document names, which comes last; else the first.
    if (found === undefined || answer.answer === 'not-loaded') [table, found] = [each, answer];
  }
  if (table === undefined || found === undefined) return;
  const at = { element, attribute: 'code', sample: text };
  if (isPlaceholder(text)) {
    context.report(valueCode, { message: 'placeholder', params: { name }, ...at });
    return;
  }
  if (found.answer === 'not-loaded') {
    const example = findShapeFault(table, text);
    if (example !== undefined)
      context.report(valueCode, {
        message: 'shape',
        params: { name, example, tableName: found.domain?.name ?? table },
        severity: 'warning',
        confidence: 'medium',
        ...at,
      });
    if (notLoaded.has(table)) return;
    notLoaded.add(table);
    const tableName = found.domain?.name ?? '';
    const shown = tableName === '' ? shownOid(table) : table;
    context.notChecked(valueCode, 'code-table-not-loaded', { table: shown, name: tableName });
    return;
  }
  const { domain } = found;
  const shown = value.element.attributes.displayName?.replace(/\s+/g, '') ?? '';
  // The display name is a second witness: padding is only mended when it does not say otherwise.
  const named =
    shown === '' ? undefined : domain.values.find((each) => each.name.replace(/\s+/g, '') === shown);
  const padded = domain.values.find((each) => unpad(each.code) === unpad(text));
  const { confidence } = domain;
  const params = { name, table: domain.id, tableName: domain.name };
  const makeFix = (code: string, kind: 'safe' | 'suggested') =>
    makeValueFix(context.tree, element, 'code', code, kind);
  if (padded !== undefined && (named === undefined || named === padded)) {
    const fix = makeFix(padded.code, named === padded ? 'safe' : 'suggested');
    context.report(valueCode, {
      message: 'padding',
      params: { ...params, code: padded.code },
      severity: 'warning',
      confidence,
      ...at,
      ...(fix && { fix }),
    });
    return;
  }
  const meant = domain.values.find((each) => each.name === text) ?? named;
  const nearest = [...new Set([meant, padded, ...found.nearest])].filter((each) => each !== undefined);
  const fix = meant === undefined ? undefined : makeFix(meant.code, 'suggested');
  const words = nearest.slice(0, 3).map((each) => `${each.code} ${each.name}`);
  if (meant?.name === text)
    context.report(valueCode, {
      message: 'name-as-code',
      params: { ...params, code: meant.code },
      confidence,
      ...at,
      ...(fix && { fix }),
    });
  else
    context.report(valueCode, {
      message: 'unknown',
      params: { ...params, nearest: words },
      confidence,
      ...at,
      ...(fix && { fix }),
    });
};

/** The tables to look in; none when none is known or the named one is already reported as wrong. */
const findTables = (context: DocumentContext, value: DocumentValue): readonly string[] => {
  const expected = findSystems(value.subject, context.memo);
  const system = value.element.attributes.codeSystem?.trim() ?? '';
  if (system === '') return expected.oids.length === 1 ? expected.oids : [];
  if (expected.oids.length === 0) return context.memo.valueDomain(system) === undefined ? [] : [system];
  return isExpectedSystem(system, expected) ? tablesOf(system, expected) : [];
};

const unpad = (code: string): string => code.replace(/^0+(?=.)/, '').toUpperCase();
