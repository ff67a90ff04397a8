// Codes of entries are data elements of WS 363 (DEnn.nn.nnn.nn) or fields of a data set (HDSxnn.nn.nnn), and exist.
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { findNearest } from '../../documents/nearest.js';
import { dataElementCatalogue, dataSetCatalogue } from '../../documents/oids.js';
import type { StatementView } from '../../documents/view.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import { ws363, ws445 } from './_references.js';

const elementPattern = /^DE\d{2}\.\d{2}\.\d{3}\.\d{2}(?:\.\d+)?$/;
const fieldPattern = /^HDS[A-Z]\d{2}\.\d{2}(?:\.\d{3})?(?:\.\d+)*$/;

/** A code is malformed, unknown, or known to be the wrong one for this entry. */
export const elementCode: DocumentRule = {
  id: 'document/element-code',
  basis: 'standard',
  references: [ws363, ws445],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['empty', 'malformed', 'malformed-field', 'wrong', 'unknown', 'unknown-field', 'not-an-element'],
  check(context) {
    for (const code of context.named('code')) judgeEmpty(context, code);
    for (const statement of context.statements) judge(context, statement);
  },
};

/** An entry whose code names the catalogue and no element of it is no statement: no other rule knows what its value is. */
const judgeEmpty = ({ report }: DocumentContext, element: XmlElement): void => {
  const { code, codeSystem, nullFlavor } = element.attributes;
  if (codeSystem === undefined || nullFlavor !== undefined || (code ?? '').trim() !== '') return;
  const system = codeSystem.trim();
  if (system === dataElementCatalogue || system === dataSetCatalogue)
    report(elementCode, { message: 'empty', severity: 'warning', element });
};

const judge = (context: DocumentContext, statement: StatementView): void => {
  const { report, memo, template } = context;
  const { code, codeText, displayName, section, slots } = statement;
  const at = { element: code, attribute: 'code' };
  const isField = codeText.startsWith('HDS');
  // An entry of the template under a code of the right form is what nearly all statements are.
  if (slots.length > 0 && (isField ? fieldPattern : elementPattern).test(codeText)) return;
  const expected = findExpected(statement);
  const rejected = section?.compiled?.rejected.get(codeText);
  if (isField && !fieldPattern.test(codeText))
    report(elementCode, { message: 'malformed-field', params: { code: codeText, expected }, ...at });
  else if (!isField && /^DE/i.test(codeText) && !elementPattern.test(codeText)) {
    report(elementCode, { message: 'malformed', params: { code: codeText, expected }, ...at });
  } else if (!isField && !elementPattern.test(codeText)) {
    const system = code.attributes.codeSystem?.trim();
    if (system === dataElementCatalogue)
      report(elementCode, { message: 'not-an-element', ...at, sample: codeText });
    else if (system === dataSetCatalogue)
      report(elementCode, {
        message: 'malformed-field',
        params: { code: /^[\w.]+$/.test(codeText) ? codeText : '', expected },
        ...at,
        sample: codeText,
      });
  } else if (
    !isField &&
    slots.length === 0 &&
    section?.compiled?.rejected.has(codeText) === true &&
    (rejected === undefined || rejected === displayName)
  ) {
    const official = memo.dataElement(codeText);
    const severity = official?.confidence === 'high' ? 'error' : 'warning';
    report(elementCode, {
      message: 'wrong',
      params: { code: codeText, name: rejected ?? '', official: official?.name ?? '', expected },
      severity,
      ...at,
    });
  } else if (!isField && slots.length === 0 && memo.dataElement(codeText) === undefined) {
    const nearest =
      expected === '' ? (findNearest(codeText, template?.statements.keys() ?? [], 1) ?? '') : expected;
    report(elementCode, {
      message: 'unknown',
      params: { code: codeText, nearest },
      severity: 'warning',
      ...at,
    });
  } else if (isField && slots.length === 0 && !hasField(context, codeText)) {
    report(elementCode, {
      message: 'unknown-field',
      params: { code: codeText, expected },
      severity: 'warning',
      ...at,
    });
  }
};

/** The code that the template gives to an entry of this name, or an empty text. */
const findExpected = ({ section, displayName, codeText }: StatementView): string => {
  if (displayName === undefined || section?.compiled === undefined) return '';
  for (const [code, slots] of section.compiled.statements)
    if (code !== codeText && slots.some(({ name }) => name === displayName)) return code;
  return '';
};

const hasField = ({ template, library }: DocumentContext, code: string): boolean =>
  template?.template.dataSets.some((id) => library.dataSet(id)?.fields.some((field) => field.id === code)) ??
  true;
