// Structure definitions of FHIR R4 in the compact form: [name, min, max, types, extras] per element.

interface TypeSource {
  readonly code: string;
  readonly profile?: readonly string[];
  readonly targetProfile?: readonly string[];
}

interface ConstraintSource {
  readonly key: string;
  readonly severity: string;
  readonly human: string;
  readonly expression?: string;
}

interface ElementSource {
  readonly id: string;
  readonly path: string;
  readonly min: number;
  readonly max: string;
  readonly type?: readonly TypeSource[];
  readonly contentReference?: string;
  readonly constraint?: readonly ConstraintSource[];
  readonly binding?: { readonly strength: string; readonly valueSet?: string };
  readonly isModifier?: boolean;
}

export interface StructureSource {
  readonly name: string;
  readonly url: string;
  readonly type: string;
  readonly kind: string;
  readonly abstract?: boolean;
  readonly fhirVersion?: string;
  readonly baseDefinition?: string;
  readonly context?: readonly { readonly type: string; readonly expression: string }[];
  readonly snapshot: { readonly element: readonly ElementSource[] };
}

/** Extras of an element: binding strength and value set, constraint ids, whether it changes the meaning of what holds it. */
interface Extras {
  b?: readonly [string, string];
  c?: readonly string[];
  m?: 1;
}

type CompactElement =
  readonly [string, number, string, string] | readonly [string, number, string, string, Extras];

interface CompactType {
  readonly k: string;
  readonly b?: string;
  readonly a?: number;
  readonly e: CompactElement[];
  readonly c?: readonly string[];
}

const base = 'http://hl7.org/fhir/StructureDefinition/';
/** Checked by the walker itself. */
const native = new Set(['ele-1', 'ext-1']);
/** Not of 4.0.1: the source also carries types of later releases. */
const foreign = new Set(['dom-r4b']);
const later = new Set(['SubscriptionStatus', 'MetadataResource']);

/** Elements whose type the source gives as a FHIRPath string. */
const systemTypes: Readonly<Record<string, string>> = { 'Resource.id': 'id', 'Extension.url': 'uri' };

