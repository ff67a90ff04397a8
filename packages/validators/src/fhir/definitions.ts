// The FHIR R4 (4.0.1) definitions, read from their compact form (scripts/build-fhir-definitions.ts) when first asked for.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { PrimitiveType } from './primitives.js';
import { primitiveTypes } from './primitives.js';

/** A FHIRPath rule of a type or element. */
export interface Constraint {
  /** As printed in the specification, `pat-1`. */
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly expression: string;
  readonly human: string;
}

/** A value set that an element is bound to. */
export interface Binding {
  readonly strength: 'required' | 'extensible';
  readonly valueSet: string;
}

/** One element as its type defines it; a choice element has one of these per type. */
export interface ElementPlan {
  /** Name as in JSON: `valueQuantity`. */
  readonly property: string;
  /** Name as in the definition: `value[x]`. */
  readonly name: string;
  readonly isArray: boolean;
  readonly isChoice: boolean;
  readonly typeName: string;
  /** Set where the type is a primitive. */
  readonly primitive: PrimitiveType | undefined;
  /** Resource types a Reference may point to; absent means any. */
  readonly targets: readonly string[] | undefined;
  readonly binding: Binding | undefined;
  readonly constraints: readonly Constraint[];
  /** Resolved when first used: types refer to each other. */
  type: TypePlan | undefined;
}

/** One type with all its elements, inherited ones too. */
export interface TypePlan {
  readonly name: string;
  readonly isResource: boolean;
  readonly isAbstract: boolean;
  readonly base: string | undefined;
  /** By name as in JSON. */
  readonly elements: ReadonlyMap<string, ElementPlan>;
  /** Names (as in JSON) of demanded elements; several where the element is a choice. */
  readonly demanded: readonly { readonly name: string; readonly properties: readonly string[] }[];
  readonly constraints: readonly Constraint[];
}

/** One element of a type as it is stored: extras are binding, constraints, and whether it is a modifier. */
export type CompactElement = readonly [
  name: string,
  min: number,
  max: string,
  types: string,
  extras?: { readonly b?: readonly [string, string]; readonly c?: readonly string[]; readonly m?: 1 },
];

interface CompactType {
  readonly k: 'p' | 'c' | 'r';
  readonly b?: string;
  readonly a?: number;
  readonly e: readonly CompactElement[];
  readonly c?: readonly string[];
}

