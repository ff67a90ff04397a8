// What rules see of one document: the tree, the template it claims to follow, its sections and coded statements.
import type { DocumentSlot, Library } from '@hulian/standards';
import {
  groupByName,
  findChild,
  findChildren,
  findDescendant,
  type XmlElement,
  type XmlTree,
} from '../readers/xml-tree.js';
import { dataElementCatalogue, dataSetCatalogue } from './oids.js';
import type { SlotMatch } from './slot-index.js';
import {
  compileTemplate,
  normalizeSectionName,
  type CompiledSection,
  type CompiledTemplate,
} from './template.js';
import { subjectOfCode, type ValueSubject } from './value-subject.js';

/** An element whose `code` names a data element or a data set field. */
export interface StatementView {
  readonly element: XmlElement;
  /** Its `code` element. */
  readonly code: XmlElement;
  /** The code without surrounding blanks. */
  readonly codeText: string;
  /** The code without blanks of its displayName, or undefined. */
  readonly displayName: string | undefined;
  readonly section: SectionView | undefined;
  readonly values: readonly XmlElement[];
  /** What its values may be. */
  readonly subject: ValueSubject;
  /** Entries of the template that this may be; several when the same data element occurs more than once. */
  readonly slots: readonly DocumentSlot[];
  /** True when the slots belong to the section that the statement stands in. */
  readonly inSection: boolean;
}

/** A section of the body. */
export interface SectionView {
  readonly element: XmlElement;
  readonly code: XmlElement | undefined;
  readonly text: XmlElement | undefined;
  /** The section of the template, when there is one. */
  readonly compiled: CompiledSection | undefined;
  readonly matches: readonly SlotMatch[];
}

/** A document as rules see it. */
export interface DocumentView {
  readonly tree: XmlTree;
  readonly root: XmlElement;
  readonly template: CompiledTemplate | undefined;
  /** Places of the header that the template names. */
  readonly header: readonly SlotMatch[];
  readonly sections: readonly SectionView[];
  readonly statements: readonly StatementView[];
  /** Elements by local name, in document order. */
  readonly named: (name: string) => readonly XmlElement[];
  /** Local names of all elements. */
  readonly names: readonly string[];
}

/** Builds the view of a document. */
export const viewDocument = (tree: XmlTree, library: Library, as?: string): DocumentView => {
  const { root } = tree;
  const template = findTemplate(root, library, as);
  const byName = groupByName(tree.elements);
  const named = (name: string): readonly XmlElement[] => byName.get(name) ?? [];
  const sectionOf = new Map<XmlElement, SectionView>();
  const taken = new Set<CompiledSection>();
  for (const element of named('section')) sectionOf.set(element, viewSection(element, template, taken));
  const body = findDescendant(root, 'component', 'structuredBody');
  const statements: StatementView[] = [];
  const readName = rememberNames(template);
  for (const code of named('code')) {
    const element = code.parent;
    if (element === undefined || element.name === 'section' || body === undefined || code.start < body.start)
      continue;
    const statement = viewStatement(element, code, findSection(element, sectionOf), readName);
    if (statement !== undefined) statements.push(statement);
  }
  return {
    tree,
    root,
    template,
    header: template?.header.match(root) ?? [],
    sections: [...sectionOf.values()],
    statements,
    named,
    names: [...byName.keys()],
  };
};

const findTemplate = (
  root: XmlElement,
  library: Library,
  as: string | undefined,
): CompiledTemplate | undefined => {
  const keys = [
    as,
    findChild(root, 'code')?.attributes.code,
    ...findChildren(root, 'templateId').map((each) => each.attributes.root),
  ];
  for (const key of keys) {
    const text = key?.trim();
    const template = text === undefined || text === '' ? undefined : library.document(text);
    if (template !== undefined) return compileTemplate(template);
  }
  return undefined;
};

