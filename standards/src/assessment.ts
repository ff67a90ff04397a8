// Structure facts of the assessment profile (standards/assessment): read one document or message at a time.
import type {
  DocumentStructure,
  EarlierForm,
  MessageStructure,
  SimpleType,
  StructureAttribute,
  StructureContradiction,
  StructureElement,
  StructureType,
} from './assessment-types.js';
import { readDataFile } from './data-folder.js';

interface AuthoredAttribute extends Omit<StructureAttribute, 'type'> {
  readonly type?: string;
}

interface AuthoredElement extends Omit<
  StructureElement,
  'min' | 'max' | 'text' | 'attributes' | 'required' | 'earlier'
> {
  readonly min?: number;
  readonly max?: number | '*';
  readonly text?: string;
  readonly attributes?: string;
  readonly earlier?: AuthoredEarlier;
}

/** `absent`, or the members that differed, types and attribute sets by id. */
type AuthoredEarlier =
  | 'absent'
  | (Omit<EarlierForm, 'absent' | 'text' | 'attributes'> & {
      readonly text?: string | null;
      readonly attributes?: string | null;
    });

interface AuthoredType {
  readonly name: string;
  readonly content: StructureType['content'];
  readonly text?: string;
  readonly attributes?: string;
  readonly children?: readonly AuthoredElement[];
  readonly earlier?: AuthoredEarlier;
}

/** Types and attribute sets that all files of a kind share, by id. */
interface Pool {
  readonly types: ReadonlyMap<string, SimpleType>;
  readonly attributes: ReadonlyMap<string, readonly StructureAttribute[]>;
}

const pools = new Map<string, Pool>();
const contradictions = new Map<string, readonly StructureContradiction[]>();
const structures = new Map<string, DocumentStructure | MessageStructure>();

/**
 * Structure of a shared document.
 * @param code `C0001` to `C0053`
 * @throws Error when the profile has no such document
 */
export function loadDocumentStructure(code: string): DocumentStructure {
  return load('documents', 'document', code) as DocumentStructure;
}

/**
 * Where the schemas and the standards say different things of a shared document, without the structure itself.
 * @param code `C0001` to `C0053`
 */
export function loadContradictions(code: string): readonly StructureContradiction[] {
  const known = contradictions.get(code);
  if (known) return known;
  const found = /^C00(?:0[1-9]|[1-4]\d|5[0-3])$/.test(code)
    ? readJson<{ contradictions?: readonly StructureContradiction[] }>(`assessment/documents/${code}.json`)
    : {};
  contradictions.set(code, found.contradictions ?? []);
  return found.contradictions ?? [];
}

/**
 * Structure of a request message.
 * @param action action of the service, `PatientInfoRegister`
 * @throws Error when the profile has no such service
 */
export function loadMessageStructure(action: string): MessageStructure {
  return load('services', 'service', action) as MessageStructure;
}

function load(folder: string, kind: string, id: string): DocumentStructure | MessageStructure {
  const path = `assessment/${folder}/${id}.json`;
  const known = structures.get(path);
  if (known) return known;
  if (!/^\w+$/.test(id)) throw new Error(`no assessment structure ${id}`);
  const pool = loadPool(kind);
  const authored = readJson<{
    elements: readonly AuthoredElement[];
    types: readonly AuthoredType[];
    rootAttributes?: string;
  }>(path);
  const whole = {
    ...authored,
    elements: resolveElements(authored.elements, pool),
    types: authored.types.map((type) => resolveType(type, pool)),
    ...(authored.rootAttributes === undefined
      ? {}
      : { rootAttributes: pool.attributes.get(authored.rootAttributes) ?? [] }),
  } as unknown as DocumentStructure | MessageStructure;
  structures.set(path, whole);
  return whole;
}

function readJson<T>(path: string): T {
  return JSON.parse(readDataFile(path).toString('utf8')) as T;
}

