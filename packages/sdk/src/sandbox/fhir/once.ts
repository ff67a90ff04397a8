// Writes under an idempotency key happen once: the second time the first answer is given again, and /requests/{key} tells of it.
import { bytesToHex, sm3 } from '@hulian/crypto';
import type { Answer, Commit } from '../call.js';
import type { FaceExchange } from '../face.js';
import { Problem } from '../problem.js';
import { Requests } from '../requests.js';
import { fhirJson } from './outcome.js';

/** Prepares a write, unless its key was used for it before. @throws Problem C004, C027 */
export async function once(exchange: FaceExchange, prepare: () => Promise<Commit>): Promise<Commit> {
  const { headers, method, url, body, institution, at } = exchange;
  const key = headers.get('idempotency-key');
  if (key === null) return prepare();
  // Shorter than elsewhere: the parts of a transaction have keys made from it.
  if (!/^[A-Za-z0-9._:-]{8,100}$/u.test(key)) throw new Problem('C027');
  const requests = new Requests(exchange.platform.store);
  const target = new TextEncoder().encode(`${method} ${url.pathname}\n`);
  const digest = bytesToHex(sm3(Buffer.concat([target, body])));
  const again = (): Answer | undefined => {
    const answer = requests.repeated(institution, key, 'fhir', digest);
    const xml = typeof answer?.body === 'string' && answer.body.startsWith('<');
    return answer && { ...answer, contentType: xml ? 'application/fhir+xml; charset=utf-8' : fhirJson };
  };
  const repeated = again();
  if (repeated) return () => repeated;
  const work = await prepare();
  return () => {
    const raced = again();
    if (raced) return raced;
    const answer = work();
    requests.keep({
      institution,
      key,
      operation: 'fhir',
      digest,
      accepted: true,
      status: answer.status,
      headers: answer.headers ?? {},
      body: answer.body,
      at,
    });
    return answer;
  };
}
