// Refusals and findings as OperationOutcome.
import type { Finding } from '@hulian/validators';
import { formatFinding } from '@hulian/validators';
import type { Language } from '../../messages/index.js';
import type { Answer } from '../call.js';
import type { Problem } from '../problem.js';

export const fhirJson = 'application/fhir+json; charset=utf-8';

export type Resource = Record<string, unknown> & { resourceType: string };

interface Issue {
  readonly severity: 'error' | 'warning' | 'information';
  readonly code: string;
  readonly text: string;
  readonly diagnostics?: string;
  readonly place?: string;
}

/** An OperationOutcome of some issues. */
export function makeOutcome(issues: readonly Issue[]): Resource {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map(({ severity, code, text, diagnostics, place }) => ({
      severity,
      code,
      details: { text },
      ...(diagnostics !== undefined && { diagnostics }),
      ...(place !== undefined && place !== '' && { expression: [place] }),
    })),
  };
}

const severities = { error: 'error', warning: 'warning', info: 'information' } as const;

/** Findings of the validators as issues. */
export const toIssues = (findings: readonly Finding[], language: Language): readonly Issue[] =>
  findings.map((finding) => ({
    severity: severities[finding.severity],
    code:
      finding.rule === 'fhir/invariant'
        ? 'invariant'
        : finding.rule === 'fhir/binding'
          ? 'code-invalid'
          : 'structure',
    text: formatFinding(finding, language),
    diagnostics: finding.rule,
    ...(finding.location.path !== undefined && { place: finding.location.path }),
  }));

const codes: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  409: 'conflict',
  410: 'deleted',
  412: 'conflict',
  413: 'too-long',
  415: 'not-supported',
  422: 'processing',
  428: 'required',
  429: 'throttled',
};

/** A refusal of the platform. */
export function refuseProblem(problem: Problem, traceId: string, language: Language): Answer {
  const body = problem.body(traceId, language) as { title: string; action: string };
  const main: Issue = {
    severity: 'error',
    code: codes[problem.status] ?? 'exception',
    text: `${body.title}。${body.action}`,
    diagnostics: `${problem.code} ${traceId}`,
  };
  const findings = (problem.options.findings ?? []).map(({ severity, text, path, rule }): Issue => ({
    severity: severities[severity],
    code: 'structure',
    text: text ?? rule,
    diagnostics: rule,
    ...(path !== undefined && { place: path }),
  }));
  return {
    status: problem.status,
    body: JSON.stringify(makeOutcome([main, ...findings])),
    contentType: fhirJson,
  };
}
