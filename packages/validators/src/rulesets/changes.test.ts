// What the user says of a rule holds for every message of it, in every area, also for those that state a severity of their own.
import { describe, expect, it } from 'vitest';
import { CrossCheck } from '../cross/check.js';
import { FactSheet } from '../cross/facts.js';
import type { Ruleset } from '../engine/rule.js';
import { changeDocument } from '../rules/document/_judge.js';
import { findService, writeMessage } from '../rules/message/_judge.js';
import { createValidator } from '../validator.js';

interface Input {
  readonly content: string;
  readonly as?: string;
}

/** Severities of what one rule says of a run of files. */
const severitiesOf = async (
  rule: string,
  inputs: readonly Input[],
  ruleset: Ruleset,
): Promise<readonly string[]> => {
  const validator = createValidator({ ruleset });
  const cross = new CrossCheck({ ruleset });
  for (const [index, { content, ...as }] of inputs.entries()) {
    const facts = new FactSheet();
    const source = { path: String(index), content: new TextEncoder().encode(content), facts, ...as };
    cross.add(await validator.validate(source), facts);
  }
  return cross
    .finish()
    .flatMap(({ findings }) => findings)
    .flatMap((finding) => (finding.rule === rule ? [finding.severity] : []));
};

const message = writeMessage(findService('PatientInfoRegister'));
const laboratory = (name: string, visit: string): Input => ({
  content: JSON.stringify({ 患者姓名: name, '门（急）诊号': visit, 电子申请单编号: 'SQ1' }),
  as: '检验记录',
});

/** Faults whose reports state another severity than the rule. */
const cases: readonly (readonly [rule: string, own: string, inputs: readonly Input[]])[] = [
  [
    'document/time',
    'warning',
    [
      {
        content: changeDocument([
          '<effectiveTime value="20260301093000"/>',
          '<effectiveTime value="2026030109"/>',
        ]),
      },
    ],
  ],
  [
    'message/field-value',
    'error',
    [
      {
        content: message.replace(/<interactionId root="[^"]*"/, '<interactionId root="1.2"'),
        as: 'PatientInfoRegister',
      },
    ],
  ],
  ['identifier/telephone-number', 'warning', [{ content: '{"患者电话号码": "电话无"}', as: '患者基本信息' }]],
  ['file/json-syntax', 'error', [{ content: '[{"a":1,}]' }]],
  ['cross/identifier-reuse', 'warning', [laboratory('张三', 'MZ1'), laboratory('李四', 'MZ2')]],
];

it.each(cases)('%s has the severity that the user gives it', async (rule, own, inputs) => {
  expect(await severitiesOf(rule, inputs, {})).toEqual([own]);
  for (const severity of ['error', 'warning', 'info'] as const)
    expect(await severitiesOf(rule, inputs, { [rule]: severity })).toEqual([severity]);
  expect(await severitiesOf(rule, inputs, { [rule]: 'off' })).toEqual([]);
});

describe('a severity that the user gives a message', () => {
  it('goes before that of its rule', async () => {
    const input = { content: '{"患者电话号码": "电话无"}', as: '患者基本信息' };
    const ruleset = {
      'identifier/telephone-number': 'error',
      'identifier/telephone-number/characters': 'info',
    } as const;
    expect(await severitiesOf('identifier/telephone-number', [input], ruleset)).toEqual(['info']);
  });
});
