// Data type N (数值型): a decimal number used in calculation. WS/T 303, data types.
import type { TypeFault } from './fault.js';

const plain = /^-?\d+(?:\.\d+)?$/u;
const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const exponent = /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/u;
const bare = /^[+-]?(?:\d+\.|\.\d+|\d+(?:\.\d+)?)$/u;
const compared = /^[<>≤≥＜＞≦≧]=?\s*\d/u;
const withUnit = /^-?\d+(?:\.\d+)?\s*[^\d\s.,-].*$/u;

/** Checks a number; how long it is and how many decimals it has is the format's matter. */
export function checkNumber(text: string): TypeFault | undefined {
  if (plain.test(text)) return undefined;
  if (grouped.test(text))
    return { rule: 'data-type', message: 'number-grouping', corrected: text.replaceAll(',', '') };
  if (bare.test(text)) {
    const [, sign = '', whole = '', decimals = ''] = /^([+-]?)(\d*)\.?(\d*)$/u.exec(text) ?? [];
    return {
      rule: 'data-type',
      message: 'number-spelling',
      corrected: `${sign === '-' ? '-' : ''}${whole === '' ? '0' : whole}${decimals === '' ? '' : `.${decimals}`}`,
    };
  }
  if (exponent.test(text)) return { rule: 'data-type', message: 'number-exponent' };
  if (compared.test(text)) return { rule: 'data-type', message: 'number-comparison' };
  if (withUnit.test(text)) return { rule: 'data-type', message: 'number-unit' };
  return { rule: 'data-type', message: 'number' };
}
