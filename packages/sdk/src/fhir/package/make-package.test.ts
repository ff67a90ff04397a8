import { nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { ProfileStore } from '@hulian/validators/fhir';
import { describe, expect, it } from 'vitest';
import { makeDefinitions, makeFhirPackage } from './make-package.js';
import { recordToFhir } from '../to-fhir.js';

const made = makeFhirPackage();
const store = new ProfileStore();
const profiles = store.addPackage(made.bytes);

describe('the FHIR package', () => {
  it('has a model of every data set, a table of every value domain, the profiles, a profile of every document', () => {
    const library = nationalLibrary();
    const { counts } = made;
    expect(counts['Questionnaire']).toBe(library.list('data-set').length);
    expect(counts['ValueSet']).toBe(library.list('value-domain').length);
    expect(counts['NamingSystem']).toBe(library.list('oid').length);
    expect(counts['ConceptMap']).toBe(1);
    expect(profiles.length).toBeGreaterThan(26 + library.list('document').length);
    expect(counts['StructureDefinition']).toBe(library.list('data-set').length + profiles.length);
  });

  it('is the same bytes every time', () => {
    expect(makeFhirPackage().bytes).toEqual(made.bytes);
    expect(made.bytes.length).toBeLessThan(3_000_000);
  });

  it('holds nothing that R4 refuses', async () => {
    const validator = createValidator();
    const lines = makeDefinitions().map((each) => JSON.stringify(each));
    const content = new TextEncoder().encode(lines.join('\n'));
    const { findings, records } = await validator.validate({ path: 'all.ndjson', content });
    expect(
      findings
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, location, params }) => ({ rule, location, params }))
        .slice(0, 5),
    ).toEqual([]);
    expect(records).toBe(lines.length);
  });

  it('judges: a patient without identifier fails, a converted one passes', async () => {
    const patient = 'urn:hulian:fhir:StructureDefinition:patient';
    const validator = createValidator({ fhir: { store, profiles: [patient] } });
    const judge = async (resource: object) => {
      const content = new TextEncoder().encode(JSON.stringify(resource));
      return (await validator.validate({ path: 'a.json', content })).findings.filter(
        ({ severity }) => severity === 'error',
      );
    };
    expect((await judge({ resourceType: 'Patient' })).map(({ params }) => params['element'])).toEqual([
      'Patient.identifier',
      'Patient.name',
      'Patient.gender',
    ]);
    const { bundle } = recordToFhir('HDSD00.02-patient-information', {
      'HDSD00.02.025': '',
      患者姓名: '测试甲',
      居民健康卡号: '99999999999999999A',
      性别代码: '1',
    });
    expect(await judge(bundle)).toEqual([]);
  });
});
