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

/** Judges shared documents of WS/T 500 and WS/T 483. */
export const documentHandler: ArtefactHandler = {
  kind: 'document',
  accepts: ({ text }) => /<(?:[\w.-]+:)?ClinicalDocument[\s/>]/i.test(text),
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
