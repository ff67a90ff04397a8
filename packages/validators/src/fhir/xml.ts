// The XML form of FHIR (hl7.org/fhir/R4/xml.html) read into the JSON form, along the types, and written back.
import { escapeAttribute } from '../escape-xml.js';
import type { RuleDescription } from '../engine/rule.js';
import { xmlForm } from '../rules/fhir/xml-form.js';
import type { XmlElement, XmlTree } from '../readers/xml-tree.js';
import type { ElementPlan, TypePlan } from './definitions.js';
import { findResourceType, findType, typeOf } from './definitions.js';
import { ExactNumber } from './exact-number.js';
import { writePointer } from './locate.js';

/** Namespace of the XML form. */
export const fhirNamespace = 'http://hl7.org/fhir';
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

/** Something about the XML itself. */
export interface XmlFault {
  readonly rule: RuleDescription;
  readonly message: string;
  readonly element: XmlElement;
  readonly params: Readonly<Record<string, string>>;
}

/** A resource read from XML, and the element each JSON Pointer came from. */
export interface XmlResource {
  readonly resource: Record<string, unknown>;
  readonly elements: ReadonlyMap<string, XmlElement>;
  readonly faults: readonly XmlFault[];
}

/** Reads a resource from its root element. Unknown elements are kept, so that the walker names them. */
export function readResourceXml({ root, text }: XmlTree): XmlResource {
  const reader = new XmlReader(text);
  return { resource: reader.readResource(root, []), elements: reader.elements, faults: reader.faults };
}

type Step = string | number;

class XmlReader {
  readonly elements = new Map<string, XmlElement>();
  readonly faults: XmlFault[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  readResource(element: XmlElement, path: readonly Step[]): Record<string, unknown> {
    this.elements.set(writePointer(path), element);
    const plan = findResourceType(element.name);
    const resource: Record<string, unknown> = { resourceType: element.name };
    this.#checkNames(element, []);
    this.#readChildren(element, plan, resource, path);
    return resource;
  }

  #fault(message: string, element: XmlElement, params: Readonly<Record<string, string>>): void {
    this.faults.push({ rule: xmlForm, message, element, params });
  }

