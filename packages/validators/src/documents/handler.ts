// Shared documents (CDA) as a kind of artefact: read, view, ask every rule.
import type {
  ArtefactContext,
  ArtefactHandler,
  ArtefactOutcome,
  ArtefactSource,
} from '../engine/artefact.js';
import { readXml, xmlLimits } from '../readers/xml.js';
import type { XmlTree } from '../readers/xml-tree.js';
import { documentRules } from '../rules/document/index.js';
import { acceptTree } from './accept-tree.js';
import { readDocumentFacts } from '../cross/from-xml.js';
import { judgeXmlSignature } from '../signatures/signed-xml.js';
import { createContext, locate } from './context.js';
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

const judge = async (
  text: string,
  source: ArtefactSource,
  context: ArtefactContext,
): Promise<ArtefactOutcome> => {
  const limits = { ...xmlLimits, depth: context.limits.maxDepth };
  const tree = acceptTree(readXml(text, limits), source, context);
  return tree === undefined ? { kind: 'document', checked: false } : judgeDocument(tree, source, context);
};

/** Judges a document that was read from a file, or taken out of an envelope. */
export const judgeDocument = async (
  tree: XmlTree,
  { head }: Pick<ArtefactSource, 'head'>,
  context: ArtefactContext,
): Promise<ArtefactOutcome> => {
  const { library, profile, collector } = context;
  context.observe?.tree?.(head.path, tree);
  const view = viewDocument(tree, library, head.as);
  const documentContext = createContext(view, {
    library,
    profile,
    collector,
    source: head.path,
    asOf: context.asOf,
  });
  for (const rule of documentRules) rule.check(documentContext);
  const subject = view.template?.template.code ?? tree.root.name;
  for (const check of context.xmlChecks ?? []) check({ source: head.path, tree, subject, collector });
  const template = view.template?.template;
  if (context.facts)
    readDocumentFacts(tree.root, context.facts, {
      isCopy: context.isCopy === true,
      header: template?.header ?? [],
      locate: (element) => collector.locateInFile(locate(head.path, tree, element)),
    });
  if (view.named('Signature').length > 0) await judgeXmlSignature(tree, head.path, context);
  if (template === undefined) return { kind: 'document', checked: false };
  return { kind: 'document', checked: true, subject: { id: template.code, name: template.name } };
};
