// coverage.tsv: which system or duty of the policy plans is served, and what proves it.
import { readRows } from './read-rows.js';

/** State of one row; `works` and `partly` name evidence that exists. */
export type CoverageState = 'works' | 'partly' | 'not yet';

/** One system or duty of the policy plans. */
export interface CoverageRow {
  readonly id: string;
  readonly group: string;
  readonly item: string;
  /** `IN`: part of this product; other values as in the table. */
  readonly scope: string;
  readonly provide: string;
  /** Documents that ask for it. */
  readonly standards: string;
  /** How a third party checks it. */
  readonly check: string;
  readonly state: CoverageState;
  /** Path of a test, or a command; several are separated by ` ; `. */
  readonly evidence: string;
}

/** Columns of coverage.tsv in their order. */
export const coverageColumns = [
  'id',
  'group',
  'item',
  'scope',
  'provide',
  'standards',
  'check',
  'state',
  'evidence',
] as const;

/** Reads the table of coverage, in the order of the file. */
export function coverage(): readonly CoverageRow[] {
  return readRows('coverage.tsv') as unknown as readonly CoverageRow[];
}
