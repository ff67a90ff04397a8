// What the row engine finds, in the form in which compiled SQL returns it.
import { nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { libraryContext, OthersRun, type Uncompiled } from '@hulian/validators/quality';
import { flatten } from './faulty-records.js';

/** Rules about the file: not part of compiled statements. */
const fileRules = /^(file\/|data-set\/(?!duplicate))/u;

/** Findings of the validator on records as NDJSON, and of rules about other records, without rules that no statement has. */
export async function findWithRows(
  dataSet: string,
  records: readonly Record<string, string>[],
  uncompiled: readonly Uncompiled[],
): Promise<string[]> {
  const library = nationalLibrary();
  const asOf = '20261122';
  const others = new OthersRun<number>(library, libraryContext(library, asOf));
  const validator = createValidator({
    library,
    maxFindings: Number.MAX_SAFE_INTEGER,
    asOf,
    onRecord: (subject, record) => others.take(subject, (field) => record.valueOf(field), record.ordinal),
  });
  const text = records.map((record) => JSON.stringify(record)).join('\n');
  const report = await validator.validate({
    path: 'records.ndjson',
    content: new TextEncoder().encode(text),
    as: dataSet,
  });
  const found = report.findings
    .filter(
      ({ rule, params }) =>
        !fileRules.test(rule) &&
        !uncompiled.some(
          (left) =>
            left.rule === rule &&
            (left.code ?? params['code']) === params['code'] &&
            (left.field ?? params['field']) === params['field'],
        ),
    )
    .map(({ rule, severity, params, location }) => {
      const code = rule === 'quality/record-logic' ? String(params['code']) : '';
      return flatten(location.line ?? 0, rule, code, severity, String(params['field']));
    });
  others.finish(({ bound, field, place }, outcome) => {
    const { code, severity } = bound.rule;
    if (outcome === 'fail' && !uncompiled.some((left) => left.code === code))
      found.push(flatten(place, 'quality/record-logic', code, severity, field.field.id));
  });
  return found.sort();
}

/** Prints whether an engine found what the row engine finds, and where they differ. */
export function tellEqual(title: string, found: readonly string[], expected: readonly string[]): boolean {
  const [known, given] = [new Set(expected), new Set(found)];
  const missing = expected.filter((one) => !given.has(one));
  const extra = found.filter((one) => !known.has(one));
  const equal = missing.length + extra.length === 0 && found.length === expected.length;
  console.log(`${equal ? 'EQUAL' : 'DIFFERENT'} ${title}, ${expected.length} findings`);
  for (const line of missing.slice(0, 10)) console.log(`  missing ${line}`);
  for (const line of extra.slice(0, 10)) console.log(`  extra   ${line}`);
  return equal;
}
