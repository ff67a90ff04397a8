import { bytesToBase64, bytesToHex, digestToSign, sm3, utf8ToBytes, type Signer } from '@hulian/crypto';
import type { Finding, FileReport, Validator } from '@hulian/validators';
import { findOperation } from '../client/find-operation.js';
import { isIdempotencyKey } from '../client/idempotency-key.js';
import type { Operation } from '../client/operation.js';
import { readDocumentHeader } from '../documents/document-header.js';
import { readDocumentText } from '../documents/document-text.js';
import type { OutboxEntry } from '../outbox/record.js';
import { judgeBody, loadBodyCheck } from '../sandbox/body-schema.js';
import { readJsonObject } from '../sandbox/receive.js';
import { toPlatformFinding } from '../sandbox/findings.js';
import { keyIdOf } from '../signing/hulian-2026.js';
import type { PlatformFinding } from '../errors/platform-error.js';

/** What a system hands over. */
export interface GatewayRequest {
  readonly operation: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly version?: number;
  readonly key?: string;
  readonly lane?: string;
}

/** Why an input is not queued. */
export type GatewayRefusal =
  | 'not-readable'
  | 'too-large'
  | 'unknown-operation'
  | 'not-a-write'
  | 'invalid'
  | 'no-document-number'
  | 'no-identity'
  | 'bad-form'
  | 'bad-key'
  | 'key-reused';

/** What became of an input before the queue. */
export type Accepted =
  | {
      readonly entry: OutboxEntry & { readonly key: string };
      /** Checks of the validators that could not be made. */
      readonly notChecked: number;
    }
  | { readonly refusal: GatewayRefusal; readonly findings: readonly PlatformFinding[] };

/** What inputs are judged and prepared with. */
export interface AcceptContext {
  readonly institution: string;
  readonly signer: Signer;
  readonly validator: Validator;
}

const refuse = (refusal: GatewayRefusal, findings: readonly PlatformFinding[] = []): Accepted => ({
  refusal,
  findings,
});

const hash = (text: string) => bytesToHex(sm3(utf8ToBytes(text)));

/** The same content under the same operation is the same business: it always has the same key. */
function keyOf(institution: string, operation: string, content: string): string {
  return `gw-${hash(`${institution}\n${operation}\n${content}`).slice(0, 40)}`;
}

function errorsOf(report: FileReport): PlatformFinding[] {
  return report.findings
    .filter(({ severity }: Finding) => severity === 'error')
    .slice(0, 100)
    .map(toPlatformFinding);
}

/** A shared document: judged by the validators, signed, its resident found when it is sent. */
export async function acceptDocument(
  bytes: Uint8Array,
  context: AcceptContext,
  given: { readonly key?: string } = {},
): Promise<Accepted> {
  const report = await context.validator.validate({ path: 'document.xml', content: bytes });
  if (report.verdict === 'fail') return refuse('invalid', errorsOf(report));
  const text = readDocumentText(bytes);
  const header = readDocumentHeader(text);
  if (!header) return refuse('not-readable');
  if (header.documentId === undefined) return refuse('no-document-number');
  const { identityNumber } = header.person;
  if (identityNumber === undefined) return refuse('no-identity');
  const { signer, institution } = context;
  const content = utf8ToBytes(text);
  const value = await signer.sign(digestToSign(content, signer.publicKey));
  return {
    notChecked: report.notChecked.length,
    entry: {
      operation: 'submitDocument',
      key: given.key ?? keyOf(institution, 'submitDocument', text),
      lane: `person:${hash(identityNumber).slice(0, 24)}`,
      body: {
        documentId: header.documentId,
        residentId: '',
        format: 'cda',
        content: text,
        signature: { keyId: keyIdOf(signer.publicKey), value: bytesToBase64(value) },
      },
    },
  };
}

/** Whether a request is as its type says: it comes from another system. What cannot be sent must not wait for ever. */
function isWellFormed(request: GatewayRequest, { pathParameters = [] }: Operation): boolean {
  const {
    key = '',
    lane = '',
    version = 1,
    path = {},
    body = {},
  } = request as unknown as Record<string, unknown>;
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return (
    typeof key === 'string' &&
    typeof lane === 'string' &&
    Number.isSafeInteger(version) &&
    isObject(body) &&
    isObject(path) &&
    pathParameters.every((name) => {
      const value = (path as Record<string, unknown>)[name];
      return typeof value === 'string' && !/^\.{0,2}$/.test(value);
    })
  );
}

/** A request of the unified interface: its body judged by the schema of the operation, its record by the validators. */
export async function acceptRequest(request: GatewayRequest, context: AcceptContext): Promise<Accepted> {
  const operation = findOperation(request.operation);
  if (!operation) return refuse('unknown-operation');
  if (!operation.idempotent) return refuse('not-a-write');
  if (!isWellFormed(request, operation)) return refuse('bad-form');
  const { body = {}, path, version, lane } = request;
  if (operation.body !== undefined) {
    const check = await loadBodyCheck(operation.body);
    const report = await judgeBody({ id: operation.id, name: operation.summary, check }, body);
    if (report) return refuse('invalid', errorsOf(report));
  }
  const { dataSet, record, residentId, localId } = body as Readonly<Record<string, unknown>>;
  let notChecked = 0;
  if (operation.record && record !== undefined) {
    const report = await context.validator.validate({
      path: 'record.json',
      content: utf8ToBytes(JSON.stringify(record)),
      ...(typeof dataSet === 'string' && { as: dataSet }),
    });
    if (report.verdict === 'fail') return refuse('invalid', errorsOf(report));
    notChecked = report.notChecked.length;
  }
  const key =
    request.key ??
    keyOf(context.institution, operation.id, JSON.stringify([path ?? null, version ?? null, body]));
  if (!isIdempotencyKey(key)) return refuse('bad-key');
  const person =
    typeof residentId === 'string' ? residentId : typeof localId === 'string' ? localId : undefined;
  return {
    notChecked,
    entry: {
      operation: operation.id as OutboxEntry['operation'],
      key,
      ...(lane !== undefined
        ? { lane }
        : person !== undefined && { lane: `person:${hash(person).slice(0, 24)}` }),
      ...(path && { path }),
      ...(operation.body && { body }),
      ...(version !== undefined && { version }),
    },
  };
}

/** Bytes of a file or of an HTTP body as what they are. */
export async function acceptBytes(bytes: Uint8Array, context: AcceptContext): Promise<Accepted> {
  const start = readDocumentText(bytes.subarray(0, 64))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (!start.startsWith('{')) return acceptDocument(bytes, context);
  let request: Record<string, unknown>;
  try {
    request = readJsonObject(bytes);
  } catch {
    return refuse('not-readable');
  }
  return typeof request['operation'] === 'string'
    ? acceptRequest(request as unknown as GatewayRequest, context)
    : refuse('unknown-operation');
}
