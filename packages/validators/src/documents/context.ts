// What a document rule works with, and the short way to report.
import type { DocumentStructure, Library } from '@hulian/standards';
import { findStructure } from '../assessment/find-structure.js';
import type { StructureFindings } from '../assessment/places.js';
import type { FindingCollector } from '../engine/collector.js';
import type { Rule, RuleDescription, RuleReport } from '../engine/rule.js';
import type { Location } from '../finding.js';
import { findAttribute, type XmlElement, type XmlTree } from '../readers/xml-tree.js';
import { assessmentStructureOf, isAgainstAssessment } from './assessment-agreement.js';
import { rememberLookups, type LibraryMemo } from './library-memo.js';
import { collectValues, type DocumentValue } from './values.js';
import type { DocumentView } from './view.js';

/** A fault at an element or at one of its attributes. */
export interface XmlReport extends Omit<RuleReport, 'location'> {
  readonly element: XmlElement;
  readonly attribute?: string | undefined;
}

/** What a document rule works with. */
export interface DocumentContext extends DocumentView {
  readonly library: Library;
  /** Look-ups that are repeated for every value. */
  readonly memo: LibraryMemo;
  /** `national`, `assessment`, or the id of a pack's profile. */
  readonly profile: string;
  /** YYYYMMDD that times are compared with; absent: such checks do not run. */
  readonly asOf?: string | undefined;
  /** What the structure of the assessment profile refuses; undefined for documents that it does not know. */
  readonly structure: StructureOfDocument | undefined;
  /** The values of header and entries; made when first asked for. */
  readonly values: () => readonly DocumentValue[];
  readonly report: (rule: RuleDescription, report: XmlReport) => void;
  readonly notChecked: (
    rule: RuleDescription,
    reason: string,
    params?: Readonly<Record<string, string | number>>,
    element?: XmlElement,
  ) => void;
}

/** The structure of the assessment profile, and what it finds. */
interface StructureOfDocument {
  readonly facts: DocumentStructure;
  readonly findings: StructureFindings;
}

/** A rule about one document. */
export type DocumentRule = Rule<DocumentContext>;

/** What documents and messages offer alike. */
export type XmlContext = Pick<DocumentContext, 'tree' | 'root' | 'named' | 'report'>;

/** A rule that asks the same of documents and of messages. */
export type XmlRule = Rule<XmlContext>;

/** Elements that hold an identifier: messages write them as items of id. */
export const listIdentifiers = ({ named }: XmlContext): readonly XmlElement[] => [
  ...named('id'),
  ...named('item'),
];

/** Location of an element or attribute, with path, line and column. */
export const locate = (source: string, tree: XmlTree, element: XmlElement, attribute?: string): Location => {
  const start = attribute === undefined ? undefined : findAttribute(tree.text, element, attribute)?.start;
  return {
    source,
    path: tree.path(element, start === undefined ? undefined : attribute),
    ...tree.position(start ?? element.start),
  };
};

/** Makes the context of one document. */
export const createContext = (
  view: DocumentView,
  {
    library,
    profile,
    collector,
    source,
    asOf,
  }: {
    library: Library;
    profile: string;
    collector: FindingCollector;
    source: string;
    asOf?: string | undefined;
  },
): DocumentContext => {
  let values: readonly DocumentValue[] | undefined;
  const structure = openStructure(view, profile, collector);
  const { tree, root, template, header, sections, statements, named, names } = view;
  // Listed one by one: a spread makes an object that is slow to read.
  return {
    tree,
    root,
    template,
    header,
    sections,
    statements,
    named,
    names,
    structure,
    library,
    memo: rememberLookups(library),
    profile,
    asOf,
    values: () => (values ??= collectValues(view)),
    report: (rule, found) => {
      let { confidence } = found;
      if (structure && rule.id !== structureRule.id) {
        const { facts, findings } = structure;
        if (profile === 'assessment' && isAgainstAssessment(facts, rule.id, found)) return;
        confidence = findings.weigh(rule, found, collector.severityOf(rule, found));
        if (confidence === undefined) return;
      }
      const { element, attribute, fix, ...unweighed } = found;
      const report = { ...unweighed, ...(confidence && { confidence }) };
      const location = locate(source, view.tree, element, attribute);
      collector.reportAt(rule, report, location, fix);
    },
    notChecked: (rule, reason, params, element) => {
      const location = element === undefined ? undefined : locate(source, view.tree, element);
      collector.notChecked(rule, { reason, ...(params && { params }), ...(location && { location }) });
    },
  };
};

const structureRule = { id: 'document/assessment-structure', defaultSeverity: 'error' } as const;

const openStructure = (
  { root, template }: DocumentView,
  profile: string,
  collector: FindingCollector,
): StructureOfDocument | undefined => {
  if (root.name !== 'ClinicalDocument' || collector.isOff(structureRule.id)) return undefined;
  const facts = assessmentStructureOf(template?.template.code);
  const findings = facts && findStructure(root, facts, { profile, collector, rule: structureRule });
  return facts && findings && { facts, findings };
};
