// The assessment profile against an engine that is not ours: its facts are written as W3C schemas, libxml2 judges the
// same changed documents and messages with them, and both must refuse the same elements with the same strength.
// HULIAN_DEEP=1 makes tens of thousands of changes instead of every second kind once for each artefact, and prints the table.
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import {
  loadDocumentStructure,
  loadMessageStructure,
  nationalLibrary,
  type AssessmentStructure,
  type SimpleType,
  type StructureAttribute,
  type StructureDefect,
} from '@hulian/standards';
import { createRandom, makeDocuments, makeMessages } from '@hulian/sdk/samples';
import { writeFullest, writeLeast } from '../../packages/validators/src/assessment/least.js';
import { describeFault } from '../../packages/validators/src/assessment/report.js';
import { checkSimpleType } from '../../packages/validators/src/assessment/simple-type.js';
import type { StructureFault } from '../../packages/validators/src/assessment/fault.js';
import { checkStructure } from '../../packages/validators/src/assessment/structure.js';
import { readXml } from '../../packages/validators/src/readers/xml.js';
import type { XmlElement } from '../../packages/validators/src/readers/xml-tree.js';
import {
  writeAssessmentSchema,
  type SchemaForm,
} from '../../packages/validators/src/testing/assessment-schema.js';
import {
  listChanges,
  makeChange,
  readChangeable,
  writeChangeable,
  type XmlChange,
} from '../../packages/validators/src/testing/xml-changes.js';

const deep = process.env.HULIAN_DEEP === '1';
const perKind = deep ? 25 : 1;

interface Subject {
  readonly id: string;
  readonly structure: AssessmentStructure & { readonly defects?: readonly StructureDefect[] };
  readonly root: string;
  readonly rootAttributes?: readonly StructureAttribute[];
  readonly sample: () => string;
}

const documents = Array.from({ length: 53 }, (_, index): Subject => {
  const id = `C${String(index + 1).padStart(4, '0')}`;
  return {
    id,
    structure: loadDocumentStructure(id),
    root: 'ClinicalDocument',
    sample: () => [...makeDocuments(id, 1, { seed: 'schemas', profile: 'assessment' })][0] ?? '',
  };
});
const messages = nationalLibrary()
  .list('service')
  .filter(({ edition }) => edition === 'wst846-2024')
  .map(({ id }): Subject => {
    const structure = loadMessageStructure(id);
    return {
      id,
      structure,
      root: structure.message,
      rootAttributes: structure.rootAttributes,
      sample: () => [...makeMessages(id, 1, { seed: 'schemas' })][0] ?? '',
    };
  });

/** Where something is refused: position of the element, and attribute, `text` or `content`. */
type Places = ReadonlySet<string>;

function compile(schema: string): XsdValidator {
  const document = XmlDocument.fromString(schema);
  try {
    return XsdValidator.fromDoc(document);
  } finally {
    document.dispose();
  }
}

/** What libxml2 refuses. An element that stands where it may not is told of its parent: what is missing before it may be the cause. */
function refusedBySchema(validator: XsdValidator, xml: string, parents: readonly number[]): Places {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return new Set();
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return new Set(
      error.details.map(({ message, line }) => {
        if (message.includes('This element is not expected')) return `${parents[line - 1]} content`;
        if (message.includes("is not 'nillable'")) return `${line - 1} nil`;
        if (message.includes('Missing child element')) return `${line - 1} content`;
        const attribute =
          /attribute '(?:\{[^}]*\})?([^']*)'/u.exec(message)?.[1] ??
          /The attribute '(?:\{[^}]*\})?([^']*)'/u.exec(message)?.[1];
        return `${line - 1} ${attribute ?? 'text'}`;
      }),
    );
  } finally {
    document.dispose();
  }
}

interface Judged {
  readonly refused: Places;
  readonly errors: Places;
  readonly defects: Places;
  /** Out of order where the first version did not know the element at all: of that its schema can say nothing. */
  readonly newOrder: Places;
  readonly parents: readonly number[];
}

function refusedByUs(xml: string, { structure, rootAttributes }: Subject): Judged {
  const read = readXml(xml);
  if (!read.ok) throw new Error(read.reason);
  const { elements, root } = read.tree;
  const position = new Map(elements.map((element, index) => [element, index]));
  const refused = new Set<string>();
  const errors = new Set<string>();
  const defects = new Set<string>();
  const newOrder = new Set<string>();
  const say = (element: XmlElement, fault: StructureFault): void => {
    const { severity } = describeFault(fault, structure);
    const place = placeOf(element, fault, position);
    refused.add(place);
    if (severity === 'error') errors.add(place);
    if (severity === 'info') defects.add(place);
    if (fault.message === 'order' && fault.later) newOrder.add(place);
  };
  checkStructure(root, structure, say, rootAttributes);
  return {
    refused,
    errors,
    defects,
    newOrder,
    parents: elements.map(({ parent }) => (parent ? (position.get(parent) ?? -1) : -1)),
  };
}

