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

/** What the plans divide their systems by: the four stores (四大数据库), the six families of applications (六类业务应用). */
export type CoverageAxis = 'store' | 'family';

/** What of one kind belongs to one store or family; the plans give the names, the assignment is ours. */
export interface CoveragePart {
  readonly by: CoverageAxis;
  readonly part: string;
  /** Chinese name, as in the plans. */
  readonly name: string;
  /** English name. */
  readonly label: string;
  readonly kind: 'data-set' | 'service' | 'rule';
  /** Ids of data sets, names of services of the unified interface, or printed codes of rules; `*` at the end stands for any rest. */
  readonly members: readonly string[];
}

/** Reads coverage-parts.tsv, in the order of the file. */
export function coverageParts(): readonly CoveragePart[] {
  const rows = readRows('coverage-parts.tsv') as unknown as readonly (Omit<CoveragePart, 'members'> & {
    readonly members: string;
  })[];
  return rows.map((row) => ({ ...row, members: row.members.split(' ') }));
}
