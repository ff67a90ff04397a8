// For tests beside the rules: the right prescription of tests/fixtures with changes, judged by one rule.
import { readFileSync } from 'node:fs';
import { nationalLibrary } from '@hulian/standards';
import { createContext, type DocumentRule } from '../../documents/context.js';
import { viewDocument } from '../../documents/view.js';
import { FindingCollector } from '../../engine/collector.js';
import type { Finding } from '../../finding.js';
import { readXml } from '../../readers/xml.js';
import { withoutHints } from '../../testing/find.js';

const fixture = new URL('../../../../../tests/fixtures/documents/C0004/right.xml', import.meta.url);

/** The right document without indentation, so that changes can be written on one line. */
export const rightDocument = readFileSync(fixture, 'utf8').replace(/^[ \t]+/gm, '');

/** A piece of the right document and what to put in its place. */
export type Change = readonly [from: string, to: string];

/** The right document with changes; throws when a piece is not in it. */
export const changeDocument = (...changes: readonly Change[]): string => {
  let text = rightDocument;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`not in the fixture: ${from}`);
    text = text.replace(from, () => to);
  }
  return text;
};

/** Findings of one rule, or of several, about a text; of several without hints of the assessment. */
export const findFaults = (
  rules: DocumentRule | readonly DocumentRule[],
  text: string,
  asOf?: string,
): readonly Finding[] => {
  const read = readXml(text);
  if (!read.ok) throw new Error(read.reason);
  const collector = new FindingCollector({
    source: 'test.xml',
    ruleset: 'id' in rules ? {} : withoutHints,
    maxFindings: 1000,
  });
  const library = nationalLibrary();
  const view = viewDocument(read.tree, library);
  const context = createContext(view, { library, profile: 'national', collector, source: 'test.xml', asOf });
  for (const rule of 'id' in rules ? [rules] : rules) rule.check(context);
  return collector.finish().findings;
};

/** The same as short lines: severity, message, path, parameters. */
export const judge = (rule: DocumentRule, ...changes: readonly Change[]): readonly string[] =>
  findFaults(rule, changeDocument(...changes)).map(({ severity, message, location, params }) =>
    [severity, message, location.path?.split('/').slice(-2).join('/'), JSON.stringify(params)].join(' '),
  );

/** A document of another type with one section in its body. */
export const writeDocument = (code: string, templateId: string, title: string, section: string): string =>
  changeDocument(
    ['<templateId root="2.16.156.10011.2.1.1.24"/>', `<templateId root="${templateId}"/>`],
    ['code="C0004"', `code="${code}"`],
    ['<title>西药处方</title>', `<title>${title}</title>`],
  ).replace(
    /<structuredBody>[^]*<\/structuredBody>/,
    () => `<structuredBody><component>${section}</component></structuredBody>`,
  );
