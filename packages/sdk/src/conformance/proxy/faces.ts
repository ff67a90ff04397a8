/** What passes by SOAP and by FHIR, judged as `validate` would. */
import type { Validator } from '@hulian/validators';
import { readAnswerEnvelope, readCall } from '../../soap/envelope.js';
import { readMessage } from '../../soap/message.js';
import type { ProxyFinding, RawAnswer, RawRequest } from './proxy.js';

/** A request that goes to a face, and how its answer is judged. */
export interface FaceTraffic {
  readonly operation: string;
  readonly findings: readonly ProxyFinding[];
  readonly judgeAnswer: (answer: RawAnswer) => readonly ProxyFinding[];
}

/** The face that a request speaks to, wherever it is mounted; undefined for the unified interface. */
export async function judgeFace(
  request: RawRequest,
  type: string,
  validator: Validator,
): Promise<FaceTraffic | undefined> {
  const call = request.body.length > 0 && /xml/i.test(type) ? readCall(request.body) : undefined;
  if (typeof call === 'object')
    return {
      operation: `soap:${call.action}`,
      findings: await judgeContent(call.message, call.action, validator),
      judgeAnswer: judgeSoapAnswer,
    };
  const [, what] = /\/fhir\/?([A-Za-z]*)/.exec(request.target) ?? [];
  if (what === undefined) return undefined;
  const isResource = /fhir\+/.test(type) && ['POST', 'PUT'].includes(request.method);
  return {
    operation: `fhir:${request.method.toLowerCase()}:${what}`,
    findings: isResource ? await judgeContent(new TextDecoder().decode(request.body), 'fhir', validator) : [],
    judgeAnswer: judgeFhirAnswer,
  };
}

/** The first error, and how many. */
export async function judgeContent(
  text: string,
  as: string | undefined,
  validator: Validator,
): Promise<readonly ProxyFinding[]> {
  const content = new TextEncoder().encode(text);
  const report = await validator.validate({ path: 'body', content, ...(as !== undefined && { as }) });
  if (report.verdict !== 'fail') return [];
  const worst = report.findings.find(({ severity }) => severity === 'error');
  return [{ fault: 'request-record', detail: `${worst?.rule ?? ''}, ${report.counts?.error ?? 0}` }];
}

function judgeSoapAnswer({ status, body }: RawAnswer): readonly ProxyFinding[] {
  const envelope = readAnswerEnvelope(body);
  if (typeof envelope === 'string')
    return [{ fault: status >= 400 ? 'answer-problem' : 'answer-type', detail: `${status} ${envelope}` }];
  if ('fault' in envelope) return [];
  return readMessage(envelope.message) === undefined ? [{ fault: 'answer-type', detail: 'message' }] : [];
}

/** Resources come as FHIR, errors as OperationOutcome, and no error hides in a success. */
function judgeFhirAnswer({ status, headers, body }: RawAnswer): readonly ProxyFinding[] {
  const at = headers.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === 'content-type');
  const type = at < 0 ? '' : (headers[at + 1] ?? '');
  if (body.length === 0 && status < 400) return [];
  const isOutcome = /"resourceType"\s*:\s*"OperationOutcome"|<OperationOutcome\b/.test(
    new TextDecoder().decode(body.subarray(0, 4096)),
  );
  if (status >= 400) return isOutcome ? [] : [{ fault: 'answer-problem', detail: `${status} ${type}` }];
  return /fhir\+/.test(type) ? [] : [{ fault: 'answer-type', detail: type.slice(0, 64) }];
}
