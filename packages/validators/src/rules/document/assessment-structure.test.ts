import { loadDocumentStructure, nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import { writeLeast } from '../../assessment/least.js';
import { describeHint } from '../../testing/find.js';
import type { Finding } from '../../finding.js';
import type { FileReport as Report } from '../../report.js';
import { createValidator } from '../../validator.js';
import { rightDocument } from './_judge.js';
import type { Ruleset } from '../../engine/rule.js';

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

  describe('beside other rules', () => {
    const whole = async (text: string, profile: string): Promise<Report> =>
      createValidator({ library, profile }).validate({
        path: 'd.xml',
        content: new TextEncoder().encode(text),
      });
    const refusals = ({ findings }: Report): string[] =>
      findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));

    it('refuses what the schemas refuse and nothing else: other rules warn', async () => {
      for (const number of [4, 6, 26, 32, 34]) {
        const id = `C${String(number).padStart(4, '0')}`;
        const report = await whole(writeLeast(loadDocumentStructure(id), 'ClinicalDocument'), 'assessment');
        expect([id, report.verdict, refusals(report)]).toEqual([id, 'pass', []]);
      }
      const national = refusals(await whole(least, 'national'));
      expect(national).toContain('document/type-id');
      expect((await whole(least, 'assessment')).findings).toContainEqual(
        expect.objectContaining({ rule: 'document/type-id', severity: 'warning' }),
      );
    });

    it('leaves the fault to the rule that knows what the value means, as an error where the schemas refuse it', async () => {
      const time = least.replace(/<effectiveTime value="\d+"/u, '<effectiveTime value="2026-03-01"');
      expect(refusals(await whole(time, 'assessment'))).toEqual(['document/time']);
    });
  });

  describe('in the national profile', () => {
    const hints = async (text: string): Promise<string[]> =>
      (await judge(text, 'national')).map(describeHint);

    it('says nothing of what the structure allows', async () => {
      expect(await hints(least)).toEqual([]);
    });

    it('informs of cardinality, order, what is required, facets, fixed values and enumerations', async () => {
      const told = async (from: RegExp, to: string): Promise<string[]> => {
        expect(least).toMatch(from);
        return hints(least.replace(from, to));
      };
      expect(await told(/<languageCode[^>]*><\/languageCode>/u, '$&$&')).toEqual([
        'info too-many /ClinicalDocument/languageCode[2] 1',
      ]);
      expect(
        await told(/(<legalAuthenticator>)(<time><\/time>)(<signatureCode><\/signatureCode>)/u, '$1$3$2'),
      ).toEqual(['info order /ClinicalDocument/legalAuthenticator/time 1']);
      expect(await told(/<relatedDocument[^]*<\/relatedDocument>/u, '')).toEqual([
        'info missing-element /ClinicalDocument 1',
      ]);
      expect(await told(/(<wholeOrganization><id extension="a{17})a/u, '$1')).toEqual([
        'info facet /ClinicalDocument/recordTarget/patientRole/providerOrganization/asOrganizationPartOf/wholeOrganization/id/@extension 1',
      ]);
      expect(await told(/ codeSystemName="生理性别代码表\(GB\/T 2261\.1\)"/u, '')).toEqual([
        'info missing-attribute /ClinicalDocument/recordTarget/patientRole/patient/administrativeGenderCode 1',
      ]);
      expect(await told(/(<administrativeGenderCode [^>]*codeSystemName=")[^"]*/u, '$1GB/T 2261.1')).toEqual([
        'info facet /ClinicalDocument/recordTarget/patientRole/patient/administrativeGenderCode/@codeSystemName 1',
      ]);
    });

    it('leaves alone what other rules tell, and what the structure refuses by mistake', async () => {
      expect(await hints(least.replace(/<id extension="a{31}a/u, '<id extension="a'))).toEqual([]);
      expect(await hints(least.replace(/(<author[^]*?<time value=")\d{8}/u, '$120260215'))).toEqual([]);
    });

    it('makes one hint of all places of a value, and one of all demands of another kind', async () => {
      const entry = /<entry>\s*<substanceAdministration[^]*?<\/entry>/u.exec(rightDocument)?.[0] ?? '';
      const found = await hints(rightDocument.replace(entry, () => entry + entry));
      expect(found).toEqual([
        'info unknown-attribute /ClinicalDocument/setId/@root 9 8 setId/@extension versionNumber/@value recordTarget/patientRole/providerOrganization/@classCode recordTarget/patientRole/providerOrganization/@determinerCode recordTarget/patientRole/providerOrganization/id/@extension',
        'info unknown-element /ClinicalDocument/recordTarget/patientRole/patient/birthTime 1',
        'info facet /ClinicalDocument/component/structuredBody/component[2]/section/entry[1]/substanceAdministration/administrationUnitCode/@displayName 2',
        'info missing-element /ClinicalDocument/component/structuredBody/component[2]/section/entry[1]/substanceAdministration/consumable/manufacturedProduct/manufacturedLabeledDrug 6 3 component/structuredBody/component/section/entry/substanceAdministration/rateQuantity authenticator relatedDocument',
      ]);
    });

    it('changes no verdict and can be switched off', async () => {
      const validate = (ruleset: Ruleset) =>
        createValidator({ library, ruleset }).validate({
          path: 'd.xml',
          content: new TextEncoder().encode(rightDocument),
        });
      expect((await validate({})).verdict).toBe('pass');
      expect((await validate({ 'document/assessment-structure': 'off' })).findings).toEqual([]);
    });
  });
});
