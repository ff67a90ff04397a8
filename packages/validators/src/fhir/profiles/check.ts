// Judges a resource by profiles: those it declares and those the caller asks for. The type itself has been judged before.
import { choiceType } from '../../rules/fhir/choice-type.js';
import { fixedValue } from '../../rules/fhir/fixed-value.js';
import { primitiveValue } from '../../rules/fhir/primitive-value.js';
import { profile as profileRule } from '../../rules/fhir/profile.js';
import { reference as referenceRule } from '../../rules/fhir/reference.js';
import { slicing } from '../../rules/fhir/slicing.js';
import { checkBinding } from '../bindings.js';
import { findType, isKindOf } from '../definitions.js';
import type { TypePlan } from '../definitions.js';
import type { ConstraintRun } from '../invariants/run.js';
import { isObject } from '../invariants/values.js';
import type { FhirSettings } from '../settings.js';
import type { Path, Sink } from '../sink.js';
import type { Terminology } from '../terminology.js';
import { findCoreProfile } from './core.js';
import { equalsFixed, matchesPattern } from './match.js';
import { discriminatorsOf, isOfSlice, UnknownDiscriminator } from './slices.js';
import { buildTree, stripVersion } from './tree.js';
import type { ProfileNode } from './tree.js';
import type { StructureDefinition } from './types.js';
import { childValues } from './values.js';
import type { TypedValue } from './values.js';

export interface ProfileTools {
  readonly sink: Sink;
  readonly terminology: Terminology;
  readonly constraints: ConstraintRun;
  readonly settings: FhirSettings;
}

const core = 'http://hl7.org/fhir/StructureDefinition/';
/** Deepest nesting of profiles that name profiles. */
const maxNesting = 12;

/** What is known while one profile is applied. */
interface Place {
  readonly profile: string;
  readonly resource: unknown;
  readonly sink: Sink;
  readonly nesting: number;
}

/** Applies profiles. Keeps their trees for the run. */
export class ProfileCheck {
  readonly #tools: ProfileTools;
  readonly #trees = new Map<StructureDefinition, ProfileNode>();

  constructor(tools: ProfileTools) {
    this.#tools = tools;
  }

  /** Judges a resource by its declared profiles and by those of the settings. */
  check(resource: Readonly<Record<string, unknown>>, plan: TypePlan, path: Path): void {
    const { meta } = resource;
    const declared = isObject(meta) && Array.isArray(meta['profile']) ? meta['profile'] : [];
    const urls = declared.filter((each): each is string => typeof each === 'string').map(stripVersion);
    const value: TypedValue = { value: resource, path, typeName: plan.name, plan };
    for (const url of new Set(urls)) this.#checkDeclared(value, url);
    for (const url of this.#tools.settings.profiles ?? [])
      if (!urls.includes(stripVersion(url)) && this.#find(stripVersion(url))?.type === plan.name)
        this.#apply(value, stripVersion(url), this.#placeOf(value, url));
  }

  #placeOf(value: TypedValue, profile: string): Place {
    return { profile, resource: value.value, sink: this.#tools.sink, nesting: 0 };
  }

  #checkDeclared(value: TypedValue, url: string): void {
    const definition = this.#find(url);
    if (definition === undefined) {
      if (url !== core + value.typeName)
        this.#tools.sink.notChecked(profileRule, 'fhir-profile-not-loaded', value.path, { profile: url });
      return;
    }
    if (!isKindOf(value.typeName, definition.type)) {
      const params = { profile: url, type: value.typeName, expected: definition.type };
      this.#tools.sink.report(profileRule, 'wrong-type', [...value.path, 'meta', 'profile'], params);
      return;
    }
    this.#apply(value, url, this.#placeOf(value, url));
  }

  #find(url: string): StructureDefinition | undefined {
    return this.#tools.settings.store?.find(url) ?? findCoreProfile(url);
  }

