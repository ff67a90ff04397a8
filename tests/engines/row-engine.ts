// What the row engine finds, in the form in which compiled SQL returns it.
import { nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { flatten } from './faulty-records.js';

/** Rules about the file, and one that compares with the first record of a person: not part of compiled statements. */
const otherRules = /^(file\/|data-set\/(?!duplicate)|identifier\/identity-conflict|value-domain\/code-name)/u;

/** Findings of the validator on records as NDJSON, without rules that no statement has. */
export async function findWithRows(
  dataSet: string,
  records: readonly Record<string, string>[],
  uncompiled: readonly string[],
): Promise<string[]> {
  const validator = createValidator({
    library: nationalLibrary(),
    maxFindings: Number.MAX_SAFE_INTEGER,
    asOf: '20261122',
  });
  const text = records.map((record) => JSON.stringify(record)).join('\n');
  const report = await validator.validate({
    path: 'records.ndjson',
    content: new TextEncoder().encode(text),
    as: dataSet,
  });
  return report.findings
    .filter(({ rule, params }) => !otherRules.test(rule) && !uncompiled.includes(String(params['code'])))
    .map(({ rule, severity, params, location }) =>
      flatten(
        location.line ?? 0,
        rule,
        String(params['code'] ?? '').replace(/^(?![A-Z]+-\d).*$/u, ''),
        severity,
        String(params['field']),
      ),
    )
    .sort();
}
