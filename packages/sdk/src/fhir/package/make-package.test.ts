import { loadFhirConceptMaps, loadFhirProfiles, nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { findType, ProfileStore, Terminology, typeOf } from '@hulian/validators/fhir';
import { describe, expect, it } from 'vitest';
import { makeDefinitions, makeFhirPackage } from './make-package.js';
import { schemas } from '../../generated/schemas.js';
import { recordToFhir } from '../to-fhir.js';

const made = makeFhirPackage();
const store = new ProfileStore();
const profiles = store.addPackage(made.bytes);

interface Element {
  readonly path: string;
  readonly mapping?: readonly { readonly identity: string; readonly map: string }[];
}
const issueTypes = [
  ...['Patient', 'Organization', 'Practitioner', 'PractitionerRole', 'Encounter', 'Condition', 'Observation'],
  ...['DiagnosticReport', 'MedicationRequest', 'Procedure', 'AllergyIntolerance', 'Immunization'],
  ...['ServiceRequest', 'Appointment', 'Schedule', 'Slot', 'Task', 'DocumentReference', 'Claim'],
  ...['AuditEvent', 'Consent', 'Questionnaire', 'QuestionnaireResponse'],
];

describe('the FHIR package', () => {
  it('has a model of every data set, a table of every value domain, the profiles, a profile of every document', () => {
    const library = nationalLibrary();
    const { counts } = made;
    expect(counts['Questionnaire']).toBe(library.list('data-set').length);
    expect(counts['ValueSet']).toBe(library.list('value-domain').length + 2);
    expect(counts['NamingSystem']).toBe(library.list('oid').length);
    expect(counts['ConceptMap']).toBeGreaterThan(loadFhirConceptMaps().size + 40);
    expect(profiles.length).toBeGreaterThan(26 + library.list('document').length);
    expect(counts['StructureDefinition']).toBe(library.list('data-set').length + profiles.length);
  });

  it('is the same bytes every time', () => {
    expect(Buffer.from(makeFhirPackage().bytes).equals(made.bytes)).toBe(true);
    expect(made.bytes.length).toBeLessThan(3_000_000);
  }, 60_000);

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
  }, 60_000);

  it('names only elements of R4 and data elements of the library', () => {
    const library = nationalLibrary();
    for (const { id, type, elements } of loadFhirProfiles())
      for (const { path, dataElements = [], domain } of elements) {
        let plan = findType(type);
        for (const step of path.split('.').slice(1)) {
          const found = [...(plan?.elements.values() ?? [])].find(({ name }) => name === step);
          expect([id, path, step, found?.name]).toEqual([id, path, step, step]);
          plan = found && typeOf(found);
        }
        for (const each of dataElements)
          expect([id, path, each, library.dataElement(each)?.id]).toEqual([id, path, each, each]);
        if (domain !== undefined) expect([path, library.valueDomain(domain)?.id]).toEqual([path, domain]);
      }
  });

  it('has every type of the issue with depth: own elements, mappings, bindings, in the order of the specification', () => {
    const made = makeDefinitions().filter(
      ({ resourceType, id }) =>
        resourceType === 'StructureDefinition' && loadFhirProfiles().some((each) => each.id === id),
    );
    const types = new Set(made.map((each) => each['type']));
    for (const type of issueTypes) expect(types).toContain(type);
    for (const definition of made) {
      const { element } = definition['differential'] as { element: Element[] };
      expect([definition.id, element.length > 4]).toEqual([definition.id, true]);
      for (const { path } of element.slice(1)) {
        const name = path.split('.')[1] ?? '';
        const known = [...(findType(String(definition['type']))?.elements.values() ?? [])];
        expect([definition.id, path, known.some((each) => each.name === name)]).toEqual([
          definition.id,
          path,
          true,
        ]);
      }
      const first = [...new Set(element.slice(1).map(({ path }) => path.split('.')[1] ?? ''))];
      const specified = [
        ...new Set(
          [...(findType(String(definition['type']))?.elements.values() ?? [])].map(({ name }) => name),
        ),
      ];
      const places = first.map((name) => specified.indexOf(name));
      expect([definition.id, places]).toEqual([definition.id, [...places].sort((a, b) => a - b)]);
    }
  }, 60_000);

  it('maps every element of every structure; a data element or member where there is one, else that none was found', () => {
    const library = nationalLibrary();
    const elementIds = library.list('data-element').map(({ id }) => id);
    const members = (name: string): readonly string[] =>
      Object.keys((schemas[name] as { properties?: object } | undefined)?.properties ?? {});
    const structures = makeDefinitions().filter(({ resourceType }) => resourceType === 'StructureDefinition');
    const all = structures.flatMap(({ id, differential }) =>
      (differential as { element: (Element & { id: string })[] }).element.map(
        (element) => [`${id} ${element.id}`, element.mapping ?? []] as const,
      ),
    );
    expect(all.filter(([, mapping]) => mapping.length === 0).map(([id]) => id)).toEqual([]);
    for (const [id, mapping] of all)
      for (const { identity, map } of mapping) {
        // Documents name data elements that no table of ours has; their templates say so.
        if (identity === 'data-element' && !id.startsWith('document-'))
          // `DE04.*` stands for all data elements of a part.
          expect([
            id,
            map,
            elementIds.some(
              (each) => each === map || (map.endsWith('*') && each.startsWith(map.slice(0, -1))),
            ),
          ]).toEqual([id, map, true]);
        const [schema = '', member] = map.split('.');
        if (identity === 'interface' && member !== undefined && schemas[schema] !== undefined)
          expect([id, map, members(schema).includes(member)]).toEqual([id, map, true]);
      }
    // What the review found none for stays a small part, and is never a whole slice or a whole section.
    const none = all.filter(([, mapping]) => mapping.some(({ identity }) => identity === 'review'));
    expect(none.length).toBeLessThan(90);
    expect(none.filter(([id]) => id.includes(':')).map(([id]) => id)).toEqual([]);
  });

  it('maps only codes that both tables have', () => {
    const library = nationalLibrary();
    const terminology = new Terminology(library);
    for (const { id, source, target, rows } of loadFhirConceptMaps().values()) {
      const domain = source.startsWith('interface:') ? undefined : library.valueDomain(source);
      if (domain !== undefined)
        expect([id, rows.map(({ code }) => code)]).toEqual([id, domain.values.map(({ code }) => code)]);
      for (const { to, equivalence, comment } of rows) {
        expect([id, to === undefined]).toEqual([id, equivalence === 'unmatched']);
        if (to !== undefined)
          expect([id, to, terminology.findInSystem(target, to).answer]).toEqual([id, to, 'in']);
        if (equivalence === 'inexact' || equivalence === 'narrower') expect(comment).toBeDefined();
      }
    }
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
