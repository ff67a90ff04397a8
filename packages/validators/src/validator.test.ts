import { describe, expect, it } from 'vitest';
import { createValidator } from './index.js';

const encode = (text: string) => new TextEncoder().encode(text);
const codes = async (content: Uint8Array | AsyncIterable<Uint8Array>) =>
  (await createValidator().validate({ path: 'in', content })).findings.map(
    (finding) => `${finding.severity} ${finding.rule}/${finding.message}`,
  );

describe('what is not an artefact', () => {
  it('says why, and never passes', async () => {
    expect(await codes(new Uint8Array(0))).toEqual(['error file/empty/empty']);
    expect(await codes(encode(' \n\t\n'))).toEqual(['error file/empty/blank']);
    expect(await codes(encode('\uFEFF \n'))).toEqual([
      'info file/byte-order-mark/present',
      'error file/empty/blank',
    ]);
    expect(await codes(encode('%PDF-1.7 …'))).toEqual(['error file/not-text/format']);
    expect(await codes(encode('这不是数据'))).toEqual(['error file/unknown-content/unknown']);
    expect(await codes(encode(' \n<HTML><body>502, 503</body>'))).toEqual([
      'error file/unknown-content/html',
    ]);
    for (const header of ['MSH|^~\\&|A|B', '\vMSH|^~\\&|A|B', 'FHS|^~\\&|A,B'])
      expect(await codes(encode(header))).toEqual(['error file/unknown-content/hl7-v2']);
  });

  it('finds what stands behind many blanks', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield encode('\uFEFF\r\n');
      for (let index = 0; index < 30; index += 1) yield encode(' \t\n'.repeat(1000));
      yield encode('[{"dataSet": "西药处方", "处方编号": "1"}]');
    }
    expect((await createValidator().validate({ path: 'in', content: pieces() })).records).toBe(1);
    expect(await codes(encode(`${'\n'.repeat(2_000_000)}这不是数据`))).toEqual([
      'error file/unknown-content/unknown',
    ]);
    const wide = Buffer.from(`\uFEFF${' '.repeat(9000)}<html>`, 'utf16le');
    expect(await codes(wide)).toContain('error file/unknown-content/html');
  });

  it('turns a failing stream into a finding of that file', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield encode('{');
      throw Object.assign(new Error('secret'), { code: 'EIO' });
    }
    const report = await createValidator().validate({ path: 'in', content: broken() });
    expect(report.verdict).toBe('fail');
    expect(report.findings[0]).toMatchObject({ rule: 'file/unreadable', params: { code: 'EIO' } });
  });
});
