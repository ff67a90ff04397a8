import type { Finding, NotChecked, Severity, Verdict } from './finding.js';

export type ArtefactKind =
  'data-set-records' | 'document' | 'message' | 'fhir' | 'request' | 'signed' | 'unknown';

/** What the validators say of one file. */
export interface FileReport {
  readonly path: string;
  readonly kind: ArtefactKind;
  /** Data set, template or service the file was judged by. */
  readonly subject?: { readonly id: string; readonly name: string };
  /** Records read, where the file holds records. */
  readonly records?: number;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Counts of all findings, also of those not listed because of the cap. */
  readonly counts?: Readonly<Record<Severity, number>>;
}

export interface ReportSummary {
  readonly files: number;
  readonly pass: number;
  readonly fail: number;
  readonly notChecked: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What was used: same input and same manifest give the same bytes of JSON. Holds no time stamp. */
export interface Manifest {
  readonly tool: { readonly name: string; readonly version: string };
  readonly profile: string;
  readonly editions: readonly string[];
  readonly packs: readonly { readonly id: string; readonly version: string; readonly sm3: string }[];
  readonly codeTables: readonly { readonly id: string; readonly sm3: string }[];
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

export interface Report {
  readonly manifest: Manifest;
  readonly summary: ReportSummary;
  readonly files: readonly FileReport[];
}
