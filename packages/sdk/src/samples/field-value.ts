// One valid value for one field: by what the data element means, else by code table, else by data type and format.
import type { Library, ValueDomain } from '@hulian/standards';
import { parseFormat } from '@hulian/validators';
import { oncePerObject, oncePerText } from '../once-per.js';
import { addDays, daysBetween } from './calendar.js';
import type { SampleCase } from './clinical/case.js';
import { preferName, readCase, readCaseCode } from './clinical/meaning.js';
import type { SampleInstitution, SamplePerson } from './person.js';
import { findPlausibleRange } from './plausible.js';
import type { Random } from './random.js';

/** What a value is for. */
export interface FieldFacts {
  readonly name: string;
  readonly element?: string | undefined;
  readonly dataType?: string | undefined;
  readonly format?: string | undefined;
  /** Id or OID. */
  readonly valueDomain?: string | undefined;
}

/** Who and where a record is about. */
export interface SampleContext {
  readonly random: Random;
  readonly library: Library;
  readonly person: SamplePerson;
  readonly institution: SampleInstitution;
  readonly facts: SampleCase;
  /** Days that fields of such names mean, where a story fixes them. */
  readonly dates?: readonly (readonly [RegExp, string])[] | undefined;
  /** Days in hospital, where a story fixes them. */
  readonly stay?: number;
  /** Values of the records that go with a document, by field. */
  readonly known?: Readonly<Record<string, string>>;
  /** Which of several drugs or results the values are about. */
  readonly item?: number;
}

// Codes of big tables that are not shipped: well-formed examples, with the table's own name left to the user's pack.
const examples: readonly (readonly [RegExp, readonly string[]])[] = [
  [/3304|民族/, ['01']],
  [/ICD-10|2\.16\.156\.10011\.2\.3\.3\.11/, ['I10', 'E11.9', 'J18.9', 'I10.x00', 'E11.900', 'J18.900']],
  [/ICD-9|2\.16\.156\.10011\.2\.3\.3\.12|手术及操作编码/, ['47.0', '51.2', '47.0901', '51.2300']],
  [/15657|2\.16\.156\.10011\.2\.3\.3\.14/, ['BNX070', 'BNF010']],
];

/** Values that follow from the person and the institution, by data element. */
const byElement: Readonly<Record<string, (context: SampleContext) => string>> = {
  'DE02.01.030.00': ({ person }) => person.identityNumber,
  'DE02.01.031.00': () => '01',
  'DE02.01.040.00': ({ person }) => person.sex,
  'DE02.01.005.01': ({ person }) => person.birthDate,
  'DE02.01.005.02': ({ person }) => `${person.birthDate}T080000`,
  'DE02.01.025.00': () => '01',
  'DE02.01.026.00': ({ person }) => String(person.age),
  'DE01.00.010.00': ({ person }) => person.outpatientNumber,
  'DE01.00.014.00': ({ person }) => person.inpatientNumber,
  'DE01.00.008.00': ({ person }) => `SQ${person.inpatientNumber.slice(2)}`,
  'DE01.00.009.00': ({ person }) => person.healthRecordNumber,
  'DE08.10.052.00': ({ institution }) => institution.organizationCode,
  'DE08.10.003.00': ({ institution }) => institution.organizationCode,
  'DE08.10.013.00': ({ institution }) => institution.name,
  'DE02.01.047.00': () => '999999',
  'DE04.50.001.00': ({ person }) => person.bloodGroup,
  // Nearly all people in China are Rh positive.
  'DE04.50.010.00': () => '2',
};

const fitLength = (text: string, least: number, most: number): string =>
  [...text].slice(0, most).join('').padEnd(least, '一');

/** Codes that say something: unknown and other are left to records of real life. */
const tellingValues = oncePerObject(({ values }: ValueDomain): ValueDomain['values'] => {
  const telling = values.filter(({ name }) => !/不详|未知|未说明|其他|不明/.test(name));
  return telling.length > 0 ? telling : values;
});

const drawCode = (domain: ValueDomain, random: Random): string | undefined =>
  domain.values.length === 0 ? undefined : random.pick(tellingValues(domain)).code;

