// Snapshots of our structures, from the same compact definitions of R4 that the validators work by: tools that derive from a profile
// (SUSHI) read nothing else. Texts, examples and the weaker bindings of the specification are not repeated in them.
import { openTypes, readDefinitions, type CompactElement } from '@hulian/validators/fhir';

/** An element as a differential has it. */
export type DifferentialElement = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly path: string;
};

type SnapshotElement = Record<string, unknown> & { id: string; path: string };

const core = 'http://hl7.org/fhir/StructureDefinition/';
/** Elements that R4 gives a type of FHIRPath: the identifiers of elements and resources, and addresses of extensions. */
const systemTypes: Readonly<Record<string, string>> = {
  'Element.id': 'string',
  'Resource.id': 'id',
  'Extension.url': 'uri',
};

/** Elements of a type with the type that defines them, inherited ones first. */
function elementsOf(name: string): readonly (readonly [definer: string, element: CompactElement])[] {
  const type = readDefinitions().types[name];
  if (type === undefined) throw new RangeError(`no type ${name}`);
  return [
    ...(type.b === undefined ? [] : elementsOf(type.b)),
    ...type.e.map((element) => [name, element] as const),
  ];
}

/** Constraints by their ids, as an ElementDefinition says them. */
const constraintsOf = (ids: readonly string[] = []): readonly object[] =>
  ids.map((id) => {
    const [severity, expression, human] = readDefinitions().constraints[id] as [string, string, string];
    return { key: id.replace(/@.*$/u, ''), severity, human, expression };
  });

/** Whether a type is a part of a structure (`Patient.contact`). */
const isPartName = (printed: string): boolean => /^\w+(?:\.\w+)+$/u.test(printed);

/** Types of an element; a part of the same structure is a BackboneElement, one elsewhere a reference to its content. */
function typesOf(definer: string, name: string, printed: string): Readonly<Record<string, unknown>> {
  const system = systemTypes[`${definer}.${name}`];
  if (system !== undefined) {
    const extension = [{ url: `${core}structuredefinition-fhir-type`, valueUrl: system }];
    return { type: [{ code: 'http://hl7.org/fhirpath/System.String', extension }] };
  }
  if (isPartName(printed)) {
    if (printed !== `${definer}.${name}`) return { contentReference: `#${printed}` };
    return { type: [{ code: readDefinitions().types[printed]?.b ?? 'BackboneElement' }] };
  }
  const type = (printed === '*' ? openTypes : printed).split('|').map((each) => {
    const [, code = each, targets] = /^([^(]+)(?:\((.*)\))?$/u.exec(each) ?? [];
    if (code.endsWith('Quantity') && code !== 'Quantity') return { code: 'Quantity', profile: [core + code] };
    return {
      code,
      ...(targets !== undefined && { targetProfile: targets.split(',').map((to) => core + to) }),
    };
  });
  return { type };
}

/** All elements below a place that has a type: those of the type, and of its parts. */
function expand(typeName: string, path: string, id: string): readonly SnapshotElement[] {
  return elementsOf(typeName).flatMap(([definer, [name, min, max, printed, extras]]) => {
    const element: SnapshotElement = {
      id: `${id}.${name}`,
      path: `${path}.${name}`,
      definition: `R4 ${definer}.${name}`,
      min,
      max,
      base: { path: `${definer}.${name}`, min, max },
      ...typesOf(definer, name, printed),
      ...(extras?.c !== undefined && { constraint: constraintsOf(extras.c) }),
      isModifier: extras?.m === 1,
      ...(extras?.m === 1 && { isModifierReason: '它的值改变所在元素的含义（R4）' }),
      ...(extras?.b !== undefined && {
        binding: { strength: extras.b[0] === 'r' ? 'required' : 'extensible', valueSet: extras.b[1] },
      }),
    };
    const isPart = isPartName(printed) && printed === `${definer}.${name}`;
    return [element, ...(isPart ? expand(printed, element.path, element.id) : [])];
  });
}

/** The elements of a structure with all that its differential says. @throws RangeError for an element that the type does not have */
export function makeSnapshot(
  type: string,
  base: string,
  differential: readonly DifferentialElement[],
): readonly object[] {
  const [root, ...rest] = differential as readonly [DifferentialElement, ...DifferentialElement[]];
  const all = { min: 0, max: '*' };
  const elements: SnapshotElement[] = [
    { definition: root.path, ...all, base: { path: root.path, ...all }, isModifier: false, ...root },
    ...expand(base, root.path, root.id),
  ];
  for (const element of rest) {
    const at = find(elements, element.id, element.path, type);
    const found = elements[at] as SnapshotElement;
    const constraint = [found['constraint'], element['constraint']].flatMap(
      (each) => (each as object[] | undefined) ?? [],
    );
    elements[at] = {
      ...found,
      ...element,
      ...(constraint.length > 0 && { constraint }),
    };
  }
  return elements;
}

/** Where an element stands, made from what it is a slice or a part of where it does not stand yet. */
function find(elements: SnapshotElement[], id: string, path: string, type: string): number {
  const at = elements.findIndex((each) => each.id === id);
  if (at >= 0) return at;
  const last = id.slice(id.lastIndexOf('.') + 1);
  const [, slice] = last.split(':');
  if (slice !== undefined) {
    const general = id.slice(0, id.length - slice.length - 1);
    const from = find(elements, general, path, type);
    const end = endOf(elements, general);
    const copies = elements
      .slice(from, end)
      .filter((each) => each.id === general || each.id.startsWith(`${general}.`))
      .map((each) => ({ ...structuredClone(each), id: id + each.id.slice(general.length) }));
    const [first, ...parts] = copies as [SnapshotElement, ...SnapshotElement[]];
    // How it is sliced, and what it stands for, is said of the whole.
    delete first['slicing'];
    delete first['mapping'];
    elements.splice(end, 0, { ...first, path, min: 0, sliceName: slice }, ...parts);
    return end;
  }
  const holder = id.slice(0, id.lastIndexOf('.'));
  // An element that a logical model defines itself.
  if (!path.startsWith(`${type}.`) || type.includes(':')) {
    elements.push({
      id,
      path,
      definition: path,
      min: 0,
      max: '*',
      base: { path, min: 0, max: '*' },
      isModifier: false,
    });
    return elements.length - 1;
  }
  const above = find(elements, holder, path.slice(0, path.lastIndexOf('.')), type);
  const { type: types, path: place } = elements[above] as SnapshotElement;
  const [only, ...others] = (types as readonly { readonly code: string }[] | undefined) ?? [];
  if (only === undefined || others.length > 0 || elements.some((each) => each.id.startsWith(`${holder}.`)))
    throw new RangeError(`no element ${id} in ${type}`);
  elements.splice(above + 1, 0, ...expand(only.code, place, holder));
  return find(elements, id, path, type);
}

/** Behind the last part and slice of an element. */
const endOf = (elements: readonly SnapshotElement[], id: string): number =>
  elements.findLastIndex(
    (each) => each.id === id || each.id.startsWith(`${id}.`) || each.id.startsWith(`${id}:`),
  ) + 1;
