/** What a store of documents owes beyond the conventions that `unified` tests: index, criteria, versions, signatures. */
import { bytesToBase64, bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import { keyIdOf } from '../../../signing/hulian-2026.js';
import {
  expectItems,
  expectObject,
  expectProblem,
  expectSame,
  expectStatus,
  expectText,
} from '../../check.js';
import type { ConformanceTest, TestContext } from '../../model.js';
import { syntheticDocument } from '../../synthetic.js';

/** Submits document `number` of the resident of this run; `more` replaces members. */
const submit = (t: TestContext, number: number, name: string, more: object = {}) =>
  t.send({
    method: 'POST',
    path: '/documents',
    body: { ...syntheticDocument(t.seed, 0, number), residentId: t.take<string>('resident'), ...more },
    headers: { 'idempotency-key': t.unique(name) },
  });

const read = (t: TestContext, id: string) => t.send({ method: 'GET', path: `/documents/${id}` });

/** Identifiers that a search of this resident's documents gives. */
async function search(t: TestContext, query: object): Promise<readonly string[]> {
  const body = { residentId: t.take<string>('resident'), limit: 100, ...query };
  const items = expectItems(await t.send({ method: 'POST', path: '/documents:search', body }));
  return items.map(({ id }) => String(id));
}

/** That a search finds a document, or does not. */
const finds = (found: readonly string[], id: string, expected: boolean) =>
  expectSame('content', 'found', found.includes(id), expected);

const change = (
  t: TestContext,
  method: 'PUT' | 'DELETE',
  id: string,
  name: string,
  version: string | undefined,
) =>
  t.send({
    method,
    path: `/documents/${id}${method === 'PUT' ? '' : '?reason=conformance'}`,
    ...(method === 'PUT' && {
      body: { ...syntheticDocument(t.seed, 0, 40), residentId: t.take<string>('resident') },
    }),
    headers: { 'idempotency-key': t.unique(name), ...(version !== undefined && { 'if-match': version }) },
  });

type Cases = Readonly<
  Record<'submit' | 'search' | 'retrieve' | 'versions' | 'deprecate', readonly ConformanceTest[]>
>;

/** By group; they need the tests of `unified` that stand before them in the suite. */
export const documentCases: Cases = {
  submit: [
    {
      id: 'submit/entry',
      title: {
        'zh-CN': '目录条目：摘要、字节数、类型、居民与所提交的一致',
        en: 'the entry: digest, size, type and resident of what was submitted',
      },
      requirements: ['operation:getDocument', 'operation:submitDocument'],
      needs: ['submit/submit'],
      async run(t) {
        const entry = expectObject(await read(t, t.take<string>('document')), 200);
        const { content, type, documentId } = syntheticDocument(t.seed, 0, 0);
        const bytes = utf8ToBytes(content);
        expectSame('content', 'digest', entry['digest'] === bytesToHex(sm3(bytes)), true);
        expectSame('content', 'size', entry['size'], bytes.length);
        expectSame('content', 'type', entry['type'], type);
        expectSame('content', 'documentId', entry['documentId'] === documentId, true);
        expectSame('content', 'residentId', entry['residentId'] === t.take('resident'), true);
        expectSame('content', 'institution', entry['institution'] === t.institution, true);
      },
    },
    {
      id: 'submit/other-type',
      title: {
        'zh-CN': '所称类型与内容不符：422 D202',
        en: 'a type that the content is not: 422 D202',
      },
      requirements: ['operation:submitDocument', 'code:D202'],
      needs: ['setup/resident'],
      independent: true,
      async run(t) {
        expectProblem(await submit(t, 21, 'other-type', { type: 'C0011' }), 422, 'D202');
      },
    },
    {
      id: 'submit/bad-code',
      title: {
        'zh-CN': '文档中的代码不在值域内：422 D203',
        en: 'a code in the document that is not in its value domain: 422 D203',
      },
      requirements: ['operation:submitDocument', 'code:D203'],
      needs: ['setup/resident'],
      independent: true,
      async run(t) {
        const { content } = syntheticDocument(t.seed, 0, 25);
        const wrong = content.replace(/(<administrativeGenderCode code=")\d/, '$17');
        expectProblem(await submit(t, 25, 'bad-code', { content: wrong }), 422, 'D203');
      },
    },
    {
      id: 'submit/no-key',
      title: { 'zh-CN': '没有幂等键：400 C027', en: 'no idempotency key: 400 C027' },
      requirements: ['operation:submitDocument', 'code:C027', 'convention:idempotency'],
      needs: ['setup/resident'],
      independent: true,
      async run(t) {
        const body = { ...syntheticDocument(t.seed, 0, 22), residentId: t.take<string>('resident') };
        expectProblem(await t.send({ method: 'POST', path: '/documents', body }), 400, 'C027');
      },
    },
    {
      id: 'submit/foreign-signature',
      title: {
        'zh-CN': '文档签名是别的密钥所签：422 D211',
        en: 'a document signature of an unknown key: 422 D211',
      },
      requirements: ['operation:submitDocument', 'code:D211'],
      needs: ['setup/resident'],
      independent: true,
      async run(t) {
        const signature = {
          keyId: keyIdOf(new Uint8Array(65).fill(4)),
          value: bytesToBase64(new Uint8Array(64).fill(1)),
        };
        expectProblem(await submit(t, 23, 'signature', { signature }), 422, 'D211');
      },
    },
    {
      id: 'submit/at-once',
      title: {
        'zh-CN': '同键同文档同时提交四次：只保存一份',
        en: 'one document four times at once under one key: kept once',
      },
      requirements: ['operation:submitDocument', 'convention:idempotency'],
      needs: ['setup/resident'],
      async run(t) {
        const answers = await Promise.all([1, 2, 3, 4].map(() => submit(t, 24, 'at-once')));
        const made = answers.filter(({ status }) => status === 201);
        expectSame('content', 'documents made', new Set(made.map(({ json }) => json?.['id'])).size, 1);
        for (const answer of answers)
          if (answer.status !== 201) expectProblem(answer, answer.status, 'C028', 'C003', 'C005');
      },
    },
  ],
  search: [
    {
      id: 'search/type',
      title: { 'zh-CN': '按类型检索：找到该类，不给出别类', en: 'by type: that type, and no other' },
      requirements: ['operation:searchDocuments'],
      needs: ['submit/submit'],
      async run(t) {
        const id = t.take<string>('document');
        finds(await search(t, { type: 'C0004' }), id, true);
        finds(await search(t, { type: 'C0011' }), id, false);
      },
    },
    {
      id: 'search/time',
      title: { 'zh-CN': '按接收时间检索：起止时间都起作用', en: 'by time of receipt: both ends count' },
      requirements: ['operation:searchDocuments'],
      needs: ['submit/submit'],
      async run(t) {
        const id = t.take<string>('document');
        finds(await search(t, { from: '2000-01-01T00:00:00Z' }), id, true);
        finds(await search(t, { from: '2999-01-01T00:00:00Z' }), id, false);
        finds(await search(t, { to: '2000-01-01T00:00:00Z' }), id, false);
      },
    },
    {
      id: 'search/encounter',
      title: { 'zh-CN': '按就诊检索', en: 'by encounter' },
      requirements: ['operation:searchDocuments'],
      needs: ['setup/resident'],
      async run(t) {
        const encounterId = t.unique('encounter');
        const id = expectText(expectObject(await submit(t, 25, 'encounter', { encounterId }), 201), 'id');
        expectSame('content', 'items', (await search(t, { encounterId })).join() === id, true);
      },
    },
    {
      id: 'search/others',
      title: {
        'zh-CN': '不指明居民，检索别的机构的文档：403 D207',
        en: 'documents of another institution without a resident: 403 D207',
      },
      requirements: ['operation:searchDocuments', 'code:D207'],
      independent: true,
      async run(t) {
        const body = { institution: '12990000TEST999999' };
        expectProblem(await t.send({ method: 'POST', path: '/documents:search', body }), 403, 'D207');
      },
    },
  ],
  retrieve: [
    {
      id: 'retrieve/media-type',
      title: { 'zh-CN': '取回的共享文档是 XML', en: 'a shared document comes as XML' },
      requirements: ['operation:retrieveDocument'],
      needs: ['submit/submit'],
      async run(t) {
        const answer = await t.send({
          method: 'GET',
          path: `/documents/${t.take<string>('document')}/content`,
        });
        expectStatus(answer, 200);
        expectSame('format', 'content-type', answer.mediaType, 'application/xml');
      },
    },
    {
      id: 'retrieve/unknown',
      title: {
        'zh-CN': '取回不存在的文档：404 D209',
        en: 'content of a document that is not there: 404 D209',
      },
      requirements: ['operation:retrieveDocument', 'code:D209'],
      independent: true,
      async run(t) {
        expectProblem(await t.send({ method: 'GET', path: '/documents/D000000000000/content' }), 404, 'D209');
      },
    },
  ],
  versions: [
    {
      id: 'versions/blind',
      title: { 'zh-CN': '替换不给版本：428 C022', en: 'replace without a version: 428 C022' },
      requirements: ['operation:replaceDocument', 'code:C022', 'convention:version'],
      needs: ['submit/submit'],
      async run(t) {
        expectProblem(await change(t, 'PUT', t.take('document'), 'blind', undefined), 428, 'C022');
      },
    },
    {
      id: 'versions/stale',
      title: { 'zh-CN': '以不符的版本替换：412 C021', en: 'replace with another version: 412 C021' },
      requirements: ['operation:replaceDocument', 'code:C021', 'convention:version'],
      needs: ['submit/submit'],
      async run(t) {
        expectProblem(await change(t, 'PUT', t.take('document'), 'stale', '"99"'), 412, 'C021');
      },
    },
  ],
  deprecate: [
    {
      id: 'deprecate/again',
      title: { 'zh-CN': '再次作废：409 D206', en: 'deprecate again: 409 D206' },
      requirements: ['operation:deprecateDocument', 'code:D206'],
      needs: ['deprecate/deprecate'],
      async run(t) {
        expectProblem(await change(t, 'DELETE', t.take('replacement'), 'again', '"2"'), 409, 'D206');
      },
    },
    {
      id: 'deprecate/state',
      title: {
        'zh-CN': '按状态检索：作废的不再是有效，仍能按“已作废”找到',
        en: 'by state: a deprecated document is found as such, and not among the approved',
      },
      requirements: ['operation:searchDocuments', 'operation:deprecateDocument'],
      needs: ['deprecate/deprecate'],
      async run(t) {
        const id = t.take<string>('replacement');
        finds(await search(t, { state: 'deprecated' }), id, true);
        finds(await search(t, { state: 'approved' }), id, false);
      },
    },
  ],
};

/** Tests about a document that was replaced. */
export const supersededCases: readonly ConformanceTest[] = [
  {
    id: 'versions/link',
    title: {
      'zh-CN': '新文档指向它所替换的文档，旧文档按“已被替换”找到',
      en: 'the new document names the one it replaces; that one is found as superseded',
    },
    requirements: ['operation:replaceDocument', 'operation:searchDocuments'],
    needs: ['versions/replace'],
    async run(t) {
      const former = t.take<string>('document');
      const entry = expectObject(await read(t, t.take('replacement')), 200);
      expectSame('content', 'replaces', entry['replaces'] === former, true);
      finds(await search(t, { state: 'superseded' }), former, true);
    },
  },
  {
    id: 'versions/former',
    title: {
      'zh-CN': '被替换的文档仍可逐字节取回',
      en: 'a replaced document still comes back byte for byte',
    },
    requirements: ['operation:retrieveDocument', 'operation:replaceDocument'],
    needs: ['versions/replace'],
    async run(t) {
      const answer = await t.send({
        method: 'GET',
        path: `/documents/${t.take<string>('document')}/content`,
      });
      expectStatus(answer, 200);
      const same = answer.text === syntheticDocument(t.seed, 0, 0).content;
      expectSame('content', 'document', same ? 'same' : 'different', 'same');
    },
  },
];