const drawFromTable = (field: FieldFacts, context: SampleContext): string | undefined => {
  const { library, random, facts, item = 0 } = context;
  const { name, valueDomain } = field;
  const domain = valueDomain === undefined ? undefined : library.valueDomain(valueDomain);
  const preferred = preferName(name, facts, item);
  const meant =
    preferred === undefined ? undefined : domain?.values.find((value) => value.name.startsWith(preferred));
  const code = meant?.code ?? (domain === undefined ? undefined : drawCode(domain, random));
  if (code !== undefined) return code;
  const own = readCaseCode(name, facts, item);
  if (own !== undefined && fits(own, field.format) !== undefined) return own;
  const text = `${valueDomain ?? ''} ${domain?.id ?? ''} ${domain?.name ?? name}`;
  const example = examples.find(([pattern]) => pattern.test(text));
  const format = field.format === undefined ? undefined : parseFormat(field.format);
  const most = format?.kind === 'text' ? format.maxLength : 20;
  const fitting = example?.[1].filter((each) => each.length <= most) ?? [];
  return fitting.length === 0 ? undefined : random.pick(fitting);
};

/** Things happen in this order: what is asked for, what begins, what ends, what is written down about it. */
const phases: readonly RegExp[] = [
  /申请|入院|就诊|采样|开立|待产|收入/,
  /入手术室|接收|开始|麻醉|临产|胎膜破裂/,
  /./,
  /结束|停止|出手术室|报告|出院|死亡|娩出/,
  /签名|记录|审核|核对|产后/,
];

/** Days that lie before or after the visit: women of the samples are in the 39th week, a due date is 280 days after the last period. */
const dayOffsets: readonly (readonly [RegExp, number])[] = [
  [/末次月经/, -273],
  [/预产期/, 7],
  [/下次/, 30],
];

const placeInTime = oncePerText((name): { readonly days: number; readonly phase: number } => ({
  days: dayOffsets.find(([pattern]) => pattern.test(name))?.[1] ?? 0,
  phase: [4, 3, 1, 0, 2].find((each) => phases[each]?.test(name)) ?? 2,
}));

/** A moment of the day of the visit, in the order that the names of fields imply. */
const drawMoment = (
  name: string,
  { random, person, dates }: SampleContext,
): { readonly date: () => string; readonly time: string } => {
  const { days, phase } = placeInTime(name);
  const drawn = random.integer(0, 59);
  // The child comes before the afterbirth.
  const half = Math.floor(drawn / 2);
  const minute = name.includes('胎盘') ? 30 + half : name.includes('娩出') ? half : drawn;
  return {
    date: () => dates?.find(([pattern]) => pattern.test(name))?.[1] ?? addDays(person.visitDate, days),
    time: `${String(8 + 2 * phase).padStart(2, '0')}${String(minute).padStart(2, '0')}00`,
  };
};

const drawNumber = (
  name: string,
  format: string | undefined,
  { random, person }: SampleContext,
): string | undefined => {
  const parsed = format === undefined ? undefined : parseFormat(format);
  const { low, high, decimals } = findPlausibleRange(name, person.age);
  const places = parsed?.kind === 'decimal' ? Math.min(decimals, parsed.decimals) : 0;
  const text = (low + random.next() * (high - low)).toFixed(places);
  const most = parsed?.kind === 'decimal' || parsed?.kind === 'text' ? parsed.maxLength : 9;
  const least = parsed?.kind === 'decimal' || parsed?.kind === 'text' ? parsed.minLength : 1;
  if (text.length <= most && text.length >= least) return text;
  return undefined;
};

