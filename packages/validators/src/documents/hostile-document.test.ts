// Hostile documents through the whole validator: one clear finding each, in bounded time and memory; the next file is as before.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFindings } from '../testing/find.js';
import { createValidator } from '../validator.js';
import type { Source } from '../engine/artefact.js';

const validator = createValidator();
const judge = async (content: Source['content'] | string) =>
  validator.validate({
    path: 'in.xml',
    content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  });
const findings = async (content: Source['content'] | string) => listFindings(await judge(content));
const wellFormed = 'error document/well-formed';
const open = '<ClinicalDocument xmlns="urn:hl7-org:v3">';
const close = '</ClinicalDocument>';
const good = readFileSync(
  new URL('../../../../tests/scenarios/validate/documents-right/prescription.xml', import.meta.url),
);

describe('hostile documents', () => {
  it.each([
    ['a DTD', `<!DOCTYPE ClinicalDocument>${open}${close}`, 'doctype'],
    [
      'an external entity',
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${open}<title>&x;</title>${close}`,
      'doctype',
    ],
    [
      'entities that expand',
      `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(10)}"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>${open}&c;${close}`,
      'doctype',
    ],
    ['an entity without DTD', `${open}<title>&x;</title>${close}`, 'entity'],
    ['50,000-deep nesting', `${open}${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}${close}`, 'too-deep'],
    ['a truncated file', `${open}<title>测试`, 'truncated'],
  ])('%s', async (_, text, message) => {
    const report = await judge(text);
    expect(report.verdict).toBe('fail');
    expect(report.findings.map(({ rule, message: id }) => `${rule} ${id}`)).toEqual([
      `document/well-formed ${message}`,
    ]);
  });

  it('a million attributes', async () => {
    const attributes = Array.from({ length: 1_000_000 }, (_, index) => `a${index}=""`).join(' ');
    expect(await findings(`${open}<title ${attributes}/>${close}`)).toEqual([
      expect.stringContaining(`${wellFormed}/too-many-attributes`),
    ]);
  });

  it('a text of 60 MB in one element', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(`${open}<title>`);
      const piece = new TextEncoder().encode('x'.repeat(1 << 20));
      for (let index = 0; index < 60; index += 1) yield piece;
      yield new TextEncoder().encode(`</title>${close}`);
    }
    const report = await judge(pieces());
    expect(report.verdict).toBe('fail');
    expect(report.findings.map(({ rule }) => rule)).not.toContain('file/internal-error');
  });

  it('bytes that are not UTF-8, a NUL, GBK that says it is UTF-8', async () => {
    const put = (bytes: readonly number[]): Uint8Array =>
      Buffer.concat([
        Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${open}<title>`),
        Buffer.from(bytes),
        Buffer.from(`</title>${close}`),
      ]);
    expect(await findings(put([0xff, 0xff]))).toContain('error file/invalid-bytes/invalid 1');
    expect(await findings(put([0]))).toEqual(['error file/not-text/binary 1']);
    expect(await findings(put([0xb2, 0xe2, 0xca, 0xd4]))).toContain('warning file/encoding/gb18030 1');
  });

  it('leaves the next file alone', async () => {
    const before = await judge(good);
    await judge(`${open}${'<a>'.repeat(50_000)}`);
    await judge(`${open}<title __proto__="x" constructor="y"/>${close}`);
    expect(await judge(good)).toEqual(before);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