const viewSection = (
  element: XmlElement,
  template: CompiledTemplate | undefined,
  taken: Set<CompiledSection>,
): SectionView => {
  const code = findChild(element, 'code');
  const candidates = template === undefined ? [] : findCandidates(template, element, code);
  // Several sections of a template may share one code: take the first that is not taken yet.
  const compiled = candidates.find((each) => !taken.has(each)) ?? candidates[0];
  if (compiled !== undefined) taken.add(compiled);
  return {
    element,
    code,
    text: findChild(element, 'text'),
    compiled,
    matches: compiled?.slots.match(element) ?? [],
  };
};

const findCandidates = (
  template: CompiledTemplate,
  element: XmlElement,
  code: XmlElement | undefined,
): readonly CompiledSection[] => {
  const names = [code?.attributes.displayName, findChild(element, 'title')?.text].filter(
    (name) => name !== undefined,
  );
  const byName = names.flatMap((name) => template.sectionsByName.get(normalizeSectionName(name)) ?? []);
  const text = code?.attributes.code?.trim() ?? '';
  if (text === '') return byName;
  const byCode = template.sectionsByCode.get(text) ?? [];
  const both = byCode.filter((each) => byName.includes(each));
  return [...both, ...byCode.filter((each) => !both.includes(each))];
};

/** What the code of a statement says. */
type StatementName = Pick<StatementView, 'codeText' | 'displayName' | 'subject' | 'slots' | 'inSection'>;

const viewStatement = (
  element: XmlElement,
  code: XmlElement,
  section: SectionView | undefined,
  readName: (code: XmlElement, section: CompiledSection | undefined) => StatementName | undefined,
): StatementView | undefined => {
  const name = readName(code, section?.compiled);
  if (name === undefined) return undefined;
  const { codeText, displayName, subject, slots, inSection } = name;
  const values = findChildren(element, 'value');
  return { element, code, codeText, displayName, section, values, subject, slots, inSection };
};

/** Codes that are written alike, and share their attributes, are read once in every section of the template. */
const rememberNames = (
  template: CompiledTemplate | undefined,
): ((code: XmlElement, section: CompiledSection | undefined) => StatementName | undefined) => {
  const sections = new Map<CompiledSection | undefined, Map<object, StatementName | undefined>>();
  return ({ attributes }, section) => {
    let names = sections.get(section);
    if (names === undefined) sections.set(section, (names = new Map<object, StatementName | undefined>()));
    const known = names.get(attributes);
    if (known !== undefined || names.has(attributes)) return known;
    const made = readStatementName(attributes, section, template);
    names.set(attributes, made);
    return made;
  };
};

const readStatementName = (
  attributes: XmlElement['attributes'],
  section: CompiledSection | undefined,
  template: CompiledTemplate | undefined,
): StatementName | undefined => {
  const codeText = attributes.code?.trim() ?? '';
  const system = attributes.codeSystem?.trim();
  if (system !== dataElementCatalogue && system !== dataSetCatalogue && !/^(?:DE|HDS)/i.test(codeText))
    return undefined;
  if (codeText === '') return undefined;
  const own = section?.statements.get(codeText);
  const displayName = attributes.displayName?.replace(/\s+/g, '') || undefined;
  const known = own ?? template?.statements.get(codeText);
  const slots = preferNamed(known ?? [], displayName);
  const subject =
    slots === known
      ? subjectOfCode(slots, codeText)
      : { slots, name: slots[0]?.name ?? displayName ?? codeText, elementIds: [codeText] };
  return { codeText, displayName, subject, slots, inSection: own !== undefined };
};

// The same data element may serve several entries; the display name says which one is meant.
const preferNamed = (slots: readonly DocumentSlot[], name: string | undefined): readonly DocumentSlot[] => {
  if (slots.length < 2 || name === undefined) return slots;
  const named = slots.filter((slot) => slot.name === name || slot.elementName === name);
  return named.length > 0 ? named : slots;
};

const findSection = (
  element: XmlElement,
  sections: ReadonlyMap<XmlElement, SectionView>,
): SectionView | undefined => {
  for (let each = element.parent; each !== undefined; each = each.parent)
    if (each.name === 'section') return sections.get(each);
  return undefined;
};
