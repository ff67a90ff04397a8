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
    expect(await codes(encode('%PDF-1.7 …'))).toEqual(['error file/not-text/format']);
    expect(await codes(encode('这不是数据'))).toEqual(['error file/unknown-content/unknown']);
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
