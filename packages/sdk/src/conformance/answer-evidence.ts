import { bytesToHex, sm3 } from '@hulian/crypto';
import type { Evidence } from './model.js';
import type { RawResponse } from './raw-client.js';

/** The part of the evidence that an answer gives: no bodies, no headers, only what proves which answer it was. */
export function toEvidence(answer: RawResponse, duration: number): Omit<Evidence, 'request'> {
  const traceId = answer.headers.get('hulian-trace-id');
  return {
    status: answer.status,
    ...(answer.code !== undefined && { code: answer.code.slice(0, 16) }),
    ...(traceId !== null && { traceId: traceId.slice(0, 64) }),
    milliseconds: Math.round(duration),
    answerDigest: bytesToHex(sm3(answer.body)),
  };
}
