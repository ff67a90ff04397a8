import { loadMessageStructure, nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import { writeLeast } from '../../assessment/least.js';
import { createValidator } from '../../validator.js';
import type { Finding } from '../../finding.js';

const structure = loadMessageStructure('PatientInfoRegister');
const least = writeLeast(structure, structure.message, structure.rootAttributes);
const library = nationalLibrary();

async function judge(text: string, profile: string): Promise<Finding[]> {
  const report = await createValidator({ library, profile }).validate({
    path: 'm.xml',
    content: new TextEncoder().encode(text),
    as: 'PatientInfoRegister',
  });
  return report.findings.filter(({ rule }) => rule === 'message/assessment-structure');
}

describe('message/assessment-structure', () => {
  it('says nothing of the least message of the structure', async () => {
    expect(await judge(least, 'assessment')).toEqual([]);
  });

  it('reports a missing element and a strange attribute with their places', async () => {
    const text = least
      .replace(/<processingCode[^>]*><\/processingCode>/u, '')
      .replace('<creationTime', '<creationTime strange="1"');
    expect(
      (await judge(text, 'assessment')).map(({ message, severity, location }) => [
        message,
        severity,
        location.path,
      ]),
    ).toEqual([
      ['unknown-attribute', 'error', '/PRPA_IN201311UV02/creationTime/@strange'],
      ['missing-element', 'error', '/PRPA_IN201311UV02'],
    ]);
  });

  it('is silent in the national profile', async () => {
    expect(await judge(least.replace('<creationTime', '<creationTime strange="1"'), 'national')).toEqual([]);
  });
});
