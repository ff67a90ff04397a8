/** Synthetic interaction messages (交互消息) of any of the 69 hospital services. */
import { nationalLibrary } from '@hulian/standards';
import { buildMessage, type MessageRecord, type MessageValue } from '../interactions/index.js';
import { derivedValue } from '../interactions/derived-value.js';
import { defaultType, typedFacet } from '../interactions/typed-value.js';
import { planMessage, type MessagePlan, type PlannedPlace } from '../interactions/message-plan.js';
import { drawFieldValue, type SampleContext } from './field-value.js';
import { sampleContext, type SampleOptions } from './records.js';

const roots: Readonly<Record<string, (context: SampleContext) => string>> = {
  '2.16.156.10011.1.3': ({ person }) => person.identityNumber,
  '2.16.156.10011.2.5.1.4': ({ person }) => `P${person.inpatientNumber}`,
};

const digits = (random: SampleContext['random'], count: number): string =>
  Array.from({ length: count }, (_, index) => random.integer(index === 0 ? 1 : 0, 9)).join('');

const timeOf = ({ person, random }: SampleContext): string =>
  `${person.visitDate}${String(random.integer(8, 17)).padStart(2, '0')}${digits(random, 1) === '9' ? '30' : '15'}00`;

const drawText = ({ field, path }: PlannedPlace, context: SampleContext): string => {
  const type = field?.name ?? path;
  if (/姓名|\/name\//u.test(`${type}${path}`) && /Person|livingSubjectName|医生|护士/u.test(path))
    return context.person.name;
  if (/telecom|电话/u.test(`${type}${path}`)) return '010-99999999';
  return `虚构的${field?.name?.replace(/[（(，,：:].*$/u, '') ?? '内容'}`;
};

/** A value that the facets of a place admit; undefined when none can be made. */
const drawPlace = (place: PlannedPlace, plan: MessagePlan, context: SampleContext): string | undefined => {
  const { field, attribute, element } = place;
  const { random, person } = context;
  if (place.path === '/id/@extension')
    return `${digits(random, 8)}-${digits(random, 4)}-4000-8000-${digits(random, 12)}`;
  const type =
    attribute?.type ??
    (attribute !== undefined ? undefined : (typedFacet(element, plan.types) ?? element.row.text));
  const options = (type?.enum ?? field?.enum ?? field?.values?.map(({ code }) => code))?.filter(
    (code) => code !== '',
  );
  if (options !== undefined && options.length > 0) return random.pick(options);
  const base = type?.base ?? field?.type ?? 'string';
  if (/\/birthTime\/(?:@value|text\(\))$/u.test(place.path)) return person.birthDate;
  // The arc of examples: no one can take it for a real table.
  if (place.path.endsWith('/@codeSystem') || place.path.endsWith('/@root')) return '2.999.1';
  // Some structures hold times in an `int`, which fourteen digits do not fit into.
  if (base === 'int' && /[tT]ime\//u.test(place.path)) return person.visitDate;
  const format = type?.format ?? '';
  if (format.startsWith('datetime14') || field?.format === 'DT14') return timeOf(context);
  if (format.startsWith('date8') || field?.format === 'D8') return person.visitDate;
  if (/[tT]ime\/(?:@value|text\(\)|(?:low|high|any|value)\/)/u.test(place.path)) return timeOf(context);
  const root = field?.idOids?.[0];
  const meant = root === undefined ? undefined : roots[root];
  const least = type?.length ?? type?.minLength ?? field?.length ?? field?.minLength ?? 1;
  const most = type?.length ?? type?.maxLength ?? field?.length ?? field?.maxLength ?? 64;
  const fitted = (text: string): string => [...text].slice(0, most).join('').padEnd(least, '0');
  if (meant !== undefined) return fitted(meant(context));
  const [oid] = field?.valueDomainOids ?? [];
  if (oid !== undefined && place.path.endsWith('/@code')) {
    const code = drawFieldValue({ name: field?.name ?? '', valueDomain: oid, dataType: 'S3' }, context);
    if (code !== undefined && [...code].length >= least && [...code].length <= most) return code;
  }
  if (base !== 'string') {
    const low = Math.max(type?.minimum ?? field?.minimum ?? 1, 1);
    return String(random.integer(low, Math.max(low, Math.min(type?.maximum ?? field?.maximum ?? 99, 99))));
  }
  if (attribute !== undefined && /^(?:extension|root|code)$/u.test(attribute.name))
    return fitted(`T${digits(random, 7)}`);
  return fitted(drawText(place, context));
};

/** Places whose values a record states: demanded ones that nothing else gives. */
const isStated = (place: PlannedPlace, plan: MessagePlan, library: SampleContext['library']): boolean => {
  const { field, attribute, path } = place;
  const demanded = attribute?.use === 'required' || field?.cardinality?.startsWith('1') === true;
  if (!demanded || /displayName\/@value$/u.test(path)) return false;
  return derivedValue(path, place, { plan, library, valueAt: () => undefined }) === undefined;
};

/**
 * The record of one sample request.
 * @throws RangeError when there is no such service, or no source gives its fields
 */
export const makeMessageRecord = (
  service: string,
  index: number,
  options: SampleOptions = {},
): MessageRecord => {
  const { library = nationalLibrary() } = options;
  const plan = planMessage(service, library);
  const context = sampleContext(index, plan.service.id, options);
  const values: Record<string, MessageValue> = {};
  for (const place of plan.places.values()) {
    if (!isStated(place, plan, library)) continue;
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
  for (const place of plan.places.values()) {
    const demanded =
      place.attribute?.use === 'required' || place.field?.cardinality?.startsWith('1') === true;
    if (!demanded || !place.path.endsWith('displayName/@value')) continue;
    if (derivedValue(place.path, place, { plan, library, valueAt }) !== undefined) continue;
    const value = drawPlace(place, plan, context);
    if (value !== undefined) values[place.path] = value;
  }
  return { service: plan.service.id, values };
};

/** Requests of a service, one after the other. */
export function* makeMessages(
  service: string,
  count: number,
  options: SampleOptions = {},
): Generator<string> {
  for (let index = 0; index < count; index += 1) {
    const { xml, problems } = buildMessage(makeMessageRecord(service, index, options), options);
    if (xml === undefined) throw new RangeError(`${service}: ${problems.map(({ at }) => at).join(' ')}`);
    yield xml;
  }
}
