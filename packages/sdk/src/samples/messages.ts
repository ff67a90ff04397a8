/** Synthetic interaction messages (交互消息) of any of the 69 hospital services. */
import { buildMessage, type MessageRecord, type MessageValue } from '../interactions/index.js';
import { derivedValue } from '../interactions/derived-value.js';
import { defaultType, typedFacet } from '../interactions/typed-value.js';
import { planMessage, type MessagePlan, type PlannedPlace } from '../interactions/message-plan.js';
import { oncePerObject } from '../once-per.js';
import { makeAnswerRecord } from './answers.js';
import { drawFieldValue, type SampleContext } from './field-value.js';
import { sampleContext, type SampleOptions } from './records.js';

/** Identifiers that follow from the person, by root. */
const roots: Readonly<Record<string, (context: SampleContext) => string>> = {
  '2.16.156.10011.1.2': ({ person }) => person.healthRecordNumber,
  '2.16.156.10011.1.3': ({ person }) => person.identityNumber,
  '2.16.156.10011.1.5': ({ institution }) => institution.creditCode,
  '2.16.156.10011.1.11': ({ person }) => person.outpatientNumber,
  '2.16.156.10011.1.12': ({ person }) => person.inpatientNumber,
  '2.16.156.10011.2.5.1.4': ({ person }) => `P${person.inpatientNumber}`,
  '2.16.156.10011.2.5.1.5': ({ person }) => `P${person.inpatientNumber}`,
};

/** Digits that begin with another than zero. */
export const drawDigits = (random: SampleContext['random'], count: number): string =>
  Array.from({ length: count }, (_, index) => random.integer(index === 0 ? 1 : 0, 9)).join('');

/** The identifier of a message. */
export const drawMessageId = (random: SampleContext['random']): string =>
  `${drawDigits(random, 8)}-${drawDigits(random, 4)}-4000-8000-${drawDigits(random, 12)}`;

/** A moment of the day, in the order that the names of fields imply. */
export const drawTime = (name: string, context: SampleContext): string =>
  (drawFieldValue({ name, dataType: 'DT' }, context) ?? '').replace('T', '');

