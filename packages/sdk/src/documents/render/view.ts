// What a person reads of a document: facts of the header by topic, then the sections. No layout, no language of output.
import { nationalLibrary, type DocumentSlot, type Library } from '@hulian/standards';
import { findChild, findDescendant, readXml, textContent, type XmlElement } from '@hulian/validators/xml';
import { isTimePath, planDocument, type DocumentPlan, type PlannedScope } from '../document-plan.js';
import { ExtractError, extractDocument, findScope } from '../extract.js';
import { readableValue } from '../narrative.js';
import { readableMoment } from '../readable-moment.js';
import type { DocumentRecord, SlotValues } from '../record.js';
import { arrangePatient, joinAddresses, type PlacedFact } from './header-facts.js';
import { readNarrative, type Block } from './narrative-blocks.js';

/** A name and what stands for it. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** A section as it is read. */
export interface SectionView {
  readonly title: string;
  /** The narrative, where it says more than the entries. */
  readonly narrative: readonly Block[];
  /** Groups of entries; several where something repeats, such as one drug after the other. */
  readonly groups: readonly (readonly Fact[])[];
  /** False when the template does not know the section. */
  readonly known: boolean;
}

/** A document as it is read. */
export interface DocumentView {
  readonly title: string;
  readonly institution: string;
  readonly patient: readonly Fact[];
  readonly encounter: readonly Fact[];
  readonly signatures: readonly Fact[];
  /** Identifiers of the document itself. */
  readonly document: readonly Fact[];
  readonly sections: readonly SectionView[];
}

const topics = {
  patient: /^recordTarget/,
  encounter: /^(?:componentOf|documentationOf|inFulfillmentOf|participant|relatedDocument)/,
  signatures: /^(?:author|legalAuthenticator|authenticator|custodian|informant|dataEnterer)/,
} as const;

/**
 * `性别代码：男性` reads better without the code, `年龄（岁）：46 岁` without the unit. Sources call the time of a signature
 * what they call the signature: a reader is told which is which.
 */
const readableName = ({ path, name, elementName }: DocumentSlot, value: string, code: string): string => {
  const full = elementName ?? name;
  if (isTimePath(path) && !/时间|日期/.test(full)) return `${full}时间`;
  const plain = full.replace(/[（(](?:岁|月|d|h|min|kg|cm|mL|g|℃|mmHg|次\/min)[）)]$/, '');
  return value === code ? plain : plain.replace(/(?:类别)?代码$/, '');
};

const factsOf = (values: SlotValues, scope: PlannedScope, library: Library): PlacedFact[] =>
  Object.entries(values).flatMap(([key, value]) => {
    const [planned] = scope.byKey.get(key) ?? [];
    if (planned === undefined) return [];
    const shown = readableValue(planned, value, library);
    const code = typeof value === 'string' ? value : value.value;
    const name = readableName(planned.slot, shown, code);
    return [{ path: planned.slot.path, fact: { name, value: shown } }];
  });

