import { describe, expect, it } from 'vitest';
import { createValidator } from '../../index.js';

/** What is said of one field of a front page. */
async function judge(field: string, text: string): Promise<string[]> {
  const { findings } = await createValidator({}).validate({
    path: 'r.json',
    content: new TextEncoder().encode(JSON.stringify({ dataSet: '住院病案首页', [field]: text })),
  });
  return findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('identifier/telephone-number and identifier/postal-code', () => {
  it('leave what breaks the printed format to its rules, which say it as gravely as the source allows', async () => {
    expect(await judge('HDSD00.11.026', '1'.repeat(21))).toEqual(['error data-element/format-length']);
    expect(await judge('HDSD00.11.033', '1000001')).toEqual(['error data-element/format-length']);
    expect(await judge('HDSD00.11.033', '10000x')).toEqual(['error data-element/format-characters']);
  });

  it('judge what the format allows', async () => {
    expect(await judge('HDSD00.11.026', '1380000000')).toEqual(['warning identifier/telephone-number']);
    expect(await judge('HDSD00.11.033', '10000')).toEqual(['warning identifier/postal-code']);
    expect(await judge('HDSD00.11.033', '100000')).toEqual([]);
  });
});
