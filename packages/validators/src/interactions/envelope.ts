// Messages travel as HIPMessageServer(action, message) in a SOAP envelope; the message is a child element, or text in itself.
import { readXml, type XmlLimits, type XmlResult } from '../readers/xml.js';
import { findChild, textContent, walkElements, type XmlElement, type XmlTree } from '../readers/xml-tree.js';

const soap = ['http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'];

/** What is inside an envelope, or the tree itself. */
export interface Unwrapped {
  readonly result: XmlResult;
  /** Action named beside the message. */
  readonly action?: string;
  /** Element of the envelope that holds the message as text. */
  readonly carrier?: XmlElement;
}

/** Takes a message out of its SOAP envelope; places stay those of the outer text where it holds the message word for word. */
export const unwrapMessage = (tree: XmlTree, limits: XmlLimits): Unwrapped => {
  if (tree.root.name !== 'Envelope' || !soap.includes(tree.root.namespace))
    return { result: { ok: true, tree } };
  const body = findChild(tree.root, 'Body');
  const named = new Map<string, XmlElement>();
  if (body !== undefined)
    walkElements(
      body,
      (element) =>
        void (named.has(element.name.toLowerCase()) || named.set(element.name.toLowerCase(), element)),
    );
  const action = named.get('action')?.text.trim();
  const holder = named.get('message') ?? named.get('hipmessageserver') ?? body;
  const extra = action === undefined || action === '' ? {} : { action };
  if (holder === undefined) return { result: { ok: true, tree }, ...extra };
  const [child] = holder.children.filter(({ name }) => name.toLowerCase() !== 'action');
  if (child !== undefined && holder.name.toLowerCase() !== 'hipmessageserver') {
    return { result: { ok: true, tree: cutTree(tree, child) }, ...extra };
  }
  const text = textContent(holder).trim();
  const result = readXml(text, limits);
  const at = tree.text.indexOf(text, holder.start);
  if (at < 0) return { result, carrier: holder, ...extra };
  if (!result.ok)
    return {
      result: { ...result, offset: result.offset + at, ...tree.position(result.offset + at) },
      carrier: holder,
      ...extra,
    };
  return {
    result: { ok: true, tree: { ...result.tree, position: (offset) => tree.position(offset + at) } },
    carrier: holder,
    ...extra,
  };
};

/** The tree from an element on. Its members are named one by one: a copy by spread would lack those that are read by need. */
const cutTree = (tree: XmlTree, element: XmlElement): XmlTree => {
  const { name, namespace, attributes, namespaces, children, text, start, end } = element;
  const root = { name, namespace, attributes, namespaces, children, text, start, end, parent: undefined };
  const elements: XmlElement[] = [];
  walkElements(element, (each) => elements.push(each === element ? root : each));
  return { ...tree, root, elements };
};
