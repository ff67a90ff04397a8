import type { Call } from './call.js';
import { toPlatformFinding } from './findings.js';
import { Problem } from './problem.js';

/**
 * Lets the validators judge the record of a body (members `dataSet` and `record`), where it has one.
 * @throws Problem C033 with findings
 */
export async function checkRecord(call: Call): Promise<void> {
  const { dataSet, record } = call.body as { readonly dataSet?: string; readonly record?: object };
  if (!call.operation.record || record === undefined) return;
  if (dataSet === undefined)
    throw new Problem('C007', {
      findings: [{ rule: 'request/schema', message: 'required', severity: 'error', path: '/dataSet' }],
    });
  const report = await call.platform.validator.validate({
    path: 'record.json',
    content: new TextEncoder().encode(JSON.stringify(record)),
    as: dataSet,
  });
  if (report.verdict === 'fail')
    throw new Problem('C033', { findings: report.findings.slice(0, 100).map(toPlatformFinding) });
}

/** @throws Problem C034 */
export function requireResident(call: Call, id: string): void {
  if (!call.platform.objects.find('resident', id)) throw new Problem('C034');
}