  /** Applies a profile and those it is based on; false when it is not loaded. */
  #apply(value: TypedValue, url: string, place: Place): boolean {
    const definition = this.#find(url);
    if (definition === undefined || place.nesting > maxNesting) return false;
    const { baseDefinition } = definition;
    const base = baseDefinition === undefined ? undefined : stripVersion(baseDefinition);
    const baseIsType =
      base === undefined || (base.startsWith(core) && findType(base.slice(core.length)) !== undefined);
    const from =
      definition.differential !== undefined && (baseIsType || this.#find(base) !== undefined)
        ? 'differential'
        : definition.snapshot !== undefined
          ? 'snapshot'
          : 'differential';
    if (
      !baseIsType &&
      from === 'differential' &&
      !this.#apply(value, base, { ...place, nesting: place.nesting + 1 })
    )
      place.sink.notChecked(profileRule, 'fhir-profile-not-loaded', value.path, { profile: base });
    let tree = this.#trees.get(definition);
    if (tree === undefined) this.#trees.set(definition, (tree = buildTree(definition, from)));
    this.#checkNode(tree, value, { ...place, profile: url, nesting: place.nesting + 1 });
    return true;
  }

  #checkNode(node: ProfileNode, value: TypedValue, place: Place): void {
    const { sink, profile } = place;
    const element = nameOf(value);
    if (node.fixed !== undefined && !equalsFixed(value.value, node.fixed))
      sink.report(fixedValue, 'fixed', value.path, { element, profile });
    if (node.pattern !== undefined && !matchesPattern(value.value, node.pattern))
      sink.report(fixedValue, 'pattern', value.path, { element, profile });
    if (
      node.maxLength !== undefined &&
      typeof value.value === 'string' &&
      [...value.value].length > node.maxLength
    )
      sink.report(primitiveValue, 'max-length', value.path, {
        element,
        type: value.typeName,
        max: node.maxLength,
      });
    if (node.types.length > 0) this.#checkTypes(node, value, place);
    if (node.binding !== undefined) {
      const name = (): string => element;
      const coded = { name, path: value.path, typeName: value.typeName };
      checkBinding(value.value, node.binding, coded, this.#tools.terminology, sink);
    }
    if (node.constraints.length > 0 && sink === this.#tools.sink)
      this.#tools.constraints.check(
        node.constraints,
        value.value,
        { resource: place.resource, rootResource: place.resource },
        value.path,
        () => element,
      );
    for (const child of node.children.values()) this.#checkChild(child, value, place);
  }

