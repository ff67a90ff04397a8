import { expect, test } from 'vitest';
import { diffOpenapi } from './diff.js';

const schema = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', maxLength: 10 }, kind: { type: 'string', enum: ['a', 'b'] } },
};
const api = (request: object, response: object = request, more: object = {}) => ({
  paths: {
    '/things/{id}': {
      post: {
        operationId: 'putThing',
        parameters: [{ in: 'header', name: 'If-Match', required: true, schema: { type: 'string' } }],
        requestBody: { required: true, content: { 'application/json': { schema: request } } },
        responses: { '200': { content: { 'application/json': { schema: response } } } },
        ...more,
      },
    },
  },
});
const change = (properties: object, more: object = {}) => ({
  ...schema,
  properties: { ...schema.properties, ...properties },
  ...more,
});
const place = 'POST /things/{}';

test('the same is no change, whatever its path parameters are called', () => {
  const renamed = JSON.parse(JSON.stringify(api(schema)).replace('{id}', '{key}')) as object;
  expect(diffOpenapi(api(schema), renamed as never)).toEqual([]);
});

test.each([
  [
    'breaking',
    'limit-tightened',
    change({ name: { type: 'string', maxLength: 9 } }),
    `${place} request.name`,
  ],
  [
    'compatible',
    'limit-loosened',
    change({ name: { type: 'string', maxLength: 11 } }),
    `${place} request.name`,
  ],
  ['compatible', 'limit-loosened', change({ name: { type: 'string' } }), `${place} request.name`],
  [
    'breaking',
    'limit-tightened',
    change({ name: { type: 'string', maxLength: 10, pattern: '^x' } }),
    `${place} request.name`,
  ],
  ['breaking', 'enum-narrowed', change({ kind: { type: 'string', enum: ['a'] } }), `${place} request.kind`],
  [
    'compatible',
    'enum-widened',
    change({ kind: { type: 'string', enum: ['a', 'b', 'c'] } }),
    `${place} request.kind`,
  ],
  ['breaking', 'type-changed', change({ name: { type: 'integer' } }), `${place} request.name`],
  ['breaking', 'member-required', change({}, { required: ['name', 'kind'] }), `${place} request.kind`],
  ['compatible', 'member-optional', change({}, { required: [] }), `${place} request.name`],
  ['compatible', 'member-added', change({ note: { type: 'string' } }), `${place} request.note`],
  [
    'breaking',
    'member-required',
    change({ note: { type: 'string' } }, { required: ['name', 'note'] }),
    `${place} request.note`,
  ],
  ['breaking', 'closed', change({}, { additionalProperties: false }), `${place} request`],
  [
    'note',
    'text-changed',
    change({ name: { type: 'string', maxLength: 10, description: '姓名' } }),
    `${place} request.name`,
  ],
])('request: %s %s', (rating, kind, request, at) => {
  expect(diffOpenapi(api(schema), api(request, schema))).toMatchObject([{ rating, kind, place: at }]);
});

test.each([
  ['breaking', 'enum-widened', change({ kind: { type: 'string', enum: ['a', 'b', 'c'] } })],
  ['compatible', 'enum-narrowed', change({ kind: { type: 'string', enum: ['a'] } })],
  ['breaking', 'member-optional', change({}, { required: [] })],
  ['compatible', 'member-required', change({}, { required: ['name', 'kind'] })],
  ['breaking', 'member-removed', { ...schema, properties: { name: schema.properties.name } }],
  ['compatible', 'member-added', change({ note: { type: 'string' } })],
])('answer: %s %s', (rating, kind, response) => {
  expect(diffOpenapi(api(schema), api(schema, response))).toMatchObject([{ rating, kind }]);
});

test.each([
  ['breaking', 'operation-renamed', { operationId: 'other' }],
  ['breaking', 'parameter-removed', { parameters: [] }],
  ['breaking', 'security-changed', { security: [{ signature: [] }] }],
  ['breaking', 'response-removed', { responses: {} }],
])('operation: %s %s', (rating, kind, more) => {
  expect(diffOpenapi(api(schema), api(schema, schema, more))).toMatchObject([{ rating, kind }]);
});

test('operations come and go', () => {
  const none = { paths: {} };
  expect(diffOpenapi(api(schema), none)).toMatchObject([{ rating: 'breaking', kind: 'operation-removed' }]);
  expect(diffOpenapi(none, api(schema))).toMatchObject([{ rating: 'compatible', kind: 'operation-added' }]);
});
