/** Records whose keys the compiler knows: of a template or of a data set. Keys that are paths are always admitted. */
import type { DataSetFields, DataSetNames, DocumentKeys } from '../generated/record-keys.js';
import type { DocumentRecord, SlotValue } from './record.js';

/** Code of a template the compiler knows: `C0004`. */
export type DocumentCode = keyof DocumentKeys;

type Sections<Code extends DocumentCode> = DocumentKeys[Code]['sections'];
type Paths = Readonly<Record<`${string}/${string}`, SlotValue>>;
type KeysOf<Members> = Members extends unknown ? keyof Members : never;
type TypeOf<Members, Key> = Members extends unknown
  ? Key extends keyof Members
    ? Members[Key]
    : never
  : never;
/** All keys of several scopes; one that several have may hold what any of them takes. */
type Merged<Members> = { readonly [Key in KeysOf<Members>]?: TypeOf<Members, Key> };

/** Values of the header, and of entries where the record has no `sections`. */
export type DocumentValuesOf<Code extends DocumentCode> = Paths &
  Merged<DocumentKeys[Code]['header'] | Sections<Code>[keyof Sections<Code>]>;

/** The record of a document of one template, checked by the compiler. */
export interface DocumentRecordOf<Code extends DocumentCode> extends Pick<DocumentRecord, 'foreignSections'> {
  readonly values: DocumentValuesOf<Code>;
  readonly sections?: {
    readonly [Name in keyof Sections<Code>]?: readonly (Paths & Readonly<Sections<Code>[Name]>)[];
  };
}

type OneOf<Groups, Group extends string> = Group extends keyof Groups
  ? { [Key in Groups[Group] & string]: Readonly<Record<Key, SlotValue>> }[Groups[Group] & string]
  : unknown;
type Demanded<Groups> = OneOf<Groups, 'id'> &
  OneOf<Groups, 'effectiveTime'> &
  OneOf<Groups, 'recordTarget'> &
  OneOf<Groups, 'author'> &
  OneOf<Groups, 'custodian'>;

/**
 * The record of a whole document: number, time, patient, author and custodian are there, each by one of the keys that
 * fill it. A record that gives one of them by its path alone names its template inside and is judged at run time.
 */
export type CompleteDocumentRecordOf<Code extends DocumentCode> = DocumentRecordOf<Code> & {
  readonly values: Demanded<DocumentKeys[Code]['demanded']>;
};

/** Identifier or Chinese name of a data set the compiler knows. */
export type DataSetName = keyof DataSetFields | keyof DataSetNames;

/** The record of one data set, checked by the compiler: fields by identifier or Chinese name. */
export type DataSetRecord<Name extends DataSetName> = Readonly<
  DataSetFields[Name extends keyof DataSetNames ? DataSetNames[Name] : Name & keyof DataSetFields]
>;
