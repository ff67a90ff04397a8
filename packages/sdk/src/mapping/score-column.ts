// How well a column fits a field: by its name first, by its values second.
import {
  loadCodeConversions,
  mapCodes,
  type DataSetField,
  type Library,
  type ValueDomain,
} from '@hulian/standards';
import { parseFormat } from '@hulian/validators';
import {
  dateFormatsOf,
  holdsIdentityNumbers,
  isNumeric,
  isNumericWithUnit,
  type ColumnProfile,
} from './column-profile.js';
import { isSynonym } from './column-synonyms.js';
import type { FieldMap } from './mapping-file.js';
import { pinyinInitials } from './pinyin-initials.js';
import type { ProposalReason } from './proposal-reasons.js';

/** A field with the facts of its data element. */
export interface FieldFacts {
  readonly field: DataSetField;
  readonly dataType: string | undefined;
  readonly domain: ValueDomain | undefined;
  readonly longest: number;
  readonly initials: string;
}

/** A column as the source of a field. */
export interface ScoredColumn {
  readonly column: ColumnProfile;
  readonly score: number;
  readonly reasons: readonly ProposalReason[];
  /** Date formats of the values, for date fields that need one. */
  readonly date?: readonly string[];
  /** Cuts the unit off the values. */
  readonly split?: FieldMap['split'];
  /** Codes for values that are not codes themselves. */
  readonly codes?: Readonly<Record<string, string>>;
}

/** Facts of a field, worked out once. */
export const factsOf = (field: DataSetField, library: Library): FieldFacts => {
  const element = field.element === undefined ? undefined : library.dataElement(field.element);
  const domain = field.valueDomain ?? element?.valueDomain;
  const formatText = field.format ?? element?.format;
  const format = formatText === undefined ? undefined : parseFormat(formatText);
  return {
    field,
    dataType: field.dataType ?? element?.dataType,
    domain: domain === undefined ? undefined : library.valueDomain(domain),
    longest: format !== undefined && 'maxLength' in format ? format.maxLength : Infinity,
    initials: pinyinInitials(field.name),
  };
};

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s_\-()]/gu, '')
    .toUpperCase();

/** Words that make another thing of what else is called alike: a mother's name, a birth weight, a planned time. */
const apart =
  /母亲|父亲|联系人|新生儿|婴儿|丈夫|配偶|监护人|户主|出生|孕前|起搏器|取消|停止|计划|开立|执行|审核|开始|结束|门诊|急诊|住院|入院|出院|死亡|转入|转出|术前|术后|病理|单位|户口|户籍/gu;
const standApart = (one: string, other: string): boolean =>
  (one.match(apart) ?? []).some((word) => !other.includes(word)) ||
  (other.match(apart) ?? []).some((word) => !one.includes(word));

const scoreName = ({ field, initials }: FieldFacts, column: string): [number, ProposalReason[]] => {
  const bare = column.slice(column.indexOf('.') + 1);
  const [name, wanted] = [fold(bare), fold(field.name)];
  if (bare === field.id || bare === field.element) return [1, ['equal-id']];
  if (name === wanted) return [1, ['equal-name']];
  if (isSynonym(field.name, bare)) return [0.8, ['synonym']];
  if (name === initials && initials.length >= 2) return [initials.length > 3 ? 0.75 : 0.5, ['initials']];
  // A code field is called without the word: 性别 for 性别代码.
  if (wanted.replace(/代码$|编码$|名称$/u, '') === name) return [0.75, ['part-of-name']];
  const isPart = wanted.includes(name) || name.includes(wanted);
  if (name.length >= 2 && /[\u4e00-\u9fff]/u.test(name) && isPart && !standApart(name, wanted))
    return [0.45, ['part-of-name']];
  if (name.length >= 4 && initials.endsWith(name)) return [0.45, ['initials']];
  return [0, []];
};

type Evidence = Pick<ScoredColumn, 'date' | 'codes' | 'split'> & {
  readonly points: number;
  readonly reasons: readonly ProposalReason[];
};
const nothing: Evidence = { points: 0, reasons: [] };

const scoreValues = (facts: FieldFacts, column: ColumnProfile): Evidence => {
  const { field, dataType, domain, longest } = facts;
  if (column.values.size === 0) return nothing;
  if (field.element === 'DE02.01.030.00')
    return holdsIdentityNumbers(column) ? { points: 0.5, reasons: ['identity-numbers'] } : nothing;
  if (dataType === 'D' || dataType === 'DT' || dataType === 'T') {
    const date = dateFormatsOf(column);
    return date === undefined ? { points: -0.6, reasons: [] } : { points: 0.15, reasons: ['dates'], date };
  }
  if (dataType === 'N') return scoreNumbers(field, column);
  if (domain !== undefined && domain.values.length > 0 && (dataType === 'S2' || dataType === 'S3'))
    return scoreCodes(domain, column);
  const tooLong = [...column.values].some((value) => [...value].length > longest);
  return tooLong ? { points: -0.2, reasons: [] } : nothing;
};

/** Numbers; `45岁` for a field in 岁 is one as well. */
const scoreNumbers = ({ name }: DataSetField, column: ColumnProfile): Evidence => {
  if (isNumeric(column)) return { points: 0.1, reasons: ['numbers'] };
  const unit = /（([^（）]+)）$/u.exec(name)?.[1];
  if (unit === undefined || !isNumericWithUnit(column, unit)) return { points: -0.5, reasons: [] };
  return { points: 0.1, reasons: ['numbers'], split: { by: unit, part: 1 } };
};

const scoreCodes = (domain: ValueDomain, { values }: ColumnProfile): Evidence => {
  const codes = new Set(domain.values.map(({ code }) => code));
  const rows = [...values].map((value) =>
    codes.has(value) || /^[\w.-]+$/u.test(value) ? { code: value } : { name: value },
  );
  const mapped = mapCodes(domain, rows, loadCodeConversions());
  const targets = mapped.map(({ target }) => target?.code);
  const found = targets.filter((target) => target !== undefined).length;
  if ([...values].every((value) => codes.has(value)))
    return found === values.size
      ? { points: 0.2, reasons: ['codes'] }
      : { points: 0.05, reasons: ['unsafe-codes'] };
  if (found * 2 < values.size)
    return { points: -0.2, reasons: ['codes-left'], codes: toCodes([...values], targets) };
  return {
    points: found === values.size ? 0.2 : 0.05,
    reasons: found === values.size ? ['code-names'] : ['code-names', 'codes-left'],
    codes: toCodes([...values], targets),
  };
};

const toCodes = (
  values: readonly string[],
  targets: readonly (string | undefined)[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    values.flatMap((value, index) => {
      const target = targets[index];
      return target === undefined ? [] : [[value, target] as const];
    }),
  );

/** Scores a column for a field; zero when its name says nothing. */
export const scoreColumn = (facts: FieldFacts, column: ColumnProfile): ScoredColumn => {
  const [byName, nameReasons] = scoreName(facts, column.name);
  const identity = facts.field.element === 'DE02.01.030.00';
  if (byName === 0 && !identity) return { column, score: 0, reasons: [] };
  const { points, reasons, ...conversion } = scoreValues(facts, column);
  // A joined table comes second where the table itself has the column.
  const distance = column.name.includes('.') ? 0.02 : 0;
  return {
    column,
    score: Math.max(0, Math.min(1, byName + points) - distance),
    reasons: [...nameReasons, ...reasons],
    ...conversion,
  };
};
