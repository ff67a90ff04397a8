import { expectObject, expectProblem, expectSame, expectText } from '../../check.js';
import type { ConformanceTest, TestContext } from '../../model.js';
import { syntheticDocument } from '../../synthetic.js';

interface Stored {
  readonly id: string;
  readonly version: string;
}

const stored = (t: TestContext) => t.take<Stored>('document of the first');

/** What another institution gets that asks for the document, with a purpose or without. */
function retrieve(t: TestContext, purpose?: string) {
  const headers: Record<string, string> = purpose === undefined ? {} : { 'hulian-purpose': purpose };
  const path = `/documents/${encodeURIComponent(stored(t).id)}/content`;
  return t.send({ method: 'GET', path, headers, by: t.identity('other') });
}

const test = (
  name: string,
  [zh, en]: readonly [zh: string, en: string],
  [operation, code]: readonly [operation: string, code?: string],
  needs: readonly string[],
  run: ConformanceTest['run'],
): ConformanceTest => ({
  id: `others/${name}`,
  title: { 'zh-CN': zh, en },
  requirements: [`operation:${operation}`, ...(code === undefined ? [] : [`code:${code}`])],
  needs,
  run,
});

/** What another institution may do with a document: read it with a purpose unless the resident refused, never change it. */
export const otherInstitutionTests: readonly ConformanceTest[] = [
  test(
    'no-purpose',
    ['他机构不说明目的就调阅：403 D208', 'another institution, no purpose: 403 D208'],
    ['retrieveDocument', 'D208'],
    ['setup/resident'],
    async (t) => {
      t.identity('other');
      const body = { ...syntheticDocument(t.seed, 0, 90), residentId: t.take<string>('resident') };
      const headers = { 'idempotency-key': t.unique('others-submit') };
      const receipt = expectObject(await t.send({ method: 'POST', path: '/documents', body, headers }), 201);
      const made: Stored = { id: expectText(receipt, 'id'), version: String(receipt['version']) };
      t.give('document of the first', made);
      expectProblem(await retrieve(t), 403, 'D208');
    },
  ),
  test(
    'with-purpose',
    ['他机构为诊疗调阅：得到原文', 'another institution, for treatment: the content'],
    ['retrieveDocument'],
    ['others/no-purpose'],
    async (t) => {
      const answer = await retrieve(t, 'treatment');
      expectSame('status', '', answer.status, 200);
      expectSame('content', 'bytes', answer.text === syntheticDocument(t.seed, 0, 90).content, true);
    },
  ),
  test(
    'denied',
    ['居民拒绝诊疗调阅之后：403 D208', 'once the resident refused it: 403 D208'],
    ['retrieveDocument', 'D208'],
    ['others/with-purpose'],
    async (t) => {
      const body = {
        residentId: t.take<string>('resident'),
        consentId: t.unique('consent'),
        purpose: 'treatment',
        decision: 'deny',
      };
      const headers = { 'idempotency-key': t.unique('others-consent') };
      expectObject(await t.send({ method: 'POST', path: '/consents', body, headers }), 201);
      expectProblem(await retrieve(t, 'treatment'), 403, 'D208');
    },
  ),
  test(
    'emergency',
    ['急诊调阅不受限制', 'in an emergency it is given all the same'],
    ['retrieveDocument'],
    ['others/denied'],
    async (t) => expectSame('status', '', (await retrieve(t, 'emergency')).status, 200),
  ),
  test(
    'deprecate',
    ['他机构不得作废：403 C009', 'another institution does not deprecate it: 403 C009'],
    ['deprecateDocument', 'C009'],
    ['others/no-purpose'],
    async (t) => {
      const { id, version } = stored(t);
      const headers = { 'idempotency-key': t.unique('others-deprecate'), 'if-match': `"${version}"` };
      const path = `/documents/${encodeURIComponent(id)}?reason=test`;
      expectProblem(await t.send({ method: 'DELETE', path, headers, by: t.identity('other') }), 403, 'C009');
    },
  ),
];
