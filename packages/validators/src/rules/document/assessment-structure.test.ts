import { loadDocumentStructure, nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import { writeLeast } from '../../assessment/least.js';
import type { Finding } from '../../finding.js';
import { createValidator } from '../../validator.js';
import { rightDocument } from './_judge.js';

const library = nationalLibrary();
const structure = loadDocumentStructure('C0004');
const least = writeLeast(structure, 'ClinicalDocument').replace(
  '<templateId root="x"',
  `<templateId root="${structure.templateId}"`,
);

async function judge(text: string, profile = 'assessment'): Promise<Finding[]> {
  const report = await createValidator({ library, profile }).validate({
    path: 'd.xml',
    content: new TextEncoder().encode(text),
  });
  return report.findings.filter(({ rule }) => rule === 'document/assessment-structure');
}

describe('document/assessment-structure', () => {
  it('says nothing of the least document of the structure', async () => {
    expect(await judge(least)).toEqual([]);
  });

  it('reports what is missing, out of order, unknown, and outside a facet, each once', async () => {
    const found = await judge(
      least
        .replace(/(<realmCode[^>]*><\/realmCode>)(<typeId[^>]*><\/typeId>)/u, '$2$1')
        .replace(/<languageCode[^>]*><\/languageCode>/u, '')
        .replace(/<effectiveTime value="\d+"/u, '<effectiveTime value="20260301" strange="1"'),
    );
    expect(found.map(({ message, params }) => `${message} ${String(params['name'])}`).sort()).toEqual([
      'facet value',
      'missing-element languageCode',
      'order realmCode',
      'unknown-attribute strange',
    ]);
    expect(found.every(({ basis }) => basis === 'practice')).toBe(true);
  });

  it('only informs of a date in February, which the structure refuses by mistake', async () => {
    const february = least.replace(/(<author[\s\S]*?<time value=")\d{8}/u, '$120260215');
    expect((await judge(february)).map(({ message, severity }) => [message, severity])).toEqual([
      ['schema-defect', 'info'],
    ]);
  });

  it('is silent in the national profile', async () => {
    expect(await judge(rightDocument.replace('<realmCode', '<strange/><realmCode'), 'national')).toEqual([]);
  });
});
