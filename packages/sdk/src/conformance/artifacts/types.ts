/** What a folder of artefacts was found to hold. Data only; sentences are made by whoever shows it. */
import type { Finding, Manifest, Verdict } from '@hulian/validators';
import type { Answer } from '@hulian/validators/maturity';

/** Kinds of type a scheme counts. */
export type ArtifactKind = 'data-set' | 'document' | 'service';

/**
 * `full` every file passed and everything asked for is there; `partial` something failed or is missing;
 * `none` no file; `not-checked` a file could not be judged to its end; `absent` declared as a business not carried out.
 */
export type TypeStatus = 'full' | 'partial' | 'none' | 'not-checked' | 'absent';

/** One kind of error or warning within a type, however often it occurred. */
export interface ArtifactCause {
  readonly count: number;
  readonly files: number;
  /** The first occurrence; holds no value of a record. */
  readonly example: Pick<Finding, 'rule' | 'message' | 'params' | 'severity'>;
}

/** Why a query case is not complete. */
export type CaseGap = 'found-case-missing' | 'not-found-case-missing' | 'key-empty' | 'same-key';

/** A data set, document or service of the scheme, and what the folder shows of it. */
export interface ArtifactType {
  readonly kind: ArtifactKind;
  /** Data set id, document code, or action of the service. */
  readonly id: string;
  readonly name: string;
  /** Indicator of the scheme. */
  readonly indicator: string;
  /** Prefix of file names in the packaging of the assessment, for example `EMR-SD-04`. */
  readonly sampleCode?: string;
  /** Lowest level that asks for it. */
  readonly level: string;
  readonly points: number;
  readonly status: TypeStatus;
  readonly files: number;
  readonly passed: number;
  readonly records?: number;
  /** Data sets: fields that had a value in some record, and those that had none. */
  readonly fields?: { readonly total: number; readonly seen: number; readonly missing: readonly string[] };
  /** Query services: what the found and the not-found case lack. */
  readonly gaps?: readonly CaseGap[];
  readonly causes: readonly ArtifactCause[];
}

/** One file as it was judged. */
export interface ArtifactFile {
  readonly path: string;
  readonly sm3: string;
  readonly verdict: Verdict;
  /** Types it counts for. */
  readonly types: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  /** Ordinal of the patient, by first appearance; the identity is not kept. */
  readonly patient?: number;
}

/** Something about names and places of files that a reviewer stumbles over; never changes a status. */
export interface PackagingNote {
  readonly path: string;
  readonly problem:
    | 'name-not-by-packaging'
    | 'name-other-type'
    | 'code-unknown'
    | 'patients-mixed-in-folder'
    | 'content-twice'
    | 'type-unknown'
    | 'type-not-in-scheme'
    | 'data-sets-mixed';
  readonly expected?: string;
}

/** Which document types one patient covers. */
export interface PatientCoverage {
  readonly patient: number;
  readonly documents: number;
  readonly types: readonly string[];
}

/** What a level asks for, and what is full. */
export interface LevelCount {
  readonly level: string;
  readonly name: string;
  readonly dataSets: { readonly required: number; readonly full: number };
  readonly documents: { readonly required: number; readonly full: number };
  /** Services: only requests are in a folder; whether the service answers is shown by a run against it. */
  readonly services: { readonly required: number; readonly full: number };
  /** Data sets and documents together. */
  readonly reached: boolean;
}

/** The result of a run over a folder. The same files and the same manifest give the same bytes. */
export interface ArtifactRun {
  readonly kind: 'artifacts';
  readonly manifest: Manifest;
  readonly scheme: string;
  readonly asOf: string;
  /** `fail` when a type is partial; `not-checked` when one could not be judged; else `pass`. */
  readonly result: Verdict;
  /** Highest level whose data sets and documents are all full; null below the lowest. */
  readonly level: string | null;
  readonly summary: {
    readonly files: number;
    readonly pass: number;
    readonly fail: number;
    readonly notChecked: number;
    readonly types: Readonly<Record<ArtifactKind, Readonly<Record<TypeStatus, number>>>>;
  };
  readonly types: readonly ArtifactType[];
  readonly levels: readonly LevelCount[];
  /** Types in the order in which mending them helps most. */
  readonly fixFirst: readonly string[];
  readonly patients: readonly PatientCoverage[];
  readonly packaging: readonly PackagingNote[];
  readonly files: readonly ArtifactFile[];
  /** In the form that maturity self-tests read; services are never answered from files alone. */
  readonly answers: Readonly<Record<string, Answer>>;
}
