// Conversion tables for codes that contradict the national tables (standards/data-sets/public-health-conversions).
import { readDataFile } from './data-folder.js';
import type { CodeConversion } from './public-health-types.js';

let conversions: readonly CodeConversion[] | undefined;

/** Conversion tables, sorted by id; of one data element when named. */
export function loadCodeConversions(element?: string): readonly CodeConversion[] {
  conversions ??= (
    JSON.parse(
      readDataFile('data-sets/public-health-conversions/code-conversions.json').toString('utf8'),
    ) as {
      conversions: readonly CodeConversion[];
    }
  ).conversions;
  return element === undefined ? conversions : conversions.filter((one) => one.element === element);
}
