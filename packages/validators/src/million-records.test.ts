// Coverage row T-15: a million records pass through a process whose heap may not grow; it is a process of its own for that limit.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const count = 1_000_000;
const program = `
import { createValidator } from '@hulian/validators';
const names = ['测试甲', '测试乙', '样例丙', '虚构丁'];
const record = (n) => JSON.stringify({
  处方编号: String(1e6 + n), 患者姓名: names[n % 4], 性别代码: n === ${count - 1} ? '7' : '1',
  '年龄（岁）': String(n % 100), 处方开立日期: '20260115', 处方有效天数: '3',
}) + '\\n';
async function* content() {
  for (let n = 0; n < ${count}; ) {
    let part = '';
    for (const end = Math.min(${count}, n + 5000); n < end; n += 1) part += record(n);
    yield Buffer.from(part);
  }
}
const validator = createValidator({ asOf: '20260601' });
const { findings } = await validator.validate({ path: 'in.ndjson', content: content(), as: '西药处方' });
console.log(JSON.stringify(findings.map(({ rule, location }) => [rule, location.line])));`;

it('a million records are judged to the last in a heap of 64 MB', { timeout: 300_000 }, () => {
  const given = ['--max-old-space-size=64', '--conditions=@hulian/source', '--import', 'tsx'];
  const done = spawnSync(process.execPath, [...given, '--input-type=module', '--eval', program], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    encoding: 'utf8',
  });
  expect(done.stderr).toBe('');
  expect(JSON.parse(done.stdout)).toEqual([['value-domain/unknown-code', count]]);
});
