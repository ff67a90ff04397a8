/** What a client must never do, whatever the step. */
import type { Cause } from '../model.js';
import type { Sight } from './model.js';

const behaviour = (subject: string, actual?: string): Cause => ({
  kind: 'behaviour',
  subject,
  ...(actual !== undefined && { actual }),
});

const isWrite = ({ method, operation = '' }: Sight) =>
  method !== 'GET' &&
  !/^(?:search|query|check|verify|list|get|fhir:search)|^soap:\w+(?:Query|Retrieve)$/.test(operation);

/** Refused by the content: the codes of the interface, of FHIR, and of messages. */
const contents = new Set(['C007', 'D201', 'C033', 'C037', 'C023', 'C035', 'AE', 'AR']);

/** Codes that say the request may be sent again later. */
const again = new Set(['C005', 'C012', 'C026', 'C028', 'C003']);
const signing = new Set([
  'C001',
  'C002',
  'C014',
  'C015',
  'C016',
  'C017',
  'C018',
  'C019',
  'C020',
  'C029',
  'C031',
]);

/** The first thing that is wrong with the last request, seen with all before it. */
export function judgeAlways(all: readonly Sight[]): Cause | undefined {
  const last = all.at(-1);
  if (last === undefined) return undefined;
  if (last.code !== undefined && signing.has(last.code)) return behaviour('signature', last.code);
  if (last.code === 'C027') return behaviour('no-key');
  if (last.code === 'C004') return behaviour('key-reused');
  if (last.code !== undefined && contents.has(last.code) && isWrite(last))
    return behaviour('invalid-content', last.code);
  if (!isWrite(last) || last.digest === undefined) return undefined;
  const before = all.slice(0, -1);
  const twin = before.find(
    (one) =>
      isWrite(one) &&
      one.digest === last.digest &&
      one.path === last.path &&
      (one.key !== last.key || (last.key === undefined && last.method === 'POST')),
  );
  if (twin) return behaviour(last.key === undefined ? 'sent-twice' : 'new-key');
  const refused = before.find(
    (one) =>
      one.key === last.key &&
      one.digest === last.digest &&
      (one.status ?? 0) >= 400 &&
      (one.status ?? 0) < 500 &&
      !again.has(one.code ?? ''),
  );
  return refused && behaviour('refused-resent', refused.code);
}
