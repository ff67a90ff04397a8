// Bad input: what a file may hold that is no honest resource. Each gives a finding or a line in the ledger, never a crash or a silent pass.
import { describe, expect, it } from 'vitest';
import { createValidator } from '../validator.js';

const validator = createValidator();
const judge = async (content: string | object, path = 'a.json') => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const { verdict, findings, notChecked } = await validator.validate({
    path,
    content: new TextEncoder().encode(text),
    as: 'fhir',
  });
  return {
    verdict,
    rules: findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message }) => `${rule}/${message}`),
    ledger: notChecked.map(({ reason }) => reason),
  };
};

describe('JSON', () => {
  it('refuses duplicate keys', async () => {
    const { verdict, rules } = await judge('{"resourceType":"Patient","gender":"male","gender":"female"}');
    expect([verdict, rules]).toEqual(['fail', ['file/duplicate-key/twice']]);
  });

  it.each([
    ['contained', '{"resourceType":"Patient","contained":[', '{"resourceType":"Patient"}', ']}'],
    ['extensions', '{"extension":[', '{}', ']}'],
    ['parts', '{"resourceType":"Bundle","type":"collection","entry":[{"resource":', '{}', '}]}'],
  ])('ends deep nesting of %s with a finding', async (_name, open, middle, close) => {
    const { verdict, rules } = await judge(open.repeat(5000) + middle + close.repeat(5000));
    expect([verdict, rules]).toEqual(['fail', ['file/nesting/too-deep']]);
  });

  it('keeps decimals digit for digit: what is no decimal is refused, a long one is not rounded into a right one', async () => {
    const quantity = (value: string) =>
      judge(
        `{"resourceType":"Observation","status":"final","code":{"text":"a"},"valueQuantity":{"value":${value}}}`,
      );
    for (const value of ['0.50', '1.0e2', '0.1234567890123456789'])
      expect([value, (await quantity(value)).rules]).toEqual([value, []]);
    expect((await quantity('01')).rules).not.toEqual([]);
    expect((await quantity('"1.0"')).rules).not.toEqual([]);
    expect((await quantity('1e999999999')).verdict).toBeDefined();
  });
});

describe('resources', () => {
  it('names an unknown type and a type of R5', async () => {
    expect((await judge({ resourceType: 'Nothing' })).rules).toEqual(['fhir/resource-type/unknown']);
    expect((await judge({ resourceType: 'Ingredient' })).rules).toEqual(['fhir/resource-type/newer']);
  });

  it('finds what R5 moved in a type that both have', async () => {
    const { rules } = await judge({
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medication: { concept: { text: 'a' } },
      subject: { display: 'a' },
    });
    expect(rules).toEqual(['fhir/unknown-element/unknown', 'fhir/cardinality/missing']);
  });

  it('follows references in a circle once', async () => {
    const organization = (id: string, partOf: string) => ({
      resourceType: 'Organization',
      id,
      name: 'a',
      partOf: { reference: partOf },
    });
    const contained = [organization('a', '#b'), organization('b', '#a')];
    const patient = { resourceType: 'Patient', contained, managingOrganization: { reference: '#a' } };
    expect((await judge(patient)).verdict).toBe('pass');
    const [one, two] = [1, 2].map((last) => `urn:uuid:00000000-0000-4000-8000-00000000000${String(last)}`);
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        { fullUrl: one, resource: organization('a', two as string) },
        { fullUrl: two, resource: organization('b', one as string) },
      ],
    };
    expect((await judge(bundle)).verdict).toBe('pass');
  });

  it('refuses a text beyond the limit of R4 and takes a large attachment', async () => {
    const name = { resourceType: 'Patient', name: [{ text: 'a'.repeat(1_048_577) }] };
    expect((await judge(name)).rules).toEqual(['fhir/primitive-value/too-long']);
    const data = 'QUJD'.repeat(500_000);
    expect((await judge({ resourceType: 'Binary', contentType: 'a/b', data })).verdict).toBe('pass');
    expect((await judge({ resourceType: 'Binary', contentType: 'a/b', data: `${data}?` })).verdict).toBe(
      'fail',
    );
  });

  it.each(['2026-02-30', '2026-13', '20260101', '0000', '2026-01-01T00:00:00Z', ''])(
    'refuses the date "%s"',
    async (birthDate) => {
      expect((await judge({ resourceType: 'Patient', birthDate })).verdict).toBe('fail');
    },
  );

  it.each(['2026-01-01T25:00:00Z', '2026-01-01T00:00', '2026-01-01T00:00:00', '2026-01-01T00:00:00+25:00'])(
    'refuses the time "%s"',
    async (deceasedDateTime) => {
      expect((await judge({ resourceType: 'Patient', deceasedDateTime })).verdict).toBe('fail');
    },
  );
});

