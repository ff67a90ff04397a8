// Which values of a field the rules cannot tell apart: one of them is judged for all. DuckDB only.
import type { FieldSubject } from '../../engine/field-rule.js';
import { carries } from '../../rules/identifier/identifier-rule.js';

const mobile = "'^1[3-9][0-9]{9}$'";
const moment = "'^([0-9]{8}T)([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]$'";
const ascii = "'[0-9A-Za-z_-]*[0-9][0-9A-Za-z_-]*'";

/**
 * SQL of a value that all rules about the field judge as they judge the given one; undefined where every value is judged itself.
 * A number in a text is one of its length, an amount is one of its digits, a moment is its day.
 */
export function lookAlike(subject: FieldSubject, value: string): string | undefined {
  const { dataType, format, domain } = subject;
  const zeros = `CASE WHEN regexp_full_match(${value}, '[0-9]+') THEN repeat('0', length(${value})) ELSE translate(${value}, '123456789', '000000000') END`;
  if (carries(subject, ['DE02.01.010.00']))
    return `CASE WHEN regexp_matches(${value}, ${mobile}) THEN '13800000000' ELSE ${value} END`;
  if (carries(subject, ['DE08.10.052.00', 'DE02.01.047.00'])) return undefined;
  if (dataType === 'N') return zeros;
  if (dataType === 'DT') return `regexp_replace(${value}, ${moment}, '\\1000000')`;
  if (dataType !== 'S1' || domain !== undefined) return undefined;
  // No placeholder word has a digit; where the format allows digits only, letters count.
  return format?.kind === 'text' && format.characters === 'N'
    ? zeros
    : `CASE WHEN regexp_full_match(${value}, ${ascii}) THEN repeat('0', length(${value})) ELSE ${value} END`;
}
