/** Platforms that break under many requests, judged by the suite `performance`. */
import { altering, isCall, missing, type Mutant } from './wrong-platform.test-kit.js';

const kills = (...names: readonly string[]): Mutant['killedBy'] =>
  Object.fromEntries(names.map((name) => [`performance/${name}`, 'fail']));

/** The nth call and those after it are answered by 503. */
const tires =
  (method: string, path: RegExp, after: number): Mutant['wrap'] =>
  (fetch) => {
    let count = 0;
    return async (request) => {
      if (!isCall(request, method, path)) return fetch(request);
      count += 1;
      return count > after ? new Response(null, { status: 503 }) : fetch(request);
    };
  };

const mutant = (id: string, zh: string, en: string, killedBy: Mutant['killedBy'], wrap: Mutant['wrap']) => ({
  id: `performance-${id}`,
  title: { 'zh-CN': `性能：${zh}`, en: `performance: ${en}` },
  killedBy,
  wrap,
});

/** In the order of the table in docs/guide/conformance.md. */
export const performanceMutants: readonly Mutant[] = [
  mutant(
    'no-registration',
    '不能注册',
    'no registration',
    kills('setup/resident'),
    tires('POST', /^\/residents$/, 0),
  ),
  mutant(
    'reads-tire',
    '读取多次后不可用',
    'reads fail after some',
    kills('times/resident-read', 'times/at-once'),
    tires('GET', /^\/residents\//, 15),
  ),
  mutant(
    'lines-tire',
    '同时读取时不可用',
    'reads on many lines fail',
    kills('times/at-once'),
    tires('GET', /^\/residents\//, 30),
  ),
  mutant(
    'search-tires',
    '检索多次后不可用',
    'searches fail after some',
    kills('times/resident-search'),
    tires('POST', /^\/residents:search$/, 15),
  ),
  mutant(
    'submit-tires',
    '提交多次后不可用',
    'submissions fail after some',
    kills('times/document-submit'),
    tires('POST', /^\/documents$/, 8),
  ),
  mutant(
    'documents-lost',
    '检索文档缺少',
    'a search loses documents',
    kills('times/document-search'),
    tires('POST', /^\/documents:search$/, 15),
  ),
  mutant(
    'content-lost',
    '取回的内容变空',
    'content gets empty',
    kills('times/document-retrieve'),
    altering('GET', /\/content$/, { text: () => '' }, (answer) => !missing(answer)),
  ),
];
