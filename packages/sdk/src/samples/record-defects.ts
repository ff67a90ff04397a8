// Defects planted into a right record, each with the rule that should tell it. One defect a record.
import type { DataSet, DataSetField, Library } from '@hulian/standards';
import { parseFormat } from '@hulian/validators';
import type { Random } from './random.js';
import type { SampleRecord } from './records.js';
import type { PlantedDefect } from './xml-defects.js';

interface Place {
  readonly field: DataSetField;
  readonly value: string;
  readonly library: Library;
}

interface RecordDefectKind {
  readonly kind: string;
  readonly what: string;
  readonly rule: string;
  /** The wrong value, or undefined where the defect does not apply. */
  readonly spoil: (place: Place) => string | undefined;
}

const elementOf = ({ field, library }: Place) =>
  field.element === undefined ? undefined : library.dataElement(field.element);
const typeOf = (place: Place): string | undefined => place.field.dataType ?? elementOf(place)?.dataType;
const isIdentity = ({ field }: Place): boolean => field.element === 'DE02.01.030.00';

const domainOf = (place: Place) => {
  const inherited = place.field.dataType === 'S1' ? undefined : elementOf(place)?.valueDomain;
  const id = place.field.valueDomain ?? inherited;
  return id === undefined ? undefined : place.library.valueDomain(id);
};

/** Every kind of defect that records get. */
export const recordDefectKinds: readonly RecordDefectKind[] = [
  {
    kind: 'identity-check',
    what: '身份证件号码校验位错误',
    rule: 'identifier/resident-identity-number',
    spoil: (place) =>
      isIdentity(place) && place.value.length === 18
        ? `${place.value.slice(0, 17)}${place.value.endsWith('0') ? '1' : '0'}`
        : undefined,
  },
  {
    kind: 'code',
    what: '代码不在值域内',
    rule: 'value-domain/unknown-code',
    spoil: (place) => {
      const domain = domainOf(place);
      // In a table that is not whole a code may be one of those that are missing: that is told in the ledger.
      const isKnown =
        domain?.complete === true && domain.values.some(({ code }) => code === place.value) === true;
      const wrong = place.value.replace(/[0-9A-Z]$/, 'Z');
      return isKnown && !/\d/.test(wrong) && domain.values.every(({ code }) => code !== wrong)
        ? wrong
        : undefined;
    },
  },
  {
    kind: 'too-long',
    what: '文本超长',
    rule: 'data-element/format-length',
    spoil: (place) => {
      const format = place.field.format ?? elementOf(place)?.format;
      const parsed = format === undefined ? undefined : parseFormat(format);
      const isText = typeOf(place) === 'S1' && parsed?.kind === 'text' && parsed.characters !== 'N';
      return isText && !isIdentity(place) && parsed.maxLength >= 30 && parsed.maxLength <= 2000
        ? '长'.repeat(parsed.maxLength + 1)
        : undefined;
    },
  },
  {
    kind: 'date',
    what: '日期不存在',
    rule: 'data-element/calendar',
    spoil: (place) =>
      typeOf(place) === 'D' && /^\d{8}$/.test(place.value) ? `${place.value.slice(0, 4)}1332` : undefined,
  },
];

/** Plants one defect: of the kind asked for, else of a kind that applies. Undefined when none does. */
export const plantRecordDefect = (
  record: SampleRecord,
  dataSet: DataSet,
  library: Library,
  random: Random,
  kind?: string,
): { readonly record: SampleRecord; readonly defect: PlantedDefect } | undefined => {
  const kinds = recordDefectKinds.filter((each) => (kind ?? each.kind) === each.kind);
  const planted = dataSet.fields.flatMap((field) => {
    const value = record[field.id];
    if (value === undefined) return [];
    return kinds.flatMap((each) => {
      const wrong = each.spoil({ field, value, library });
      return wrong === undefined ? [] : [{ each, field, wrong }];
    });
  });
  if (planted.length === 0) return undefined;
  const { each, field, wrong } = random.pick(planted);
  return {
    record: { ...record, [field.id]: wrong },
    defect: { kind: each.kind, what: each.what, at: field.id, rule: each.rule },
  };
};
