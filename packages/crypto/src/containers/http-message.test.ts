import { describe, expect, it } from 'vitest';
import { isCryptoError } from '../errors.js';
import { componentValue, headerPairs, headerValue, type HttpMessage } from './http-message.js';

const request: HttpMessage = {
  method: 'post',
  url: 'https://platform.example:8443/a/b?x=1&y=2#part',
  headers: { 'X-One': ' a ', 'x-two': ['b', ' c'], 'X-None': undefined },
};
const none = new Map();
const value = (
  message: HttpMessage,
  name: string,
  parameters: Parameters<typeof componentValue>[2] = none,
) => {
  try {
    return componentValue(message, name, parameters);
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    return [error.code, error.params];
  }
};

describe('headers of a message', () => {
  it('are pairs, whatever holds them', () => {
    expect(headerPairs(request)).toEqual([
      ['X-One', ' a '],
      ['x-two', 'b'],
      ['x-two', ' c'],
    ]);
    expect(headerPairs({ headers: new Headers({ A: '1' }) })).toEqual([['a', '1']]);
    expect(headerPairs({ headers: [['A', '1']] })).toEqual([['A', '1']]);
  });

  it('are trimmed, unfolded and joined; names have no case', () => {
    expect(headerValue(request, 'x-one')).toBe('a');
    expect(headerValue(request, 'x-two')).toBe('b, c');
    expect(headerValue(request, 'x-none')).toBeUndefined();
    expect(headerValue({ headers: { a: 'one \r\n  two' } }, 'a')).toBe('one two');
    expect(headerValue({ headers: { a: '' } }, 'a')).toBe('');
  });
});

describe('components of a message', () => {
  it('are derived as RFC 9421 section 2.2 says', () => {
    const names = ['@method', '@target-uri', '@authority', '@scheme', '@request-target', '@path', '@query'];
    expect(names.map((name) => value(request, name))).toEqual([
      'POST',
      'https://platform.example:8443/a/b?x=1&y=2',
      'platform.example:8443',
      'https',
      '/a/b?x=1&y=2',
      '/a/b',
      '?x=1&y=2',
    ]);
    expect(value({ ...request, url: new URL('http://h/') }, '@query')).toBe('?');
    expect(value({ ...request, url: 'http://h/p' }, '@target-uri')).toBe('http://h/p');
    expect(value({ status: 200, headers: {} }, '@status')).toBe('200');
  });

  it('that are not there are named', () => {
    const missing = (component: string) => ['CRYPTO_COMPONENT_MISSING', { component }];
    const empty: HttpMessage = { headers: {} };
    for (const name of ['@method', '@status', '@target-uri', '@authority', '@scheme', '@request-target'])
      expect(value(empty, name)).toEqual(missing(name));
    for (const name of ['@path', '@query', 'x-one']) expect(value(empty, name)).toEqual(missing(name));
  });

  it('come from the request where they say so', () => {
    const answer: HttpMessage = { status: 200, headers: { 'x-one': 'mine' }, request };
    const req = new Map([['req', true]]);
    expect(value(answer, 'x-one', req)).toBe('a');
    expect(value(answer, '@method', req)).toBe('POST');
    expect(value(answer, 'x-one')).toBe('mine');
    expect(value({ status: 200, headers: {} }, 'x-one', req)).toEqual([
      'CRYPTO_COMPONENT_MISSING',
      { component: 'x-one;req' },
    ]);
  });

  it('with anything else are refused', () => {
    const refused = (header: string, reason: string) => ['CRYPTO_HEADER_INVALID', { header, reason }];
    expect(value(request, 'x-one', new Map([['sf', true]]))).toEqual(refused('x-one;sf', 'unsupported'));
    expect(value(request, 'x-one', new Map([['req', 'yes']]))).toEqual(refused('x-one;req', 'unsupported'));
    expect(value(request, '@other')).toEqual(refused('@other', 'unsupported'));
    expect(value({ ...request, url: 'no url' }, '@path')).toEqual(refused('@target-uri', 'malformed'));
    for (const text of ['a\nb', 'a\rb'])
      expect(value({ headers: { a: text } }, 'a')).toEqual(refused('a', 'malformed'));
  });
});
