import { describe, expect, it } from 'vitest';

import { nationalLibrary } from './library.js';
import { findService, findServicesByMessage, loadMessageHeader } from './services.js';
import type { Service } from './services-types.js';

const library = nationalLibrary();
const services = library.list('service').flatMap(({ id }) => library.record<Service>('service', id) ?? []);
const hospital = services.filter(({ edition }) => edition === 'wst846-2024');

describe('interaction services', () => {
  it('are 69 of the hospital standard, 12 older ones, 18 regional parts and 5 others', () => {
    const count = (edition: string): number =>
      services.filter((service) => service.edition === edition).length;
    expect([hospital.length, count('interaction-2017'), count('wst790-2021'), services.length]).toEqual([
      69, 12, 18, 104,
    ]);
    expect(hospital.flatMap(({ request }) => request)).toHaveLength(2513);
  });

  it('are asked for by level as the assessment counts them: 3, 10, 33, 23', () => {
    const levels = ['3', '4B', '4A', '5B'].map(
      (level) => hospital.filter(({ maturityLevel }) => maturityLevel === level).length,
    );
    expect(levels).toEqual([3, 10, 33, 23]);
    expect(hospital.filter(({ query }) => query)).toHaveLength(25);
  });

  it('have unique request paths, and data elements that exist', () => {
    for (const { id, request, response } of hospital) {
      const paths = request.map(({ path }) => path);
      expect(new Set(paths).size, id).toBe(paths.length);
      for (const element of [...request, ...response].flatMap(({ elements }) => elements ?? [])) {
        expect(library.dataElement(element), `${id} ${element}`).toBeDefined();
      }
    }
  });

  it('are found by action, name, older action, and root element', () => {
    expect(findService(library, 'PatientInfoRegister')?.part).toBe('02');
    expect(findService(library, '个人信息注册服务')?.id).toBe('PatientInfoRegister');
    expect(findService(library, 'PatientRegistryAddRequest')?.id).toBe('PatientInfoRegister');
    expect(findService(library, 'DocumentRetrieve')?.name).toBe('电子病历文档调阅服务');
    expect(findService(library, 'Nothing')).toBeUndefined();
    expect(findServicesByMessage(library, 'PRPA_IN201311UV02').map(({ id }) => id)).toEqual([
      'EncounterCardInfoAdd',
      'PatientInfoRegister',
    ]);
    expect(findServicesByMessage(library, 'PRPM_IN401030UV01')).toHaveLength(1);
    expect(findServicesByMessage(library, 'RetrieveDocumentSetRequest').length).toBeGreaterThan(1);
  });

  it('share one header with fixed identifiers and one acknowledgement', () => {
    const header = loadMessageHeader();
    expect(header.acknowledgement.root).toBe('MCCI_IN000002UV01');
    expect(header.fields.find(({ path }) => path === '/id/@root')?.fixed).toBe('2.16.156.10011.2.5.1.1');
    expect(() => loadMessageHeader('wst790-2021')).toThrow();
    expect(() => loadMessageHeader('../quality')).toThrow(/no message header/);
  });
});
