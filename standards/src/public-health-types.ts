import type { Confidence, DataSet, DataSetField, PermissibleValue } from './types.js';

/**
 * Why a field stands in a curated set: printed on the national form, agreed on by a regional platform and another source,
 * declared by an interface list, or kept because it is a data element of WS 363.
 */
export type CurationBasis =
  'national-form' | 'regional-agreement' | 'agreement' | 'declared-interface' | 'data-element-match';

/** A field of a curated set. Type, format and table follow from its data element where it has one. */
export interface CuratedField extends DataSetField {
  readonly basis: CurationBasis;
  /** Kinds of source in which the field was seen, the one it was taken from first. */
  readonly seenIn: readonly string[];
  /** Codes as the source prints them, where no code table of the library holds. */
  readonly values?: readonly PermissibleValue[];
  readonly multiple?: boolean;
  readonly repeats?: boolean;
  /** Obligation in the source's own interface; says nothing about the national standard. */
  readonly requiredBySource?: boolean;
  /** Table of the source, where a subject has several. */
  readonly group?: string;
}

/**
 * A data set curated by this project (public health, collaboration): national form first, joined with what several
 * platforms agree on. Never the table of a standard; identifiers and order are ours.
 */
export interface CuratedDataSet extends DataSet {
  readonly edition: 'curated-2026';
  readonly topic: string;
  readonly basis: 'national-form' | 'regional-interface' | 'open-source-system';
  /** Standards on the same subject, whose own tables are not public. */
  readonly relatedStandards?: readonly string[];
  /** Whether a reproduction of the printed form was compared. */
  readonly formPageSeen?: boolean;
  readonly formFields?: number;
  /** Little beyond personal details was found in public sources: not enough to stand in for the standard's data set. */
  readonly mostlyPersonal?: true;
  readonly fields: readonly CuratedField[];
}

/** One code of a foreign table. */
export interface CodeConversionRow {
  readonly code: string;
  readonly name: string;
  /** Code of the national table with the same meaning; absent where a person must decide. */
  readonly to?: string;
  readonly meaning?: string;
  /** What the code would be read as if it were passed on unchanged. */
  readonly misread?: string;
}

/** Codes in the field that contradict the national table of a data element. */
export interface CodeConversion {
  readonly id: string;
  readonly element: string;
  readonly name: string;
  readonly valueDomain: string;
  /** Kind of source: `national-form`, `community-product`, `report-card-product` … */
  readonly codesOf: string;
  /** True when at least one code has another meaning in the national table: passing codes on changes the record. */
  readonly passThroughUnsafe: boolean;
  readonly basis: 'source' | 'knowledge';
  readonly confidence: Confidence;
  readonly rows: readonly CodeConversionRow[];
}
