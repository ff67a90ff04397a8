// What all shared documents have in common (documents/common/header.json).
import { readDataFile } from './data-folder.js';
import type { DocumentSlot, DocumentTemplate } from './types.js';

/** One slot of the header as practised by many documents. */
export interface HeaderRule {
  /** XPath 1.0 from ClinicalDocument, without prefixes. */
  readonly path: string;
  readonly name: string;
  /** In how many of the 53 sample documents it was seen. */
  readonly documents: number;
  readonly inAll: boolean;
  readonly element?: string;
  readonly elements?: readonly string[];
  /** Cardinality of the topmost element in HL7 CDA R2. */
  readonly topCardinality?: string;
  readonly oid?: string;
  readonly codeSystemName?: string;
  readonly fixed?: Readonly<Record<string, string>>;
}

/** The common header model of WS/T 482 as practised. */
export interface DocumentHeader {
  readonly namespace: string;
  /** Names of the children of ClinicalDocument in their order. */
  readonly elementOrder: readonly string[];
  /** Elements that HL7 CDA R2 does not know and the national documents use. */
  readonly nationalExtensions: readonly string[];
  readonly roots: readonly {
    readonly oid: string;
    readonly name: string;
    readonly otherNames?: readonly string[];
    readonly documents: number;
  }[];
  readonly codeSystems: readonly { readonly oid: string; readonly name: string; readonly use: string }[];
  readonly rules: readonly HeaderRule[];
}

let header: DocumentHeader | undefined;

/** The common header of all shared documents; read once. */
export function documentHeader(): DocumentHeader {
  return (header ??= JSON.parse(
    readDataFile('documents/common/header.json').toString('utf8'),
  ) as DocumentHeader);
}

let common: readonly DocumentSlot[] | undefined;

/** Slots of a template's header; where no source shows its own (WS/T 483), those that nearly all documents have. */
export function headerSlots({ header: own }: DocumentTemplate): readonly DocumentSlot[] {
  if (own.length > 0) return own;
  return (common ??= documentHeader()
    .rules.filter(({ documents, path }) => documents >= 50 && !path.startsWith('relatedDocument'))
    .map(({ path, name, oid, element, codeSystemName, fixed }) => ({
      path,
      name,
      confidence: 'medium',
      seenIn: [],
      ...(oid === undefined ? {} : { oid }),
      ...(element === undefined ? {} : { element }),
      ...(codeSystemName === undefined ? {} : { codeSystemName }),
      ...(fixed === undefined ? {} : { fixed }),
    })));
}
