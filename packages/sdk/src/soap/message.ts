import { randomUUID } from 'node:crypto';
import { readXml, type XmlElement, type XmlTree } from '@hulian/validators/xml';
import { findAll, toDigits, valueOf } from './body.js';
import { ElementDraft, hl7Namespace, writeElement, type WrittenElement } from './element.js';

/** A message as far as its header goes. */
export interface MessageHeader {
  readonly root: string;
  readonly id: string;
  /** 14 digits of Beijing time. */
  readonly createdAt: string | undefined;
  readonly sender: string;
  readonly receiver: string;
  readonly tree: XmlTree;
  /** Element `subject` of the control act. */
  readonly subject: XmlElement | undefined;
  /** Parameters of a query. */
  readonly query: XmlElement | undefined;
}

/** Reads a message; `undefined` when it is no XML, or XML that is refused: document types, entities, too deep, too large. */
export function readMessage(text: string): MessageHeader | undefined {
  const read = readXml(text);
  if (!read.ok) return undefined;
  const { root } = read.tree;
  const device = (side: string) => findAll(root, `${side}/device/id/item`)[0]?.attributes['extension'] ?? '';
  const [control] = findAll(root, 'controlActProcess');
  return {
    root: root.name,
    id: findAll(root, 'id')[0]?.attributes['extension'] ?? '',
    createdAt: findAll(root, 'creationTime').map(valueOf)[0],
    sender: device('sender'),
    receiver: device('receiver'),
    tree: read.tree,
    subject: control && findAll(control, 'subject')[0],
    query: control?.children.find(({ name }) => name.startsWith('queryByParameter')),
  };
}

/** What an answer says. */
export interface Acknowledgement {
  /** Root element. */
  readonly root: string;
  /** AA for success, AE for failure. */
  readonly code: 'AA' | 'AE';
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly request: Pick<MessageHeader, 'id' | 'sender' | 'receiver'>;
  /** Answer to a query. */
  readonly found?: { readonly queryId: string; readonly subjects: readonly WrittenElement[] };
}

/** The answer as text. */
export function writeAnswer({ root: name, code, text, at, request, found }: Acknowledgement): string {
  const root = new ElementDraft(name);
  Object.assign(root.attributes, {
    xmlns: hl7Namespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    ITSVersion: 'XML_1.0',
  });
  const put = (path: string, attributes: Record<string, string>) =>
    Object.assign(root.at(path).attributes, attributes);
  put('id', { root: '2.16.156.10011.2.5.1.1', extension: randomUUID() });
  put('creationTime', { value: toDigits(at) });
  put('interactionId', { root: '2.16.156.10011.2.5.1.2', extension: name });
  put('processingCode', { code: 'P' });
  put('processingModeCode', {});
  put('acceptAckCode', { code: 'AL' });
  for (const [side, type, id] of [
    ['receiver', 'RCV', request.sender],
    ['sender', 'SND', request.receiver],
  ] as const) {
    put(side, { typeCode: type });
    put(`${side}/device`, { classCode: 'DEV', determinerCode: 'INSTANCE' });
    put(`${side}/device/id/item`, { root: '2.16.156.10011.2.5.1.3', extension: id });
  }
  put('acknowledgement', { typeCode: code });
  put('acknowledgement/targetMessage/id', { root: '2.16.156.10011.2.5.1.1', extension: request.id });
  put('acknowledgement/acknowledgementDetail/text', { value: text.slice(0, 200) });
  const children: WrittenElement[] = [...root.children];
  if (found) {
    const queryAck = new ElementDraft('queryAck');
    queryAck.at('queryId').attributes['extension'] = found.queryId;
    queryAck.at('queryResponseCode').attributes['code'] = found.subjects.length > 0 ? 'OK' : 'NF';
    queryAck.at('resultTotalQuantity').attributes['value'] = String(found.subjects.length);
    children.push({
      name: 'controlActProcess',
      attributes: { classCode: 'CACT', moodCode: 'APT' },
      text: '',
      children: [
        ...found.subjects.map((subject) => ({ ...subject, attributes: { typeCode: 'SUBJ' } })),
        queryAck,
      ],
    });
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement({ name, attributes: root.attributes, text: '', children })}`;
}