describe('XML', () => {
  const patient = (inner: string) => `<Patient xmlns="http://hl7.org/fhir">${inner}</Patient>`;
  it('judges as JSON does', async () => {
    expect((await judge(patient('<gender value="male"/>'), 'a.xml')).verdict).toBe('pass');
    expect((await judge(patient('<gender value="man"/>'), 'a.xml')).rules).toEqual(['fhir/binding/required']);
    expect((await judge(patient('<birthDate value="2026-02-30"/>'), 'a.xml')).verdict).toBe('fail');
  });

  it('expands no entities', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "yy"><!ENTITY y "&x;&x;">]>${patient('<id value="&y;"/>')}`;
    expect((await judge(bomb, 'a.xml')).verdict).toBe('fail');
  });
});

describe('codes in extensions', () => {
  const gender = (system: string, code: string) => ({
    resourceType: 'Patient',
    extension: [
      { url: 'urn:hulian:fhir:StructureDefinition:national-gender', valueCoding: { system, code } },
    ],
  });
  it('are looked up in the table that the system names, with an OID or with an address of ours', async () => {
    for (const [system, right, wrong] of [
      ['urn:oid:2.16.156.10011.2.3.3.4', '1', '7'],
      ['urn:hulian:fhir:CodeSystem:GB%2FT%204761-2008%2F1', '1', '77'],
    ] as const) {
      expect([system, (await judge(gender(system, right))).rules]).toEqual([system, []]);
      expect([system, (await judge(gender(system, wrong))).rules]).toEqual([
        system,
        ['fhir/code-system/unknown-code'],
      ]);
    }
  });

  it('of a table that is not here are in the ledger', async () => {
    for (const system of [
      'urn:hulian:fhir:CodeSystem:Nothing',
      'urn:hulian:fhir:CodeSystem:%',
      'http://loinc.org',
    ])
      expect((await judge(gender(system, '1'))).ledger).toContain('fhir-code-system-not-loaded');
  });
});

/** Large only on request; otherwise the same path with fewer entries. */
const entries = process.env['HULIAN_DEEP'] === '1' ? 1_000_000 : 120_000;

describe('a Bundle that does not fit', () => {
  it(`is read entry by entry (${String(entries)}; HULIAN_DEEP=1 for a million)`, async () => {
    const text = new TextEncoder();
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield text.encode('{"resourceType":"Bundle","type":"collection","entry":[');
      for (let from = 0; from < entries; from += 1000) {
        const part = Array.from({ length: 1000 }, (_, index) => {
          const id = String(from + index);
          const gender = from + index === entries - 1 ? 'x' : 'male';
          return `${id === '0' ? '' : ','}{"fullUrl":"http://example.org/fhir/Patient/${id}","resource":{"resourceType":"Patient","id":"${id}","gender":"${gender}","language":"zh-CN"}}`;
        });
        yield text.encode(part.join('').padEnd(200_000));
      }
      yield text.encode(']}');
    }
    const report = await validator.validate({ path: 'big.json', content: pieces() });
    expect(report.records).toBe(entries + 1);
    expect(report.findings.map(({ rule, location }) => [rule, location.path])).toEqual([
      ['fhir/binding', `/entry/${String(entries - 1)}/resource/gender`],
    ]);
    expect(report.notChecked.map(({ reason }) => reason)).toContain('fhir-bundle-streamed');
  }, 600_000);
});
