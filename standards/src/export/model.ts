// What all exporters need of a data set, element or domain: fields with resolved type, limits and closed code list.
import type {
  DataElement,
  DataSet,
  DataSetField,
  DataTypeCode,
  Library,
  StandardRecord,
  ValueDomain,
} from '../types.js';

/** Records that can be exported as a structure. */
export type Exportable = DataSet | DataElement | ValueDomain;

/** Characters of a text format. */
export interface TextLimits {
  readonly least: number;
  readonly greatest: number;
  /** `N`: digits only; `A` and `AN`: any characters. */
  readonly digitsOnly: boolean;
}

/** Digits of a number format: all digits without the point, and those after it. */
export interface NumberLimits {
  readonly precision: number;
  readonly scale: number;
  /** The source may have dropped decimals; the scale is then a guess on the safe side. */
  readonly uncertain: boolean;
}

/** One field, ready for export. */
export interface ExportField {
  /** Key in records: the identifier of the field. */
  readonly id: string;
  readonly element: string | undefined;
  readonly name: string;
  readonly dataType: DataTypeCode | undefined;
  readonly format: string | undefined;
  readonly text: TextLimits | undefined;
  readonly number: NumberLimits | undefined;
  readonly domain: ValueDomain | undefined;
  /** Codes to enforce; absent when the table is external, incomplete, doubtful or too long. */
  readonly codes: readonly string[] | undefined;
}

/** Longest code list that is written out as an enumeration. */
const codesLimit = 600;

/** Decimals kept for numbers whose format may have lost them. */
const spareDecimals = 4;

/** True for kinds of records that exporters understand. */
export function isExportable(record: StandardRecord): record is Exportable {
  return record.kind === 'data-set' || record.kind === 'data-element' || record.kind === 'value-domain';
}

/** Fields of a data set, or the one field that a data element is. Domains have none. */
export function fieldsOf(record: Exportable, library: Library): ExportField[] {
  if (record.kind === 'value-domain') return [];
  if (record.kind === 'data-element') return [resolveField({ ...record, element: record.id }, library)];
  return record.fields.map((field) => resolveField(field, library));
}

function resolveField(field: DataSetField, library: Library): ExportField {
  const element = field.element === undefined ? undefined : library.dataElement(field.element);
  const dataType = field.dataType ?? element?.dataType;
  // As the validators read it: where the source may have cut off the decimals, the format that WS 445 gives the element is the better one.
  const better = element?.decimalsUncertain === true ? element.ws445Format : undefined;
  const format = field.format ?? better ?? element?.format;
  const coded = dataType === 'S2' || dataType === 'S3';
  const domainId = field.valueDomain ?? (coded ? element?.valueDomain : undefined);
  const domain = domainId === undefined ? undefined : library.valueDomain(domainId);
  const codes = coded ? codesToEnforce(domain, field) : undefined;
  return {
    id: field.id,
    element: field.element,
    name: field.name,
    dataType,
    format,
    text: textLimits(dataType, format, codes, coded ? domain : undefined),
    number: dataType === 'N' ? numberLimits(format, element?.decimalsUncertain === true) : undefined,
    domain,
    codes,
  };
}

function codesToEnforce(domain: ValueDomain | undefined, field: DataSetField): readonly string[] | undefined {
  if (domain === undefined || !domain.complete || domain.confidence !== 'high' || field.confidence === 'low')
    return undefined;
  return domain.values.length === 0 || domain.values.length > codesLimit
    ? undefined
    : domain.values.map(({ code }) => code);
}

/** Limits of a text; codes that are enforced decide alone, others widen it, because printed lengths often contradict their table. */
function textLimits(
  dataType: DataTypeCode | undefined,
  format: string | undefined,
  codes: readonly string[] | undefined,
  domain: ValueDomain | undefined,
): TextLimits | undefined {
  const isText = dataType === undefined || dataType === 'S1' || dataType === 'S2' || dataType === 'S3';
  const match = isText && format !== undefined ? /^(AN|A|N)(?:(\d+)?(\.\.))?(\d+)$/.exec(format) : null;
  if (codes !== undefined) {
    const lengths = codes.map((code) => [...code].length);
    return { least: Math.min(...lengths), greatest: Math.max(...lengths), digitsOnly: false };
  }
  if (match === null) return undefined;
  const greatest = Number(match[4]);
  const lengths = (domain?.values ?? []).map(({ code }) => [...code].length);
  return {
    least: Math.min(match[3] === undefined ? greatest : Number(match[2] ?? 1), ...lengths),
    greatest: Math.max(greatest, ...lengths),
    digitsOnly: match[1] === 'N' && dataType === 'S1',
  };
}

/** `N6,2` is six characters with the point: five digits, two of them decimals. */
function numberLimits(format: string | undefined, uncertain: boolean): NumberLimits | undefined {
  const match = format === undefined ? null : /^N(?:\d+)?(?:\.\.)?(\d+)(?:,(\d+))?$/.exec(format);
  if (match === null) return undefined;
  const [length, scale] = [Number(match[1]), Number(match[2] ?? 0)];
  if (scale > 0) return { precision: Math.max(length - 1, scale), scale, uncertain };
  return uncertain
    ? { precision: length + spareDecimals, scale: spareDecimals, uncertain }
    : { precision: length, scale: 0, uncertain };
}

/** English part of an id: `HDSD00.04-western-medicine-prescription` gives `western-medicine-prescription`. */
export function slugOf(record: StandardRecord): string {
  const dash = record.id.indexOf('-');
  return record.kind === 'data-set' && dash > 0 && record.id.startsWith('HDS')
    ? record.id.slice(dash + 1)
    : record.id;
}

/** `western-medicine-prescription` to `WesternMedicinePrescription`; official ids keep their letters: `CV02_01_101`. */
export function typeNameOf(record: StandardRecord): string {
  const slug = slugOf(record);
  const name = /^[a-z0-9-]+$/.test(slug)
    ? slug
        .split('-')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('')
    : slug.replace(/[^A-Za-z0-9]+/g, '_');
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/** `HDSD00.04.003` to `hdsd00_04_003`: valid in every dialect without quotes. */
export function columnNameOf(id: string): string {
  const name = id.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return /^[a-z]/.test(name) ? name : `c_${name}`;
}

/** One line that names a field to people: `姓名 DE02.01.039.00 S1 A..50 值域 …`. */
export function describeField(field: ExportField): string {
  const domain = field.domain === undefined ? undefined : `值域 ${field.domain.id}`;
  return [field.name, field.element, field.dataType, field.format, domain]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Where an export comes from, for its first lines. */
export function originOf(record: StandardRecord): string {
  return `${record.name}（${record.id}，${record.edition}，可信度 ${record.confidence}）`;
}