  #checkNames(element: XmlElement, allowed: readonly string[]): void {
    const { name } = element;
    if (element.namespace !== fhirNamespace) this.#fault('namespace', element, { name });
    for (const attribute of Object.keys(element.attributes))
      if (!allowed.includes(attribute) && !/^(?:xmlns(?::|$)|xsi:)/u.test(attribute))
        this.#fault('attribute', element, { name, attribute });
    if (element.text.trim() !== '') this.#fault('text', element, { name });
  }

  #readChildren(
    parent: XmlElement,
    plan: TypePlan | undefined,
    into: Record<string, unknown>,
    path: readonly Step[],
  ): void {
    const order = plan && [...plan.elements.keys()];
    let last = -1;
    for (const child of parent.children) {
      const element = plan?.elements.get(child.name);
      const place = order?.indexOf(child.name) ?? -1;
      if (place >= 0 && place < last) this.#fault('order', child, { name: child.name });
      else last = Math.max(last, place);
      this.#readChild(child, element, into, path);
    }
  }

  #readChild(
    child: XmlElement,
    element: ElementPlan | undefined,
    into: Record<string, unknown>,
    path: readonly Step[],
  ): void {
    const { name } = child;
    const known = into[name];
    const companion = into[`_${name}`];
    const list = element?.isArray === true || known !== undefined || companion !== undefined;
    const values = list
      ? Array.isArray(known)
        ? (known as unknown[])
        : known === undefined
          ? []
          : [known]
      : [];
    const index = list ? Math.max(values.length, Array.isArray(companion) ? companion.length : 0) : 0;
    const at = list ? [...path, name, index] : [...path, name];
    this.elements.set(writePointer(at), child);
    const { value, extras } = this.#readValue(child, element, at);
    if (!list) {
      if (value !== undefined) into[name] = value;
      if (extras !== undefined) into[`_${name}`] = extras;
      return;
    }
    while (values.length < index) values.push(null);
    if (
      element?.primitive === undefined ||
      value !== undefined ||
      companion !== undefined ||
      extras !== undefined
    )
      values.push(value ?? null);
    into[name] = values;
    if (extras === undefined && companion === undefined) return;
    const companions = Array.isArray(companion) ? (companion as unknown[]) : [];
    while (companions.length < index) companions.push(null);
    companions.push(extras ?? null);
    into[`_${name}`] = companions;
  }

  #readValue(
    child: XmlElement,
    element: ElementPlan | undefined,
    path: readonly Step[],
  ): { readonly value?: unknown; readonly extras?: unknown } {
    if (child.namespace === xhtmlNamespace) return { value: cutXhtml(child, this.#text) };
    const given = child.attributes['value'];
    if (element?.typeName === 'Resource') {
      const [inner] = child.children;
      this.#checkNames(child, []);
      return { value: inner === undefined ? {} : this.readResource(inner, path) };
    }
    const isExtension = element?.typeName === 'Extension';
    const isPrimitive = element === undefined ? given !== undefined : element.primitive !== undefined;
    this.#checkNames(child, isExtension ? ['url', 'id'] : isPrimitive ? ['value', 'id'] : ['id']);
    const extras: Record<string, unknown> = {};
    if (child.attributes['id'] !== undefined) extras['id'] = child.attributes['id'];
    if (isPrimitive) {
      this.#readChildren(child, findType('Element'), extras, path);
      if (given === undefined && Object.keys(extras).length === 0)
        this.#fault('empty', child, { name: child.name });
      return {
        ...(given !== undefined && { value: convert(given, element) }),
        ...(Object.keys(extras).length > 0 && { extras }),
      };
    }
    if (isExtension && child.attributes['url'] !== undefined) extras['url'] = child.attributes['url'];
    this.#readChildren(child, element && typeOf(element), extras, path);
    return { value: extras };
  }
}

/** The JSON value of an attribute; text that is no number or boolean stays text, so that the walker says so. */
function convert(given: string, element: ElementPlan | undefined): unknown {
  const json = element?.primitive?.json;
  if (json === 'boolean' && (given === 'true' || given === 'false')) return given === 'true';
  if (json === 'number' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u.test(given))
    return String(Number(given)) === given ? Number(given) : new ExactNumber(given);
  return given;
}

/** The narrative as it is written; a namespace that an outer element declares is put at its root. */
function cutXhtml(element: XmlElement, text: string): string {
  const written = text.slice(element.start, element.end);
  return /^<[^>]*\sxmlns=/u.test(written)
    ? written
    : written.replace(/^<div/u, `<div xmlns="${xhtmlNamespace}"`);
}

/** Writes a resource in the XML form. Elements stand in the order of their definition. */
export function writeResourceXml(resource: Readonly<Record<string, unknown>>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeResource(resource, ` xmlns="${fhirNamespace}"`)}\n`;
}

type Json = Readonly<Record<string, unknown>>;

function writeResource(resource: Json, attributes: string): string {
  const name = String(resource['resourceType']);
  return `<${name}${attributes}>${writeChildren(resource, findResourceType(name))}</${name}>`;
}

function writeChildren(value: Json, plan: TypePlan | undefined): string {
  if (plan === undefined) return '';
  let text = '';
  for (const element of plan.elements.values()) {
    if (element.property === 'id' && !plan.isResource) continue;
    if (element.property === 'url' && plan.name === 'Extension') continue;
    const given = value[element.property];
    const companion = value[`_${element.property}`];
    if (given === undefined && companion === undefined) continue;
    const values: readonly unknown[] = Array.isArray(given) ? given : [given];
    const companions: readonly unknown[] = Array.isArray(companion) ? companion : [companion];
    for (let index = 0; index < Math.max(values.length, companions.length); index += 1)
      text += writeElement(element, values[index], companions[index] as Json | null | undefined);
  }
  return text;
}

function writeElement(element: ElementPlan, value: unknown, companion: Json | null | undefined): string {
  const { property: name, primitive, typeName } = element;
  if (typeName === 'xhtml') return String(value);
  const idOf = (holder: Json | null | undefined): string =>
    typeof holder?.['id'] === 'string' ? ` id="${escapeAttribute(holder['id'])}"` : '';
  if (primitive !== undefined) {
    const text = value instanceof ExactNumber ? value.text : String(value);
    const attribute = value === undefined || value === null ? '' : ` value="${escapeAttribute(text)}"`;
    const inner =
      companion === null || companion === undefined ? '' : writeChildren(companion, findType('Element'));
    return inner === ''
      ? `<${name}${idOf(companion)}${attribute}/>`
      : `<${name}${idOf(companion)}${attribute}>${inner}</${name}>`;
  }
  const object = value as Json;
  if (typeName === 'Resource') return `<${name}>${writeResource(object, '')}</${name}>`;
  const url = typeName === 'Extension' ? ` url="${escapeAttribute(String(object['url']))}"` : '';
  return `<${name}${idOf(object)}${url}>${writeChildren(object, typeOf(element))}</${name}>`;
}
