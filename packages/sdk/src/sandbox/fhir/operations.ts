// $validate and the terminology operations.
import type { Commit } from '../call.js';
import type { FaceExchange } from '../face.js';
import { answer, readBody } from './answer.js';
import { makeOutcome, toIssues, type Resource } from './outcome.js';
import { runTerminology } from './terminology.js';
import { judge } from './write.js';

/** What the validators say of a resource; nothing is kept. */
export async function serveValidate(type: string, exchange: FaceExchange): Promise<Commit> {
  const given = readBody(exchange);
  const parameter =
    given.resourceType === 'Parameters'
      ? (given['parameter'] as Record<string, unknown>[] | undefined)
      : undefined;
  const resource = parameter?.find(({ name }) => name === 'resource')?.['resource'] ?? given;
  const report = await judge(resource, exchange);
  const issues = [
    ...toIssues(report.findings, exchange.language),
    ...((resource as Resource).resourceType === type
      ? []
      : [{ severity: 'error' as const, code: 'invalid', text: `resourceType ${type}` }]),
    ...report.notChecked.map(({ rule, reason }) => ({
      severity: 'information' as const,
      code: 'incomplete',
      text: `${rule} ${reason}`,
    })),
  ];
  const outcome = makeOutcome(
    issues.length > 0
      ? issues
      : [
          {
            severity: 'information',
            code: 'informational',
            text: exchange.language === 'en' ? 'No findings' : '没有发现问题',
          },
        ],
  );
  return () => answer(outcome, exchange);
}

/** Parameters come by the address or as a Parameters resource. */
export function serveTerminology(type: string, operation: string, exchange: FaceExchange): Commit {
  const { method, url, platform } = exchange;
  const given =
    method === 'POST' ? ((readBody(exchange)['parameter'] ?? []) as Record<string, unknown>[]) : [];
  const ask = (name: string): string | undefined => {
    const posted = given.find((each) => each['name'] === name);
    const value =
      posted === undefined ? undefined : Object.entries(posted).find(([key]) => key.startsWith('value'))?.[1];
    return typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : (url.searchParams.get(name) ?? undefined);
  };
  return () => answer(runTerminology(type, operation, ask, platform), exchange);
}
