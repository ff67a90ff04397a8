// JSON Schema of the mapping file: checks it, and completes it in an editor. With data sets it knows their fields by name.
import type { DataSet } from '@hulian/standards';

const text = { type: 'string', minLength: 1 };
const note = { type: 'string', description: '备注，不影响结果' };
const columns = { type: 'object', additionalProperties: text, minProperties: 1 };
const closed = (
  properties: Record<string, unknown>,
  required: readonly string[] = [],
): Record<string, unknown> => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const decimals = { type: 'integer', minimum: 0, maximum: 12 };

const condition = {
  oneOf: [
    closed({ column: text, equals: { type: 'string' } }, ['column', 'equals']),
    closed({ column: text, in: { type: 'array', items: { type: 'string' }, minItems: 1 } }, ['column', 'in']),
    closed({ column: text, filled: { type: 'boolean' } }, ['column', 'filled']),
    closed({ all: { type: 'array', items: { $ref: '#/$defs/condition' }, minItems: 1 } }, ['all']),
    closed({ any: { type: 'array', items: { $ref: '#/$defs/condition' }, minItems: 1 } }, ['any']),
    closed({ not: { $ref: '#/$defs/condition' } }, ['not']),
  ],
};

const sources = ['column', 'constant', 'concatenate', 'lookup'];

const field = {
  ...closed({
    column: { ...text, description: '源列名；连接的表写作 表名.列名；JSON 写成员路径' },
    constant: { type: 'string', description: '固定值' },
    concatenate: {
      type: 'array',
      minItems: 1,
      items: { anyOf: [text, closed({ text: { type: 'string' } }, ['text'])] },
      description: '把几列与固定文字接在一起',
    },
    separator: { type: 'string', description: '拼接时的分隔文字' },
    lookup: {
      ...closed({ table: text, key: columns, column: text }, ['table', 'key', 'column']),
      description: '到另一张源表中查一行，取其中一列',
    },
    when: { $ref: '#/$defs/condition' },
    split: {
      ...closed({ by: text, part: { type: 'integer', not: { const: 0 } } }, ['by', 'part']),
      description: '按分隔文字拆开，取第几段（从 1 起，负数从末尾数）',
    },
    date: {
      anyOf: [text, { type: 'array', items: text, minItems: 1 }],
      description: '源日期格式，例如 yyyy-MM-dd HH:mm:ss；按标准格式写出',
    },
    codes: {
      anyOf: [text, { type: 'object', additionalProperties: { type: 'string' } }],
      description: '代码对照：codeMaps 中的名称，或直接写出',
    },
    unit: {
      anyOf: [
        closed({ from: text, to: text, decimals }, ['from', 'to']),
        closed({ multiply: { type: 'number' }, add: { type: 'number' }, decimals }, ['multiply']),
      ],
      description: '单位换算',
    },
    default: {
      ...closed({ value: { type: 'string' }, reason: text }, ['value', 'reason']),
      description: '源数据没有值时的默认值，必须写明理由',
    },
    required: { type: 'boolean', description: '没有值时报告' },
    proposal: closed(
      {
        confidence: { enum: ['high', 'medium', 'low'] },
        reason: text,
        others: { type: 'array', items: text },
      },
      ['confidence', 'reason'],
    ),
    note,
  }),
  oneOf: sources.map((one) => ({ required: [one] })),
};

/** Member names of `fields` that an editor offers, with what they mean. */
const fieldsOf = (dataSets: readonly DataSet[]): Record<string, unknown> =>
  Object.fromEntries(
    dataSets.flatMap(({ name, fields }) =>
      fields.map(({ id, name: fieldName, element, format }) => [
        id,
        {
          $ref: '#/$defs/field',
          description: [`${name}：${fieldName}`, element, format].filter(Boolean).join(' '),
        },
      ]),
    ),
  );

/** The schema (JSON Schema 2020-12); fields of the data sets named are offered by editors. */
export const mappingSchema = (dataSets: readonly DataSet[] = []): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'hulian mapping',
  ...closed(
    {
      $schema: { type: 'string' },
      format: { const: 'hulian-mapping-1' },
      note,
      tables: {
        type: 'object',
        additionalProperties: closed({ file: text, sheet: text, each: text, query: text, note }),
      },
      codeMaps: {
        type: 'object',
        additionalProperties: closed({
          file: text,
          codes: { type: 'object', additionalProperties: { type: 'string' } },
          note,
        }),
      },
      maps: {
        type: 'array',
        minItems: 1,
        items: closed(
          {
            to: {
              ...text,
              ...(dataSets.length > 0 && { examples: dataSets.map(({ name }) => name) }),
              description: '数据子集的标识或中文名',
            },
            from: { ...text, description: '每行成为一条记录的源表' },
            join: { type: 'object', additionalProperties: columns },
            where: { $ref: '#/$defs/condition' },
            fields: {
              type: 'object',
              properties: fieldsOf(dataSets),
              additionalProperties: { $ref: '#/$defs/field' },
            },
            note,
          },
          ['to', 'from', 'fields'],
        ),
      },
    },
    ['format', 'maps'],
  ),
  $defs: { condition, field },
});
