// A data set made ready for judging: what can be worked out from the standard is worked out once.
import { prepareRecordFacts } from '../cross/from-records.js';
import type { DataElement, DataSet, DataSetField, Library } from '@hulian/standards';
import type {
  DataSetSubject,
  FieldRule,
  FieldSubject,
  RecordContext,
  ValueCheck,
} from '../engine/field-rule.js';
import type { NotCheckedReport, RuleDescription } from '../engine/rule.js';
import { lowerConfidence } from '../engine/rule.js';
import { parseFormat } from '../formats/parse-format.js';
import { fieldRules, recordRules } from '../rules/record-rules.js';
import { fieldsForOthers } from '../quality/others.js';
import { KeyResolver } from './keys.js';

/** A check with the rule it belongs to. */
interface PlannedCheck {
  readonly rule: RuleDescription;
  readonly check: ValueCheck;
}

/** A data set made ready. */
export interface RecordPlan extends DataSetSubject {
  /** Per field index, in the order the rules run. */
  readonly checks: readonly (readonly PlannedCheck[])[];
  readonly recordChecks: readonly {
    readonly rule: RuleDescription;
    readonly check: (record: RecordContext) => void;
  }[];
  /** Per field index: checks that cannot run when the field has a value. */
  readonly unchecked: readonly (readonly {
    readonly rule: RuleDescription;
    readonly report: NotCheckedReport;
  }[])[];
  /** Checks across fields that cannot run. */
  readonly recordUnchecked: readonly { readonly rule: RuleDescription; readonly report: NotCheckedReport }[];
  readonly keys: KeyResolver;
  /** Fields whose values rules about other records read; worked out when first asked for. */
  readonly kept: () => readonly FieldSubject[];
  /** Reads what records say of persons and visits. */
  readonly readFacts: ReturnType<typeof prepareRecordFacts>;
}

/** Prepares all rules for a data set. */
export function buildPlan(dataSet: DataSet, library: Library, asOf?: string): RecordPlan {
  const fields = describeFields(dataSet, library);
  const subject: DataSetSubject = { dataSet, fields };
  const base = { library, ...(asOf !== undefined && { asOf }) };
  const unchecked: { rule: RuleDescription; report: NotCheckedReport }[][] = fields.map(() => []);
  const prepareField = (rule: FieldRule, field: FieldSubject): PlannedCheck[] => {
    const check = rule.prepare(field, {
      ...base,
      notChecked: (report) => unchecked[field.index]?.push({ rule, report }),
    });
    return check ? [{ rule, check }] : [];
  };
  const checks = fields.map((field) => fieldRules.flatMap((rule) => prepareField(rule, field)));
  const recordUnchecked: { rule: RuleDescription; report: NotCheckedReport }[] = [];
  const recordChecks = recordRules.flatMap((rule) => {
    const check = rule.prepare(subject, {
      ...base,
      notChecked: (report) => recordUnchecked.push({ rule, report }),
    });
    return check ? [{ rule, check }] : [];
  });
  let kept: readonly FieldSubject[] | undefined;
  return {
    ...subject,
    checks,
    recordChecks,
    unchecked,
    recordUnchecked,
    keys: new KeyResolver(fields),
    kept: () => (kept ??= fieldsForOthers(library, subject)),
    readFacts: prepareRecordFacts(subject),
  };
}

/** The fields of a data set with all that the library says of them. */
export function describeFields(dataSet: DataSet, library: Library): FieldSubject[] {
  return dataSet.fields.map((field, index) => describeField(field, index, dataSet, library));
}

/** Where the source of WS 363 may have cut off the decimals, the format that WS 445 gives the element is the better one. */
function elementFormat(element: DataElement | undefined): string | undefined {
  return (element?.decimalsUncertain === true ? element.ws445Format : undefined) ?? element?.format;
}

/** The data set's own type, format and table come first, the data element's fill the gaps. */
function describeField(field: DataSetField, index: number, dataSet: DataSet, library: Library): FieldSubject {
  const element = field.element === undefined ? undefined : library.dataElement(field.element);
  const dataType = field.dataType ?? element?.dataType;
  const formatText = field.format ?? elementFormat(element);
  const decimalsUncertain =
    field.format === undefined && element?.decimalsUncertain === true && element.ws445Format === undefined;
  const format = formatText === undefined ? undefined : parseFormat(formatText);
  const domainId = field.valueDomain ?? element?.valueDomain;
  const domain = domainId === undefined ? undefined : library.valueDomain(domainId);
  const own = field.dataType !== undefined && field.format !== undefined;
  return {
    index,
    field,
    ...(element && { element }),
    ...(dataType && { dataType }),
    ...(format && { format }),
    ...(formatText !== undefined && { formatText }),
    ...(decimalsUncertain && { decimalsUncertain }),
    ...(domainId !== undefined && { domainId }),
    ...(domain && { domain }),
    confidence: own || !element ? field.confidence : lowerConfidence(field.confidence, element.confidence),
    references: [
      { standard: dataSet.standard, ...(field.element !== undefined && { element: field.element }) },
    ],
  };
}