  #checkChild(child: ProfileNode, holder: TypedValue, place: Place): void {
    const values = childValues(holder, child.name);
    const demandedAnyway = (holder.plan?.demanded ?? []).some(({ name }) => name === child.name);
    this.#count(child, values, holder, place, demandedAnyway ? 1 : 0);
    for (const value of values) this.#checkNode(child, value, place);
    if (child.slices.size > 0) this.#checkSlices(child, values, holder, place);
  }

  #count(
    node: ProfileNode,
    values: readonly TypedValue[],
    holder: TypedValue,
    { sink, profile }: Place,
    known: number,
  ): void {
    const slice = node.sliceName === undefined ? '' : `:${node.sliceName}`;
    const element = `${nameOf(holder)}.${node.name}${slice}`;
    const found = values.length;
    if (node.min !== undefined && node.min > known && found < node.min)
      sink.report(slicing, 'too-few', holder.path, { element, profile, min: node.min, found });
    if (node.max !== undefined && found > node.max)
      sink.report(slicing, 'too-many', values[node.max]?.path ?? holder.path, {
        element,
        profile,
        max: node.max,
        found,
      });
  }

  #checkSlices(node: ProfileNode, values: readonly TypedValue[], holder: TypedValue, place: Place): void {
    const { sink, profile } = place;
    const element = `${nameOf(holder)}.${node.name}`;
    const members = new Map<string, TypedValue[]>([...node.slices.keys()].map((name) => [name, []]));
    const order = [...node.slices.keys()];
    let last = -1;
    let beyond = false;
    try {
      const discriminators = discriminatorsOf(node);
      const tools = {
        terminology: this.#tools.terminology,
        conforms: (value: TypedValue, url: string) => this.#conforms(value, url, place),
      };
      for (const value of values) {
        const name = order.find((each) =>
          isOfSlice(value, node.slices.get(each) as ProfileNode, discriminators, tools),
        );
        if (name === undefined) {
          if (node.slicing?.rules === 'closed')
            sink.report(slicing, 'unmatched', value.path, { element, profile });
          beyond = true;
          continue;
        }
        const position = order.indexOf(name);
        const isLate = beyond && node.slicing?.rules === 'openAtEnd';
        if (isLate || (node.slicing?.ordered === true && position < last))
          sink.report(slicing, 'order', value.path, { element: `${element}:${name}`, profile });
        last = position;
        members.get(name)?.push(value);
      }
    } catch (error) {
      if (!(error instanceof UnknownDiscriminator)) throw error;
      sink.notChecked(slicing, 'fhir-discriminator', holder.path, { profile, element, path: error.message });
      return;
    }
    for (const [name, slice] of node.slices) {
      const own = members.get(name) ?? [];
      this.#count(slice, own, holder, place, 0);
      for (const value of own) this.#checkNode(slice, value, place);
    }
  }

  #conforms(value: TypedValue, url: string, place: Place): boolean {
    let faults = 0;
    const count: Sink = { report: () => (faults += 1), notChecked: () => undefined };
    const applied = this.#apply(value, url, { ...place, sink: count, nesting: place.nesting + 1 });
    if (!applied) throw new UnknownDiscriminator(url);
    return faults === 0;
  }

  #checkTypes(node: ProfileNode, value: TypedValue, place: Place): void {
    const { sink, profile } = place;
    const fitting = node.types.filter(
      ({ code }) => code === value.typeName || isKindOf(value.typeName, code) || isSystem(code),
    );
    if (fitting.length === 0) {
      const allowed = node.types.map(({ code }) => code).join(', ');
      sink.report(choiceType, 'not-allowed', value.path, {
        element: nameOf(value),
        type: value.typeName,
        allowed,
        profile,
      });
      return;
    }
    const targets = fitting.flatMap(({ targets: each }) => each);
    if (targets.length > 0) this.#checkTargets(targets, value, place);
    const profiles = fitting.flatMap(({ profiles: each }) => each).filter((url) => !isCoreType(url));
    const loaded = profiles.filter((url) => this.#find(url) !== undefined);
    for (const url of profiles)
      if (!loaded.includes(url))
        sink.notChecked(profileRule, 'fhir-profile-not-loaded', value.path, { profile: url });
    if (loaded.length === 1)
      this.#apply(value, loaded[0] as string, { ...place, nesting: place.nesting + 1 });
    else if (
      loaded.length > 1 &&
      loaded.length === profiles.length &&
      !loaded.some((url) => this.#conforms(value, url, place))
    )
      this.#apply(value, loaded[0] as string, { ...place, nesting: place.nesting + 1 });
  }

  #checkTargets(targets: readonly string[], { value, path }: TypedValue, { sink }: Place): void {
    const reference = isObject(value) ? value['reference'] : undefined;
    const type =
      typeof reference === 'string'
        ? /(?:^|\/)([A-Z][A-Za-z]+)\/[\w.-]+(?:\/_history\/[\w.-]+)?$/u.exec(reference)?.[1]
        : undefined;
    if (type === undefined) return;
    const allowed = targets.map((url) => (isCoreType(url) ? url.slice(core.length) : this.#find(url)?.type));
    if (allowed.includes(undefined) || allowed.includes('Resource') || allowed.includes(type)) return;
    const element = String(path.at(-1) ?? '');
    sink.report(referenceRule, 'target', [...path, 'reference'], {
      element,
      type,
      allowed: [...new Set(allowed)].join(', '),
    });
  }
}

const isSystem = (code: string): boolean => code.startsWith('http://hl7.org/fhirpath/System.');
const isCoreType = (url: string): boolean =>
  url.startsWith(core) && findType(url.slice(core.length)) !== undefined;

const nameOf = ({ path, typeName }: TypedValue): string => {
  const names = path.filter((step) => typeof step === 'string');
  return names.length === 0 ? typeName : names.join('.');
};
