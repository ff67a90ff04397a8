// Refusals and findings as OperationOutcome.
import type { Finding } from '@hulian/validators';
import { formatFinding } from '@hulian/validators';
import { platformFindingText } from '../../errors/platform-finding-text.js';
import type { Language } from '../../messages/index.js';
import type { Answer } from '../call.js';
import type { FaceRefusal } from '../face.js';
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

/** Address of the object and the person that a refused request asked for, for the log. */
function askedFor({ url, body }: FaceRefusal): Pick<Answer, 'target' | 'person'> {
  const [, , type, id] = url.pathname.split('/');
  const posted = id === '_search' ? new URLSearchParams(new TextDecoder().decode(body)) : url.searchParams;
  const person = (posted.get('patient') ?? posted.get('subject'))?.replace(/^.*\//u, '');
  return {
    ...(id !== undefined && /^[\w.-]+$/u.test(id) && id !== '_search' && { target: id.slice(0, 64) }),
    ...(type === 'Patient' && id?.startsWith('P') && { person: id.slice(0, 64) }),
    ...(person !== undefined && { person: person.slice(0, 64) }),
  };
}

/** A refusal of the platform. */
export function refuseProblem(problem: Problem, refusal: FaceRefusal): Answer {
  const { traceId, language } = refusal;
  const body = problem.body(traceId, language) as { title: string; action: string };
  const main: Issue = {
    severity: 'error',
    code: problem.code === 'R107' ? 'too-costly' : (codes[problem.status] ?? 'exception'),
    text: `${body.title}。${body.action}`,
    diagnostics: `${problem.code} ${traceId}`,
  };
  const findings = (problem.options.findings ?? []).map((finding): Issue => ({
    severity: severities[finding.severity],
    code: 'structure',
    text: platformFindingText(finding, language),
    diagnostics: finding.rule,
    ...(finding.path !== undefined && { place: finding.path }),
  }));
  return {
    status: problem.status,
    body: JSON.stringify(makeOutcome([main, ...findings])),
    contentType: fhirJson,
    ...askedFor(refusal),
  };
}