const drawText = ({ name, format }: FieldFacts, context: SampleContext): string => {
  const { random, person } = context;
  const parsed = format === undefined ? undefined : parseFormat(format);
  const [least, most] = parsed?.kind === 'text' ? [parsed.minLength, parsed.maxLength] : [1, 20];
  // Drugs of one prescription that are taken together.
  if (name.includes('组号')) return fitLength('1', least, most);
  if (parsed?.kind === 'text' && parsed.characters === 'N') {
    return Array.from({ length: Math.max(least, Math.min(most, 6)) }, (_, index) =>
      String(index === 0 ? random.integer(1, 9) : random.integer(0, 9)),
    ).join('');
  }
  if (/签名|姓名|医师|护士|麻醉者|手术者/.test(name))
    return fitLength(
      /患者|本人|^姓名/.test(name) ? person.name : `测试${random.pick(['医师', '护士', '药师'])}`,
      least,
      most,
    );
  if (/身份证/.test(name)) return person.identityNumber;
  if (/电话|手机/.test(name)) return fitLength('010-99999999', least, most);
  if (/邮政编码/.test(name)) return '999999';
  // Months and days of who is not yet a year old.
  if (/年龄/.test(name))
    return person.age > 0 || most < 7
      ? fitLength(String(person.age), least, most)
      : `0 ${String(daysBetween(person.birthDate, person.visitDate))}/30`;
  if (/编号|号码|标识|号$/.test(name))
    return fitLength(`T${String(random.integer(1, 999999)).padStart(6, '0')}`, least, most);
  if (/代码/.test(name)) return fitLength(String(random.integer(1, 9)), least, most).replaceAll('一', '0');
  return fitLength(
    `虚构的${name.replace(/[（(].*?[）)]/g, '')}内容${String(random.integer(1, 999))}`,
    least,
    most,
  );
};

/** The value where the format of the field can hold it. */
const fits = (value: string, format: string | undefined): string | undefined => {
  const parsed = format === undefined ? undefined : parseFormat(format);
  if (parsed?.kind === 'decimal')
    return /^\d+(?:\.\d+)?$/.test(value) && value.length <= parsed.maxLength ? value : undefined;
  if (parsed?.kind !== 'text') return value;
  if (parsed.characters === 'N' && !/^\d+$/.test(value)) return undefined;
  return value.length >= parsed.minLength && value.length <= parsed.maxLength ? value : undefined;
};

/** What a field does not state of itself, its data element states. */
const completeFacts = (field: FieldFacts, library: Library): FieldFacts => {
  const element = field.element === undefined ? undefined : library.dataElement(field.element);
  const dataType = field.dataType ?? element?.dataType;
  const format = field.format ?? element?.format;
  // A field that is plain text by the data set is no code, whatever the element has a table for.
  const valueDomain = field.valueDomain ?? (field.dataType === 'S1' ? undefined : element?.valueDomain);
  return { name: field.name, element: field.element, dataType, format, valueDomain };
};

/** A valid value of the field, or undefined when nothing true can be made (a code of a table that is not loaded). */
export const drawFieldValue = (given: FieldFacts, context: SampleContext): string | undefined => {
  const field = completeFacts(given, context.library);
  const meant = field.element === undefined ? undefined : byElement[field.element];
  if (meant !== undefined) return fits(meant(context), field.format);
  const code = drawFromTable(field, context);
  if (code !== undefined) return code;
  if (context.stay !== undefined && field.name.includes('实际住院天数')) return String(context.stay);
  const told = ['D', 'DT', 'T', 'L', 'BY'].includes(field.dataType ?? '')
    ? undefined
    : readCase(field.name, context.facts, context.item ?? 0);
  if (told !== undefined) {
    const fitting = fits(told, field.format);
    if (fitting !== undefined) return fitting;
  }
  const moment = drawMoment(field.name, context);
  switch (field.dataType) {
    case 'L':
      return context.random.pick(['T', 'F']);
    case 'D':
      return moment.date();
    case 'DT':
      return `${moment.date()}T${moment.time}`;
    case 'T':
      return moment.time;
    case 'N':
      if (/^实足年龄/.test(field.name)) return String(context.person.age);
      return drawNumber(field.name, field.format, context);
    case 'S2':
    case 'S3':
      return field.valueDomain === undefined
        ? drawText({ ...field, name: `${field.name}代码` }, context)
        : undefined;
    case 'BY':
      return undefined;
    default:
      return drawText(field, context);
  }
};
