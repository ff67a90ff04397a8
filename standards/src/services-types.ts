import type { Confidence, PermissibleValue, StandardRecord } from './types.js';

/** Where the name of a message field was read when the mapping sheet gives none. */
export type FieldNameSource = 'schema-comment' | 'sample-comment' | 'query-tool';

/** One field of an interaction message (交互消息字段); `path` is XPath from the root element, without prefixes. */
export interface ServiceField {
  /** For example `/id/@extension`. Unique within the request. */
  readonly path: string;
  /** Absent where no source names the field. */
  readonly name?: string;
  readonly nameFrom?: FieldNameSource;
  /** `0..1`, `1..1`, `0..*` or `1..*`; absent in responses, where no source states it. */
  readonly cardinality?: string;
  /** Data elements the mapping sheet gives. */
  readonly elements?: readonly string[];
  /** Lexical type of the schema: `long`, `int`, `byte`, `short`, `positiveInteger`, `nonNegativeInteger`. */
  readonly type?: string;
  /** Representation format, for example `DT14` or `D8`. */
  readonly format?: string;
  readonly fixed?: string;
  /** Exact length in characters. */
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Values the schema admits, codes or display names alike. */
  readonly enum?: readonly string[];
  /** Codes with their meanings, where the source lists both. */
  readonly values?: readonly PermissibleValue[];
  /** OIDs of the identification system that the sibling root names. */
  readonly idOids?: readonly string[];
  /** OIDs of the code table that the sibling code system names. */
  readonly valueDomainOids?: readonly string[];
  /** Fixed values as samples carry them; evidence, not a demand. */
  readonly sampleValues?: readonly string[];
  /** Parameter of the assessment's query case. */
  readonly queryKey?: string;
  readonly note?: string;
}

/** Older or swapped names of a service. */
export interface ServiceAlias {
  readonly action?: string;
  readonly request?: string;
  readonly response?: string;
  readonly failure?: string;
  readonly note?: string;
  readonly source: string;
}

/** What is known of an operation of a regional service; all members as the source words them. */
export interface ServiceOperation {
  readonly name: string;
  readonly actor?: string;
  readonly actors?: readonly string[];
  readonly optionality?: string;
  readonly request?: string | readonly string[];
  readonly response?: string;
  readonly messageFormat?: string;
  readonly section?: string;
  readonly audit?: { readonly eventSource: string; readonly options: readonly string[] };
  /** `knowledge` marks what no public text confirms. */
  readonly source?: string;
}

/**
 * An interaction service (交互服务) of WS/T 846, of its older edition, or of a regional standard.
 * Regional parts whose field tables are not public carry empty `request` and `response`.
 */
export interface Service extends StandardRecord {
  readonly kind: 'service';
  /** Number of the standard and part: `WS/T 846.2-2024`. */
  readonly standard: string;
  readonly part?: string;
  readonly category?: string;
  /** SOAP action, equal to `id`; absent where no source gives one. */
  readonly action?: string;
  /** True for a query service, which the assessment tests with a found and a not-found case. */
  readonly query?: boolean;
  /** Root elements. Several services share a root: only the action tells them apart. */
  readonly message?: { readonly request: string; readonly response?: string };
  readonly responseSource?: 'response-template' | 'inferred' | 'unknown';
  /** Level of the hospital scheme that first asks for the service: `3`, `4B`, `4A` or `5B`. */
  readonly maturityLevel?: string;
  /** Case number of the assessment samples: `EMR-PL-01`. */
  readonly testCase?: string;
  readonly testCaseSource?: 'test-file-name' | 'inferred';
  /** Confidence of the field list, lower than that of the record's names. */
  readonly fieldConfidence?: Confidence;
  readonly aliases?: readonly ServiceAlias[];
  readonly scope?: string;
  /** Comparable international profile; `source` says when it is our knowledge only. */
  readonly analog?: {
    readonly profile: string;
    readonly protocol?: string;
    readonly transport?: string;
    readonly messages?: readonly string[];
    readonly transactions?: readonly string[];
    readonly source: string;
  };
  readonly operations?: readonly ServiceOperation[];
  readonly chapters?: readonly string[];
  readonly offlinePackage?: readonly string[];
  readonly request: readonly ServiceField[];
  readonly response: readonly ServiceField[];
}

/** The part that all messages of an edition share (公共消息头), with transport and acknowledgement. */
export interface MessageHeader {
  readonly edition: string;
  readonly standard: string;
  readonly name: string;
  readonly transport: {
    readonly protocol: string;
    readonly endpoint: string;
    readonly method: string;
    readonly encoding: string;
    readonly namespace: string;
  };
  readonly fields: readonly ServiceField[];
  /** Structural attributes with their fixed values; `path` is relative to any element of that name. */
  readonly attributes: readonly { readonly path: string; readonly fixed: string }[];
  readonly acknowledgement: { readonly root: string; readonly codes: readonly PermissibleValue[] };
  readonly acknowledgementFields: readonly ServiceField[];
  readonly source: string;
  readonly confidence: Confidence;
  readonly note?: string;
}
