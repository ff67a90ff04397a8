import { foldReport, createValidator } from '@hulian/validators';
import { renderReport } from '@hulian/validators/reporters';
import { nationalLibrary } from '@hulian/standards';
import { expect, it } from 'vitest';
import { JsonFiles } from './json-files.js';

const validator = createValidator({ library: nationalLibrary() });
const judge = (path: string, text: string) =>
  validator.validate({ path, content: new TextEncoder().encode(text) });

it.each([0, 1, 3])(
  'writes a report of %i files as the reporter does, whatever was written before',
  async (count) => {
    const files = await Promise.all(
      ['{"a":1}', '<a>文</a>', '<ClinicalDocument xmlns="urn:hl7-org:v3"/>']
        .slice(0, count)
        .map((text, index) => judge(`${String(index)}.txt`, text)),
    );
    const report = foldReport(files, validator.manifest());
    const options = { language: 'zh-CN', showValues: true } as const;
    const written = new JsonFiles(options);
    for (const file of files.slice(1).reverse()) written.write(file);
    const text = new TextDecoder().decode(written.join(report));
    expect(text).toBe(renderReport(report, 'json', options));
    const whole = JSON.parse(text) as { files: unknown[] };
    expect(whole.files).toHaveLength(count);
    expect(text).toBe(`${JSON.stringify(whole, null, 2)}\n`);
  },
);
