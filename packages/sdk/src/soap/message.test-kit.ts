import { randomUUID } from 'node:crypto';
import { writeAnswer } from './message.js';
import { nationalLibrary, type Service, type ServiceField } from '@hulian/standards';
import { ElementDraft, hl7Namespace, writeElement, type WrittenElement } from './element.js';

const header: Readonly<Record<string, string>> = {
  '/id/@root': '2.16.156.10011.2.5.1.1',
  '/creationTime/@value': '20261122093000',
  '/interactionId/@root': '2.16.156.10011.2.5.1.2',
  '/processingCode/@code': 'P',
  '/processingModeCode/text()': '',
  '/acceptAckCode/@code': 'AL',
  '/receiver/device/id/item/@root': '2.16.156.10011.2.5.1.3',
  '/receiver/device/id/item/@extension': 'PLATFORM-0001',
  '/sender/device/id/item/@root': '2.16.156.10011.2.5.1.3',
  '/sender/device/id/item/@extension': 'HOSPITAL-0001',
};

/** The least right message of a service, every demanded field filled, with values of one's own by path. */
export function makeMessage(action: string, given: Readonly<Record<string, string>> = {}): string {
  const service = nationalLibrary().record<Service>('service', action);
  if (!service?.message) throw new Error(action);
  const name = service.message.request;
  const root = new ElementDraft(name);
  Object.assign(root.attributes, { xmlns: hl7Namespace, ITSVersion: 'XML_1.0' });
  const put = (path: string, value: string) => {
    const steps = path.split('/').slice(1);
    const last = steps.pop() ?? '';
    const element = steps.length > 0 ? root.at(steps.join('/')) : root;
    if (last === 'text()') element.text = value;
    else element.attributes[last.slice(1)] = value;
  };
  for (const [path, value] of Object.entries(header)) put(path, value);
  put('/id/@extension', randomUUID());
  put('/interactionId/@extension', name);
  for (const field of service.request)
    if (field.cardinality?.startsWith('1') && !/^\/(id|creationTime)\//.test(field.path))
      put(field.path, valueOf(field, service));
  for (const [path, value] of Object.entries(given)) put(path, value);
  return writeElement(root);
}

function valueOf(field: ServiceField, { request }: Service): string {
  if (field.fixed !== undefined) return field.fixed;
  const sibling = (attribute: string) =>
    request.find(({ path }) => path === field.path.replace(/@\w+$/, `@${attribute}`));
  const [first] = field.enum ?? [];
  if (first !== undefined) return first;
  if (field.path.endsWith('/@root'))
    return sibling('extension')?.idOids?.[0] ?? field.sampleValues?.[0] ?? '1.2';
  if (field.path.endsWith('/@codeSystem'))
    return sibling('code')?.valueDomainOids?.[0] ?? field.sampleValues?.[0] ?? '1.2';
  if (field.format === 'DT14') return '20261122093000';
  if (field.format === 'D8') return '20261122';
  const [table] = field.valueDomainOids ?? [];
  const domain = table === undefined ? undefined : nationalLibrary().valueDomain(table);
  if (field.path.endsWith('/@code') && domain?.values[0]) return domain.values[0].code;
  if (field.type !== undefined) return String(Math.max(field.minimum ?? 1, 1));
  return '1'.repeat(Math.max(field.length ?? field.minLength ?? 1, 1));
}

/** A message with a control act of its own. */
export function messageOf(root: string, control: WrittenElement[]): string {
  const id = randomUUID();
  const header = writeAnswer({
    root,
    code: 'AA',
    text: '',
    at: Date.now(),
    request: { id, sender: 'PLATFORM-0001', receiver: 'HOSPITAL-0001' },
  }).replace(/<acknowledgement.*<\/acknowledgement>/, '');
  const content = control.map(writeElement).join('');
  return header.replace(
    `</${root}>`,
    `<controlActProcess classCode="CACT" moodCode="EVN">${content}</controlActProcess></${root}>`,
  );
}
