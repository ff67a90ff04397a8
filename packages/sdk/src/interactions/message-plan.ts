// A request of a service made ready for building and extracting: the elements in their order, and the keys of its places.
import {
  findService,
  loadMessageHeader,
  loadMessageStructure,
  type Library,
  type MessageStructure,
  type Service,
  type ServiceField,
  type StructureAttribute,
  type StructureElement,
  type StructureType,
} from '@hulian/standards';

/** One element of the message. */
export interface PlannedElement {
  readonly name: string;
  /** Path without conditions: `/controlActProcess/subject`. */
  readonly path: string;
  readonly row: StructureElement;
  readonly children: readonly PlannedElement[];
}

/** One place for a value: an attribute, or the text or typed content of an element. */
export interface PlannedPlace {
  readonly path: string;
  readonly element: PlannedElement;
  /** Attribute of the element; undefined for its content. */
  readonly attribute: StructureAttribute | undefined;
  readonly field: ServiceField | undefined;
}

/** A request made ready. */
export interface MessagePlan {
  readonly service: Service;
  readonly root: string;
  readonly rootAttributes: readonly StructureAttribute[];
  readonly elements: readonly PlannedElement[];
  readonly types: readonly StructureType[];
  readonly places: ReadonlyMap<string, PlannedPlace>;
  /** Places that a name or data element means. */
  readonly byKey: ReadonlyMap<string, readonly PlannedPlace[]>;
  /** The key that extracting writes for a place. */
  readonly keyOf: (place: PlannedPlace) => string;
}

/** A path without conditions and positions. */
export const barePath = (path: string): string => path.replace(/\[[^\]]*\]/gu, '');

const plans = new WeakMap<Library, Map<string, MessagePlan>>();

/**
 * The plan of a service's request.
 * @throws RangeError when there is no such service, or no source gives its fields
 */
export const planMessage = (name: string, library: Library): MessagePlan => {
  const known = plans.get(library) ?? new Map<string, MessagePlan>();
  plans.set(library, known);
  const service = findService(library, name);
  if (service === undefined) throw new RangeError(`unknown service ${name}`);
  let plan = known.get(service.id);
  if (plan === undefined) known.set(service.id, (plan = makePlan(service)));
  return plan;
};

const makePlan = (service: Service): MessagePlan => {
  const structure = /^\w+$/.test(service.id) ? loadMessageStructure(service.id) : undefined;
  if (structure === undefined || service.message === undefined)
    throw new RangeError(`no source gives the fields of ${service.id}`);
  const elements = arrange(structure);
  const header = loadMessageHeader();
  const fields = new Map([...header.fields, ...service.request].map((field) => [field.path, field]));
  const places = new Map<string, PlannedPlace>();
  const add = (element: PlannedElement): void => {
    const place = (path: string, attribute: StructureAttribute | undefined): void => {
      places.set(path, { path, element, attribute, field: fields.get(path) });
    };
    for (const attribute of element.row.attributes ?? [])
      place(`${element.path}/@${attribute.name}`, attribute);
    if (element.row.content === 'text' || element.row.content === 'any')
      place(`${element.path}/text()`, undefined);
    element.children.forEach(add);
  };
  elements.forEach(add);
  const byKey = new Map<string, PlannedPlace[]>();
  for (const place of places.values())
    for (const key of new Set([place.field?.name, ...(place.field?.elements ?? [])]))
      if (key !== undefined && isMain(place)) byKey.set(key, [...(byKey.get(key) ?? []), place]);
  return {
    service,
    root: structure.message,
    rootAttributes: structure.rootAttributes,
    elements,
    types: structure.types,
    places,
    byKey,
    keyOf: ({ path, field }) =>
      [field?.name, ...(field?.elements ?? [])].find(
        (key) => key !== undefined && byKey.get(key)?.length === 1 && byKey.get(key)?.[0]?.path === path,
      ) ?? path,
  };
};

/** False for what only accompanies a value: roots, code systems, names of codes, texts that are fixed. */
const isMain = ({ path, field }: PlannedPlace): boolean =>
  !/\/(?:@root|@codeSystem|@codeSystemName|displayName\/@value|semanticsText\/@value)$/u.test(path) &&
  field?.fixed === undefined;

/** Rows in document order become a tree. */
const arrange = ({ elements }: MessageStructure): readonly PlannedElement[] => {
  const lists = new Map<string, PlannedElement[]>([['', []]]);
  for (const row of elements) {
    const path = `/${barePath(row.path)}`;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const children: PlannedElement[] = [];
    lists.set(path, children);
    lists.get(path.slice(0, path.lastIndexOf('/')))?.push({ name, path, row, children });
  }
  return lists.get('') ?? [];
};
