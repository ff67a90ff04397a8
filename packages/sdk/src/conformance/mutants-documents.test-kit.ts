/** Platforms that keep documents wrongly in one way each, judged by the suite `documents`. */
import { answerMutants } from './mutants-answers.test-kit.js';
import {
  altering,
  asking,
  changed,
  isCall,
  lax,
  missing,
  remake,
  type Mutant,
} from './wrong-platform.test-kit.js';

const kills = (...names: readonly string[]): Mutant['killedBy'] =>
  Object.fromEntries(names.map((name) => [`documents/${name}`, 'fail']));
const entry = /^\/documents\/D\d+$/;
const content = /^\/documents\/D\d+\/content$/;
const submitting = /^\/documents$/;
const searching = /^\/documents:search$/;
const isMade = ({ status }: Response) => status === 201;

const mutant = (id: string, zh: string, en: string, killedBy: Mutant['killedBy'], wrap: Mutant['wrap']) =>
  ({
    id: `documents-${id}`,
    title: { 'zh-CN': `文档：${zh}`, en: `documents: ${en}` },
    killedBy,
    wrap,
  }) as const;

/** A search that passes over one of its criteria. */
const ignoring = (...members: readonly string[]) =>
  asking('POST', searching, (body) =>
    Object.fromEntries(Object.entries(body).filter(([name]) => !members.includes(name))),
  );

