/** Platforms whose FHIR face is wrong in one way each, judged by the suite `fhir`. */
import { altering, changed, isCall, json, remake, resigned, type Mutant } from './wrong-platform.test-kit.js';

type Members = Record<string, unknown>;

const kills = (...names: readonly string[]): Mutant['killedBy'] =>
  Object.fromEntries(names.map((name) => [`fhir/${name}`, 'fail']));
const mutant = (id: string, zh: string, en: string, killedBy: Mutant['killedBy'], wrap: Mutant['wrap']) =>
  ({ id: `fhir-${id}`, title: { 'zh-CN': `FHIR：${zh}`, en: `FHIR: ${en}` }, killedBy, wrap }) as const;

const observations = /^\/fhir\/Observation$/;
const observation = /^\/fhir\/Observation\/F\w+$/;
const isOk = ({ status }: Response) => status === 200;
const isRefused = ({ status }: Response) => status >= 400;

/** Answers something else where the honest answer fits. */
const answering =
  (
    method: string,
    path: RegExp,
    fits: (text: string, status: number, url: URL) => boolean,
    change: { readonly status?: number; readonly text?: (text: string) => string; readonly type?: string },
  ): Mutant['wrap'] =>
  (fetch, started) =>
  async (request) => {
    const copy = request.clone();
    const answer = await fetch(request);
    if (!isCall(copy, method, path)) return answer;
    if (!fits(await answer.clone().text(), answer.status, new URL(copy.url))) return answer;
    if (change.type !== undefined) answer.headers.set('content-type', change.type);
    return changed(copy, answer, started, change);
  };

/** Hears another request than the one that was sent. */
const hearing =
  (method: string, path: RegExp, change: (url: URL, headers: Headers) => void): Mutant['wrap'] =>
  (fetch, started) =>
  async (request) => {
    if (!isCall(request, method, path) || !request.headers.has('signature')) return fetch(request);
    const copy = request.clone();
    const [url, headers] = [new URL(request.url), new Headers(request.headers)];
    change(url, headers);
    const body = method === 'GET' ? undefined : await request.clone().arrayBuffer();
    const inner = await resigned(new Request(url, { method, headers, ...(body && { body }) }), started);
    return changed(copy, await fetch(inner), started, {});
  };

const withoutExpression = remake((value) => ({
  ...value,
  issue: (value['issue'] as Members[]).map((issue) => ({ ...issue, expression: undefined })),
}));
const html = { status: 200, text: () => '<html></html>', type: 'text/html' };
const made = (type: string) => ({
  status: 201,
  text: () => JSON.stringify({ resourceType: type, id: 'F1' }),
});

