// The exported JSON Schema and the validators must agree on types, lengths and codes of single values.
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nationalLibrary, type DataSet, type DataSetField } from '@hulian/standards';
import { toJsonSchema } from '@hulian/standards/export';
import { createValidator } from '@hulian/validators';

const library = nationalLibrary();
const validator = createValidator({ library });

/** Rules that both sides know. Days that do not exist, check digits and blanks are for the validators alone. */
const sharedRules = new Set([
  'data-element/data-type',
  'data-element/format-length',
  'data-element/format-characters',
  'data-element/decimals',
  'value-domain/unknown-code',
]);

async function findings(
  dataSet: DataSet,
  field: DataSetField,
  value: string,
): Promise<{ rule: string; severity: string }[]> {
  const content = new TextEncoder().encode(JSON.stringify({ dataSet: dataSet.id, [field.id]: value }));
  const report = await validator.validate({ path: 'record.json', content, as: dataSet.id });
  return report.findings.map(({ rule, severity }) => ({ rule, severity }));
}

/** Values near the border of right and wrong for the type of a field. */
function valuesFor({ dataType, format = '', valueDomain }: DataSetField): fc.Arbitrary<string> {
  const digits = fc.stringMatching(/^[0-9]{1,14}$/);
  const codes = (valueDomain === undefined ? [] : (library.valueDomain(valueDomain)?.values ?? [])).map(
    ({ code }) => code,
  );
  const length = Number(/(\d+)(?:,\d+)?$/.exec(format)?.[1] ?? 10);
  if (dataType === 'N')
    return fc.oneof(
      digits,
      fc.stringMatching(/^[0-9]{1,10}\.[0-9]{1,4}$/),
      fc.constantFrom('x', '1.', '.5', '1e3'),
    );
  if (dataType === 'D')
    return fc.oneof(fc.constantFrom('20260101', '20261301', '2026-01-01', '202601', 'x'), digits);
  if (dataType === 'DT')
    return fc.oneof(
      fc.constantFrom('20260101T083000', '20260101083000', '20260101', '20260101T250000', 'x'),
      digits,
    );
  if (dataType === 'L') return fc.constantFrom('T', 'F', 'true', 'false', '2', 'x');
  if (codes.length > 0) return fc.oneof(fc.constantFrom(...codes.slice(0, 200)), digits);
  return fc
    .integer({ min: 1, max: length + 3 })
    .map((size) => (format.startsWith('N') ? '7' : '文').repeat(size));
}

describe('exported JSON Schema and validators', () => {
  it.each(['住院病案首页', '西药处方', '入院记录', '检验记录'])(
    '%s: an error of the validators is refused by the schema, a refusal of the schema has a finding',
    async (name) => {
      const dataSet = library.dataSet(name) as DataSet;
      const schemaAccepts = new Ajv2020({ strict: true }).compile(toJsonSchema(dataSet, library));
      const fields = dataSet.fields.filter(
        ({ confidence, dataType }) => confidence === 'high' && dataType !== undefined,
      );
      const answers = { accepted: 0, refused: 0, errors: 0 };
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...fields).chain((field) => valuesFor(field).map((value) => ({ field, value }))),
          async ({ field, value }) => {
            const accepted = schemaAccepts({ [field.id]: value });
            const found = await findings(dataSet, field, value);
            const shared = found.filter(
              ({ rule, severity }) => severity === 'error' && sharedRules.has(rule),
            );
            const what = `${field.id} ${field.name} ${field.dataType ?? ''} ${field.format ?? ''} ${JSON.stringify(value)}: ${JSON.stringify(found)}`;
            if (shared.length > 0) expect(accepted, what).toBe(false);
            if (!accepted) expect(found.length, what).toBeGreaterThan(0);
            answers[accepted ? 'accepted' : 'refused'] += 1;
            answers.errors += shared.length > 0 ? 1 : 0;
          },
        ),
        { numRuns: 200, seed: 20261121 },
      );
      expect(Math.min(answers.accepted, answers.refused, answers.errors)).toBeGreaterThan(20);
    },
  );
});
