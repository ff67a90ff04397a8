import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { expect, it } from 'vitest';
import { lookAlike } from '../../packages/validators/src/quality/sql/look-alikes.js';
import { describeFields } from '../../packages/validators/src/records/plan.js';

const library = nationalLibrary();
/** Data sets that together have texts, numbers, moments and telephone numbers. */
const sets = ['HDSD00.04-western-medicine-prescription', 'HDSD00.02-patient-information'];
const values = fc.oneof(
  fc.stringMatching(/^[+]?[0-9A-Za-z_.,/-]{1,24}$/u),
  fc.stringMatching(/^(19|20)[0-9]{2}(0[0-9]|1[0-3])[0-3][0-9]T?[0-2][0-9][0-6][0-9][0-6][0-9]$/u),
  fc.stringMatching(/^(\+86)?1[3-9][0-9]{8,10}$/u),
  fc.stringMatching(/^-?[0-9]{1,9}(\.[0-9]{0,4})?$/u),
  fc.constantFrom('null', 'N/A', 'nan', '#REF!', '１２３', ' 1', '1\u3000', '张三1', '0', '00'),
);

it('judges a value as what it looks like', { timeout: 120_000 }, async () => {
  const texts = fc.sample(values, { numRuns: process.env['HULIAN_DEEP'] ? 20_000 : 600, seed: 5 });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('CREATE TABLE texts (value VARCHAR)');
  const appender = await connection.createAppender('texts');
  for (const text of texts) {
    appender.appendVarchar(text);
    appender.endRow();
  }
  appender.closeSync();
  let compared = 0;
  for (const id of sets) {
    const dataSet = library.dataSet(id)!;
    const kinds = new Map<string, string>();
    for (const field of describeFields(dataSet, library)) {
      const sql = lookAlike(field, 'value');
      if (sql !== undefined) kinds.set(`${sql} ${field.formatText ?? ''}`, field.field.id);
    }
    for (const fieldId of kinds.values()) {
      const field = describeFields(dataSet, library).find((one) => one.field.id === fieldId)!;
      const rows = (
        await connection.runAndReadAll(`SELECT value, ${lookAlike(field, 'value') ?? ''} FROM texts`)
      ).getRowsJson() as [string, string][];
      const different = rows.filter(([value, like]) => value !== like);
      compared += different.length;
      const judge = async (which: 0 | 1): Promise<string[]> => {
        const { findings } = await createValidator({ library, maxFindings: 1e9 }).validate({
          path: 'in.ndjson',
          content: new TextEncoder().encode(
            rows.map((row) => JSON.stringify({ [fieldId]: row[which] })).join('\n'),
          ),
          as: id,
        });
        return findings
          .filter(({ rule }) => /^(data-element|value-domain|identifier\/(tele|post|inst))/u.test(rule))
          .map(({ rule, severity, location }) => `${location.line} ${rule} ${severity}`);
      };
      expect(await judge(0), fieldId).toEqual(await judge(1));
    }
  }
  expect(compared).toBeGreaterThan(texts.length * 2);
});
