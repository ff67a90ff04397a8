// The seam between the engine and the kinds of artefact: records, documents, messages ... Each kind brings one handler.
import type { FactSheet } from '../cross/facts.js';
import type { DataSet, Library } from '@hulian/standards';
import type { XmlTree } from '../readers/xml-tree.js';
import type { ArtefactKind, FileReport } from '../report.js';
import type { RequestCheck } from '../requests/request-check.js';
import type { XmlCheck } from '../schema/xml-check.js';
import type { SignatureSettings } from '../signatures/settings.js';
import type { FhirSettings } from '../fhir/settings.js';
import type { FindingCollector } from './collector.js';
import type { RecordObserver } from './field-rule.js';
import type { Limits } from './limits.js';

/** Ends the reading of an input that is not text. The validator catches it. */
export class NotTextError extends Error {}

/** One input of a run. */
export interface Source {
  /** Name as the caller knows it; appears in reports. */
  readonly path: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
  /** Subset id, Chinese name, document code or action the input is to be judged by. */
  readonly as?: string;
  /** The file that the input is a detached signature of, where there is one. */
  readonly beside?: () => Promise<Uint8Array | undefined>;
  /** Takes what the input says of persons and visits, for the comparison of a whole run. */
  readonly facts?: FactSheet;
}

/** The beginning of an input, enough to choose a handler. */
export interface ArtefactHead {
  readonly path: string;
  readonly as?: string;
  /** First characters (up to 4,096) after decoding, without byte order mark and leading blanks. */
  readonly text: string;
  /** First bytes (up to 4,096) as they are. */
  readonly bytes: Uint8Array;
}

/** An input whose encoding is settled. Encoding faults are reported to the collector by whoever reads the text. */
export interface ArtefactSource {
  readonly head: ArtefactHead;
  /** The whole decoded text without byte order mark, or `undefined` when it is over the limit or not text (already reported). Read once. */
  text(): Promise<string | undefined>;
  /**
   * The decoded text in pieces, constant memory. Read once.
   * @throws {@link NotTextError} when the bytes turn out not to be text (already reported); handlers let it pass.
   */
  chunks(): AsyncIterable<string>;
  /** What {@link chunks} gives as UTF-8, whatever the encoding of the input: whole characters, bytes to be read until the next. */
  utf8Chunks(): AsyncIterable<Uint8Array>;
  /** The whole input as bytes, or `undefined` when it is over the limit (already reported). Read once. */
  bytes(): Promise<Uint8Array | undefined>;
}

/** What a reader works with: bounds, and where faults of the input go. */
export interface ReadContext {
  readonly limits: Limits;
  readonly collector: Pick<FindingCollector, 'report'>;
}

/** Looks on while inputs are read, so that nobody has to read them twice. What it sees holds values of records. */
export interface Observer {
  /** The tree of a document or a message, once it could be read. */
  readonly tree?: (path: string, tree: XmlTree) => void;
  /** Identifiers of the fields of a data set that had a value in some record of the input. */
  readonly fields?: (path: string, dataSet: DataSet, fields: readonly string[]) => void;
}

/** What a handler works with. */
export interface ArtefactContext extends ReadContext {
  readonly library: Library;
  /** `national`, `assessment`, or the id of a pack's profile. */
  readonly profile: string;
  /** YYYYMMDD that dates are compared with; absent: checks against today do not run. */
  readonly asOf?: string;
  readonly collector: FindingCollector;
  /** Profiles and tables for FHIR resources beyond R4 itself. */
  readonly fhir?: FhirSettings;
  /** Checks over XML that the user brings: schemas, schematron. */
  readonly xmlChecks?: readonly XmlCheck[];
  /** The operation whose request body the input is said to be. */
  readonly request?: RequestCheck;
  /** Where facts for the comparison of the run go; absent when nobody compares. */
  readonly facts?: FactSheet;
  /** Whose signatures are believed; absent: nobody's, and the ledger says so. */
  readonly signatures?: SignatureSettings;
  /** The file that the input is a detached signature of. */
  readonly beside?: Source['beside'];
  /** Judges what a signed object holds as if it were the file; undefined where it is of no known kind. Absent inside of one. */
  readonly inside?: ((content: Uint8Array) => Promise<ArtefactOutcome | undefined>) | undefined;
  /** The content came out of a signed object or a message: a copy, which may be there as a file too. */
  readonly isCopy?: true;
  readonly observe?: Observer;
  readonly onRecord?: RecordObserver;
}

/** What a handler says; the validator adds path, findings, ledger and verdict. */
export type ArtefactOutcome = Pick<FileReport, 'subject' | 'records'> & {
  readonly kind: ArtefactKind;
  /** False when nothing of the content could be judged: the verdict is then never `pass`. */
  readonly checked: boolean;
};

/** One kind of artefact. */
export interface ArtefactHandler {
  readonly kind: ArtefactKind;
  /** Decides by content, not by file name. The first handler of the list that accepts gets the input. */
  accepts(head: ArtefactHead, context: Pick<ArtefactContext, 'request'>): boolean;
  /** Reads and judges the input, reporting to `context.collector`. */
  validate(source: ArtefactSource, context: ArtefactContext): Promise<ArtefactOutcome>;
}
