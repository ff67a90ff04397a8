/** Carries out the steps of a test that came as data. */
import { escapeAttribute, readXml, type XmlElement } from '@hulian/validators/xml';
import { findAll, valueOf } from '../../soap/body.js';
import { readAnswerEnvelope, soapMediaTypes, writeCall } from '../../soap/envelope.js';
import { expectSame, expectStatus, TestEnd } from '../check.js';
import type { Cause, TestContext } from '../model.js';
import type { RawResponse } from '../raw-client.js';
import { fillText, fillValue } from './fill.js';
import type { Expected, ExpectFile, SendFile, StepFile } from './format.js';

/** Text of a file of the pack; it was read and found when the suite was loaded. */
export type FileText = (name: string) => string;

/** One step after the other; the first thing that is not as expected ends the test. */
export async function runSteps(
  t: TestContext,
  steps: readonly StepFile[],
  fileText: FileText,
): Promise<void> {
  for (const { send, expect, give = {} } of steps) {
    const answer = await sendStep(t, send, fileText);
    compare(t, answer, expect);
    for (const [name, place] of Object.entries(give)) {
      const value = place.startsWith('/') ? atPointer(answer.json, place) : atPath(messageOf(answer), place);
      if (value === undefined || value === null || typeof value === 'object') throw missing(place);
      t.give(name, value);
    }
  }
}

function sendStep(t: TestContext, send: SendFile, fileText: FileText): Promise<RawResponse> {
  const { method = 'POST', path = '', headers = {}, body, file, action, sign } = send;
  const escape = file?.endsWith('.xml') ? escapeAttribute : undefined;
  const text = file === undefined ? undefined : fillText(t, fileText(file), escape);
  return t.send({
    method,
    path: fillText(t, path, encodeURIComponent),
    headers: {
      ...(action !== undefined && { 'content-type': soapMediaTypes['1.2'] }),
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fillText(t, value)])),
    },
    ...(body !== undefined && { body: fillValue(t, body) }),
    ...(text !== undefined && {
      text: action === undefined ? text : writeCall({ version: '1.2', action, message: text }),
    }),
    ...(sign === false && { sign }),
  });
}

const listOf = <Value>(value: Value | readonly Value[]): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : [value as Value];

function compare(t: TestContext, answer: RawResponse, expect: ExpectFile): void {
  if (expect.status !== undefined) expectStatus(answer, ...listOf(expect.status));
  if (expect.code !== undefined) {
    expectSame('format', 'content-type', answer.mediaType, 'application/problem+json');
    const codes = listOf(expect.code);
    if (!codes.includes(answer.code ?? ''))
      throw new TestEnd('fail', {
        kind: 'code',
        expected: codes.join(' / '),
        actual: answer.code?.slice(0, 16) ?? 'none',
      });
  }
  if (expect.mediaType !== undefined)
    expectSame('format', 'content-type', answer.mediaType, expect.mediaType);
  for (const [name, expected] of Object.entries(expect.headers ?? {}))
    match(t, 'header', name, answer.headers.get(name) ?? undefined, expected);
  for (const [pointer, expected] of Object.entries(expect.json ?? {}))
    match(t, 'content', pointer, atPointer(answer.json, pointer), expected);
  for (const [path, expected] of Object.entries(expect.xml ?? {}))
    match(t, 'content', path, atPath(messageOf(answer), path), expected);
  if (expect.signed) t.verifyAnswer(answer);
}

/** Says kinds and lengths, never a value of a record. */
function match(t: TestContext, kind: Cause['kind'], subject: string, actual: unknown, given: Expected): void {
  const expected = typeof given === 'string' ? fillText(t, given) : given;
  const fail = (wanted: string) => {
    throw new TestEnd('fail', { kind, subject, expected: wanted, actual: kindOf(actual) });
  };
  if (typeof expected !== 'object') {
    // What stands in XML and in headers is text, whatever it means.
    const same =
      kind === 'header' || typeof actual === 'string' ? String(expected) === actual : expected === actual;
    if (!same) fail(String(expected));
  } else if ('present' in expected) {
    if ((actual !== undefined && actual !== null) !== expected.present)
      fail(expected.present ? 'present' : 'none');
  } else if ('contains' in expected) {
    if (typeof actual !== 'string' || !actual.includes(fillText(t, expected.contains)))
      fail(`…${expected.contains}…`);
  } else if ('oneOf' in expected) {
    if (!expected.oneOf.some((one) => one === actual || String(one) === actual))
      fail(expected.oneOf.join(' / '));
  } else if (!Array.isArray(actual) || actual.length !== expected.size) fail(`[${expected.size}]`);
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'none';
  if (Array.isArray(value)) return `[${value.length}]`;
  return typeof value === 'string' ? `text (${value.length})` : typeof value;
}

function atPointer(value: unknown, pointer: string): unknown {
  let at = value;
  for (const step of pointer === '' ? [] : pointer.slice(1).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

/** Root of the answer as XML, of the message where it is a SOAP envelope. */
function messageOf({ body, text }: RawResponse): XmlElement {
  const envelope = readAnswerEnvelope(body);
  const read = readXml(typeof envelope === 'object' && 'message' in envelope ? envelope.message : text);
  if (read.ok) return read.tree.root;
  throw new TestEnd('fail', { kind: 'format', subject: 'body', expected: 'XML', actual: 'other' });
}

/** The first element at a path, as text; its own name for an empty path. */
function atPath(root: XmlElement, path: string): string | undefined {
  const [, elements = '', attribute] = /^(.*?)(?:\/?@([^/]+))?$/.exec(path) ?? [];
  const element = elements === '' ? root : findAll(root, elements)[0];
  if (element === undefined) return undefined;
  if (attribute !== undefined) return element.attributes[attribute];
  return elements === '' ? root.name : (valueOf(element) ?? '');
}

const missing = (subject: string) =>
  new TestEnd('fail', { kind: 'content', subject, expected: 'present', actual: 'none' });