/** Every type by name, nested elements by path, with the constraints and bound value sets they use. */
export const compileTypes = (
  sources: readonly StructureSource[],
): {
  readonly types: Record<string, CompactType>;
  readonly constraints: Record<string, readonly [string, string, string]>;
  readonly bound: Map<string, Set<string>>;
} => {
  const types: Record<string, CompactType> = {};
  const constraints: Record<string, readonly [string, string, string]> = {};
  const bound = new Map<string, Set<string>>();
  const listed = sources
    .filter(
      ({ name, fhirVersion }) => !later.has(name) && (fhirVersion === undefined || fhirVersion === '4.0.1'),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));

  const keep = (
    list: readonly ConstraintSource[] | undefined,
    inherited: ReadonlySet<string>,
  ): readonly string[] =>
    (list ?? []).flatMap(({ key, severity, human, expression }) => {
      if (expression === undefined || native.has(key) || foreign.has(key)) return [];
      const content = [severity, expression, human] as const;
      for (let number = 0; ; number += 1) {
        const id = number === 0 ? key : `${key}@${String(number)}`;
        const known = constraints[id];
        if (known !== undefined && known[1] !== expression) continue;
        if (inherited.has(id)) return [];
        constraints[id] ??= content;
        return [id];
      }
    });

  const own = new Map<string, ReadonlySet<string>>();
  const order = (source: StructureSource): number => {
    const parent = listed.find(({ url, name }) => url === source.baseDefinition && name !== source.name);
    return parent === undefined ? 0 : order(parent) + 1;
  };
  for (const source of [...listed].sort((a, b) => order(a) - order(b))) {
    const [root, ...elements] = source.snapshot.element;
    const parent = source.baseDefinition?.replace(base, '');
    const inherited = (parent !== undefined ? own.get(parent) : undefined) ?? new Set<string>();
    const rootConstraints = keep(root?.constraint, inherited);
    own.set(source.name, new Set([...inherited, ...rootConstraints]));
    const primitive = source.kind === 'primitive-type';
    types[source.name] = {
      k: primitive ? 'p' : source.kind === 'resource' ? 'r' : 'c',
      ...(parent !== undefined && { b: parent }),
      ...(source.abstract === true && { a: 1 }),
      e: [],
      ...(rootConstraints.length > 0 && { c: rootConstraints }),
    };
    // Profiles of Quantity only add a constraint.
    if (primitive || (source.name !== source.type && source.type === 'Quantity')) continue;
    const parentNames = new Set<string>();
    for (let up = parent; up !== undefined; up = types[up]?.b)
      for (const each of types[up]?.e ?? []) parentNames.add(each[0]);
    for (const element of elements) {
      const steps = element.path.split('.');
      const name = steps.at(-1) as string;
      const nested = elements.some(({ path }) => path.startsWith(`${element.path}.`));
      if (steps.length === 2 && parentNames.has(name)) continue;
      const holder = renameHolder(steps.slice(0, -1).join('.'), source);
      const extras: Extras = {};
      const { binding } = element;
      if (
        binding?.valueSet !== undefined &&
        (binding.strength === 'required' || binding.strength === 'extensible')
      ) {
        const url = binding.valueSet.replace(/\|.*$/, '');
        extras.b = [binding.strength === 'required' ? 'r' : 'e', url];
      }
      if (binding?.valueSet !== undefined) {
        const url = binding.valueSet.replace(/\|.*$/, '');
        bound.set(url, (bound.get(url) ?? new Set()).add(binding.strength));
      }
      const kept = keep(element.constraint, new Set());
      if (kept.length > 0) extras.c = kept;
      if (element.isModifier === true) extras.m = 1;
      const type =
        systemTypes[element.path] ?? (nested ? renameHolder(element.path, source) : printTypes(element));
      if (nested)
        types[type] ??= {
          k: 'c',
          b: element.type?.[0]?.code === 'Element' ? 'Element' : 'BackboneElement',
          e: [],
        };
      if (steps.length > 2 && ['id', 'extension', 'modifierExtension'].includes(name)) continue;
      const compact: CompactElement =
        Object.keys(extras).length > 0
          ? [name, element.min, element.max, type, extras]
          : [name, element.min, element.max, type];
      types[holder]?.e.push(compact);
    }
  }
  return {
    types: Object.fromEntries(Object.entries(types).sort(([a], [b]) => (a < b ? -1 : 1))),
    constraints: Object.fromEntries(Object.entries(constraints).sort(([a], [b]) => (a < b ? -1 : 1))),
    bound,
  };
};

/** Profiles of data types (SimpleQuantity) are types of their own here. */
const renameHolder = (path: string, source: StructureSource): string =>
  path === source.type || path.startsWith(`${source.type}.`)
    ? source.name + path.slice(source.type.length)
    : path;

/** Targets that the carrier of the definitions added to those of R4, beside types of its own. */
const added = new Set(['AuditEvent.source.observer Subscription']);

const printTypes = (element: ElementSource): string => {
  if (element.contentReference !== undefined) return element.contentReference.replace(/^.*#/, '');
  const printed = (element.type ?? []).map(({ code, profile, targetProfile }) => {
    if (code.startsWith('http://hl7.org/fhirpath/System.')) return 'string';
    const special = profile?.find((url) => /(?:Simple|Money)Quantity$/.test(url));
    if (special !== undefined) return special.replace(base, '');
    const targets = targetProfile
      ?.filter((url) => url.startsWith(base) && !added.has(`${element.path} ${url.replace(base, '')}`))
      .map((url) => url.replace(base, ''));
    return targets === undefined || targets.includes('Resource') ? code : `${code}(${targets.join(',')})`;
  });
  return printed.length > 40 ? '*' : printed.join('|');
};