/** In the order of the table in docs/guide/conformance.md. */
export const documentMutants: readonly Mutant[] = [
  mutant(
    'no-residents',
    '注册成功用 200 表示',
    'registration answered by 200',
    kills('setup/resident'),
    altering('POST', /^\/residents$/, { status: 200 }, isMade),
  ),
  mutant(
    'receipt-200',
    '受理用 200 表示',
    'acceptance answered by 200',
    kills('submit/submit', 'submit/at-once', 'search/encounter', 'others/no-purpose'),
    altering('POST', submitting, { status: 200 }, isMade),
  ),
  mutant(
    'any-content',
    '不校验内容',
    'does not validate the content',
    kills('submit/wrong'),
    lax('D201', 'POST', submitting),
  ),
  mutant(
    'of-nobody',
    '受理未注册居民的文档',
    'takes documents of unknown residents',
    kills('submit/unknown-resident'),
    lax('D205', 'POST', submitting),
  ),
  mutant(
    'key-ignored',
    '不理会幂等键',
    'ignores the idempotency key',
    kills('submit/repeat', 'submit/at-once'),
    (fetch, started) => {
      const wrong = answerMutants.find(({ id }) => id === 'ignores-key');
      return wrong === undefined ? fetch : wrong.wrap(fetch, started);
    },
  ),
  mutant(
    'twice',
    '受理重复的文档标识',
    'takes an identifier twice',
    kills('submit/duplicate'),
    lax('D204', 'POST', submitting),
  ),
  mutant(
    'other-size',
    '目录条目的字节数不对',
    'another size in the entry',
    kills('submit/entry'),
    altering(
      'GET',
      entry,
      { text: remake((value) => ({ ...value, size: 1 })) },
      ({ status }) => status === 200,
    ),
  ),
  mutant(
    'any-type',
    '不核对所称类型',
    'does not compare the type',
    kills('submit/other-type'),
    lax('D202', 'POST', submitting),
  ),
  mutant(
    'no-key',
    '不要求幂等键',
    'needs no idempotency key',
    kills('submit/no-key'),
    lax('C027', 'POST', submitting),
  ),
  mutant(
    'any-signature',
    '不验证文档签名',
    'does not verify document signatures',
    kills('submit/foreign-signature'),
    lax('D211', 'POST', submitting),
  ),
  mutant(
    'type-ignored',
    '检索不理会类型',
    'searches whatever the type',
    kills('search/type'),
    ignoring('type'),
  ),
  mutant(
    'time-ignored',
    '检索不理会时间',
    'searches whatever the time',
    kills('search/time'),
    ignoring('from', 'to'),
  ),
  mutant(
    'encounter-ignored',
    '检索不理会就诊',
    'searches whatever the encounter',
    kills('search/encounter'),
    ignoring('encounterId'),
  ),
  mutant(
    'state-ignored',
    '检索不理会状态',
    'searches whatever the state',
    kills('deprecate/state'),
    ignoring('state'),
  ),
  mutant(
    'of-others',
    '允许检索别的机构的文档',
    'shows documents of other institutions',
    kills('search/others'),
    lax('D207', 'POST', searching),
  ),
  mutant(
    'one-page',
    '只给第一页',
    'gives the first page only',
    kills('search/pages'),
    altering('POST', searching, { text: remake((value) => ({ ...value, next: undefined })) }),
  ),
  mutant(
    'altered',
    '改动保存的文档',
    'alters what it keeps',
    kills('retrieve/bytes', 'versions/former', 'others/with-purpose'),
    altering('GET', content, { text: (text) => text.replace('\n', ' \n') }, ({ status }) => status === 200),
  ),
  mutant(
    'empty-entry',
    '不存在的条目给出空的成功',
    'an empty success for no entry',
    kills('retrieve/entry-unknown'),
    altering('GET', entry, { status: 200, text: () => '{}' }, missing),
  ),
  mutant(
    'as-text',
    '以纯文本给出文档',
    'gives documents as plain text',
    kills('retrieve/media-type'),
    (fetch, started) => async (request) => {
      const copy = request.clone();
      const answer = await fetch(request);
      if (!isCall(copy, 'GET', content) || answer.status !== 200) return answer;
      answer.headers.set('content-type', 'text/plain');
      return changed(copy, answer, started, {});
    },
  ),
  mutant(
    'empty-content',
    '不存在的文档给出空的内容',
    'empty content for no document',
    kills('retrieve/unknown'),
    altering('GET', content, { status: 200, text: () => '' }, missing),
  ),
  mutant(
    'blind',
    '允许不给版本的替换',
    'replaces without a version',
    kills('versions/blind'),
    lax('C022', 'PUT', entry),
  ),
  mutant(
    'stale',
    '替换时不核对版本',
    'replaces whatever the version',
    kills('versions/stale'),
    lax('C021', 'PUT', entry),
  ),
  mutant(
    'former-approved',
    '替换后旧文档仍为有效',
    'keeps the former one approved',
    kills('versions/replace'),
    altering('GET', entry, { text: (text) => text.replace('"superseded"', '"approved"') }),
  ),
  mutant(
    'replaces-superseded',
    '允许替换已被替换的文档',
    'replaces a superseded one',
    kills('versions/replace-again'),
    lax('D206', 'PUT', entry),
  ),
  mutant(
    'link-lost',
    '新文档不指向旧文档',
    'forgets what was replaced',
    kills('versions/link'),
    altering(
      'GET',
      entry,
      { text: remake((value) => ({ ...value, replaces: undefined })) },
      ({ status }) => status === 200,
    ),
  ),
  mutant(
    'former-gone',
    '替换后旧文档取不回',
    'loses the former one',
    kills('versions/former'),
    (fetch, started) => {
      const replaced = new Set<string>();
      return async (request) => {
        const copy = request.clone();
        const { pathname } = new URL(copy.url);
        const answer = await fetch(request);
        if (isCall(copy, 'PUT', entry) && answer.status < 300) replaced.add(pathname);
        if (!isCall(copy, 'GET', content) || !replaced.has(pathname.replace('/content', ''))) return answer;
        return changed(copy, answer, started, { status: 404, text: () => '{"code":"D209"}' });
      };
    },
  ),
  mutant(
    'deprecates-blindly',
    '作废时不核对版本',
    'deprecates whatever the version',
    kills('deprecate/stale'),
    lax('C021', 'DELETE', entry),
  ),
  mutant(
    'forgets-deprecation',
    '受理作废却不改变状态',
    'takes a deprecation and keeps the state',
    kills('deprecate/deprecate'),
    altering('GET', entry, { text: (text) => text.replace('"deprecated"', '"approved"') }),
  ),
  mutant(
    'deprecates-again',
    '允许再次作废',
    'deprecates twice',
    kills('deprecate/again'),
    lax('D206', 'DELETE', entry),
  ),
  mutant(
    'any-code',
    '不核对文档中的代码',
    'does not look the codes of a document up',
    kills('submit/bad-code'),
    lax('D203', 'POST', submitting),
  ),
  mutant(
    'no-purpose',
    '他机构不说明目的也能调阅',
    'gives another institution the content without a purpose',
    kills('others/no-purpose'),
    lax('D208', 'GET', content, ({ headers }) => !headers.has('hulian-purpose')),
  ),
  mutant(
    'hidden-from-others',
    '他机构说明目的也不能调阅',
    'hides the content from other institutions',
    kills('others/with-purpose'),
    (fetch, started) => async (request) => {
      const copy = request.clone();
      const answer = await fetch(request);
      return copy.headers.get('hulian-purpose') === 'treatment' && answer.status === 200
        ? changed(copy, answer, started, { text: () => '' })
        : answer;
    },
  ),
  mutant(
    'consent-ignored',
    '不理会居民的拒绝',
    'ignores what the resident refused',
    kills('others/denied'),
    lax('D208', 'GET', content, ({ headers }) => headers.has('hulian-purpose')),
  ),
  mutant(
    'no-emergency',
    '急诊也不能调阅',
    'gives nothing in an emergency either',
    kills('others/emergency'),
    (fetch, started) => async (request) => {
      const copy = request.clone();
      const answer = await fetch(request);
      return copy.headers.get('hulian-purpose') === 'emergency'
        ? changed(copy, answer, started, { status: 403 })
        : answer;
    },
  ),
  mutant(
    'deprecated-by-others',
    '他机构可以作废',
    'lets another institution deprecate it',
    kills('others/deprecate'),
    lax('C009', 'DELETE', entry),
  ),
];
