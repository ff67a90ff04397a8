// Rules about one value of one field, and about several fields of one record. They are prepared once per data set,
// so that what can be worked out from the standard is not worked out again for every record.
import type {
  Confidence,
  DataElement,
  DataSet,
  DataSetField,
  DataTypeCode,
  Library,
  ValueDomain,
} from '@hulian/standards';
import type { RepresentationFormat } from '../formats/parse-format.js';
import type { FindingParams, Fix, Reference } from '../finding.js';
import type { TextDigest } from '../records/hash-set.js';
import type { NotCheckedReport, RuleDescription, RuleReport } from './rule.js';

/** All that is known of a field before a value is seen. */
export interface FieldSubject {
  readonly index: number;
  readonly field: DataSetField;
  readonly element?: DataElement;
  readonly dataType?: DataTypeCode;
  readonly format?: RepresentationFormat;
  /** The format as printed. */
  readonly formatText?: string;
  /** The source may have cut off the decimals of the format: neither decimals nor a least length can be judged. */
  readonly decimalsUncertain?: boolean;
  /** Id of the value domain, also when it is not in the library. */
  readonly domainId?: string;
  readonly domain?: ValueDomain;
  /** Confidence of type and format. */
  readonly confidence: Confidence;
  readonly references: readonly Reference[];
}

/** All that is known of a data set before a record is seen. */
export interface DataSetSubject {
  readonly dataSet: DataSet;
  readonly fields: readonly FieldSubject[];
}

/** What rules are prepared with. */
interface Preparation {
  readonly library: Library;
  /** YYYYMMDD that dates are compared with; absent: such checks do not run. */
  readonly asOf?: string;
  /** A check that cannot run; listed when a value of the field is met. */
  readonly notChecked: (report: NotCheckedReport) => void;
}

/** A report about the value at hand; the place, the sample and the field's references are added. */
export type ValueReport = Omit<RuleReport, 'location' | 'sample' | 'fix'> & {
  /** What the value should be; the edit of the input is worked out from it. */
  readonly fix?: { readonly kind: Fix['kind']; readonly description: string; readonly value: string };
};

/** One value on its way through the rules of its field. */
export interface ValueContext {
  /** The value as text. A rule may replace it with what later rules shall see (blanks cut off, for example). */
  text: string;
  /** How the input spelled it. */
  readonly literal: 'text' | 'number' | 'boolean';
  report(report: ValueReport): void;
}

/** Returns true when the fault is found and later rules would only repeat it. */
export type ValueCheck = (value: ValueContext) => boolean;

/** A rule about one value. */
export interface FieldRule extends RuleDescription {
  /** `undefined` when the rule has nothing to say about the field. */
  prepare(subject: FieldSubject, preparation: Preparation): ValueCheck | undefined;
}

/** A record with the values its fields had after the field rules. */
export interface RecordContext {
  /** Number of the record in the file, from 1. */
  readonly ordinal: number;
  /** The only value of a field, or `undefined` when it is absent, empty, repeated or already found faulty. */
  valueOf(subject: FieldSubject): string | undefined;
  /** All values of a field that are not empty, in order, faulty ones left out. */
  valuesOf(subject: FieldSubject): readonly string[];
  /**
   * What `work` makes of a field: bits that depend on nothing but its value, and are remembered with it. One rule has the
   * use of it, that of declared tests: there is one memory a value.
   */
  recall(subject: FieldSubject, work: (record: RecordContext) => number): number;
  /** Reports at the place of a field. */
  report(subject: FieldSubject, report: ValueReport): void;
}

/** A rule about several fields of one record. */
export interface RecordRule extends RuleDescription {
  prepare(subject: DataSetSubject, preparation: Preparation): ((record: RecordContext) => void) | undefined;
}

/** A record on its way through the rules about a whole file. */
export interface SequenceContext extends RecordContext {
  /** A digest of the values of all fields; those of values that repeat are remembered. */
  digest(): TextDigest;
}

/** A rule about the records of one file among each other. Its memory lives in the closure and must be bounded. */
export interface SequenceRule extends RuleDescription {
  /** Begins a file; `undefined` when the data set does not have the fields. */
  start(
    subject: DataSetSubject,
    preparation: Pick<Preparation, 'notChecked'>,
  ): ((record: SequenceContext) => void) | undefined;
}

/** Sees every record after it was judged, with its clean values and as it came. */
export type RecordObserver = (
  subject: DataSetSubject,
  record: RecordContext,
  raw: Readonly<Record<string, unknown>>,
) => void;

/** Identifier and name of a field as message parameters. */
export function fieldParams({
  field,
}: FieldSubject): FindingParams & { readonly field: string; readonly name: string } {
  return { field: field.id, name: field.name };
}
