import type { MappedName, mappingMessages as chinese } from './mapping.zh-CN.js';

const of = ({ field, name }: MappedName): string => `"${name}" (${field})`;

/** English texts of findings about mapped sources. */
export const mappingMessages: typeof chinese = {
  'mapping/column/missing': (p) =>
    `The source has no column "${p.column}", so ${of(p)} has no value.${p.nearest.length > 0 ? ` Nearest columns: ${p.nearest.join(', ')}.` : ''} Check the mapping file or the exported columns.`,
  'mapping/column/ambiguous': (p) =>
    `The column "${p.column}" means several columns of the source: ${p.candidates.join(', ')}; ${of(p)} was not filled. Name the one you mean in the mapping file.`,
  'mapping/column/nested': (p) =>
    `The column "${p.column}" is no single value in this row (an object or array); ${of(p)} was not filled. Write the path of the member you mean.`,
  'mapping/code/unmapped': (p) =>
    `The code in column "${p.column}" is not in the code map "${p.table}"; ${of(p)} was not filled. Add it to the map.`,
  'mapping/conversion/date': (p) =>
    `The value of column "${p.column}" is not in the date format of the mapping (${p.formats.join(', ')}); ${of(p)} was not filled. Check the format.`,
  'mapping/conversion/number': (p) =>
    `The value of column "${p.column}" is not a number, so its unit cannot be converted (${p.unit}); ${of(p)} was not filled.`,
  'mapping/conversion/part': (p) =>
    `The value of column "${p.column}" does not have the part that the mapping names; ${of(p)} was not filled.`,
  'mapping/look-up/none': (p) =>
    `The key in column "${p.column}" has no row in table "${p.table}"; ${of(p)} was not filled.`,
  'mapping/look-up/several': (p) =>
    `The key in column "${p.column}" has several rows in table "${p.table}", and none can be chosen; ${of(p)} was not filled.`,
  'mapping/required/empty': (p) =>
    `The mapping marks ${of(p)} as required, but column "${p.column}" has no value in this row. Complete the source, or give a default with its reason in the mapping.`,
};
