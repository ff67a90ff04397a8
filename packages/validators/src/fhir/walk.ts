// Walks a resource along its type: names, cardinality, JSON forms, primitives, bindings. One pass; a place is worked out only for findings.
import { cardinality } from '../rules/fhir/cardinality.js';
import { choiceType } from '../rules/fhir/choice-type.js';
import { dataType } from '../rules/fhir/data-type.js';
import { jsonForm } from '../rules/fhir/json-form.js';
import { primitiveValue } from '../rules/fhir/primitive-value.js';
import { resourceType as resourceTypeRule } from '../rules/fhir/resource-type.js';
import { unknownElement } from '../rules/fhir/unknown-element.js';
import type { RuleDescription } from '../engine/rule.js';
import type { FindingParams } from '../finding.js';
import { findNearest } from '../documents/nearest.js';
import { checkBinding, checkCoding } from './bindings.js';
import type { ElementPlan, TypePlan } from './definitions.js';
import { findResourceType, findType, resourceTypes, typeOf } from './definitions.js';
import { ExactNumber } from './exact-number.js';
import { checkExtension } from './extensions.js';
import { isObject } from './invariants/values.js';
import type { ConstraintRun } from './invariants/run.js';
import { checkNarrativeText } from './narrative-check.js';
import { newerTypes } from './newer-types.js';
import type { Resolve } from './bundle.js';
import { ReferenceCheck } from './references.js';
import type { Path, ReportExtras, Sink } from './sink.js';
import type { Terminology } from './terminology.js';

/** What one walk works with. */
export interface WalkTools {
  readonly sink: Sink;
  readonly terminology: Terminology;
  readonly constraints: ConstraintRun;
  /** For a Bundle: finds its entries. */
  resolver(resource: unknown): Resolve | undefined;
  /** Called for every resource once its own elements are walked, to judge it by profiles. */
  resource?(resource: Readonly<Record<string, unknown>>, plan: TypePlan, path: Path): void;
}

type Json = Readonly<Record<string, unknown>>;

const noExtras: ReportExtras = {};

/** Walks one resource and everything in it. */
export class Walk {
  readonly #tools: WalkTools;
  readonly #path: (string | number)[];
  /** Name of the resource walked now, for element names in findings. */
  #root = '';
  #rootDepth = 0;
  #rootResource: unknown;
  #resource: unknown;
  #references: ReferenceCheck;
  #resolve: Resolve | undefined;

  constructor(tools: WalkTools, path: Path = []) {
    this.#tools = tools;
    this.#path = [...path];
    this.#references = new ReferenceCheck(tools.sink);
  }

  /** Walks a resource; `plan` is found by `resourceType`. */
  walkResource(value: unknown, rootResource?: unknown): TypePlan | undefined {
    if (!isObject(value)) {
      this.#report(jsonForm, 'object-expected', { element: this.#element(), type: 'Resource' });
      return undefined;
    }
    const plan = this.#findPlan(value);
    if (plan === undefined) return undefined;
    const saved = [this.#root, this.#rootDepth, this.#rootResource, this.#resource] as const;
    const [references, resolve] = [this.#references, this.#resolve];
    const isRoot = rootResource === undefined;
    if (isRoot) this.#references = new ReferenceCheck(this.#tools.sink);
    this.#resolve = this.#tools.resolver(value) ?? resolve;
    this.#root = plan.name;
    this.#rootDepth = this.#path.length;
    this.#rootResource = rootResource ?? value;
    this.#resource = value;
    this.#walkObject(value, plan);
    if (isRoot) this.#references.finish(value, [...this.#path], resolve);
    this.#tools.resource?.(value, plan, [...this.#path]);
    [this.#references, this.#resolve] = [references, resolve];
    [this.#root, this.#rootDepth, this.#rootResource, this.#resource] = saved;
    return plan;
  }

  /** Walks an object of a nested type, an entry for example. */
  walkBackbone(value: unknown, typeName: string): void {
    const plan = findType(typeName);
    this.#root = typeName;
    this.#resource = this.#rootResource = value;
    if (isObject(value) && plan !== undefined) this.#walkObject(value, plan);
    else this.#report(jsonForm, 'object-expected', { element: typeName, type: typeName });
    const [holder, property = ''] = typeName.split('.', 2);
    const element = findType(holder ?? '')?.elements.get(property);
    this.#tools.constraints.check(
      element?.constraints ?? [],
      value,
      this.#environment(),
      this.#path,
      this.#name,
    );
  }

  #findPlan(value: Json): TypePlan | undefined {
    const type = value['resourceType'];
    if (typeof type !== 'string' || type === '') {
      this.#report(resourceTypeRule, 'missing', {});
      return undefined;
    }
    const plan = findResourceType(type);
    if (plan !== undefined) return plan;
    const name = /^[A-Za-z]{1,64}$/u.test(type) ? type : '';
    if (newerTypes.has(type)) this.#reportAt('resourceType', resourceTypeRule, 'newer', { type: name });
    else
      this.#reportAt('resourceType', resourceTypeRule, 'unknown', {
        type: name,
        nearest: findNearest(type, resourceTypes(), 3) ?? '',
      });
    return undefined;
  }

