// What a message rule sees and how it reports.
import { loadMessageStructure, type Library, type Service, type ServiceField } from '@hulian/standards';
import { findStructure } from '../assessment/find-structure.js';
import type { StructureFindings } from '../assessment/places.js';
import { locate, type XmlReport } from '../documents/context.js';
import { parseSlotPath, type SlotPath } from '../documents/slot-path.js';
import type { FindingCollector } from '../engine/collector.js';
import type { Rule, RuleDescription } from '../engine/rule.js';
import {
  findChildren,
  groupByName,
  textContent,
  type XmlElement,
  type XmlTree,
} from '../readers/xml-tree.js';
import {
  acknowledgementFields,
  acknowledgementRoot,
  answerHeaderFields,
  headerFields,
} from './header-fields.js';
import { indexServices } from './services.js';

/** A field of the service and what fills it. */
export interface FieldMatch {
  readonly field: ServiceField;
  /** Elements that carry, or should carry, the value. */
  readonly elements: readonly XmlElement[];
  /** Attribute that carries the value; undefined for text. */
  readonly attribute: string | undefined;
  /** Element above the first one that is missing, when there is none. */
  readonly deepest: XmlElement;
}

/** What a message rule works with. */
export interface MessageContext {
  readonly tree: XmlTree;
  readonly root: XmlElement;
  /** Elements by local name, in order. */
  readonly named: (name: string) => readonly XmlElement[];
  readonly library: Library;
  readonly profile: string;
  /** YYYYMMDD that times are compared with; absent: such checks do not run. */
  readonly asOf?: string | undefined;
  /** Action that the caller or the envelope names. */
  readonly action: string | undefined;
  /** Services that the root element may belong to. */
  readonly candidates: readonly Service[];
  /** The service, when it is certain. */
  readonly service: Service | undefined;
  readonly isAcknowledgement: boolean;
  /** What the structure of the assessment profile refuses; undefined for messages that it does not know. */
  readonly structure: StructureFindings | undefined;
  readonly matches: readonly FieldMatch[];
  readonly report: (rule: RuleDescription, report: XmlReport) => void;
  readonly notChecked: (
    rule: RuleDescription,
    reason: string,
    params?: Readonly<Record<string, string | number>>,
  ) => void;
}

/** A rule about one message. */
export type MessageRule = Rule<MessageContext>;

/** Makes the context of one message. */
export const createMessageContext = (
  tree: XmlTree,
  {
    library,
    profile,
    collector,
    source,
    action,
    path,
    asOf,
  }: {
    library: Library;
    profile: string;
    collector: FindingCollector;
    source: string;
    action: string | undefined;
    path: string;
    asOf?: string | undefined;
  },
): MessageContext => {
  const { root } = tree;
  const { byRequest, byResponse, byAction } = indexServices(library);
  const named = action === undefined ? undefined : (byAction.get(action) ?? []);
  const requests = byRequest.get(root.name) ?? [];
  const isAcknowledgement =
    requests.length === 0 && (root.name === acknowledgementRoot || byResponse.has(root.name));
  const candidates = requests.length > 0 ? requests : (byResponse.get(root.name) ?? []);
  const service = chooseService(candidates, named, path);
  const fields = isAcknowledgement
    ? [...acknowledgementFields, ...answerHeaderFields, ...listResults(service)]
    : [...headerFields, ...listFields(candidates, service)];
  const structure =
    !isAcknowledgement && service?.edition === 'wst846-2024' && !collector.isOff(structureRule.id)
      ? openStructure(root, service, { profile, collector, rule: structureRule })
      : undefined;
  const byName = groupByName(tree.elements);
  return {
    tree,
    root,
    named: (name) => byName.get(name) ?? [],
    asOf,
    structure,
    library,
    profile,
    action,
    candidates,
    service,
    isAcknowledgement,
    matches: matchFields(root, fields),
    report: (rule, { element, attribute, ...report }) => {
      let { confidence } = report;
      if (structure && rule.id !== structureRule.id) {
        const severity = collector.severityOf(rule, report);
        confidence = structure.weigh(rule, { ...report, element, attribute }, severity);
        if (confidence === undefined) return;
      }
      const location = locate(source, tree, element, attribute);
      collector.report(rule, { ...report, ...(confidence && { confidence }), location });
    },
    notChecked: (rule, reason, params) => {
      collector.notChecked(rule, { reason, ...(params && { params }) });
    },
  };
};

const structureRule = { id: 'message/assessment-structure', defaultSeverity: 'error' } as const;

const openStructure = (
  root: XmlElement,
  { id }: Service,
  settings: Parameters<typeof findStructure>[2],
): StructureFindings | undefined => {
  const facts = loadMessageStructure(id);
  return facts.message === root.name ? findStructure(root, facts, settings) : undefined;
};

// The packaging of the assessment names the service in the file name: EMR-PL-04-….
const chooseService = (
  candidates: readonly Service[],
  named: readonly Service[] | undefined,
  path: string,
): Service | undefined => {
  if (named !== undefined) return candidates.find((each) => named.includes(each));
  if (candidates.length === 1) return candidates[0];
  const testCase = /EMR-PL-\d{2}/.exec(path)?.[0];
  return testCase === undefined ? undefined : candidates.find((each) => each.testCase === testCase);
};

/** Fields of the service; of several candidates only what all of them say alike. */
const listFields = (
  candidates: readonly Service[],
  service: Service | undefined,
): readonly ServiceField[] => {
  if (service !== undefined) return service.request.filter(({ path }) => !isHeader(path));
  const [first, ...others] = candidates;
  if (first === undefined) return [];
  const sets = others.map(({ request }) => new Set(request.map((field) => JSON.stringify(field))));
  return first.request.filter(
    (field) => !isHeader(field.path) && sets.every((set) => set.has(JSON.stringify(field))),
  );
};

/** Times among what a query found; lengths and codes of the sheets of answers are not certain enough to judge by. */
const listResults = (service: Service | undefined): readonly ServiceField[] =>
  (service?.response ?? []).flatMap(({ path, name, format }) =>
    isHeader(path) || format === undefined ? [] : [{ path, format, ...(name !== undefined && { name }) }],
  );

const headerPaths = new Set(headerFields.map(({ path }) => path));
const isHeader = (path: string): boolean => headerPaths.has(path);

const paths = new Map<string, SlotPath | undefined>();

const matchFields = (root: XmlElement, fields: readonly ServiceField[]): readonly FieldMatch[] =>
  fields.flatMap((field) => {
    let path = paths.get(field.path);
    if (path === undefined) paths.set(field.path, (path = parseSlotPath(field.path.slice(1))));
    if (path === undefined) return [];
    let elements: readonly XmlElement[] = [root];
    let deepest = root;
    for (const { name } of path.steps) {
      elements = elements.flatMap((element) => findChildren(element, name));
      if (elements[0] === undefined) break;
      [deepest] = elements as [XmlElement];
    }
    const attribute = path.target.kind === 'attribute' ? path.target.name : undefined;
    return [{ field, elements, attribute, deepest }];
  });

/** The value of a field at one element; text may stand in item or part elements below. */
export const readFieldValue = (element: XmlElement, attribute: string | undefined): string | undefined => {
  if (attribute !== undefined) return element.attributes[attribute]?.trim();
  const text = textContent(element).trim();
  if (text !== '') return text;
  return hasValueBelow(element) ? undefined : '';
};

const hasValueBelow = (element: XmlElement): boolean =>
  (element.attributes.value ?? '').trim() !== '' || element.children.some(hasValueBelow);
