// What every element of our structures is mapped to: data elements, members of the unified interface, data sets, documents;
// or that the review found none.

/** One mapping of an element. */
export interface Mapping {
  readonly identity: 'data-element' | 'data-set' | 'document' | 'interface' | 'review';
  readonly map: string;
}

interface Mapped {
  readonly id: string;
  readonly mapping?: readonly Mapping[];
}

/** Names of what is mapped to, as every structure lists them. */
export const mappingIdentities: readonly {
  readonly identity: Mapping['identity'];
  readonly uri: string;
  readonly name: string;
}[] = [
  { identity: 'data-element', uri: 'urn:oid:2.16.156.10011.2.2.1', name: '数据元' },
  { identity: 'data-set', uri: 'urn:oid:2.16.156.10011.2.2.4', name: '数据集' },
  { identity: 'document', uri: 'urn:oid:2.16.156.10011.2.4', name: '共享文档' },
  { identity: 'interface', uri: 'urn:hulian:openapi', name: '统一接口' },
  { identity: 'review', uri: 'urn:hulian:fhir:review', name: '审阅：没有对应' },
];

/** Said where the review found neither a data element nor a member of the interface. */
export const nothing: Mapping = { identity: 'review', map: '无对应数据元' };

const told = ({ mapping = [] }: Mapped): readonly Mapping[] =>
  mapping.filter(({ identity }) => identity !== 'review');

/** Ids of what an element is a part of, nearest first, the resource itself left out. */
function holdersOf(id: string): readonly string[] {
  const steps = id.split('.');
  return steps.slice(1, -1).map((_, index) => steps.slice(0, steps.length - 1 - index).join('.'));
}

/**
 * Elements with a mapping each: their own; else that of what they are a part of (the system of an identifier stands for what the
 * identifier stands for); else what their parts stand for. The resource as a whole stands for the objects of the interface that its
 * elements are members of.
 */
export function completeMappings<Element extends Mapped>(elements: readonly Element[]): readonly Element[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const mappingOf = (element: Element): readonly Mapping[] => {
    if (element.mapping !== undefined) return element.mapping;
    if (!element.id.includes('.')) return wholeOf(elements);
    const holders = holdersOf(element.id).flatMap((id) => byId.get(id) ?? []);
    const held = holders.map(told).find((each) => each.length > 0);
    if (held !== undefined) return held;
    const parts = elements.filter(
      ({ id }) => id.startsWith(`${element.id}.`) || id.startsWith(`${element.id}:`),
    );
    return unique(parts.flatMap(told));
  };
  return elements.map((element) => {
    const mapping = mappingOf(element);
    return mapping.length === 0 ? element : { ...element, mapping };
  });
}

function wholeOf(elements: readonly Mapped[]): readonly Mapping[] {
  const objects = elements
    .flatMap(told)
    .filter(({ identity }) => identity === 'interface')
    .map(({ map }) => /^([A-Z]\w*)\./u.exec(map)?.[1])
    .filter((name) => name !== undefined && name !== 'Stored');
  const whole = unique(objects.map((map) => ({ identity: 'interface', map: map as string })));
  return whole.length > 0 ? whole : [{ identity: 'review', map: '资源整体无对应数据元，见各元素' }];
}

const unique = (mappings: readonly Mapping[]): readonly Mapping[] => [
  ...new Map(mappings.map((each) => [`${each.identity} ${each.map}`, each])).values(),
];