  #walkObject(value: Json, plan: TypePlan): void {
    let count = 0;
    let chosen: Set<string> | undefined;
    for (const key in value) {
      count += 1;
      const element = plan.elements.get(key);
      if (element?.isChoice === true) {
        if (chosen?.has(element.name) === true)
          this.#report(choiceType, 'several', { element: `${this.#element()}.${element.name}` });
        (chosen ??= new Set()).add(element.name);
      }
      if (element === undefined) {
        if (key === 'resourceType' && plan.isResource) continue;
        this.#path.push(key);
        this.#walkUnknown(key, value, plan);
        this.#path.pop();
        continue;
      }
      this.#path.push(key);
      this.#walkElement(value[key], element, value);
      this.#path.pop();
    }
    if (count === 0) this.#report(jsonForm, 'empty-object', { element: this.#element() });
    this.#checkDemanded(value, plan);
    if (plan.constraints.length > 0)
      this.#tools.constraints.check(plan.constraints, value, this.#environment(), this.#path, this.#name);
    switch (plan.name) {
      case 'Coding':
        checkCoding(value, this.#name, this.#path, this.#tools.terminology, this.#tools.sink);
        break;
      case 'Extension':
        checkExtension(value, this.#name, this.#path, this.#tools.sink);
        break;
      case 'Narrative':
        checkNarrativeText(value['div'], this.#path, this.#tools.sink);
        break;
      default:
    }
  }

  #walkUnknown(key: string, holder: Json, plan: TypePlan): void {
    const name = key.slice(1);
    const element = key.startsWith('_') ? plan.elements.get(name) : undefined;
    if (element === undefined) {
      const known = [...plan.elements.keys()];
      this.#report(unknownElement, 'unknown', {
        name: /^[\w-]{1,64}$/u.test(key) ? key : '',
        element: this.#elementOf(this.#path.slice(0, -1)),
        nearest: findNearest(key, known) ?? '',
      });
      return;
    }
    if (element.primitive === undefined) {
      this.#report(unknownElement, 'not-primitive', {
        name: key,
        element: this.#elementOf(this.#path.slice(0, -1)),
      });
      return;
    }
    const companion = holder[key];
    const values = holder[name];
    if (!element.isArray) {
      this.#walkCompanion(companion);
      return;
    }
    if (!Array.isArray(companion)) {
      this.#report(jsonForm, 'array-expected', { element: this.#element() });
      return;
    }
    if (Array.isArray(values) && values.length !== companion.length)
      this.#report(jsonForm, 'array-lengths', { element: this.#element() });
    for (const [index, each] of companion.entries()) {
      if (each === null) continue;
      this.#path.push(index);
      this.#walkCompanion(each);
      this.#path.pop();
    }
  }

  #walkCompanion(value: unknown): void {
    const plan = findType('Element');
    if (isObject(value) && plan !== undefined) this.#walkObject(value, plan);
    else this.#report(jsonForm, 'object-expected', { element: this.#element(), type: 'Element' });
  }

  #walkElement(value: unknown, element: ElementPlan, holder: Json): void {
    if (!element.isArray) {
      if (Array.isArray(value)) this.#report(jsonForm, 'array-unexpected', { element: this.#element() });
      else this.#walkValue(value, element, false);
      return;
    }
    if (!Array.isArray(value)) {
      this.#report(jsonForm, 'array-expected', { element: this.#element() });
      return;
    }
    if (value.length === 0) this.#report(jsonForm, 'empty-array', { element: this.#element() });
    const companions = element.primitive && holder[`_${element.property}`];
    for (let index = 0; index < value.length; index += 1) {
      const paired = Array.isArray(companions) && isObject(companions[index]);
      this.#path.push(index);
      this.#walkValue(value[index], element, paired);
      this.#path.pop();
    }
  }

  #walkValue(value: unknown, element: ElementPlan, paired: boolean): void {
    if (value === null) {
      if (!paired) this.#report(jsonForm, 'null', { element: this.#element() });
      return;
    }
    if (element.primitive !== undefined) this.#walkPrimitive(value, element);
    else if (!isObject(value))
      this.#report(jsonForm, 'object-expected', { element: this.#element(), type: element.typeName });
    else if (element.typeName === 'Resource') this.#walkInner(value, element);
    else {
      const plan = typeOf(element);
      if (plan !== undefined) this.#walkObject(value, plan);
      if (element.typeName === 'Reference')
        this.#references.add(value, element.targets, this.#path, this.#name);
    }
    if (element.binding !== undefined && (isObject(value) || typeof value === 'string'))
      checkBinding(
        value,
        element.binding,
        { name: this.#name, path: this.#path, typeName: element.typeName },
        this.#tools.terminology,
        this.#tools.sink,
      );
    if (element.constraints.length > 0)
      this.#tools.constraints.check(element.constraints, value, this.#environment(), this.#path, this.#name);
  }

  /** A resource inside another: contained ones share the root, entries of a bundle are roots of their own. */
  #walkInner(value: Json, element: ElementPlan): void {
    this.walkResource(value, element.name === 'contained' ? this.#rootResource : undefined);
  }

  #walkPrimitive(value: unknown, { primitive, typeName }: ElementPlan): void {
    if (primitive === undefined) return;
    const found = value instanceof ExactNumber ? 'number' : typeof value;
    if (found !== primitive.json) {
      this.#report(dataType, 'json-type', {
        element: this.#element(),
        type: typeName,
        expected: primitive.json,
        found: found === 'object' ? (Array.isArray(value) ? 'array' : 'object') : found,
      });
      return;
    }
    const fault = primitive.check(value as string | number | boolean | ExactNumber);
    if (fault === undefined) {
      if (typeof value === 'string' && value.startsWith('#')) this.#references.addFragment(value);
      return;
    }
    this.#report(
      primitiveValue,
      fault,
      { element: this.#element(), type: typeName },
      fault === 'blank' ? { severity: 'warning' } : noExtras,
    );
  }

  #checkDemanded(value: Json, plan: TypePlan): void {
    for (const { name, properties } of plan.demanded) {
      let present = false;
      for (const property of properties) if (property in value || `_${property}` in value) present = true;
      if (!present) this.#report(cardinality, 'missing', { element: `${this.#element()}.${name}` });
    }
  }

  #environment(): { readonly resource: unknown; readonly rootResource: unknown } {
    return { resource: this.#resource, rootResource: this.#rootResource };
  }

  #element(): string {
    return this.#elementOf(this.#path);
  }

  /** Handed to checks that need the element's name only when something is wrong. */
  readonly #name = (): string => this.#element();

  #elementOf(path: Path): string {
    let name = this.#root === '' ? 'Resource' : this.#root;
    for (let index = this.#rootDepth; index < path.length; index += 1)
      if (typeof path[index] === 'string') name += `.${String(path[index])}`;
    return name;
  }

  #report(
    rule: RuleDescription,
    message: string,
    params: FindingParams,
    extras: ReportExtras = noExtras,
  ): void {
    this.#tools.sink.report(rule, message, this.#path, params, extras);
  }

  #reportAt(step: string, rule: RuleDescription, message: string, params: FindingParams): void {
    this.#tools.sink.report(rule, message, [...this.#path, step], params);
  }
}