function loadPool(kind: string): Pool {
  const known = pools.get(kind);
  if (known) return known;
  const file = readJson<{
    simpleTypes: readonly SimpleType[];
    attributeSets: readonly { id: string; attributes: readonly AuthoredAttribute[] }[];
  }>(`assessment/${kind}-types.json`);
  const types = new Map(file.simpleTypes.map((type) => [type.id, type]));
  const attributes = new Map(
    file.attributeSets.map((set) => [
      set.id,
      set.attributes.map(({ type, ...rest }): StructureAttribute => {
        const resolved = type === undefined ? undefined : builtIn(type, types);
        return resolved ? { ...rest, type: resolved } : rest;
      }),
    ]),
  );
  const pool = { types, attributes };
  pools.set(kind, pool);
  return pool;
}

/** A type of the pool, or a built-in type of XML Schema named directly. */
function builtIn(id: string, types: ReadonlyMap<string, SimpleType>): SimpleType {
  return types.get(id) ?? { id, base: id };
}

/** Fills defaults and says which elements every instance has. */
function resolveElements(elements: readonly AuthoredElement[], pool: Pool): StructureElement[] {
  const required = new Map<string, boolean>();
  return elements.map((element) => {
    const { min = 1, max = 1, text, attributes, earlier, ...rest } = element;
    const above = parentPath(element.path);
    const always =
      (above === '' || required.get(above) !== false) && min >= 1 && element.choice === undefined;
    required.set(element.path, always);
    const set = attributes === undefined ? undefined : pool.attributes.get(attributes);
    return {
      ...rest,
      min,
      max,
      ...(text === undefined ? {} : { text: builtIn(text, pool.types) }),
      ...(set === undefined ? {} : { attributes: set }),
      required: always,
      ...(earlier === undefined ? {} : { earlier: resolveEarlier(earlier, pool) }),
    };
  });
}

function resolveType(
  { name, content, text, attributes, children, earlier }: AuthoredType,
  pool: Pool,
): StructureType {
  const set = attributes === undefined ? undefined : pool.attributes.get(attributes);
  return {
    name,
    content,
    ...(text === undefined ? {} : { text: builtIn(text, pool.types) }),
    ...(set === undefined ? {} : { attributes: set }),
    ...(children === undefined ? {} : { children: resolveElements(children, pool) }),
    ...(earlier === undefined ? {} : { earlier: resolveEarlier(earlier, pool) }),
  };
}

function resolveEarlier(earlier: AuthoredEarlier, pool: Pool): EarlierForm {
  if (earlier === 'absent') return { absent: true };
  const { text, attributes, ...rest } = earlier;
  return {
    ...rest,
    ...(text === undefined ? {} : { text: text === null ? null : builtIn(text, pool.types) }),
    ...(attributes === undefined
      ? {}
      : { attributes: attributes === null ? null : (pool.attributes.get(attributes) ?? []) }),
  };
}

/** Path without its last step; slashes inside predicates do not part steps. */
function parentPath(path: string): string {
  const steps = path.match(/(?:[^/[]|\[[^\]]*\])+/g) ?? [];
  return steps.slice(0, -1).join('/');
}

/** An element of a structure with what may stand inside it. */
export interface StructureNode {
  readonly row: StructureElement;
  readonly name: string;
  /** Particles in their order; a choice group is one particle with several nodes. */
  readonly particles: readonly StructureParticle[];
}

/** One position in a sequence: an element by its name, or the branches of a choice. */
export interface StructureParticle {
  readonly nodes: ReadonlyMap<string, StructureNode>;
  readonly choice: StructureElement['choice'];
}

/** Makes rows in document order a tree of particles. */
export function arrangeStructure(rows: readonly StructureElement[]): readonly StructureParticle[] {
  const lists = new Map<string, StructureParticle[]>([['', []]]);
  for (const row of rows) {
    const steps = row.path.match(/(?:[^/[]|\[[^\]]*\])+/gu) ?? [];
    const name = (steps.at(-1) ?? '').replace(/\[.*$/u, '');
    const particles: StructureParticle[] = [];
    lists.set(row.path, particles);
    const siblings = lists.get(steps.slice(0, -1).join('/'));
    const last = siblings?.at(-1);
    if (row.choice && last?.choice?.id === row.choice.id)
      (last.nodes as Map<string, StructureNode>).set(name, { row, name, particles });
    else siblings?.push({ nodes: new Map([[name, { row, name, particles }]]), choice: row.choice });
  }
  return lists.get('') ?? [];
}