/** A narrative that lists just the facts says nothing more. */
const addsNothing = (text: string, groups: readonly (readonly Fact[])[], scope: PlannedScope): boolean => {
  const values = new Set(groups.flat().map(({ value }) => value));
  const names = [...new Set(scope.slots.map(({ slot }) => `${slot.name}：`))];
  return text
    .split(/[；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .every((part) =>
      names.some((name) => {
        const value = part.slice(name.length);
        return part.startsWith(name) && (values.has(value) || values.has(readMoment(value)));
      }),
    );
};

const readMoment = (value: string): string => readableMoment(value) ?? value;

const titleOf = (section: XmlElement): string => {
  const title = findChild(section, 'title')?.text.trim() ?? '';
  const shown = findChild(section, 'code')?.attributes['displayName']?.trim() ?? '';
  return (title === '' ? shown : title).replace(/章节$/, '') || '未命名章节';
};

/** Entries of a section that no template explains: every coded statement with its value. */
const genericFacts = (section: XmlElement): Fact[] => {
  const facts: Fact[] = [];
  const visit = (element: XmlElement): void => {
    const code = findChild(element, 'code');
    const value = findChild(element, 'value');
    if (code !== undefined && value !== undefined) {
      const { displayName, code: own, value: amount, unit } = value.attributes;
      const shown = displayName ?? amount ?? own ?? textContent(value).trim();
      const name = code.attributes['displayName'] ?? code.attributes['code'] ?? '';
      facts.push({ name, value: unit === undefined ? (readableMoment(shown) ?? shown) : `${shown} ${unit}` });
    }
    for (const child of element.children) if (child.name !== 'text') visit(child);
  };
  visit(section);
  return facts;
};

const viewSections = (
  root: XmlElement,
  source: string,
  record: DocumentRecord | undefined,
  plan: DocumentPlan | undefined,
  library: Library,
): SectionView[] => {
  const body = findDescendant(root, 'component', 'structuredBody');
  const elements = (body?.children ?? []).flatMap((component) => findChild(component, 'section') ?? []);
  const shown = new Set<string>();
  return elements.map((element) => {
    const scope = plan === undefined ? undefined : findScope(element, plan.sections);
    const narrative = findChild(element, 'text');
    const blocks = narrative === undefined ? [] : readNarrative(narrative, source);
    if (scope === undefined || record === undefined)
      return { title: titleOf(element), narrative: blocks, groups: [genericFacts(element)], known: false };
    // A section that stands twice was read as one list of groups.
    const groups = shown.has(scope.name)
      ? []
      : (record.sections?.[scope.name] ?? []).map((group) =>
          factsOf(group, scope, library).map(({ fact }) => fact),
        );
    shown.add(scope.name);
    const isRepeated = narrative !== undefined && addsNothing(textContent(narrative), groups, scope);
    const title = (scope.section?.name ?? scope.name).replace(/章节$/, '').replace(/章节 /, ' ');
    return { title, narrative: isRepeated ? [] : blocks, groups, known: true };
  });
};

/**
 * Reads a document for showing. A document whose template is not known is shown as far as CDA itself explains it.
 * @throws ExtractError when the text is not a document
 */
export const viewDocument = (text: string, library: Library = nationalLibrary()): DocumentView => {
  const parsed = readXml(text);
  if (!parsed.ok)
    throw new ExtractError('not-xml', `${parsed.reason} (${String(parsed.line)}:${String(parsed.column)})`);
  const { root } = parsed.tree;
  if (root.name !== 'ClinicalDocument') throw new ExtractError('not-a-document', root.name);
  const template = library.document(findChild(root, 'code')?.attributes['code'] ?? '');
  const plan = template === undefined ? undefined : planDocument(template);
  const record = plan === undefined ? undefined : extractDocument(text, { library }).record;
  const facts =
    plan === undefined || record === undefined ? [] : factsOf(record.values, plan.header, library);
  const placedAbout = (topic: keyof typeof topics): PlacedFact[] =>
    facts.filter(({ path }) => topics[topic].test(path));
  const about = (topic: keyof typeof topics): Fact[] =>
    joinAddresses(placedAbout(topic)).map(({ fact }) => fact);
  const custodian = findDescendant(
    root,
    'custodian',
    'assignedCustodian',
    'representedCustodianOrganization',
    'name',
  );
  const isAboutSomebody = (path: string): boolean =>
    Object.values(topics).some((topic) => topic.test(path)) || path.startsWith('title');
  return {
    title: findChild(root, 'title')?.text.trim() || template?.name || '共享文档',
    institution: custodian?.text.trim() ?? '',
    patient: template === undefined ? genericPatient(root) : arrangePatient(placedAbout('patient')),
    encounter: about('encounter'),
    signatures: about('signatures'),
    document: facts.filter(({ path }) => !isAboutSomebody(path)).map(({ fact }) => fact),
    sections: viewSections(root, parsed.tree.text, record, plan, library),
  };
};

const genericPatient = (root: XmlElement): Fact[] => {
  const patient = findDescendant(root, 'recordTarget', 'patientRole', 'patient');
  const facts = [
    { name: '姓名', value: findChild(patient, 'name')?.text.trim() ?? '' },
    { name: '性别', value: findChild(patient, 'administrativeGenderCode')?.attributes['displayName'] ?? '' },
    { name: '出生日期', value: readMoment(findChild(patient, 'birthTime')?.attributes['value'] ?? '') },
  ];
  return facts.filter(({ value }) => value !== '');
};
