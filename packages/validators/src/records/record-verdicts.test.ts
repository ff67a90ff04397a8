import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createValidator } from '../index.js';

interface Said {
  /** What is found, but for where in the text it stands, which differs between the forms. */
  readonly findings: readonly string[];
  /** The usable values of all fields, record by record. */
  readonly values: readonly (readonly string[])[][];
}

async function judge(text: string): Promise<Said> {
  const told: string[] = [];
  const values: (readonly string[])[][] = [];
  const validator = createValidator({
    asOf: '20260601',
    onFinding: (rule, { message, params, sample }, severity) =>
      void told.push(JSON.stringify([rule.id, message, params, sample, severity])),
    onRecord: ({ fields }, record) => void values.push(fields.map((one) => record.valuesOf(one))),
  });
  const content = new TextEncoder().encode(text);
  const { findings } = await validator.validate({ path: 'in.json', content, as: '西药处方' });
  const places = findings.map(
    ({ message, location: { path = '' } }) => `${message} ${path.replace(/^\/\d+/u, '')}`,
  );
  return { findings: [...told, ...places], values };
}

const keys = [
  '处方编号',
  '患者姓名',
  '性别代码',
  'HDSD00.04.020',
  '处方有效天数',
  '处方开立日期',
  '药物名称',
  '药物使用次剂量',
  'x',
];
const value = fc.constantFrom<unknown>(
  '1',
  '2',
  '7',
  '张三',
  '20260115',
  '2026-01-15',
  '',
  null,
  3,
  true,
  ['1', '2'],
  [],
  '100',
);
const record = fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), value), {
  selector: ([key]) => key,
  maxLength: 9,
});
/** Records that mostly repeat the one before. */
const records = fc
  .array(fc.tuple(fc.nat(9), record, fc.nat(8), value), { minLength: 2, maxLength: 30 })
  .map((steps) => {
    let last: [string, unknown][] = keys.slice(0, 6).map((key) => [key, '1']);
    return steps.map(([choice, next, at, changed]) => {
      if (choice > 8) last = next;
      else if (choice > 3) last = last.map(([key, before], place) => [key, place === at ? changed : before]);
      else if (choice > 2) last = last.filter((_, place) => place !== at);
      return Object.fromEntries(last);
    });
  });

describe('verdicts that stand since the record before', () => {
  it('say of records what is said of them one by one', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        const lines = await judge(list.map((one) => JSON.stringify(one)).join('\n'));
        expect(lines).toEqual(await judge(JSON.stringify(list)));
        const alone: (readonly string[])[][] = [];
        for (const one of list) {
          const { values } = await judge(JSON.stringify([one]));
          alone.push(...values);
        }
        expect(lines.values).toEqual(alone);
      }),
      { numRuns: process.env['HULIAN_DEEP'] === '1' ? 2000 : 80 },
    );
  }, 120_000);
});