interface Compact {
  readonly types: Readonly<Record<string, CompactType>>;
  readonly constraints: Readonly<Record<string, readonly [string, string, string]>>;
  readonly codeSystems: Readonly<Record<string, string>>;
  readonly valueSets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly extensions: Readonly<Record<string, readonly [types: string, contexts: string]>>;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

let compact: Compact | undefined;
let coreProfiles: Readonly<Record<string, unknown>> | undefined;

/** The compact definitions, parsed once. */
export function readDefinitions(): Compact {
  return (compact ??= readFile('r4.json') as Compact);
}

/** Structure definitions of the profiles of the specification, by address. */
export function readCoreProfiles(): Readonly<Record<string, unknown>> {
  return (coreProfiles ??= readFile('r4-profiles.json') as Readonly<Record<string, unknown>>);
}

/** Packed beside the built code, where they take a fifth less room than the packing of npm gives them; in a checkout beside this file. */
function readFile(name: string): unknown {
  const packed = here(`./fhir-definitions/${name}.br`);
  const bytes = existsSync(packed)
    ? brotliDecompressSync(readFileSync(packed))
    : readFileSync(here(`./definitions/${name}`));
  return JSON.parse(bytes.toString());
}

const plans = new Map<string, TypePlan>();

/** A type by name (`Patient`, `Patient.contact`, `HumanName`), or undefined. */
export function findType(name: string): TypePlan | undefined {
  const known = plans.get(name);
  if (known !== undefined) return known;
  const { types } = readDefinitions();
  const source = Object.hasOwn(types, name) ? types[name] : undefined;
  if (source === undefined || source.k === 'p') return undefined;
  const plan = makePlan(name, source);
  plans.set(name, plan);
  return plan;
}

/** A resource type that can be instantiated, or undefined. */
export function findResourceType(name: string): TypePlan | undefined {
  const plan = findType(name);
  return plan?.isResource === true && !plan.isAbstract ? plan : undefined;
}

/** Names of all types with elements, and of their parts. */
export function typeNames(): readonly string[] {
  return Object.keys(readDefinitions().types);
}

/** Names of all resource types. */
export function resourceTypes(): readonly string[] {
  return Object.entries(readDefinitions().types)
    .filter(([name, { k, a }]) => k === 'r' && a !== 1 && !name.includes('.'))
    .map(([name]) => name);
}

/** The type of an element's content; undefined for primitives. */
export function typeOf(element: ElementPlan): TypePlan | undefined {
  return (element.type ??= element.primitive === undefined ? findType(element.typeName) : undefined);
}

/** True when a type is the other or derived from it. */
export function isKindOf(name: string, ancestor: string): boolean {
  const { types } = readDefinitions();
  for (let each: string | undefined = name; each !== undefined; each = types[each]?.b)
    if (each === ancestor) return true;
  return false;
}

function makePlan(name: string, source: CompactType): TypePlan {
  const base = source.b === undefined ? undefined : findType(source.b);
  const elements = new Map(base?.elements);
  const demanded = [...(base?.demanded ?? [])];
  for (const compactElement of source.e) {
    const made = makeElements(compactElement);
    for (const element of made) elements.set(element.property, element);
    const [elementName, min] = compactElement;
    const properties = made.map(({ property }) => property);
    if (min > 0) demanded.push({ name: elementName, properties });
  }
  return {
    name,
    isResource: source.k === 'r',
    isAbstract: source.a === 1,
    base: source.b,
    elements,
    demanded,
    constraints: [...(base?.constraints ?? []), ...findConstraints(source.c)],
  };
}

/** Checked by code of ours with findings that say more: contained resources, references, narrative, extensions. */
const nativeConstraints = new Set(['dom-2', 'dom-3', 'dom-6', 'ref-1', 'txt-1', 'txt-2']);

const constraintsById = new Map<string, Constraint>();

function findConstraints(ids: readonly string[] | undefined): readonly Constraint[] {
  return (ids ?? [])
    .filter((id) => !nativeConstraints.has(id))
    .map((id) => {
      const known = constraintsById.get(id);
      if (known !== undefined) return known;
      const [severity, expression, human] = readDefinitions().constraints[id] as [string, string, string];
      const made: Constraint = {
        key: id.replace(/@.*$/u, ''),
        severity: severity === 'warning' ? 'warning' : 'error',
        expression,
        human,
      };
      constraintsById.set(id, made);
      return made;
    });
}

let choiceNames: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Names in JSON (`valueString`, `_valueString`) of a choice element of any type (`value`); undefined when no type has such a choice. */
export function choiceProperties(name: string): ReadonlySet<string> | undefined {
  if (choiceNames === undefined) {
    const found = new Map<string, Set<string>>();
    for (const { e } of Object.values(readDefinitions().types))
      for (const compactElement of e.filter(([each]) => each.endsWith('[x]'))) {
        const stem = compactElement[0].slice(0, -3);
        const names = found.get(stem) ?? new Set<string>();
        for (const { property } of makeElements(compactElement)) names.add(property).add(`_${property}`);
        found.set(stem, names);
      }
    choiceNames = found;
  }
  return choiceNames.get(name);
}

/** Types an open choice (`*`) may take (hl7.org/fhir/R4/datatypes.html#open). */
export const openTypes =
  'base64Binary|boolean|canonical|code|date|dateTime|decimal|id|instant|integer|markdown|oid|positiveInt|string|time|unsignedInt|uri|url|uuid|Address|Age|Annotation|Attachment|CodeableConcept|Coding|ContactPoint|Count|Distance|Duration|HumanName|Identifier|Money|Period|Quantity|Range|Ratio|Reference|SampledData|Signature|Timing|ContactDetail|Contributor|DataRequirement|Expression|ParameterDefinition|RelatedArtifact|TriggerDefinition|UsageContext|Dosage|Meta';

function makeElements([name, , max, printed, extras]: CompactElement): ElementPlan[] {
  const isChoice = name.endsWith('[x]');
  const types = (printed === '*' ? openTypes : printed).split('|');
  return types.map((type) => {
    const [, typeName = type, targets] = /^([^(]+)(?:\((.*)\))?$/u.exec(type) ?? [];
    const property = isChoice
      ? name.slice(0, -3) + capitalize(typeName.replace('SimpleQuantity', 'Quantity'))
      : name;
    return {
      property,
      name,
      isArray: max !== '0' && max !== '1',
      isChoice,
      typeName,
      primitive: primitiveTypes.get(typeName),
      targets: targets?.split(','),
      binding: extras?.b && {
        strength: extras.b[0] === 'r' ? 'required' : 'extensible',
        valueSet: extras.b[1],
      },
      constraints: findConstraints(extras?.c),
      type: undefined,
    };
  });
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
