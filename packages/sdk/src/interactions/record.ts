import type { MessageKeys } from '../generated/record-keys.js';

/** A value of a message: text, or text with what its typed element needs beside it. */
export type MessageValue =
  | string
  | {
      readonly value: string;
      /** Unit of a quantity (PQ). */
      readonly unit?: string;
      /** Name of a code (CD). */
      readonly name?: string;
      /** OID of the code system (CD). */
      readonly codeSystem?: string;
      /** HL7 V3 type of the element, where it is not the one the service's structure offers first. */
      readonly type?: string;
      /** End of an interval of time (IVL_TS, QSC_TS); the value is its beginning. */
      readonly high?: string;
      /** Code of the frequency (QSC_TS); `name` is its name. */
      readonly code?: string;
    };

/** Values by key: name or data element where it means one place, or the path of the place (`/id/@extension`). */
export type MessageValues = Readonly<Record<string, MessageValue>>;

/** Service the compiler knows: `PatientInfoRegister`. */
export type ServiceId = keyof MessageKeys;

/** Values of a request of one service, checked by the compiler; paths are always admitted. */
export type RequestValuesOf<Id extends ServiceId> = Readonly<
  Partial<Record<MessageKeys[Id], MessageValue>> & Record<`/${string}`, MessageValue>
>;

/** An interaction message (交互消息) as a record: what `buildMessage` takes and `extractMessage` gives back. */
export interface MessageRecord {
  /** Action of the service: `PatientInfoRegister`. */
  readonly service: string;
  /** `request` (default); `answer` is what the service sends back: an acknowledgement, for a query with what was found. */
  readonly kind?: 'request' | 'answer';
  /** The second and further occurrences of a repeating element are keyed by paths with a position: `…/item[2]/@value`. */
  readonly values: MessageValues;
}

/** Why a message was not built, or what was not taken out of one. */
export interface MessageProblem {
  /** Key or path. */
  readonly at: string;
  /** Name of the field, where one is known. */
  readonly name?: string;
  readonly reason:
    /** A demanded value that the record does not have. */
    | 'missing'
    | 'unknown-key'
    | 'ambiguous-key'
    /** A value that is neither text nor an object with a text `value`. */
    | 'not-text'
    | 'not-xml-text'
    /** The path repeats an element that may occur once. */
    | 'too-many'
    /** An element or attribute of a message that the service does not have: its value is not in the record. */
    | 'unknown-place';
}
