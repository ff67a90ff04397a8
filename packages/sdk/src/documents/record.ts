/** A value of a slot: plain text, or text with what the standard tables cannot supply. */
export type SlotValue =
  | string
  | {
      readonly value: string;
      /** Name shown with a code; by default the name in the code table. */
      readonly name?: string;
      /** Unit of a quantity; by default the unit of the template. */
      readonly unit?: string;
      /** OID of the code system where it is not the one of the template. */
      readonly codeSystem?: string;
    };

/** Values by key: field of the data set (`HDSD00.04.014`), data element (`DE02.01.039.00`), name of the slot, or its path. */
export type SlotValues = Readonly<Record<string, SlotValue>>;

/** A shared document as a record: what `buildDocument` takes and `extractDocument` gives back. */
export interface DocumentRecord {
  /** Code of the template: `C0004`. */
  readonly template: string;
  /** Values of the header; without `sections` of the entries as well. */
  readonly values: SlotValues;
  /** Entries that repeat: by section name a list of groups, for example one group a drug. */
  readonly sections?: Readonly<Record<string, readonly SlotValues[]>>;
  /** Sections that the template does not know, each as the XML of its `section` element. */
  readonly foreignSections?: readonly string[];
}

/** A value that has no place: an unknown key of a record, or an element of a document no slot names. */
export interface Unplaced {
  /** Key of the record or path in the document. */
  readonly at: string;
  readonly reason:
    | 'unknown-key'
    | 'unknown-section'
    | 'unknown-element'
    | 'narrative-only'
    | 'not-a-section'
    /** A code of how often a drug is taken that states no number of times a day. */
    | 'no-times-a-day'
    /** A value that is neither text nor an object with a text `value`. */
    | 'not-text'
    | 'not-xml-text';
}

/** Text of a value; undefined for what callers without a compiler may pass. */
export const textOf = (value: unknown): string | undefined => {
  const text: unknown = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  return typeof text === 'string' ? text : undefined;
};
