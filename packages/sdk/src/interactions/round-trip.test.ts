import { nationalLibrary, type Service } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { describe, expect, it } from 'vitest';
import { makeAnswerRecord, makeMessageRecord } from '../samples/index.js';
import { buildMessage } from './build-message.js';
import { extractMessage } from './extract-message.js';

const library = nationalLibrary();
const services = library
  .list('service')
  .map(({ id }) => library.record<Service>('service', id))
  .filter((service): service is Service => service?.edition === 'wst846-2024')
  .map(({ id }) => id);
const validators = { national: createValidator(), assessment: createValidator({ profile: 'assessment' }) };

it('the edition has 69 services', () => expect(services).toHaveLength(69));

// A thousand each: scripts/messages-round-trip.ts.
describe.each(services.map((id) => [id]))('%s', { timeout: 60_000 }, (service) => {
  it('build, extract, build gives the same bytes, and the validators find nothing', async () => {
    for (let index = 0; index < 3; index += 1) {
      const record = makeMessageRecord(service, index);
      const built = buildMessage(record);
      expect(built.problems).toEqual([]);
      const text = built.xml ?? '';
      const extracted = extractMessage(text, { service });
      expect(extracted.problems).toEqual([]);
      expect(extracted.record.service).toBe(service);
      expect(buildMessage(extracted.record).xml).toBe(text);
      for (const validator of Object.values(validators)) {
        const report = await validator.validate({
          path: 'm.xml',
          content: new TextEncoder().encode(text),
          as: service,
        });
        expect(
          report.findings.map(({ rule, message, params }) => `${rule}/${message} ${JSON.stringify(params)}`),
        ).toEqual([]);
        expect(report.verdict).toBe('pass');
      }
    }
  });

  it('answers come back the same and are right too', async () => {
    for (let index = 0; index < 3; index += 1) {
      const { xml: text = '', problems } = buildMessage(makeAnswerRecord(service, index));
      expect(problems).toEqual([]);
      const extracted = extractMessage(text, { service });
      expect(extracted).toMatchObject({ problems: [], record: { service, kind: 'answer' } });
      expect(buildMessage(extracted.record).xml).toBe(text);
      const content = new TextEncoder().encode(text);
      const report = await validators.national.validate({ path: 'm.xml', content, as: service });
      expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    }
  });
});