/** The name of a field without what sheets explain behind it. */
const plainName = (name: string | undefined): string =>
  name?.replace(/^DE[\d.]+\s*/u, '').replace(/[（(，,：:].*$/u, '') ?? '内容';

/** A text as the field of a path and name has it: what is known of the person and the illness, else invented words. */
export const drawMessageText = (
  {
    path,
    name: given,
    elements,
  }: { readonly path: string; readonly name?: string; readonly elements?: readonly string[] },
  context: SampleContext,
): string => {
  const name = plainName(given);
  const { person, facts, institution } = context;
  if (/\/name\//u.test(path) || /姓名/u.test(name)) {
    if (
      /atientPerson|livingSubjectName/u.test(path) &&
      !/personalRelationship|contactParty|employer/u.test(path)
    )
      return person.name;
    if (/assignedPerson|Provider|医[生师]|护士/u.test(`${path}${name}`)) return facts.doctor;
    if (/科室|部门/u.test(name)) return facts.condition.department;
    if (/机构|医院/u.test(name)) return institution.name;
  }
  if (path.endsWith('/statusCode/text()')) return 'active';
  // Short enough for every place; who wants a document in it puts one there, as the story does.
  if (path.endsWith('/storageCode/originalText/@value')) return Buffer.from('虚构的文档').toString('base64');
  if (/Organization\/name\//u.test(path)) return institution.name;
  if (/telecom|电话/u.test(`${name}${path}`)) return '010-99999999';
  const [element] = elements ?? [];
  const isStaff = /签名|开立者|审核者|执行者/u.test(name);
  if (isStaff) return facts.doctor;
  if (given === undefined) return '虚构的内容';
  const told = drawFieldValue({ name, dataType: 'S1', ...(element !== undefined && { element }) }, context);
  return told ?? `虚构的${name}`;
};

/** A value that the facets of a place admit; undefined when none can be made. */
const drawPlace = (place: PlannedPlace, plan: MessagePlan, context: SampleContext): string | undefined => {
  const { field, attribute, element } = place;
  const { random, person } = context;
  if (place.path === '/id/@extension') return drawMessageId(random);
  const type =
    attribute?.type ??
    (attribute !== undefined ? undefined : (typedFacet(element, plan.types) ?? element.row.text));
  const options = (type?.enum ?? field?.enum ?? field?.values?.map(({ code }) => code))?.filter(
    (code) => code !== '',
  );
  const [oid] = field?.valueDomainOids ?? [];
  const coded = (): string | undefined =>
    drawFieldValue({ name: plainName(field?.name), valueDomain: oid ?? '', dataType: 'S3' }, context);
  if (options !== undefined && options.length > 0) {
    if (/ender(?:Code|\/value)\/@code$/u.test(place.path) && options.includes(person.sex)) return person.sex;
    const code = oid === undefined ? undefined : coded();
    return code !== undefined && options.includes(code) ? code : random.pick(options);
  }
  const base = type?.base ?? field?.type ?? 'string';
  if (/\/birthTime\/(?:@value|text\(\))$/u.test(place.path)) return person.birthDate;
  // The arc of examples: no one can take it for a real table.
  if (place.path.endsWith('/@codeSystem') || place.path.endsWith('/@root')) return '2.999.1';
  // Some structures hold times in an `int`, which fourteen digits do not fit into.
  if (base === 'int' && /[tT]ime\//u.test(place.path)) return person.visitDate;
  const format = type?.format ?? '';
  if (format.startsWith('datetime14') || field?.format === 'DT14')
    return drawTime(field?.name ?? '', context);
  if (format.startsWith('date8') || field?.format === 'D8') return person.visitDate;
  if (/[tT]ime\/(?:@value|text\(\)|(?:low|high|any|value)\/)/u.test(place.path))
    return drawTime(field?.name ?? '', context);
  const root = field?.idOids?.[0];
  const meant = root === undefined ? undefined : roots[root];
  const least = type?.length ?? type?.minLength ?? field?.length ?? field?.minLength ?? 1;
  const most = type?.length ?? type?.maxLength ?? field?.length ?? field?.maxLength ?? 64;
  const fitted = (text: string): string => [...text].slice(0, most).join('').padEnd(least, '0');
  if (meant !== undefined) return fitted(meant(context));
  if (oid !== undefined && place.path.endsWith('/@code')) {
    const code = /enderCode\/@code$/u.test(place.path) ? person.sex : coded();
    if (code !== undefined && [...code].length >= least && [...code].length <= most) return code;
  }
  // Some structures hold telephone numbers in an `int`, which no area code fits into.
  if (base !== 'string' && /\/telecom\//u.test(place.path)) return '99990000';
  if (base !== 'string') {
    const low = Math.max(type?.minimum ?? field?.minimum ?? 1, 1);
    return String(random.integer(low, Math.max(low, Math.min(type?.maximum ?? field?.maximum ?? 99, 99))));
  }
  if (attribute !== undefined && /^(?:extension|root|code)$/u.test(attribute.name))
    return fitted(`T${drawDigits(random, 7)}`);
  return fitted(drawMessageText({ ...field, path: place.path }, context));
};

const isNameOfCode = ({ path }: PlannedPlace): boolean => path.endsWith('displayName/@value');

/** Ends that were drawn before their beginning change places with it. */
export const orderIntervals = (values: Record<string, MessageValue>): void => {
  for (const [path, low] of Object.entries(values)) {
    const end = path.replace(/\/low\/(@value|text\(\))$/u, '/high/$1');
    const high = values[end];
    if (end !== path && typeof low === 'string' && typeof high === 'string' && high < low)
      [values[path], values[end]] = [high, low];
  }
};

/** Places that a message must fill. */
const demandedPlaces = oncePerObject(({ places }: MessagePlan): readonly PlannedPlace[] =>
  [...places.values()].filter(
    ({ attribute, field }) => attribute?.use === 'required' || field?.cardinality?.startsWith('1') === true,
  ),
);

/** The record of a request about the person of the context. */
export const drawMessageRecord = (service: string, context: SampleContext): MessageRecord => {
  const { library } = context;
  const plan = planMessage(service, library);
  const values: Record<string, MessageValue> = {};
  const demanded = demandedPlaces(plan);
  for (const place of demanded) {
    // What nothing else gives is stated.
    const given = derivedValue(place.path, place, { plan, library, valueAt: () => undefined });
    if (isNameOfCode(place) || given !== undefined) continue;
    const value = drawPlace(place, plan, context);
    if (value === undefined) continue;
    const type = place.element.row.content === 'any' ? defaultType(place.element, plan.types) : undefined;
    values[place.path] =
      type === 'QSC_TS'
        ? { value, high: `${context.person.visitDate}235900`, code: '01', name: '虚构的频次' }
        : type === 'PQ'
          ? { value: '1', unit: '1' }
          : value;
  }
  // A name that does not follow from its code in the tables is stated.
  const valueAt = (path: string): string | undefined => values[path] as string | undefined;
  for (const place of demanded.filter(isNameOfCode)) {
    if (derivedValue(place.path, place, { plan, library, valueAt }) !== undefined) continue;
    const value = drawPlace(place, plan, context);
    if (value !== undefined) values[place.path] = value;
  }
  orderIntervals(values);
  return { service: plan.service.id, values };
};

/**
 * The record of one sample request.
 * @throws RangeError when there is no such service, or no source gives its fields
 */
export const makeMessageRecord = (
  service: string,
  index: number,
  options: SampleOptions = {},
): MessageRecord => drawMessageRecord(service, sampleContext(index, service, options));

/** Messages of a service, one after the other: requests, or what the service answers. */
export function* makeMessages(
  service: string,
  count: number,
  options: SampleOptions & { readonly kind?: 'request' | 'answer' } = {},
): Generator<string> {
  const make = options.kind === 'answer' ? makeAnswerRecord : makeMessageRecord;
  for (let index = 0; index < count; index += 1) yield writeSample(make(service, index, options), options);
}

/** The text of a record that is known to be whole. */
export const writeSample = (record: MessageRecord, options: Pick<SampleOptions, 'library'> = {}): string => {
  const { xml, problems } = buildMessage(record, options);
  if (xml === undefined) throw new RangeError(`${record.service}: ${problems.map(({ at }) => at).join(' ')}`);
  return xml;
};
