import type { Cause, TestResult } from './model.js';
import type { RawResponse } from './raw-client.js';

/** Ends a test before its end; anything else a test throws counts as `error`. */
export class TestEnd extends Error {
  constructor(
    readonly result: Exclude<TestResult, 'pass'>,
    readonly reason: Cause,
  ) {
    super(reason.kind);
  }
}

/** Ends the test as `fail` unless the two texts are the same. Give kinds, counts and codes, never a value of a record. */
export function expectSame(kind: Cause['kind'], subject: string, actual: unknown, expected: unknown): void {
  if (actual === expected) return;
  throw new TestEnd('fail', { kind, subject, expected: String(expected), actual: String(actual) });
}

/** Ends the test as `fail` unless the answer has one of these statuses. */
export function expectStatus(answer: RawResponse, ...statuses: readonly number[]): void {
  if (statuses.includes(answer.status)) return;
  throw new TestEnd('fail', {
    kind: 'status',
    expected: statuses.join(' / '),
    actual: answer.code === undefined ? String(answer.status) : `${answer.status} ${answer.code}`,
  });
}

/** The JSON object of a success. */
export function expectObject(answer: RawResponse, ...statuses: readonly number[]): Record<string, unknown> {
  expectStatus(answer, ...statuses);
  expectSame('format', 'content-type', answer.mediaType, 'application/json');
  if (answer.json === undefined)
    throw new TestEnd('fail', { kind: 'format', subject: 'body', expected: 'JSON object', actual: 'other' });
  if (typeof answer.json['code'] === 'string' && typeof answer.json['title'] === 'string')
    throw new TestEnd('fail', {
      kind: 'content',
      subject: 'body',
      expected: 'success',
      actual: `problem ${answer.json['code'].slice(0, 16)}`,
    });
  return answer.json;
}

/** A member of an object that must be a text which is not empty. */
export function expectText(object: Record<string, unknown>, name: string): string {
  const value = object[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new TestEnd('fail', { kind: 'content', subject: name, expected: 'text', actual: typeof value });
}

/** The items of a page. */
export function expectItems(answer: RawResponse): readonly Record<string, unknown>[] {
  const { items } = expectObject(answer, 200);
  if (Array.isArray(items)) return items as Record<string, unknown>[];
  throw new TestEnd('fail', { kind: 'content', subject: 'items', expected: 'array', actual: typeof items });
}

/** Problem details (RFC 9457) with this status and one of these codes; never a success, a page of HTML or an empty answer. */
export function expectProblem(
  answer: RawResponse,
  status: number,
  ...codes: readonly string[]
): Record<string, unknown> {
  expectStatus(answer, status);
  expectSame('format', 'content-type', answer.mediaType, 'application/problem+json');
  if (answer.json === undefined || !codes.includes(answer.code ?? ''))
    throw new TestEnd('fail', {
      kind: 'code',
      expected: codes.join(' / '),
      actual: answer.code?.slice(0, 16) ?? 'none',
    });
  return answer.json;
}
