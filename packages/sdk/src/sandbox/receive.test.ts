import { parseExact } from '@hulian/validators/fhir';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody } from './fhir/answer.js';
import type { FaceExchange } from './face.js';
import { Problem } from './problem.js';
import { readJsonObject } from './receive.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'read';
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
};

test.each([
  ['twice', '{"status":"final","status":"draft"}'],
  ['twice by an escape', '{"status":"final","st\\u0061tus":"draft"}'],
  ['twice inside', '{"a":[{"b":1,"c":{"d":1,"d":2}}]}'],
  ['twice beside a number that JSON.parse would round', '{"value":1.10,"value":1.100000000000000000001}'],
  ['too deep', `{"a":${'['.repeat(101)}${']'.repeat(101)}}`],
  ['no object', '[1]'],
  ['no JSON', '{'],
])('%s is refused by every face', (_, text) => {
  expect(codeOf(() => readJsonObject(bytesOf(text)))).toBe('C023');
  const exchange = { body: bytesOf(text), headers: new Headers({ 'content-type': 'application/fhir+json' }) };
  expect(codeOf(() => readBody(exchange as FaceExchange))).toBe('C023');
});

test('the same name in different objects is no repetition', () => {
  expect(readJsonObject(bytesOf('{"a":{"b":1},"b":[{"a":1},{"a":2}],"c":":\\":"}'), parseExact)).toBeTruthy();
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
      expect(codeOf(() => readJsonObject(bytesOf(JSON.stringify(value))))).toBe('read');
    }),
  );
});
