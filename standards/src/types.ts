/** Record shapes of the library of standards. Facts only; every record carries edition, source and confidence. */

export type Confidence = 'high' | 'medium' | 'low';

export type RecordKind =
  | 'data-element'
  | 'value-domain'
  | 'data-set'
  | 'document'
  | 'service'
  | 'operation'
  | 'rule'
  | 'metric'
  | 'scheme'
  | 'oid'
  | 'identifier';

/** What every record of every kind carries. */
export interface StandardRecord {
  /** Official identifier, or ours where the standard gives none. Never reused; see moved.tsv. */
  readonly id: string;
  readonly kind: RecordKind;
  /** Official Chinese name. */
  readonly name: string;
  /** Short form of standard and edition, for example `ws363.03-2011`. */
  readonly edition: string;
  /** Which public text the record was read from. */
  readonly source: string;
  readonly confidence: Confidence;
  readonly note?: string;
  /** Names in other languages made by this project, not official ones. */
  readonly label?: { readonly en?: string };
}

/** Data type codes of WS/T 303 (数据类型). */
export type DataTypeCode = 'S1' | 'S2' | 'S3' | 'L' | 'N' | 'D' | 'DT' | 'T' | 'BY';

/** A data element (数据元) of WS 363. */
export interface DataElement extends StandardRecord {
  readonly kind: 'data-element';
  readonly dataType?: DataTypeCode;
  /** Representation format (表示格式) as printed, for example `AN..50`; absent when not known. */
  readonly format?: string;
  readonly unit?: string;
  /** Data element that states the unit, where the unit is data; as names and data sets pair them, filled in by the loader. */
  readonly unitElement?: string;
  /** Id of the value domain: `CV02.01.101`, `GB/T 2261.1-2003` or the element's own id. */
  readonly valueDomain?: string;
  /** Deviating type and format in WS 445. */
  readonly ws445Type?: DataTypeCode;
  readonly ws445Format?: string;
  readonly typeEvidence?: string;
  /** The source may have dropped the decimals of the format: do not check decimals. */
  readonly decimalsUncertain?: boolean;
  /** Other names that data sets and documents use for it; filled in by the loader. */
  readonly otherNames?: readonly ElementName[];
  /** Object class (对象类) as the beginning of the name tells it; an assignment of this project, filled in by the loader. */
  readonly objectClass?: { readonly class: string; readonly name: string; readonly basis: 'hulian' };
  /** Class and level in the manner of GB/T 39725; a default of this project, filled in by the loader. */
  readonly sensitivity?: { readonly class: string; readonly level: number; readonly basis: 'hulian' };
}

/** A name under which a data set or document uses a data element. */
export interface ElementName {
  readonly name: string;
  /** `synonym`: the same meaning; `role`: the element in a role (签名 of a 医师); `reused`: the number stands for another meaning there. */
  readonly relation: 'synonym' | 'role' | 'reused';
}

/** A permissible value (允许值). */
export interface PermissibleValue {
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
  /** Other wordings that sources use for the code; for finding and mapping, never the name of the standard. */
  readonly synonyms?: readonly ValueSynonym[];
}

/** A wording of a source for a permissible value (同义名称). */
export interface ValueSynonym {
  readonly name: string;
  /** Keys of sources.tsv, joined by `|`. */
  readonly source: string;
  readonly confidence: Confidence;
}

/** A code that earlier years of a table had and today's table has not (已停用代码); old records still carry it. */
export interface RetiredValue {
  readonly code: string;
  readonly name: string;
  /** Last revision of the table that is known to hold it, `2009-12`. */
  readonly lastIn: string;
  /** Codes used today for the same place or thing, as far as known. */
  readonly now?: readonly string[];
}

/** A value domain (值域代码表). `external` tables carry no values and must be loaded as a pack. */
export interface ValueDomain extends StandardRecord {
  readonly kind: 'value-domain';
  readonly oid?: string;
  /** Number of the standard as printed, for example `WS 364.3-2011`. */
  readonly standard: string;
  /** False when rows are known to be missing or the table is external: an absent code is then `not loaded`, never unknown. */
  readonly complete: boolean;
  readonly external?: boolean;
  /** Id of the table whose codes this subset uses, for example `ICD-10` for the diagnoses of `ICD-10/3`. */
  readonly codesIn?: string;
  /** `not-stated`: no source says that the list is whole; it is taken as whole and its confidence stays below high where one source gave it. */
  readonly completeness?: 'not-stated';
  /** `by-code`: parents were derived by this project from the codes: the beginning, or the group whose last digit is 0. */
  readonly hierarchy?: 'by-code';
  /** How many rows of all rows two or more sources agree on, `5/5`. */
  readonly agreement?: string;
  /** Number of rows that another copy of the table has. */
  readonly expectedRows?: number;
  readonly values: readonly PermissibleValue[];
  readonly retired?: readonly RetiredValue[];
}

