import { nationalLibrary, type Service } from '@hulian/standards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMessageRecord } from '../samples/messages.js';
import { buildMessage } from './build-message.js';
import { extractMessage, ExtractMessageError } from './extract-message.js';

const register = makeMessageRecord('PatientInfoRegister', 0);
const name = '/controlActProcess/subject/registrationRequest/subject1/patient/patientPerson/name/text()';

describe('building a message', () => {
  it('never writes one that lacks what the service demands', () => {
    const values = Object.fromEntries(Object.entries(register.values).filter(([key]) => key !== name));
    const { xml, problems } = buildMessage({ service: 'PatientInfoRegister', values });
    expect(xml).toBeUndefined();
    expect(problems).toEqual([{ at: name, name: '姓名', reason: 'missing' }]);
  });

  it('takes names and data elements as keys, and says which mean nothing or several places', () => {
    const birth = Object.entries(register.values).find(([key]) => key.endsWith('/birthTime/@value'));
    const values = Object.fromEntries(Object.entries(register.values).filter(([key]) => key !== birth?.[0]));
    const built = buildMessage({
      service: register.service,
      values: { ...values, 出生时间: birth?.[1] ?? '' },
    });
    expect(built.xml).toBe(buildMessage(register).xml);
    const { problems } = buildMessage({
      ...register,
      values: { ...register.values, 血型: 'A', '/x/@y': '1' },
    });
    expect(problems).toEqual([
      { at: '血型', reason: 'unknown-key' },
      { at: '/x/@y', reason: 'unknown-key' },
    ]);
    const ambiguous = buildMessage({ ...register, values: { ...register.values, 'DE02.01.039.00': '甲' } });
    expect(ambiguous.problems.map(({ reason }) => reason)).toEqual(['unknown-key']);
  });

  it('keeps any text as it is, and refuses what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const value = `]]>&<script>${text}𬍛`;
        const { xml, problems } = buildMessage({
          ...register,
          values: { ...register.values, [name]: value },
        });
        if (xml === undefined) return problems[0]?.reason === 'not-xml-text';
        const { record } = extractMessage(xml, { service: 'PatientInfoRegister' });
        return Object.values(record.values).includes(value) && buildMessage(record).xml === xml;
      }),
      { numRuns: 60 },
    );
    const bad = buildMessage({ ...register, values: { ...register.values, [name]: 'a\u0001b' } });
    expect(bad.problems).toContainEqual({ at: name, reason: 'not-xml-text' });
    expect(bad.xml).toBeUndefined();
  });

  it('repeats what may repeat and nothing else', () => {
    const order = makeMessageRecord('OrderInfoAdd', 0);
    const second = Object.entries(order.values)
      .filter(([key]) => key.includes('/component2/'))
      .map(([key, value]) => [key.replace('/component2/', '/component2[2]/'), value] as const);
    const built = buildMessage({ ...order, values: { ...order.values, ...Object.fromEntries(second) } });
    expect(built.problems).toEqual([]);
    expect(built.xml?.match(/<component2[ >]/gu)).toHaveLength(4);
    expect(buildMessage(extractMessage(built.xml ?? '', { service: 'OrderInfoAdd' }).record).xml).toBe(
      built.xml,
    );
    const twice = buildMessage({
      ...register,
      values: { ...register.values, '/sender[2]/device/id/item/@extension': 'SYSTEM-2' },
    });
    expect(twice.problems.map(({ at, reason }) => `${reason} ${at}`)).toContain('too-many /sender[2]');
  });

  it('refuses a service that is unknown or whose fields no source gives', () => {
    expect(() => buildMessage({ service: 'Nothing', values: {} })).toThrow(RangeError);
    const older = nationalLibrary()
      .list('service')
      .find(({ id }) => id.startsWith('interaction-2017/'));
    expect(() => buildMessage({ service: older?.id ?? '', values: {} })).toThrow(
      /no source gives the fields/,
    );
  });
});

