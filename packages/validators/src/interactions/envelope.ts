// Messages travel as HIPMessageServer(action, message) in a SOAP envelope; the message is a child element, or text in itself.
import { readXml, type XmlLimits, type XmlResult } from '../readers/xml.js';
import { createPaths, findChild, textContent } from '../readers/xml-tree.js';
import type { XmlElement, XmlTree } from '../readers/xml-tree.js';
import { decodeBase64, decodeXml } from './base64-text.js';

const soap = ['http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'];

/** A message that an envelope carries. */
export interface Payload {
  /** The message; undefined for Base64 that holds no XML. */
  readonly result: XmlResult | undefined;
  /** How it stands there: as elements, as text (CDATA or escaped), or as text in Base64. */
  readonly form: 'elements' | 'text' | 'base64';
  /** Action named beside the message. */
  readonly action?: string;
  /** Element of the envelope that holds the message. */
  readonly carrier: XmlElement;
}

/** What an envelope holds: a fault, or messages; more than one where the caller did not keep to the operation. */
export interface Envelope {
  readonly fault?: XmlElement;
  readonly payloads: readonly Payload[];
}

/** Opens a SOAP envelope; undefined for any other tree. Places of what it holds stay those of the whole text. */
export const openEnvelope = (tree: XmlTree, limits: XmlLimits): Envelope | undefined => {
  if (tree.root.name !== 'Envelope' || !soap.includes(tree.root.namespace)) return undefined;
  const body = findChild(tree.root, 'Body');
  const fault = findChild(body, 'Fault');
  if (fault !== undefined) return { fault, payloads: [] };
  return { payloads: (body?.children ?? []).flatMap((call) => openCall(call, tree, limits)) };
};

/** A call, an answer, or a message that stands in the body by itself; names are taken loosely. */
const openCall = (call: XmlElement, tree: XmlTree, limits: XmlLimits): readonly Payload[] => {
  const carriers = findCarriers(call);
  if (carriers.length === 0) return [cutPayload(tree, call)];
  const named = call.children.find(isAction)?.text.trim() ?? '';
  const action = named === '' ? {} : { action: named };
  return carriers.flatMap((carrier) =>
    openCarrier(carrier, tree, limits).map((payload) => ({ ...payload, ...action })),
  );
};

const isAction = ({ name }: XmlElement): boolean => name.toLowerCase() === 'action';

/** What holds messages in a call, or in a wrapper around it: the argument, the result of an answer, or the call itself. */
const findCarriers = (call: XmlElement): readonly XmlElement[] => {
  const carriers = [call.children, ...call.children.map(({ children }) => children)]
    .map((children) => children.filter(isCarrier))
    .find((found) => found.length > 0);
  return carriers ?? (/^hipmessageserver/i.test(call.name) ? [call] : []);
};

const isCarrier = ({ name }: XmlElement): boolean =>
  /^(?:message|payload|return)$|^hipmessageserver.*result$/i.test(name);

const openCarrier = (carrier: XmlElement, tree: XmlTree, limits: XmlLimits): readonly Payload[] => {
  const children = carrier.children.filter((child) => !isAction(child));
  if (children.length > 0) return children.map((child) => cutPayload(tree, child));
  const text = carrier.text.trim();
  if (text === '') return [];
  const bytes = decodeBase64(text);
  if (bytes === undefined) return [{ result: readText(text, carrier, tree, limits), form: 'text', carrier }];
  const decoded = decodeXml(bytes);
  const result =
    decoded === undefined ? undefined : placeAt(readXml(decoded, limits), tree, () => carrier.start);
  return [{ result, form: 'base64', carrier }];
};

const readText = (text: string, carrier: XmlElement, tree: XmlTree, limits: XmlLimits): XmlResult => {
  const at = tree.text.indexOf(text, carrier.start);
  return placeAt(readXml(text, limits), tree, (offset) => (at < 0 ? carrier.start : at + offset));
};

/** Gives a reading of an inner text the places of the outer one: exact where that holds it word for word. */
const placeAt = (result: XmlResult, tree: XmlTree, outer: (offset: number) => number): XmlResult => {
  const position = (offset: number) => tree.position(outer(offset));
  if (!result.ok) return { ...result, offset: outer(result.offset), ...position(result.offset) };
  return { ok: true, tree: { ...result.tree, position } };
};

const cutPayload = (tree: XmlTree, element: XmlElement): Payload => ({
  result: { ok: true, tree: cutTree(tree, element) },
  form: 'elements',
  carrier: element,
});

/** The tree from an element on, as if it stood alone: rules go up to the root, and ask what is directly below it. Places stay. */
const cutTree = (tree: XmlTree, element: XmlElement): XmlTree => {
  const elements: XmlElement[] = [];
  const root = copyElement(element, undefined, elements);
  const above = tree.path(element);
  const path = createPaths();
  return {
    ...tree,
    root,
    elements,
    isPart: true,
    path: (each, attribute) => above + path(each, attribute).slice(root.name.length + 1),
  };
};

/** Members are named one by one: a copy by spread would lack those that are read by need. Depth is bounded by the reader. */
const copyElement = (
  { tag, name, namespace, attributes, namespaces, children, text, start, end }: XmlElement,
  parent: XmlElement | undefined,
  elements: XmlElement[],
): XmlElement => {
  const below: XmlElement[] = [];
  const own = { tag, name, namespace, attributes, namespaces, text, start, end, parent, children: below };
  elements.push(own);
  for (const child of children) below.push(copyElement(child, own, elements));
  return own;
};

/** Code and words of a SOAP fault, of either version. */
export const readFault = (fault: XmlElement): { readonly code: string; readonly text: string } => {
  const read = (...names: readonly string[]): string => {
    const found = fault.children.find(({ name }) => names.includes(name));
    return found === undefined ? '' : textContent(found).replace(/\s+/gu, ' ').trim();
  };
  return { code: read('faultcode', 'Code'), text: read('faultstring', 'Reason') };
};
