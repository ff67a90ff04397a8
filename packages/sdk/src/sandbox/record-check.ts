import { recordDataSets } from '../generated/record-data-sets.js';
import type { Call } from './call.js';
import { toPlatformFinding } from './findings.js';
import { Problem } from './problem.js';

/**
 * Lets the validators judge the record of a body (members `dataSet` and `record`), where it has one.
 * @throws Problem C033 with findings, C040 when the data set belongs elsewhere, C043 when nobody knows it
 */
export async function checkRecord(call: Call): Promise<void> {
  const { dataSet, record } = call.body as { readonly dataSet?: string; readonly record?: object };
  if (!call.operation.record || record === undefined) return;
  if (dataSet === undefined)
    throw new Problem('C007', {
      findings: [
        {
          rule: 'request/schema',
          message: 'missing',
          severity: 'error',
          path: '/dataSet',
          params: { member: 'dataSet', name: '' },
        },
      ],
    });
  if (!call.platform.library.dataSet(dataSet)) refuseUnknownDataSet();
  refuseForeignDataSet(call, dataSet);
  const report = await call.platform.validator.validate({
    path: 'record.json',
    content: new TextEncoder().encode(JSON.stringify(record)),
    as: dataSet,
  });
  if (report.verdict === 'fail')
    throw new Problem('C033', { findings: report.findings.slice(0, 100).map(toPlatformFinding) });
}

/** Kinds of objects whose records follow a data set, as far as the sources say so. */
const kindsOf = new Map<string, readonly string[]>();
for (const { resource, dataSets } of recordDataSets)
  for (const id of dataSets) kindsOf.set(id, [...(kindsOf.get(id) ?? []), resource]);
const kindsWithDataSets = new Set(recordDataSets.map(({ resource }) => resource));

/** Where the sources say nothing of the operation or of the data set, the record is judged by its data set alone. */
function refuseForeignDataSet({ operation, platform }: Call, dataSet: string): void {
  const kinds = kindsOf.get(platform.library.dataSet(dataSet)?.id ?? '');
  if (!kinds || !kindsWithDataSets.has(operation.resource) || kinds.includes(operation.resource)) return;
  const expected = kinds.join(' ');
  throw new Problem('C040', {
    findings: [
      {
        rule: 'request/data-set',
        message: 'differs',
        severity: 'error',
        path: '/dataSet',
        params: { expected },
      },
    ],
  });
}

/** @throws Problem C043 */
export function refuseUnknownDataSet(): never {
  throw new Problem('C043', {
    findings: [{ rule: 'request/data-set', message: 'unknown', severity: 'error', path: '/dataSet' }],
  });
}

/** @throws Problem C034 */
export function requireResident(call: Call, id: string): void {
  if (!call.platform.objects.find('resident', id)) throw new Problem('C034');
}
