/** Synthetic answers of interaction services: an acknowledgement, for a query with what was found. */
import { findService, nationalLibrary, type ServiceField } from '@hulian/standards';
import { answerFields } from '../interactions/answers.js';
import type { MessageRecord } from '../interactions/index.js';
import { drawFieldValue, type SampleContext } from './field-value.js';
import { drawDigits, drawMessageId, drawMessageText, drawTime, orderIntervals } from './messages.js';
import { sampleContext, type SampleOptions } from './records.js';

/** What a place means whatever sheet it stands in, by its path. */
const byPath: readonly (readonly [RegExp, (context: SampleContext) => string])[] = [
  [/^\/id\/@extension$/u, ({ random }) => drawMessageId(random)],
  [/^\/acknowledgement\/@typeCode$/u, () => 'AA'],
  [/targetMessage\/id\/@extension$/u, ({ random }) => drawMessageId(random)],
  [/acknowledgementDetail\/text\/@value$/u, () => '成功'],
  [/device\/id\/item\/@extension$/u, ({ random }) => `T${drawDigits(random, 7)}`],
  [/queryResponseCode\/@code$/u, () => 'OK'],
  [/Quantity\/@value$/u, () => '1'],
  [/birthTime\/@value$/u, ({ person }) => person.birthDate],
  [/administrativeGenderCode\/@code$/u, ({ person }) => person.sex],
  [/subject1\/patient\/id\/item\/@extension$/u, ({ person }) => `P${person.inpatientNumber}`],
];

/** A value of one field; undefined where nothing true can be made. */
const drawField = (field: ServiceField, context: SampleContext): string | undefined => {
  const { path, name = '', format, fixed, values, elements: [element] = [], maxLength = 64 } = field;
  // What building derives is no value of the record.
  if (fixed !== undefined || path === '/interactionId/@extension') return undefined;
  const known = byPath.find(([pattern]) => pattern.test(path));
  if (known !== undefined) return known[1](context);
  if (values !== undefined) return values[0]?.code;
  if (format === 'D8') return context.person.visitDate;
  if (format === 'DT14' || /[tT]ime\//u.test(path)) return drawTime(name, context);
  const cut = (text: string): string => [...text].slice(0, maxLength).join('');
  if (path.endsWith('/@code')) {
    const code = element === undefined ? undefined : drawFieldValue({ name, element }, context);
    return code !== undefined && isCode.test(code) ? cut(code) : drawDigits(context.random, 2);
  }
  const text = drawMessageText(field, context);
  return cut(path.endsWith('/@extension') && !isCode.test(text) ? `T${drawDigits(context.random, 6)}` : text);
};

/** What a code or a number of something looks like. */
const isCode = /^[\w.-]{1,24}$/u;

/** The name of the code beside it, where its data element has a table. */
const nameOfCode = (code: string | undefined, field: ServiceField, { library }: SampleContext): string => {
  const domain = field.elements
    ?.map((id) => library.dataElement(id)?.valueDomain)
    .find((id) => id !== undefined);
  const found = domain === undefined || code === undefined ? undefined : library.lookupCode(domain, code);
  return found?.answer === 'known'
    ? found.value.name
    : `虚构的${field.name?.replace(/(?:描述|名称)$/u, '') ?? '名称'}`;
};

/** The record of an answer about the person of the context; `target` is the identifier of the request. */
export const drawAnswerRecord = (service: string, context: SampleContext, target?: string): MessageRecord => {
  const found = findService(context.library, service);
  if (found === undefined) throw new RangeError(`unknown service ${service}`);
  const values: Record<string, string> = {};
  const fields = answerFields(found);
  const codes = new Map(fields.map((field) => [field.path, field]));
  for (const field of fields) {
    const codePath = field.path.replace(/displayName\/@value$/u, '@code');
    const coded = codePath === field.path ? undefined : (codes.get(codePath) ?? field);
    const value =
      coded === undefined ? drawField(field, context) : nameOfCode(values[codePath], coded, context);
    if (value !== undefined && value !== '') values[field.path] = value;
  }
  orderIntervals(values);
  if (target !== undefined) values['/acknowledgement/targetMessage/id/@extension'] = target;
  return { service: found.id, kind: 'answer', values };
};

/**
 * The record of one sample answer.
 * @throws RangeError when there is no such service
 */
export const makeAnswerRecord = (
  service: string,
  index: number,
  options: SampleOptions = {},
): MessageRecord => {
  const { library = nationalLibrary() } = options;
  const id = findService(library, service)?.id ?? service;
  return drawAnswerRecord(id, sampleContext(index, `${id} answer`, options));
};
