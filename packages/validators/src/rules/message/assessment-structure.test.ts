import { loadMessageStructure, nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import { writeLeast } from '../../assessment/least.js';
import { describeHint } from '../../testing/find.js';
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

  it('informs in the national profile, once of all of a kind', async () => {
    const hints = async (text: string): Promise<string[]> =>
      (await judge(text, 'national')).map(describeHint);
    expect(await hints(least)).toEqual([]);
    expect(
      await hints(
        least
          .replace('<creationTime', '<creationTime strange="1"')
          .replace(/<sender /u, '<sender strange="1" ')
          .replace(/(<receiver [^]*<\/receiver>)(<sender [^]*<\/sender>)/u, '$2$1')
          .replace(/<birthTime value="\d{8}"/u, '$&><\/birthTime><birthTime value="20260301"')
          .replace(/<processingModeCode[^>]*><\/processingModeCode>/u, ''),
      ),
    ).toEqual([
      'info unknown-attribute /PRPA_IN201311UV02/creationTime/@strange 2 1 sender/@strange',
      'info order /PRPA_IN201311UV02/receiver 1',
      'info too-many /PRPA_IN201311UV02/controlActProcess/subject/registrationRequest/subject1/patient/patientPerson/birthTime[2] 1',
      'info missing-element /PRPA_IN201311UV02 1',
    ]);
  });

  it('leaves facets and enumerations to the rules that tell them in the national profile', async () => {
    const text = least
      .replace(/(<scopingOrganization [^]*?<item extension="a{17})a/u, '$1')
      .replace('<ethnicGroupCode><item code="01"', '<ethnicGroupCode><item code="1"');
    const report = await createValidator({ library }).validate({
      path: 'm.xml',
      content: new TextEncoder().encode(text),
      as: 'PatientInfoRegister',
    });
    const told = (name: string) =>
      report.findings
        .filter(({ location }) => location.path?.includes(name))
        .map(({ rule, severity }) => `${severity} ${rule}`);
    expect(told('scopingOrganization/id/item/@extension')).toEqual(['warning message/field-value']);
    expect(told('ethnicGroupCode/item/@code')).toContain('warning message/field-value');
  });
});
