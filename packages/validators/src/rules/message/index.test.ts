import { nationalLibrary, type Service } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { findService, judgeMessage, writeMessage } from './_judge.js';
import { messageRules } from './index.js';

const services = nationalLibrary()
  .list('service')
  .filter(({ edition }) => edition === 'wst846-2024')
  .map(({ id }) => nationalLibrary().record<Service>('service', id)!);

describe('messages of the 69 services', () => {
  it('there are 69', () => {
    expect(services).toHaveLength(69);
  });

  it.each(services.map((service) => [service.id, service] as const))(
    '%s: the least right message has no fault',
    (id, service) => {
      expect(judgeMessage(messageRules, writeMessage(service), id).findings).toEqual([]);
    },
  );

  it.each(services.map((service) => [service.id, service] as const))(
    '%s: without its id it has one',
    (id, service) => {
      const text = writeMessage(service).replace(/<id [^]*?<\/id>/, '');
      expect(judgeMessage(messageRules, text, id).findings).toMatchObject([
        { rule: 'message/field-missing', message: 'element' },
      ]);
    },
  );

  it('finds nothing to say of an unknown root but that it is unknown', () => {
    expect(judgeMessage(messageRules, '<PRPA_IN201311UV03 xmlns="urn:hl7-org:v3"/>').findings).toMatchObject([
      { rule: 'message/root', message: 'unknown', params: { nearest: 'PRPA_IN201311UV02' } },
    ]);
  });

  it('judges acknowledgements', () => {
    const right =
      '<MCCI_IN000002UV01 xmlns="urn:hl7-org:v3"><acknowledgement typeCode="AA"><targetMessage><id extension="22a0a1c0-0000-4000-8000-000000000001"/></targetMessage><acknowledgementDetail><text value="成功"/></acknowledgementDetail></acknowledgement></MCCI_IN000002UV01>';
    expect(judgeMessage(messageRules, right).findings).toEqual([]);
    expect(judgeMessage(messageRules, right.replace('"AA"', '"OK"')).findings).toMatchObject([
      { message: 'code' },
    ]);
    expect(findService('PatientInfoRegister').message?.response).toBe('MCCI_IN000002UV01');
  });
});
