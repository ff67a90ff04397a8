import { escapeAttribute, escapeText, type XmlElement } from '@hulian/validators/xml';

/** Namespace of the messages. */
export const hl7Namespace = 'urn:hl7-org:v3';

/** An element that is written: attributes by name, `xsi:` prefixed where it is so. */
export interface WrittenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly WrittenElement[];
  readonly text: string;
}

/** The element as text, on one line. */
export function writeElement(element: WrittenElement): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  const inner = escapeText(element.text) + element.children.map(writeElement).join('');
  return inner === ''
    ? `<${element.name}${attributes}/>`
    : `<${element.name}${attributes}>${inner}</${element.name}>`;
}

/** A read element as one to write: in the default namespace, foreign attributes left out. */
export function copyElement(element: XmlElement): WrittenElement {
  return {
    name: element.name,
    attributes: Object.fromEntries(
      Object.entries(element.attributes).filter(
        ([name]) => /^(?!xmlns)[^:]+$/.test(name) || name.startsWith('xsi:'),
      ),
    ),
    children: element.children.map(copyElement),
    text: element.text.trim(),
  };
}

/** An element under construction. */
export class ElementDraft implements WrittenElement {
  readonly attributes: Record<string, string> = {};
  readonly children: ElementDraft[] = [];
  text = '';
  constructor(readonly name: string) {}

  /** The last element of a path; made where missing. */
  at(path: string): ElementDraft {
    const [step = '', ...rest] = path.split('/');
    let child = this.children.findLast(({ name }) => name === step);
    if (!child) this.children.push((child = new ElementDraft(step)));
    return rest.length === 0 ? child : child.at(rest.join('/'));
  }

  /** A new element beside those of the same name. */
  add(path: string): ElementDraft {
    const cut = path.lastIndexOf('/');
    const parent = cut < 0 ? this : this.at(path.slice(0, cut));
    const child = new ElementDraft(path.slice(cut + 1));
    parent.children.push(child);
    return child;
  }
}