function placeOf(
  element: XmlElement,
  { message, name, attribute }: StructureFault,
  position: ReadonlyMap<object, number>,
): string {
  const at = (of: object | undefined): number => (of === undefined ? -1 : (position.get(of) ?? -1));
  switch (message) {
    case 'missing-element':
      return `${at(element)} content`;
    case 'too-many':
    case 'order':
    case 'unknown-element':
    case 'namespace':
      return `${at(element.parent)} content`;
    case 'text-not-allowed':
    case 'elements-not-allowed':
      return `${at(element)} text`;
    case 'type-name':
      return `${at(element)} type`;
    case 'facet':
      return `${at(element)} ${attribute ?? 'text'}`;
    default:
      return `${at(element)} ${name.replace(/^xsi:/u, '')}`;
  }
}

/** Below a child of an element whose children are wrong libxml2 may not look: there nothing is compared. */
function visible(places: Places, wrongParents: Places, parents: readonly number[]): Places {
  const isHidden = (index: number): boolean => {
    for (let at = index; at > 0; at = parents[at] ?? -1)
      if (wrongParents.has(`${parents[at]} content`)) return true;
    return false;
  };
  return new Set([...places].filter((place) => !isHidden(Number(place.split(' ')[0]))));
}

interface Row {
  changes: number;
  refused: number;
  agreed: number;
}

const same = (one: Places, other: Places): boolean =>
  one.size === other.size && [...one].every((place) => other.has(place));
const minus = (one: Places, other: Places): Places => new Set([...one].filter((place) => !other.has(place)));
const both = (one: Places, other: Places): Places => new Set([...one].filter((place) => other.has(place)));

const table = new Map<string, Row>();
const differences: string[] = [];

function compare(
  subject: Subject,
  kind: string,
  xml: string,
  schemas: Readonly<Record<SchemaForm, XsdValidator>>,
): void {
  const judged = refusedByUs(xml, subject);
  const { parents } = judged;
  const raw = {
    newest: refusedBySchema(schemas.newest, xml, parents),
    earlier: refusedBySchema(schemas.earlier, xml, parents),
  };
  const wrong = new Set(
    [...judged.refused, ...raw.newest, ...raw.earlier].filter((place) => place.endsWith('content')),
  );
  // libxml2 lets an element that is nil keep its content, which XML Schema does not (cvc-elt, 3.2.1).
  const notSeen = (place: string): boolean => kind === 'xsi:nil' && place.endsWith(' text');
  // We say once that a type is wrong, and not what it brings along.
  const brought = (place: string): boolean =>
    judged.refused.has(`${place.split(' ')[0]} type`) && !place.endsWith(' type');
  const clear = (places: Places): Places =>
    new Set([...visible(places, wrong, parents)].filter((place) => !notSeen(place) && !brought(place)));
  const refused = clear(judged.refused);
  const errors = clear(judged.errors);
  const newest = clear(raw.newest);
  const earlier = clear(raw.earlier);
  const row = table.get(kind) ?? { changes: 0, refused: 0, agreed: 0 };
  table.set(kind, row);
  row.changes += 1;
  if (newest.size > 0) row.refused += 1;
  const agreed =
    same(refused, newest) &&
    same(errors, minus(minus(both(newest, earlier), judged.defects), judged.newOrder));
  if (agreed) row.agreed += 1;
  else
    differences.push(
      `${subject.id} ${kind}: ours ${[...refused].join()}, errors ${[...errors].join()}; schema ${[...newest].join()}, earlier ${[...earlier].join()}; ${lines(xml, minus(new Set([...refused, ...newest]), both(refused, newest)))}`,
    );
}

const lines = (xml: string, places: Places): string =>
  [...places].map((place) => xml.split('\n')[Number(place.split(' ')[0]) - 1] ?? '').join(' ');

function pick(changes: readonly XmlChange[], seed: string): XmlChange[] {
  const random = createRandom(seed);
  const kinds = new Map<string, XmlChange[]>();
  for (const change of changes) kinds.set(change.kind, [...(kinds.get(change.kind) ?? []), change]);
  return [...kinds.values()].flatMap((list) =>
    list.length <= perKind ? list : Array.from({ length: perKind }, () => random.pick(list)),
  );
}

