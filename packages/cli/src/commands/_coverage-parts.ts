/** What of the library belongs to which store or family of the plans, and what to none. */
import {
  coverageParts,
  openLibrary,
  type CoverageAxis,
  type CoveragePart,
  type OperationRecord,
  type QualityRule,
} from '@hulian/standards';

/** Ids of the library by kind. */
export interface Assigned {
  readonly dataSets: readonly string[];
  readonly operations: readonly string[];
  readonly rules: readonly string[];
  /** How many of the rules carry an input that passes and one that fails. */
  readonly samples: number;
}

/** One store or family. */
export interface AssignedPart extends Assigned {
  readonly id: string;
  readonly name: string;
  readonly label: string;
}

/** Divides data sets, operations and rules by `by`; one of them may belong to several parts. */
export function assignToParts(by: CoverageAxis): {
  readonly parts: readonly AssignedPart[];
  readonly unassigned: Assigned;
} {
  const library = openLibrary();
  const dataSets = library.list('data-set').map(({ id }) => ({ id, key: id }));
  const operations = library
    .list('operation')
    .map(({ id }) => ({ id, key: library.record<OperationRecord>('operation', id)?.service }));
  const rules = library.list('rule').map(({ id }) => {
    const rule = library.record<QualityRule>('rule', id);
    return { id, key: rule?.code, sampled: Boolean(rule?.samples?.pass && rule.samples.fail) };
  });
  const rows = coverageParts().filter((row) => row.by === by);
  const pick = (keep: (kind: CoveragePart['kind'], key: string | undefined) => boolean): Assigned => {
    const kept = rules.filter(({ key }) => keep('rule', key));
    return {
      dataSets: dataSets.filter(({ key }) => keep('data-set', key)).map(({ id }) => id),
      operations: operations.filter(({ key }) => keep('service', key)).map(({ id }) => id),
      rules: kept.map(({ id }) => id),
      samples: kept.filter(({ sampled }) => sampled).length,
    };
  };
  const belongs = (row: CoveragePart, kind: CoveragePart['kind'], key = ''): boolean =>
    row.kind === kind && row.members.some((member) => matches(member, key));
  const names = new Map(rows.map((row) => [row.part, row]));
  return {
    parts: [...names.values()].map(({ part, name, label }) => ({
      id: part,
      name,
      label,
      ...pick((kind, key) => rows.some((row) => row.part === part && belongs(row, kind, key))),
    })),
    unassigned: pick((kind, key) => !rows.some((row) => belongs(row, kind, key))),
  };
}

const matches = (member: string, key: string): boolean =>
  member.endsWith('*') ? key.startsWith(member.slice(0, -1)) : key === member;
