/** Says what is wrong with a suite that came as data, before anything of it runs. */
import { operationTable } from '../../generated/operations.js';

type Members = Readonly<Record<string, unknown>>;

const name = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

const members: Readonly<Record<string, readonly string[]>> = {
  suite: ['id', 'title', 'face', 'notForSandbox', 'groups'],
  group: ['id', 'title', 'tests'],
  test: ['id', 'title', 'optional', 'requirements', 'needs', 'steps'],
  step: ['send', 'expect', 'give'],
  send: ['method', 'path', 'headers', 'body', 'file', 'action', 'sign'],
  expect: ['status', 'code', 'mediaType', 'headers', 'json', 'xml', 'signed'],
};

class Fault extends Error {}

const fail = (at: string, reason: string): never => {
  throw new Fault(`${at}: ${reason}`);
};

/** The first fault with its place, or undefined. */
export function checkSuite(
  value: unknown,
  fileName: string,
  isFile: (name: string) => boolean,
): string | undefined {
  try {
    const suite = asObject(value, '', 'suite');
    if (suite['id'] !== fileName) fail('/id', `is not the name of the file, ${fileName}`);
    checkHead(suite, '');
    if (suite['face'] !== undefined && suite['face'] !== 'soap' && suite['face'] !== 'fhir')
      fail('/face', 'is not soap or fhir');
    const seen = new Set<string>();
    for (const [at, group] of eachOf(suite['groups'], '/groups', 'group')) {
      checkHead(group, at);
      for (const [place, test] of eachOf(group['tests'], `${at}/tests`, 'test')) {
        checkHead(test, place);
        checkTest(test, place, seen, isFile);
        const id = `${String(group['id'])}/${String(test['id'])}`;
        if (seen.has(id)) fail(`${place}/id`, 'is there twice');
        seen.add(id);
      }
    }
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

function asObject(value: unknown, at: string, kind: string): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(at, 'is not an object');
  const unknown = Object.keys(value as object).find((key) => !members[kind]?.includes(key));
  if (unknown !== undefined) fail(`${at}/${unknown}`, `is no member of a ${kind}`);
  return value as Members;
}

function* eachOf(value: unknown, at: string, kind: string): Generator<[string, Members]> {
  if (!Array.isArray(value) || value.length === 0) fail(at, 'is not a list with something in it');
  for (const [index, one] of (value as unknown[]).entries())
    yield [`${at}/${index}`, asObject(one, `${at}/${index}`, kind)];
}

function checkHead({ id, title }: Members, at: string): void {
  if (typeof id !== 'string' || !name.test(id)) fail(`${at}/id`, 'is not 1 to 64 of A-Z a-z 0-9 . _ -');
  const texts = title as Members | null | undefined;
  if (typeof texts?.['zh-CN'] !== 'string' || typeof texts['en'] !== 'string')
    fail(`${at}/title`, 'has no zh-CN and en');
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

function checkTest(
  { requirements, needs, steps }: Members,
  at: string,
  before: ReadonlySet<string>,
  isFile: (name: string) => boolean,
): void {
  if (!isTexts(requirements) || requirements.length === 0) fail(`${at}/requirements`, 'names no requirement');
  if (needs !== undefined) {
    if (!isTexts(needs)) fail(`${at}/needs`, 'is not a list of ids');
    const unknown = (needs as readonly string[]).find((need) => !before.has(need));
    if (unknown !== undefined) fail(`${at}/needs`, `${unknown} is no test before this one`);
  }
  for (const [place, step] of eachOf(steps, `${at}/steps`, 'step')) {
    checkSend(asObject(step['send'], `${place}/send`, 'send'), `${place}/send`, isFile);
    const expect = asObject(step['expect'], `${place}/expect`, 'expect');
    if (Object.keys(expect).length === 0) fail(`${place}/expect`, 'expects nothing: the test could not fail');
    checkAnswer(expect, `${place}/expect`);
    for (const kind of ['headers', 'json', 'xml']) checkExpected(expect[kind], `${place}/expect/${kind}`);
    checkPlaces(step['give'], `${place}/give`);
  }
}

function checkSend(
  { method, path, headers, file, body, action, sign }: Members,
  at: string,
  isFile: (name: string) => boolean,
): void {
  if (method !== undefined && !(typeof method === 'string' && /^[A-Z]+$/.test(method)))
    fail(`${at}/method`, 'is no method');
  // The address is the one that the person who runs the suite named, and no other.
  if (path !== undefined && !(typeof path === 'string' && /^[/?]/.test(path)))
    fail(`${at}/path`, 'does not begin with / or ?');
  checkPlaces(headers, `${at}/headers`);
  if (file !== undefined && !(typeof file === 'string' && isFile(file)))
    fail(`${at}/file`, 'is no file below conformance/');
  if (file !== undefined && body !== undefined) fail(at, 'has a body and a file');
  checkMade(body, `${at}/body`);
  if (action !== undefined && (typeof action !== 'string' || file === undefined))
    fail(`${at}/action`, 'is no text, or needs a file');
  if (sign !== undefined && typeof sign !== 'boolean') fail(`${at}/sign`, 'is not true or false');
}

const isStatus = (value: unknown): boolean => /^[1-5]\d\d$/.test(JSON.stringify(value));

function checkAnswer({ status, code, mediaType, signed }: Members, at: string): void {
  const isOneOrMore = (value: unknown, is: (one: unknown) => boolean): boolean =>
    value === undefined || is(value) || (Array.isArray(value) && value.length > 0 && value.every(is));
  if (!isOneOrMore(status, isStatus)) fail(`${at}/status`, 'is no status of HTTP or list of them');
  if (!isOneOrMore(code, isText)) fail(`${at}/code`, 'is no code or list of codes');
  if (mediaType !== undefined && !isText(mediaType)) fail(`${at}/mediaType`, 'is no text');
  if (signed !== undefined && signed !== true) fail(`${at}/signed`, 'is not true');
}

/** What `$make` names can be made. */
function checkMade(value: unknown, at: string): void {
  if (typeof value !== 'object' || value === null) return;
  const { $make, operation } = value as Members;
  if ($make !== undefined && !['resident', 'document', 'body'].some((kind) => kind === $make))
    fail(`${at}/$make`, 'is not resident, document or body');
  if ($make === 'body' && !operationTable.some(({ id, body }) => id === operation && body !== undefined))
    fail(`${at}/operation`, 'is no operation with a body');
  for (const [name, each] of Object.entries(value)) checkMade(each, `${at}/${name}`);
}

function checkPlaces(value: unknown, at: string): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || !isTexts(Object.values(value)))
    fail(at, 'is not names and texts');
}

const questions = ['present', 'contains', 'oneOf', 'size'];

function checkExpected(value: unknown, at: string): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    fail(at, 'is not places and what is expected there');
  for (const [place, expected] of Object.entries(value as object)) {
    if (['string', 'number', 'boolean'].includes(typeof expected)) continue;
    const keys = typeof expected === 'object' && expected !== null ? Object.keys(expected as object) : [];
    if (keys.length !== 1 || !questions.includes(keys[0] ?? ''))
      fail(`${at}/${place}`, `is no value and none of ${questions.join(', ')}`);
  }
}
