// References of one resource: what they may point to, contained resources, entries of the bundle.
import { contained as containedRule } from '../rules/fhir/contained.js';
import { reference as referenceRule } from '../rules/fhir/reference.js';
import { findResourceType } from './definitions.js';
import { isObject } from './invariants/values.js';
import type { Path, Sink } from './sink.js';

interface Found {
  readonly reference: string;
  readonly targets: readonly string[] | undefined;
  readonly path: Path;
  readonly element: string;
}

type Json = Readonly<Record<string, unknown>>;

/** `Patient/1`, `http://example.org/fhir/Patient/1/_history/2` */
const restful =
  /^(?:(https?):\/\/\S+?\/)?([A-Z][A-Za-z]+)\/([A-Za-z\d\-.]{1,64})(?:\/_history\/[A-Za-z\d\-.]{1,64})?(?:#.*)?$/u;
const absolute = /^[a-z][a-z\d+.-]*:/iu;

/** Gathers the references of a run of the walker and judges them when the resource is complete. */
export class ReferenceCheck {
  readonly #sink: Sink;
  readonly #found: Found[] = [];
  readonly #fragments = new Set<string>();

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** A Reference that the walker met. */
  add(value: Json, targets: readonly string[] | undefined, path: Path, name: () => string): void {
    const { reference, type } = value;
    if (typeof reference === 'string')
      this.#found.push({ reference, targets, path: [...path], element: name() });
    if (typeof type === 'string' && targets !== undefined && !type.includes('/') && !targets.includes(type))
      this.#reportTarget(type, targets, [...path, 'type'], name());
  }

  /** Any text that begins with `#`. */
  addFragment(value: string): void {
    this.#fragments.add(value.slice(1));
  }

  /** Judges what was gathered; `resolve` finds entries of the bundle the resource stands in. */
  finish(root: unknown, rootPath: Path, resolve?: (reference: string) => Json | 'missing' | undefined): void {
    const contained = this.#checkContained(root, rootPath);
    for (const found of this.#found) this.#judge(found, contained, resolve);
  }

  #checkContained(root: unknown, rootPath: Path): ReadonlyMap<string, Json> {
    const byId = new Map<string, Json>();
    const list = isObject(root) && Array.isArray(root['contained']) ? root['contained'] : [];
    for (const [index, each] of list.entries()) {
      if (!isObject(each)) continue;
      const path = [...rootPath, 'contained', index];
      const { id } = each;
      if ('contained' in each) this.#sink.report(containedRule, 'nested', path, {});
      if (typeof id !== 'string') this.#sink.report(containedRule, 'no-id', path, {});
      else if (byId.has(id)) this.#sink.report(containedRule, 'duplicate-id', path, {});
      else byId.set(id, each);
      if (typeof id === 'string' && !this.#fragments.has(id) && !pointsToRoot(each))
        this.#sink.report(containedRule, 'not-referenced', path, {});
    }
    return byId;
  }

  #judge(
    { reference, targets, path, element }: Found,
    contained: ReadonlyMap<string, Json>,
    resolve: ((reference: string) => Json | 'missing' | undefined) | undefined,
  ): void {
    const place = [...path, 'reference'];
    if (reference.startsWith('#')) {
      if (reference === '#') return;
      const target = contained.get(reference.slice(1));
      if (target === undefined) this.#sink.report(referenceRule, 'contained-missing', place, { element });
      else this.#checkTarget(target['resourceType'], targets, place, element);
      return;
    }
    const entry = resolve?.(reference);
    if (entry === 'missing')
      this.#sink.report(referenceRule, 'not-in-bundle', place, { element }, { severity: 'warning' });
    if (isObject(entry)) {
      this.#checkTarget(entry['resourceType'], targets, place, element);
      return;
    }
    const match = restful.exec(reference);
    const type = match?.[2];
    if (type !== undefined && findResourceType(type) !== undefined)
      this.#checkTarget(type, targets, place, element);
    else if (match !== null && match[1] === undefined)
      this.#sink.report(referenceRule, 'unknown-type', place, { element });
    else if (match === null && !absolute.test(reference) && !/^[A-Z][A-Za-z]+\?/u.test(reference))
      this.#sink.report(referenceRule, 'malformed', place, { element });
  }

  #checkTarget(type: unknown, targets: readonly string[] | undefined, path: Path, element: string): void {
    if (typeof type === 'string' && targets !== undefined && !targets.includes(type))
      this.#reportTarget(type, targets, path, element);
  }

  #reportTarget(type: string, targets: readonly string[], path: Path, element: string): void {
    const name = findResourceType(type) === undefined ? '' : type;
    this.#sink.report(referenceRule, 'target', path, { element, type: name, allowed: targets.join(', ') });
  }
}

/** A contained resource may be the one that points out, to its container. */
function pointsToRoot(resource: Json): boolean {
  const stack: unknown[] = [resource];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (Array.isArray(value)) stack.push(...(value as unknown[]).filter((each) => each !== null));
    else if (isObject(value)) {
      if (value['reference'] === '#') return true;
      stack.push(...Object.values(value).filter((each) => typeof each === 'object' && each !== null));
    }
  }
  return false;
}
