import { describe, expect, it } from 'vitest';
import { listFindings, validateText } from '../testing/find.js';
import type { RequestCheck, RequestFault } from './request-check.js';

const operation = (...faults: RequestFault[]): RequestCheck => ({
  id: 'registerThing',
  name: '登记',
  check: () => faults,
});
const judge = (text: string, ...faults: RequestFault[]) =>
  validateText(text, {
    as: 'registerThing',
    requests: (id) => (id === 'registerThing' ? operation(...faults) : undefined),
  });

describe('requests', () => {
  it('pass without faults, and say what was not looked at', async () => {
    const report = await judge('{"a":1}');
    expect(report).toMatchObject({ kind: 'request', verdict: 'pass', subject: { id: 'registerThing' } });
    expect(report.notChecked).toMatchObject([{ rule: 'request/schema', reason: 'request-content' }]);
  });

  it.each<[RequestFault, string]>([
    [{ keyword: 'required', path: '/b', member: 'c', description: '丙' }, 'missing /b/c 2:6'],
    [
      { keyword: 'additionalProperties', path: '', member: 'nmae', known: ['name'] },
      'unknown-member /nmae 3:9',
    ],
    [
      { keyword: 'additionalProperties', path: '', member: 'zzzz', known: ['name'] },
      'unknown-member /zzzz 1:1',
    ],
    [{ keyword: 'type', path: '', expected: 'object' }, 'type  1:1'],
    [{ keyword: 'pattern', path: '/b/d', expected: '^x$' }, 'pattern /b/d 2:11'],
    [{ keyword: 'format', path: '/b/d', expected: 'date-time' }, 'format /b/d 2:11'],
    [{ keyword: 'enum', path: '/b/d', expected: ['x', 1] }, 'value /b/d 2:11'],
    [{ keyword: 'minLength', path: '/b/d', expected: 1 }, 'too-short /b/d 2:11'],
    [{ keyword: 'maxLength', path: '/b/d', expected: 1 }, 'too-long /b/d 2:11'],
    [{ keyword: 'minItems', path: '/b/d', expected: 1 }, 'too-few /b/d 2:11'],
    [{ keyword: 'maxItems', path: '/b/d', expected: 1 }, 'too-many /b/d 2:11'],
    [{ keyword: 'minimum', path: '/b/d', expected: 1 }, 'too-small /b/d 2:11'],
    [{ keyword: 'maximum', path: '/b/d', expected: 1 }, 'too-large /b/d 2:11'],
    [{ keyword: 'oneOf', path: '/b' }, 'other /b 2:6'],
  ])('%j', async (fault, expected) => {
    const report = await judge('{"a":1,\n"b": {"d":"v"},\n"nmae": "1"}', fault);
    expect(listFindings(report)).toEqual([`error request/schema/${expected}`]);
    expect(report.verdict).toBe('fail');
  });

  it('names the member that was probably meant', async () => {
    const fault = { keyword: 'additionalProperties', path: '', member: 'nmae', known: ['name', 'id'] };
    expect((await judge('{"nmae":1}', fault)).findings[0]?.params).toEqual({
      member: 'nmae',
      name: '',
      nearest: 'name',
    });
  });

  it('finds a member twice, broken text and depth', async () => {
    expect(listFindings(await judge('{"a":1,"a":2}'))).toEqual(['error file/duplicate-key/twice 1:8']);
    const broken = await judge('{"a":');
    expect([broken.verdict, ...listFindings(broken)]).toEqual([
      'fail',
      'error file/json-syntax/truncated 1:6',
    ]);
    expect(listFindings(await judge('['.repeat(50_000) + ']'.repeat(50_000)))).toEqual([
      'error file/nesting/too-deep 1:1',
    ]);
  });
});