describe('the assessment profile and libxml2 with the same facts', () => {
  it('refuse the same elements of changed documents and messages', { timeout: 900_000 }, () => {
    for (const [position, subject] of [...documents, ...messages].entries()) {
      const { id, structure, root, rootAttributes } = subject;
      const schemas = {
        newest: compile(writeAssessmentSchema(structure, root, rootAttributes)),
        earlier: compile(writeAssessmentSchema(structure, root, rootAttributes, 'earlier')),
      };
      const bases = [
        subject.sample,
        () => writeLeast(structure, root, rootAttributes),
        () => writeFullest(structure, root, rootAttributes),
      ];
      for (const [number, make] of bases.entries()) {
        if (!deep && number !== position % 3) continue;
        const tree = readChangeable(make());
        compare(subject, 'unchanged', writeChangeable(tree), schemas);
        for (const [nth, change] of pick(listChanges(tree), `${id} ${number}`).entries()) {
          if (!deep && nth % 2 !== position % 2) continue;
          compare(subject, change.kind, writeChangeable(makeChange(tree, change)), schemas);
        }
      }
      schemas.newest.dispose();
      schemas.earlier.dispose();
    }
    if (deep) console.table(Object.fromEntries(table));
    expect(differences).toEqual([]);
    expect(table.size).toBe(18);
    expect([...table.values()].every(({ refused, agreed }) => refused > 0 && agreed > 0)).toBe(true);
  });

  it('judge texts of every simple type alike', () => {
    const types = new Set<SimpleType>();
    for (const { structure, rootAttributes = [] } of [...documents, ...messages]) {
      const rows = [
        ...structure.elements,
        ...structure.types,
        ...structure.types.flatMap(({ children = [] }) => children),
      ];
      for (const { text, attributes = [] } of rows) {
        if (text) types.add(text);
        for (const { type } of [...attributes, ...rootAttributes]) if (type) types.add(type);
      }
    }
    let texts = 0;
    let refused = 0;
    for (const type of types) {
      const row = {
        path: 'value',
        min: 0,
        max: '*',
        order: 1,
        content: 'text',
        attributes: [],
        required: false,
      } as const;
      const structure = {
        source: '',
        confidence: 'medium',
        elements: [{ ...row, text: type }],
        types: [],
      } as const;
      const schema = compile(writeAssessmentSchema(structure, 'root'));
      const candidates = [...textsOf(type)];
      const xml = writeChangeable({
        ...element('root'),
        children: candidates.map((text) => ({ ...element('value'), text })),
      });
      const theirs = refusedBySchema(schema, xml, []);
      schema.dispose();
      for (const [index, text] of candidates.entries()) {
        texts += 1;
        const isRefused = theirs.has(`${index + 1} text`);
        if (isRefused) refused += 1;
        expect(checkSimpleType(text, type) !== undefined, `${type.id} ${JSON.stringify(text)}`).toBe(
          isRefused,
        );
      }
    }
    expect(texts - refused).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(1000);
  });
});

const element = (name: string) => ({
  name,
  namespace: 'urn:hl7-org:v3',
  attributes: {},
  children: [],
  text: '',
});

/** Texts at and beyond the edges of a type. */
function textsOf(type: SimpleType): ReadonlySet<string> {
  const { minLength = 0, maxLength = minLength, length = maxLength, minimum = 0, maximum = minimum } = type;
  const lengths = [minLength, maxLength, length].flatMap((edge) => [edge - 1, edge, edge + 1]);
  const numbers = [minimum, maximum, type.above ?? 0, type.below ?? 0].flatMap((edge) => [
    edge - 1,
    edge,
    edge + 1,
  ]);
  const [first = '1', last = first] = [type.enum?.[0], type.enum?.at(-1)];
  return new Set([
    ...lengths
      .filter((edge) => edge >= 0)
      .flatMap((edge) => ['a'.repeat(edge), '字'.repeat(edge), '𠮷'.repeat(edge)]),
    ...numbers.flatMap((edge) => [String(edge), `0${edge}`, `${edge}.0`]),
    ...[first, last].flatMap((one) => [
      one,
      ` ${one}`,
      `${one} `,
      `\t${one}`,
      `0${one}`,
      `${one}.0`,
      one.slice(1),
      `${one}${one}`,
    ]),
    ...'|0|1|-1|+1|-0|01|1.5|.5|5.|1.50|1.5000|12345.6789|123456.1234|-1.23|1e3|1E-3|INF|-INF|NaN|127|128|-128|-129|32767|32768'.split(
      '|',
    ),
    ...'2147483647|2147483648|9223372036854775807|９0260301|99999999999999999999|true|TRUE|false|1 2|active|inactive|测试|１|\u30001|1\u00a0'.split(
      '|',
    ),
    ...'20240229|20230229|19000229|20260215|20260230|20260431|00000101|20260301|202603019|2026-03-01'.split(
      '|',
    ),
    ...'20260301093000|2026030193000|20260301240000|20260301236000|20260301093060|20240229000000|00000000000000|020260301093000'.split(
      '|',
    ),
  ]);
}