describe('in an envelope', () => {
  it.each(['1.1', '1.2'] as const)(
    'of SOAP %s the round trip holds, and the action tells the service',
    (soap) => {
      const record = makeMessageRecord('OrderInfoAdd', 1);
      const { xml = '' } = buildMessage(record, { soap });
      expect(xml).toContain('<action>OrderInfoAdd</action>');
      const extracted = extractMessage(xml);
      expect(extracted.record.service).toBe('OrderInfoAdd');
      expect(buildMessage(extracted.record, { soap }).xml).toBe(xml);
    },
  );
});

describe('extracting', () => {
  it('keeps nothing to itself: places the service does not have are named', () => {
    const { xml = '' } = buildMessage(register);
    const text = xml.replace('<statusCode code=', '<strange>x</strange>\n<statusCode extra="1" code=');
    expect(extractMessage(text, { service: 'PatientInfoRegister' }).problems).toEqual([
      { at: '/controlActProcess/subject/registrationRequest/strange', reason: 'unknown-place' },
      { at: '/controlActProcess/subject/registrationRequest/statusCode/@extra', reason: 'unknown-place' },
    ]);
  });

  it('says why there is nothing to extract', () => {
    const reason = (text: string) => {
      try {
        return extractMessage(text).record;
      } catch (error) {
        return error instanceof ExtractMessageError ? `${error.reason} ${error.services.length}` : error;
      }
    };
    expect(reason('no xml')).toBe('not-xml 0');
    expect(reason('<a/>')).toBe('unknown-root 0');
    expect(reason('<POOR_IN200901UV xmlns="urn:hl7-org:v3"/>')).toMatch(/^several-services \d+$/);
    expect(reason('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe('not-xml 0');
  });
});

describe('answers', () => {
  const services = nationalLibrary()
    .list('service')
    .flatMap(({ id }) => nationalLibrary().record<Service>('service', id) ?? [])
    .filter(({ edition }) => edition === 'wst846-2024');
  const acknowledgement = {
    '/id/@extension': '11111111-2222-4333-8444-555555555555',
    '/creationTime/@value': '20260129081500',
    '/receiver/device/id/item/@extension': 'SYSTEM-A',
    '/sender/device/id/item/@extension': 'SYSTEM-B',
    '/acknowledgement/@typeCode': 'AA',
    '/acknowledgement/targetMessage/id/@extension': '99999999-2222-4333-8444-555555555555',
    '/acknowledgement/acknowledgementDetail/text/@value': '成功',
  };

  it.each(services.map(({ id }) => [id]))('%s: the round trip holds', (service) => {
    const fields = services.find(({ id }) => id === service)?.response ?? [];
    const places = fields.filter(({ path }) => /^(?:\/\w+)+\/(?:@\w+|text\(\))$/u.test(path));
    const more = Object.fromEntries(
      places.map(({ path }) => [path, acknowledgement[path as keyof typeof acknowledgement] ?? '1']),
    );
    const { xml = '', problems } = buildMessage({
      service,
      kind: 'answer',
      values: { ...acknowledgement, ...more },
    });
    expect(problems).toEqual([]);
    const extracted = extractMessage(xml, { service });
    expect(extracted.problems).toEqual([]);
    expect(extracted.record).toMatchObject({ service, kind: 'answer' });
    expect(buildMessage(extracted.record).xml).toBe(xml);
  });

  it('without the identifier of the request is not built', () => {
    const values = { ...acknowledgement, '/acknowledgement/targetMessage/id/@extension': undefined };
    const { xml, problems } = buildMessage({
      service: 'PatientInfoRegister',
      kind: 'answer',
      values: JSON.parse(JSON.stringify(values)) as Record<string, string>,
    });
    expect(xml).toBeUndefined();
    expect(problems).toMatchObject([
      { at: '/acknowledgement/targetMessage/id/@extension', reason: 'missing' },
    ]);
  });
});