/** One field of a data set (数据集中的数据元). */
export interface DataSetField {
  /** Internal identifier, for example `HDSD00.04.012`. */
  readonly id: string;
  /** Data element identifier, for example `DE02.01.039.00`. */
  readonly element?: string;
  readonly name: string;
  readonly dataType?: DataTypeCode;
  readonly format?: string;
  /** Id (not OID) of the value domain. */
  readonly valueDomain?: string;
  /** Number as printed, where two rows print the same one and the id carries a suffix of ours. */
  readonly printedId?: string;
  /** The internal identifier (`HDSD00.07.u016`) is the number of a spreadsheet, not confirmed by the published text. */
  readonly idUnconfirmed?: boolean;
  /** How the row was checked against the published text. */
  readonly checkedBy?: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** A data set or subset (数据集、数据子集), for example WS 445 西药处方. */
export interface DataSet extends StandardRecord {
  readonly kind: 'data-set';
  /** Identifier of the parent data set, for example `HDSD00.04`; several subsets may share it. */
  readonly dataSet: string;
  readonly standard: string;
  /** Title of the part of the standard. */
  readonly part?: string;
  readonly fields: readonly DataSetField[];
}

/** One slot of a document header or one entry of a section; `path` is XPath 1.0 without prefixes. */
export interface DocumentSlot {
  readonly path: string;
  readonly altPaths?: readonly string[];
  readonly name: string;
  readonly element?: string;
  readonly elementVariants?: readonly string[];
  /** The data element the data set uses where it differs from the published example: accept both. */
  readonly dataSetElement?: string;
  /** Field of the data set, for example `HDSD00.02.003`. */
  readonly field?: string;
  /** How the field was found: `code`, `de+dataset`, `comment`, `vendor-mapping(n)`. */
  readonly fieldBasis?: string;
  readonly fieldCandidates?: readonly string[];
  /** Name in the data set where it differs. */
  readonly elementName?: string;
  readonly dataType?: DataTypeCode;
  readonly format?: string;
  /** HL7 V3 value type: `ST`, `CD`, `PQ`, `TS`, `BL`, `INT` … */
  readonly valueType?: string;
  readonly valueTypeVariants?: readonly string[];
  readonly valueDomainOid?: string;
  readonly oidVariants?: readonly string[];
  /** Root or code system demanded at the slot. */
  readonly oid?: string;
  readonly fixed?: Readonly<Record<string, string>>;
  readonly unit?: string;
  readonly unitVariants?: readonly string[];
  readonly cardinality?: string;
  /** 1-based position among nodes with the same path. */
  readonly occurrence?: number;
  /** The node only groups others and has no value of its own. */
  readonly structural?: boolean;
  /** `generic`: the path was not read from an instance. */
  readonly pathBasis?: string;
  readonly elementBasis?: string;
  readonly codeSystemName?: string;
  readonly confidence: Confidence;
  readonly seenIn: readonly string[];
  readonly note?: string;
}

export interface DocumentSection {
  readonly name: string;
  /** LOINC section code, absent where sections are known by displayName or by a data element code. */
  readonly code?: string;
  readonly codeVariants?: readonly string[];
  readonly codeSystem?: string;
  readonly displayName?: string;
  readonly cardinality?: string;
  /** `R`, `R2` or `O` where a source states it. */
  readonly optionality?: string;
  readonly entries: readonly DocumentSlot[];
  /** Names of items of the section whose place in the XML is not known. */
  readonly unplaced?: readonly string[];
  /** Known wrong codings, each a negative example; `element` is the code as it was (wrongly) written. */
  readonly rejectedVariants?: readonly {
    readonly element: string;
    readonly name?: string;
    /** The element that the data set uses instead. */
    readonly dataSetElement?: string;
    readonly seenIn?: readonly string[];
    readonly note?: string;
  }[];
  readonly seenIn?: readonly string[];
  readonly note?: string;
}

/** A shared document template (共享文档规范) of WS/T 500 or WS/T 483. */
export interface DocumentTemplate extends StandardRecord {
  readonly kind: 'document';
  /** Equal to `id`: `C0004`, `HSDA00.01`. */
  readonly code: string;
  readonly codeSystem: string;
  readonly codeSystemName: string;
  readonly templateId: string;
  /** How the template id is known where it was not read from instances. */
  readonly templateIdBasis?: string;
  readonly titleVariants: readonly string[];
  readonly standard: string;
  readonly part: string;
  /** Identifiers of the data sets behind it. */
  readonly dataSets: readonly string[];
  readonly header: readonly DocumentSlot[];
  readonly sections: readonly DocumentSection[];
}

/** A part of an identifier by position; `at` is 1-based. */
export interface IdentifierPart {
  readonly name: string;
  readonly at: number;
  readonly length: number;
  readonly valueDomain?: string;
  readonly identifier?: string;
  readonly format?: string;
  readonly note?: string;
}

/** An identifier of a person, institution or card (标识符): form and check rule. */
export interface Identifier extends StandardRecord {
  readonly kind: 'identifier';
  readonly standard: string;
  /** Regular expression of the written form, in upper case. */
  readonly pattern: string;
  readonly length: number;
  /** Form before the current one that records may still carry. */
  readonly oldPattern?: string;
  readonly parts?: readonly IdentifierPart[];
  readonly check?: {
    readonly method: 'mod-11-2' | 'mod-31-3' | 'mod-11';
    readonly weights: readonly number[];
    readonly characters: string;
    readonly note?: string;
  };
  /** Data elements that carry it. */
  readonly elements: readonly string[];
}

/** An operation of the unified interface (统一接口的操作); derived from openapi/. */
export interface OperationRecord extends StandardRecord {
  readonly kind: 'operation';
  readonly method: string;
  readonly path: string;
  readonly service: string;
}

export interface Oid extends StandardRecord {
  readonly kind: 'oid';
  /** Id of the record it names in this library, if any. */
  readonly target?: string;
}

/** One line of the index: enough to list and search without reading records. */
export interface IndexEntry {
  readonly id: string;
  readonly kind: RecordKind;
  readonly name: string;
  readonly edition: string;
  /** In answers of a search: by what it was found; `label` is an English word of this project, `near` forgives typing faults. */
  readonly match?: 'id' | 'name' | 'initials' | 'label' | 'other-name' | 'meaning' | 'near';
  /** The code and meaning, or the other name, that matched. */
  readonly matched?: string;
}

/** One record that uses another; `fhir` stands for a profile or map of standards/fhir. */
export interface Usage extends Omit<IndexEntry, 'kind'> {
  readonly kind: RecordKind | 'fhir';
  /** Fields or sections where it is used; empty when the record as a whole refers to it. */
  readonly places: readonly string[];
}

/**
 * The library of standards as callers see it: the national data plus packs.
 * All look-ups are synchronous; a record is read from disk when first asked for and kept.
 */
export interface Library {
  /** Index lines of one kind, sorted by id, or of everything. */
  list(kind?: RecordKind): readonly IndexEntry[];
  /** One record of a kind by its exact id; follows moved ids. */
  record<K extends StandardRecord = StandardRecord>(kind: RecordKind, id: string): K | undefined;
  dataElement(id: string): DataElement | undefined;
  /** By id (`CV02.01.101`, `GB/T 2261.1-2003`, `GB/T2261.1`) or OID. */
  valueDomain(idOrOid: string): ValueDomain | undefined;
  /** By id, or by Chinese name or the standard's number (`HDSD00.01`) where it is unique. */
  dataSet(idOrName: string): DataSet | undefined;
  /** By code (`C0004`), template OID, or Chinese name where it is unique. */
  document(idOrTemplateIdOrName: string): DocumentTemplate | undefined;
  oid(oid: string): Oid | undefined;
  identifier(id: string): Identifier | undefined;
  /** Three answers; `not-loaded` is never a pass. */
  lookupCode(domain: string, code: string): CodeLookup;
  /** Any record by id, whatever its kind. */
  find(id: string): StandardRecord | undefined;
  /** Nearest ids or names, best first, for did-you-mean. */
  suggest(text: string, kind?: RecordKind, limit?: number): readonly IndexEntry[];
  /** Records that use this one, and where. */
  usedBy(id: string): readonly Usage[];
  /** Ranked search by id, name, part of name, pinyin initials, English label (ours), OID, code meaning. */
  search(text: string, options?: { kind?: RecordKind; limit?: number }): readonly IndexEntry[];
}

export type CodeLookup =
  | {
      readonly answer: 'known';
      readonly value: PermissibleValue;
      readonly domain: ValueDomain;
      /** Stated when only earlier years of the table had the code: right in old records, not for new ones. */
      readonly retired?: RetiredValue;
    }
  | {
      readonly answer: 'unknown';
      readonly domain: ValueDomain;
      readonly nearest: readonly PermissibleValue[];
    }
  | { readonly answer: 'not-loaded'; readonly domain?: ValueDomain };
