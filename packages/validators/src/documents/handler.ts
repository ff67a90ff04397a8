// Shared documents (CDA) as a kind of artefact: read, view, ask every rule.
import type {
  ArtefactContext,
  ArtefactHandler,
  ArtefactOutcome,
  ArtefactSource,
} from '../engine/artefact.js';
import { readXml, xmlLimits } from '../readers/xml.js';
import { documentRules } from '../rules/document/index.js';
import { encodingDeclaration, isFalselyDeclared } from '../rules/document/encoding-declaration.js';
import { wellFormed } from '../rules/document/well-formed.js';
import { createContext } from './context.js';
import { viewDocument } from './view.js';

// Declaration, comments and DOCTYPE before the root; one at a time, so that no text can make the search slow.
const prolog = /\s+|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>/iy;
const rootTag = /<(?:[\w.-]+:)?ClinicalDocument(?![\w.-])/iy;

/** True when the first element is a document; messages hold a clinicalDocument further down. */
const startsDocument = (text: string): boolean => {
  prolog.lastIndex = 0;
  let at = 0;
  while (prolog.test(text)) at = prolog.lastIndex;
  rootTag.lastIndex = at;
  return rootTag.test(text);
};

/** Judges shared documents of WS/T 500 and WS/T 483. */
export const documentHandler: ArtefactHandler = {
  kind: 'document',
  accepts: ({ text }) => startsDocument(text),
  validate: async (source, context) => {
    const text = await source.text();
    return text === undefined ? { kind: 'document', checked: false } : judge(text, source, context);
  },
};

const judge = (text: string, { head }: ArtefactSource, context: ArtefactContext): ArtefactOutcome => {
  const { library, profile, collector, limits } = context;
  const read = readXml(text, { ...xmlLimits, depth: limits.maxDepth });
  if (!read.ok) {
    const { reason, params, line, column } = read;
    collector.report(wellFormed, {
      message: reason,
      params: { ...params, line, column },
      location: { source: head.path, line, column },
    });
    return { kind: 'document', checked: false };
  }
  const { declaredEncoding } = read.tree;
  if (isFalselyDeclared(declaredEncoding, head.bytes)) {
    const location = { source: head.path, line: 1, column: 1 };
    collector.report(encodingDeclaration, {
      message: 'different',
      params: { declared: declaredEncoding ?? '' },
      location,
    });
  }
  const view = viewDocument(read.tree, library, head.as);
  const documentContext = createContext(view, { library, profile, collector, source: head.path });
  for (const rule of documentRules) rule.check(documentContext);
  const template = view.template?.template;
  if (template === undefined) return { kind: 'document', checked: false };
  return { kind: 'document', checked: true, subject: { id: template.code, name: template.name } };
};