/** In the order of the table in docs/guide/conformance.md. */
export const fhirMutants: readonly Mutant[] = [
  mutant(
    'other-version',
    '能力声明是另一版本',
    'states another version',
    kills('capability/statement'),
    altering('GET', /metadata$/, { text: (text) => text.replace('"4.0.1"', '"3.0.2"') }),
  ),
  mutant(
    'html-not-found',
    '读不到时返回网页',
    'a page of HTML for what is not there',
    kills('capability/read'),
    answering('GET', /^\/fhir\/Claim\/none/, () => true, { ...html, status: 404 }),
  ),
  mutant(
    'search-missing',
    '声明的检索不可用',
    'a search that is stated and not there',
    kills('capability/search', 'capability/parameters'),
    altering('GET', /^\/fhir\/Slot$/, { status: 404 }),
  ),
  mutant(
    'parameter-missing',
    '声明的检索参数不可用',
    'a parameter that is stated and refused',
    kills('capability/parameters'),
    answering('GET', /^\/fhir\/Slot$/, (_, __, url) => url.searchParams.has('schedule'), { status: 400 }),
  ),
  mutant(
    'silent-update',
    '能做没有声明的更新',
    'updates what it states not to',
    kills('capability/not-stated'),
    altering('PUT', /^\/fhir\/DocumentReference/, { status: 200 }),
  ),
  mutant(
    'any-type',
    '任何类型都给出成功',
    'a success for any type',
    kills('capability/other-type'),
    altering('GET', /NoSuchType/, { status: 200 }),
  ),
  mutant(
    'no-location',
    '新建后没有 Location',
    'no Location after a create',
    kills('resources/patient'),
    (fetch) => async (request) => {
      const isCreate = isCall(request, 'POST', /^\/fhir\/Patient$/);
      const answer = await fetch(request);
      const headers = new Headers(answer.headers);
      if (isCreate) headers.delete('location');
      return new Response(answer.body, { status: answer.status, headers });
    },
  ),
  mutant(
    'other-birth',
    '改动出生日期',
    'alters the date of birth',
    kills('resources/read-patient'),
    altering('GET', /^\/fhir\/Patient\/P\d+$/, {
      text: (text) => text.replace(/"birthDate":"\d{4}/, '"birthDate":"1800'),
    }),
  ),
  mutant(
    'created-200',
    '新建用 200 表示',
    'a create answered by 200',
    kills('resources/create', 'resources/condition'),
    altering('POST', observations, { status: 200 }, ({ status }) => status === 201),
  ),
  mutant(
    'shorter-decimal',
    '丢掉数值末尾的零',
    'loses the zero at the end of a number',
    kills('resources/decimal'),
    altering('GET', observation, { text: (text) => text.replace('36.50', '36.5') }),
  ),
  mutant(
    'key-ignored',
    '不理会幂等键',
    'ignores the idempotency key',
    kills('resources/repeat'),
    hearing('POST', observations, (_, headers) => headers.delete('idempotency-key')),
  ),
  mutant(
    'version-stays',
    '更新后版本不变',
    'keeps the version after an update',
    kills('resources/update'),
    altering('PUT', observation, { text: (text) => text.replace('"versionId":"2"', '"versionId":"1"') }),
  ),
  mutant(
    'lost-update',
    '不核对版本',
    'does not compare versions',
    kills('resources/update-stale'),
    altering('PUT', observation, { status: 200 }, ({ status }) => status === 412),
  ),
  mutant(
    'other-id',
    '受理另一编号的正文',
    'takes another id in the body',
    kills('resources/update-other'),
    altering('PUT', observation, { status: 200 }, ({ status }) => status === 422 || status === 400),
  ),
  mutant(
    'history-lost',
    '历史只有最新版本',
    'a history of the last version only',
    kills('resources/history'),
    altering('GET', /_history$/, {
      text: remake((value) => ({ ...value, entry: (value['entry'] as unknown[]).slice(0, 1) })),
    }),
  ),
  mutant(
    'version-now',
    '旧版本给出现在的内容',
    'an old version as it is now',
    kills('resources/version'),
    altering('GET', /_history\/1$/, { text: (text) => text.replace('"final"', '"amended"') }),
  ),
  mutant(
    'condition-ignored',
    '不理会条件',
    'ignores the condition of a create',
    kills('resources/condition'),
    hearing('POST', observations, (_, headers) => headers.delete('if-none-exist')),
  ),
  mutant(
    'of-nobody',
    '受理没有的患者的资源',
    'takes resources of nobody',
    kills('resources/of-nobody'),
    answering('POST', observations, (text) => text.includes('C034'), made('Observation')),
  ),
  mutant(
    'of-others',
    '检索混入他人的资源',
    'finds resources of others',
    kills('search/patient'),
    answering(
      'GET',
      observations,
      (text, _, { search }) => /^\?patient=P\d+$/.test(search) && text.includes('"entry"'),
      { text: (text) => text.replace(/"Patient\/P\d+"/, '"Patient/P1"') },
    ),
  ),
  mutant(
    'token-ignored',
    '检索不理会代码',
    'searches whatever the code',
    kills('search/token'),
    hearing('GET', observations, ({ searchParams }) => searchParams.delete('code')),
  ),
  mutant(
    'one-page',
    '没有下一页的链接',
    'no link to the next page',
    kills('search/pages'),
    altering('GET', observations, { text: remake((value) => ({ ...value, link: [] })) }, isOk),
  ),
  mutant(
    'no-post-search',
    '不能 POST 检索',
    'no search by POST',
    kills('search/post'),
    altering('POST', /_search$/, { status: 405 }),
  ),
  mutant(
    'parameter-ignored',
    '不理会不认识的参数',
    'passes over unknown parameters',
    kills('search/unknown-parameter'),
    hearing('GET', observations, ({ searchParams }) => searchParams.delete('no-such-parameter')),
  ),
  mutant(
    'json-only',
    '要 XML 时给 JSON',
    'JSON where XML is asked for',
    kills('format/xml'),
    hearing('GET', observation, (_, headers) => headers.set('accept', 'application/fhir+json')),
  ),
  mutant(
    'reference-kept',
    '事务中的引用没有改成新编号',
    'leaves references of a transaction as they were',
    kills('transaction/whole'),
    altering(
      'GET',
      observations,
      { text: (text) => text.replace(/"Encounter\/F\w+"/, '"urn:uuid:1"') },
      isOk,
    ),
  ),
  mutant(
    'partial',
    '事务失败时保存了一部分',
    'keeps a part of a failed transaction',
    kills('transaction/nothing'),
    (fetch, started) => async (request) => {
      const copy = request.clone();
      const isBundle = isCall(request, 'POST', /^\/fhir\/?$/);
      const answer = await fetch(request);
      if (!isBundle || answer.status < 400) return answer;
      const { entry } = (await copy.clone().json()) as { entry: { resource: Members }[] };
      const headers = new Headers(copy.headers);
      const body = JSON.stringify(entry[0]?.resource);
      const first = new Request(`${copy.url.replace(/\/$/, '')}/Encounter`, {
        method: 'POST',
        headers,
        body,
      });
      await fetch(await resigned(first, started));
      return answer;
    },
  ),
  mutant(
    'validates-nothing',
    '$validate 不报错误',
    '$validate finds no errors',
    kills('validation/wrong'),
    altering('POST', /\$validate$/, { text: (text) => text.replaceAll('"error"', '"warning"') }),
  ),
  mutant(
    'validates-too-much',
    '$validate 对正确的资源报错',
    '$validate finds errors in what is right',
    kills('validation/right'),
    altering('POST', /\$validate$/, { text: (text) => text.replaceAll('"information"', '"error"') }),
  ),
  mutant(
    'no-place',
    '拒绝时不指出位置',
    'refuses without the place of the fault',
    kills('validation/refused'),
    altering('POST', observations, { text: withoutExpression }, isRefused),
  ),
  mutant(
    'takes-invalid',
    '受理不合规的资源',
    'takes resources that are wrong',
    kills('validation/refused'),
    answering('POST', observations, (text) => text.includes('C033'), made('Observation')),
  ),
  mutant(
    'any-code',
    '$validate-code 总是为真',
    '$validate-code is always true',
    kills('terminology/member'),
    altering('GET', /\$validate-code$/, { text: (text) => text.replace('false', 'true') }),
  ),
  mutant(
    'no-display',
    '$lookup 不给名称',
    '$lookup without a display',
    kills('terminology/lookup'),
    altering('GET', /\$lookup$/, { text: (text) => text.replace('"display"', '"other"') }),
  ),
  mutant(
    'html-error',
    '正文有错时返回网页',
    'a page of HTML for a broken body',
    kills('errors/not-json'),
    answering('POST', observations, (text) => text.includes('C023'), { ...html, status: 400 }),
  ),
  mutant(
    'any-resource',
    '受理别种资源',
    'takes a resource of another type',
    kills('errors/other-resource'),
    answering('POST', observations, (text) => text.includes('C007'), made('Patient')),
  ),
  mutant(
    'unsigned',
    '受理没有签名的写入',
    'takes unsigned writes',
    kills('errors/unsigned'),
    (fetch, started) => async (request) =>
      request.headers.has('signature') || request.method === 'GET'
        ? fetch(request)
        : fetch(await resigned(request, started)),
  ),
  mutant(
    'no-match-404',
    '没有结果时返回 404',
    '404 for a search without a match',
    kills('errors/search-nobody'),
    answering('GET', observations, (_, __, { search }) => search.includes('P000000000000'), { status: 404 }),
  ),
  mutant(
    'bare-json',
    '以普通 JSON 给出资源',
    'resources as plain JSON',
    kills('resources/version'),
    (fetch) => async (request) => {
      const isVersion = isCall(request, 'GET', /_history\/1$/);
      const answer = await fetch(request);
      return isVersion ? json(await answer.json(), answer.status) : answer;
    },
  ),
];
