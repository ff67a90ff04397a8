import {
  json,
  isCall,
  changed,
  resigned,
  answerFor,
  lax,
  altering,
  asking,
  remake,
  oneResident,
  missing,
  type Mutant,
} from './wrong-platform.test-kit.js';

/** Faults of answers. */
export const answerMutants: readonly Mutant[] = [
  {
    id: 'ignores-key',
    title: { 'zh-CN': '不理会幂等键', en: 'ignores Idempotency-Key' },
    killedBy: {
      'unified/residents/outcome': 'fail',
      'unified/residents/repeat': 'fail',
      'unified/residents/key-reused': 'fail',
      'unified/documents/repeat': 'fail',
    },
    wrap: (fetch, started) => async (request) => {
      if (!request.headers.has('idempotency-key') || !request.headers.has('signature')) return fetch(request);
      // Only the institution of the run can be signed for again.
      if (request.headers.get('hulian-institution') !== started.institution) return fetch(request);
      const inner = request.clone();
      inner.headers.set('idempotency-key', `any-${performance.now()}-${Math.random()}`);
      return answerFor(request, await resigned(inner, started), fetch, started);
    },
  },
  {
    id: 'second-body-accepted',
    title: {
      'zh-CN': '同键不同内容时给出旧应答',
      en: 'answers the old answer to another body under the same key',
    },
    killedBy: { 'unified/residents/key-reused': 'fail' },
    wrap: lax('C004', 'POST', /^\/residents$/),
  },
  {
    id: 'empty-success-resident',
    title: { 'zh-CN': '对不存在的居民给出空的成功', en: 'answers an empty success for an unknown resident' },
    killedBy: { 'unified/residents/unknown': 'fail', 'security/answers/problem-signed': 'fail' },
    wrap: altering('GET', oneResident, { status: 200, text: () => '{}' }, missing),
  },
  {
    id: 'empty-success-document',
    title: { 'zh-CN': '对不存在的文档给出空的成功', en: 'answers an empty success for an unknown document' },
    killedBy: { 'unified/documents/unknown': 'fail' },
    wrap: altering('GET', /^\/documents\/D\d+$/, { status: 200, text: () => '{}' }, missing),
  },
  {
    id: 'error-inside-200',
    title: { 'zh-CN': '错误放在 200 的应答里', en: 'answers 200 with the error inside' },
    killedBy: {
      'unified/documents/unknown-resident': 'fail',
      'unified/documents/submit-wrong': 'fail',
      'unified/documents/duplicate': 'fail',
    },
    wrap: altering('POST', /^\/documents$/, { status: 200 }, ({ status }) => status >= 400),
  },
  {
    id: 'loses-second-page',
    title: { 'zh-CN': '丢失第二页', en: 'loses the second page' },
    killedBy: { 'unified/documents/pages': 'fail' },
    wrap: altering('POST', /^\/documents:search$/, {
      text: remake((value) => ({ ...value, next: undefined })),
    }),
  },
  {
    id: 'first-page-again',
    title: { 'zh-CN': '每一页都是第一页', en: 'answers the first page every time' },
    killedBy: { 'unified/documents/pages': 'fail' },
    wrap: asking('POST', /^\/documents:search$/, (body) => ({ ...body, cursor: undefined })),
  },
  {
    id: 'html-error',
    title: { 'zh-CN': '出错时返回网页', en: 'answers errors with a web page' },
    killedBy: { 'unified/residents/unknown': 'fail', 'security/answers/problem-signed': 'fail' },
    wrap: (fetch) => async (request) => {
      const { method, url } = request;
      const answer = await fetch(request);
      if (method !== 'GET' || !oneResident.test(new URL(url).pathname) || answer.status !== 404)
        return answer;
      return new Response('<html><body>404</body></html>', {
        status: 404,
        headers: { 'content-type': 'text/html' },
      });
    },
  },
  {
    id: 'html-success',
    title: { 'zh-CN': '成功时返回网页而不是 JSON', en: 'answers HTML instead of JSON' },
    killedBy: { 'unified/meta/health': 'fail' },
    wrap: (fetch) => async (request) =>
      isCall(request, 'GET', /^\/meta\/health$/)
        ? new Response('<html>ok</html>', { headers: { 'content-type': 'text/html' } })
        : fetch(request),
  },
  {
    id: 'no-clock',
    title: { 'zh-CN': '没有平台时钟', en: 'has no clock to ask' },
    killedBy: { 'unified/meta/time': 'fail' },
    wrap: (fetch) => async (request) =>
      isCall(request, 'GET', /^\/meta\/time$/) ? json({}) : fetch(request),
  },
  {
    id: 'unsigned-answers',
    title: { 'zh-CN': '应答不签名', en: 'does not sign answers' },
    killedBy: {
      'unified/client/round-trip': 'fail',
      'security/answers/signed': 'fail',
      'security/answers/problem-signed': 'fail',
    },
    wrap: (fetch) => async (request) => {
      const answer = await fetch(request);
      const headers = new Headers(answer.headers);
      headers.delete('signature');
      headers.delete('signature-input');
      return new Response(answer.body, { status: answer.status, headers });
    },
  },
  {
    id: 'unsigned-problems',
    title: { 'zh-CN': '只有成功的应答签名', en: 'signs only successes' },
    killedBy: { 'security/answers/problem-signed': 'fail' },
    wrap: (fetch) => async (request) => {
      const answer = await fetch(request);
      if (answer.status < 400) return answer;
      const headers = new Headers(answer.headers);
      headers.delete('signature');
      return new Response(answer.body, { status: answer.status, headers });
    },
  },
  {
    id: 'signs-another-body',
    title: { 'zh-CN': '签名与正文不符', en: 'signs another body' },
    killedBy: {
      'unified/client/round-trip': 'fail',
      'security/answers/signed': 'fail',
      'security/answers/problem-signed': 'fail',
    },
    wrap: (fetch) => async (request) => {
      const answer = await fetch(request);
      const problem = /json/.test(answer.headers.get('content-type') ?? '');
      return problem
        ? new Response(`${await answer.text()} `, { status: answer.status, headers: answer.headers })
        : answer;
    },
  },
  {
    id: 'stale-signature',
    title: { 'zh-CN': '把同一份签名用于各个应答', en: 'uses one signature for every answer' },
    killedBy: {
      'unified/client/round-trip': 'fail',
      'security/answers/signed': 'fail',
      'security/answers/problem-signed': 'fail',
    },
    wrap: (fetch) => {
      const kept: Record<string, string> = {};
      return async (request) => {
        const answer = await fetch(request);
        const headers = new Headers(answer.headers);
        for (const name of ['signature', 'signature-input'])
          headers.set(name, (kept[name] ??= headers.get(name) ?? ''));
        return new Response(answer.body, { status: answer.status, headers });
      };
    },
  },
  {
    id: 'wrong-status',
    title: { 'zh-CN': '冲突用 400 表示', en: 'answers a conflict with 400' },
    killedBy: {
      'unified/residents/key-reused': 'fail',
      'unified/residents/duplicate': 'fail',
      'unified/residents/contradiction': 'fail',
    },
    wrap: altering('POST', /^\/residents$/, { status: 400 }, ({ status }) => status === 409),
  },
  {
    id: 'lost-update',
    title: { 'zh-CN': '不核对版本', en: 'does not look at If-Match' },
    killedBy: { 'unified/residents/update-stale': 'fail' },
    wrap: (fetch, started) => async (request) => {
      if (!isCall(request, 'PUT', oneResident) || !request.headers.has('if-match')) return fetch(request);
      const id = new URL(request.url).pathname.slice('/residents/'.length);
      const inner = request.clone();
      const { version } = await started.platform.residents.get(id);
      inner.headers.set('if-match', `"${version}"`);
      return answerFor(request, await resigned(inner, started), fetch, started);
    },
  },
  {
    id: 'alters-document',
    title: { 'zh-CN': '改动保存的文档', en: 'alters the stored document' },
    killedBy: {
      'unified/documents/retrieve': 'fail',
    },
    wrap: altering('GET', /\/content$/, { text: (text) => `${text}\n` }),
  },
  {
    id: 'alters-resident',
    title: { 'zh-CN': '改动保存的居民信息', en: 'alters the stored resident' },
    killedBy: {
      'unified/residents/get': 'fail',
    },
    wrap: altering(
      'GET',
      oneResident,
      { text: remake((value) => ({ ...value, body: { ...(value['body'] as object), genderCode: '9' } })) },
      ({ status }) => status === 200,
    ),
  },
  {
    id: 'forgets-deprecation',
    title: { 'zh-CN': '受理作废却不改变状态', en: 'accepts a deprecation and keeps the state' },
    killedBy: { 'unified/documents/deprecate': 'fail' },
    wrap: altering('GET', /^\/documents\/D\d+$/, {
      text: (text) => text.replace('"deprecated"', '"approved"'),
    }),
  },
  {
    id: 'no-findings',
    title: { 'zh-CN': '拒收文档却不列出问题', en: 'refuses a document without findings' },
    killedBy: { 'unified/documents/submit-wrong': 'fail' },
    wrap: altering('POST', /^\/documents$/, { text: remake((value) => ({ ...value, findings: undefined })) }),
  },
  {
    id: 'shows-values',
    title: { 'zh-CN': '错误应答里带出证件号码', en: 'shows the identity number in a refusal' },
    killedBy: { 'unified/residents/bad-identity': 'fail' },
    wrap: (fetch, started) => async (request) => {
      const copy = request.clone();
      const given = copy.method === 'POST' ? await request.clone().text() : '';
      const answer = await fetch(request);
      if (!isCall(copy, 'POST', /^\/residents$/) || answer.status !== 422) return answer;
      const text = remake((value) => ({ ...value, detail: given }));
      return changed(copy, answer, started, { text });
    },
  },
  {
    id: 'hangs',
    title: { 'zh-CN': '检索时不应答', en: 'hangs on a search' },
    killedBy: { 'unified/residents/search-wide': 'error' },
    wrap: (fetch) => async (request) =>
      isCall(request, 'POST', /^\/residents:search$/) &&
      !/localId|identityNumber|jwe/.test(await request.clone().text())
        ? new Promise<Response>(() => undefined)
        : fetch(request),
  },
  {
    id: 'drops-connection',
    title: { 'zh-CN': '读取文档时断开连接', en: 'cuts the connection on retrieval' },
    killedBy: {
      'unified/documents/retrieve': 'error',
    },
    wrap: (fetch) => async (request) => {
      if (isCall(request, 'GET', /\/content$/))
        throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
      return fetch(request);
    },
  },
];
