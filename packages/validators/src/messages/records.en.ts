import { inEnglish as of } from './field-name.js';
import type { recordMessages as chinese } from './records.zh-CN.js';

const table = ({ domain, domainName }: { readonly domain: string; readonly domainName: string }): string =>
  `${domainName} (${domain})`;
const near = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` Nearest: ${names.join(', ')}.`;

/** English texts of findings about records. */
export const recordMessages: typeof chinese = {
  'data-set/unknown-data-set/unknown': (p) =>
    `There is no data subset named "${p.dataSet}"; the records were not checked.${near(p.nearest)}`,
  'data-set/unknown-data-set/missing': () =>
    'The data subset is not named, so nothing was checked. Name it with --as (for example --as 西药处方), as dataSet in the JSON, or in the name of the file (西药处方.csv); hulian mapping init finds it by the columns.',
  'data-set/unknown-data-set/conflict': (p) =>
    `The records were to be checked as "${p.asked}" but name "${p.named}"; they were checked as "${p.asked}". Find out which is right.`,
  'data-set/unknown-field/unknown': (p) =>
    `The field "${p.key}" is not in ${p.dataSetName} (${p.dataSet}) and was not checked.${near(p.nearest)}`,
  'data-set/unknown-field/too-many': (p) =>
    `More than ${p.limit} fields are not in ${p.dataSetName} (${p.dataSet}); no more are listed. Check that the data subset is the right one.`,
  'data-set/unknown-field/none-known': (p) =>
    `Not one field belongs to ${p.dataSetName} (${p.dataSet}); nothing was checked. Check the data subset; the first row of a table holds the names of the fields; map other names, beginning with hulian mapping init.`,
  'data-set/ambiguous-field/ambiguous': (p) =>
    `"${p.key}" means several fields of ${p.dataSetName} (${p.dataSet}): ${p.candidates.join(', ')}. Use the internal identifier or the name; the field was not checked.`,
  'data-set/repeated-field/twice': (p) =>
    `${of(p)} is given twice in one record: "${p.first}" and "${p.second}". Keep one; the second was not checked.`,
  'data-set/duplicate-record/same': (p) =>
    `Every field of this record equals record ${p.record} (${of(p)} among them); it may have been sent twice. Please confirm.`,
  'data-set/empty-record/empty': () => 'The record has no value at all. Check the export.',
  'data-set/record-shape/not-object': () => 'A record (JSON object) is expected here; this was not checked.',
  'data-set/record-shape/wrapped': (p) =>
    `The records are in the member "${p.at}", as in the whole answer of an interface; nothing was checked. Keep the records alone: an array, or {"records": […]}.`,
  'data-set/record-shape/json-text': () =>
    'This is JSON written as a string where a record (JSON object) is expected, as if it had been serialised twice; it was not checked. Serialise it once.',
  'data-set/record-shape/nested': (p) =>
    `${of(p)} should be one value or an array of values but is a nested object or array; it was not checked.`,
  'data-element/surrounding-space/blanks': (p) =>
    `${of(p)} has blanks before or after the value. Remove them.`,
  'data-element/surrounding-space/only-blanks': (p) =>
    `${of(p)} consists of blanks. Leave it empty or out when there is no value.`,
  'data-element/full-width/full-width': (p) =>
    `${of(p)} holds full-width digits, letters or signs; use the ASCII ones.`,
  'data-element/damaged-text/replacement': (p) =>
    `${of(p)} holds characters that were lost in an earlier conversion. Export again from the source system.`,
  'data-element/damaged-text/control': (p) =>
    `${of(p)} holds control characters or characters that nobody sees (zero-width blanks), so that it compares as another value. Remove them in the source system.`,
  'data-element/damaged-text/question-marks': (p) =>
    `${of(p)} is nothing but question marks, as left by an export into a character set without Chinese; the text is lost. Set the character set of the client (NLS_LANG of Oracle, for example) and export again.`,
  'data-element/damaged-text/scientific': (p) =>
    `Excel rewrote ${of(p)} in scientific notation (such as 1.38E+10): the number is lost and cannot be restored. Export again from the source system, and set the column to "Text" before Excel opens it.`,
  'data-element/damaged-text/text-mark': (p) =>
    `${of(p)} begins with an apostrophe, the mark of Excel for "this is text", which is no part of the value. Leave it out in the export.`,
  'data-element/damaged-text/markup': (p) =>
    `${of(p)} holds HTML or escaped characters (such as <br>, &nbsp;), which readers show as they are. Turn it into plain text in the source system.`,
  'data-element/placeholder/word': (p) =>
    `${of(p)} is the program word "${p.word}", not data. Leave it empty or out when there is no value.`,
  'data-element/default-date/default': (p) =>
    `${of(p)} is a date that programs write where they have none (such as 1900-01-01 or 1970-01-01). Leave it empty or out when there is no value.`,
  'data-element/default-date/before-1900': (p) => `${of(p)} is before 1900; check it.`,
  'data-element/json-type/number': (p) =>
    `${of(p)} should be a string but is written as a number, which loses leading zeros. Quote it in JSON; use text cells in a spreadsheet.`,
  'data-element/json-type/unsafe-number': (p) =>
    `${of(p)} is written as a number of more than 15 digits; the last ones are lost and it cannot be checked. Quote it in JSON; use text cells in a spreadsheet and enter it again.`,
  'data-element/json-type/boolean': (p) => `${of(p)} is of data type ${p.type} and cannot be true or false.`,
  'data-element/data-type/logical': (p) => `${of(p)} should be logical (T or F); the value means neither.`,
  'data-element/data-type/logical-spelling': (p) =>
    `${of(p)} should be written T or F; the present spelling is understood but not standard.`,
  'data-element/data-type/number': (p) => `${of(p)} should be a number.`,
  'data-element/data-type/number-grouping': (p) => `${of(p)} has thousands separators; remove them.`,
  'data-element/data-type/number-spelling': (p) =>
    `${of(p)} is spelled irregularly: no plus sign, digits on both sides of the point.`,
  'data-element/data-type/number-exponent': (p) =>
    `${of(p)} is in exponent notation; write a plain decimal. Spreadsheets often convert like this.`,
  'data-element/data-type/number-comparison': (p) =>
    `${of(p)} should be a number without a sign of comparison.`,
  'data-element/data-type/number-unit': (p) =>
    `${of(p)} should be a number without a unit or other text behind it.`,
  'data-element/data-type/date': (p) =>
    `${of(p)} should be a date in format D8 (YYYYMMDD, for example 20260101).`,
  'data-element/data-type/date-separators': (p) =>
    `${of(p)} should be a date in format D8 (YYYYMMDD), without separators, two digits each for month and day.`,
  'data-element/data-type/date-with-time': (p) => `${of(p)} should be a date D8 (YYYYMMDD) without a time.`,
  'data-element/data-type/time': (p) =>
    `${of(p)} should be a time in format T6 (hhmmss, for example 083000).`,
  'data-element/data-type/time-separators': (p) =>
    `${of(p)} should be a time in format T6 (hhmmss), without colons, two digits each.`,
  'data-element/data-type/date-time': (p) =>
    `${of(p)} should be a date and time in format DT15 (YYYYMMDDThhmmss, for example 20260101T083000).`,
  'data-element/data-type/date-time-without-t': (p) =>
    `${of(p)} lacks the letter T: 14 digits are the form of shared documents; records use DT15 (YYYYMMDDThhmmss).`,
  'data-element/data-type/date-time-without-time': (p) =>
    `${of(p)} should be a date and time DT15 (YYYYMMDDThhmmss); only a date is given.`,
  'data-element/data-type/date-time-separators': (p) =>
    `${of(p)} should be DT15 (YYYYMMDDThhmmss), without hyphens, colons, blanks and milliseconds.`,
  'data-element/data-type/date-time-zone': (p) =>
    `${of(p)} has a time zone other than +08:00. Convert it to Beijing time and write DT15 (YYYYMMDDThhmmss).`,
  'data-element/data-type/date-serial': (p) =>
    `${of(p)} looks like the date serial of a spreadsheet (days since 1900), not a date. The column was probably exported with the format "General": set it to date or text and export again.`,
  'data-element/data-type/date-epoch': (p) =>
    `${of(p)} looks like the time stamp of a program (milliseconds or seconds since 1970), not a date. Let the interface write it in Beijing time as D8 (YYYYMMDD) or DT15 (YYYYMMDDThhmmss).`,
  'data-element/data-type/base64': (p) =>
    `${of(p)} should be binary content in base64; the value is not base64.`,
  'data-element/calendar/no-such-date': (p) =>
    `${of(p)} is a date that does not exist (such as 30 February).`,
  'data-element/calendar/no-such-time': (p) =>
    `${of(p)} is a time that does not exist: hours 00-23, minutes and seconds 00-59.`,
  'data-element/format-length/too-long': (p) =>
    `${of(p)} has format ${p.format}: at most ${p.limit} characters, found ${p.length}.`,
  'data-element/format-length/too-short': (p) =>
    `${of(p)} has format ${p.format}: at least ${p.limit} characters, found ${p.length}.`,
  'data-element/format-characters/digits': (p) => `${of(p)} has format ${p.format}: digits 0-9 only.`,
  'data-element/decimals/too-many': (p) =>
    `${of(p)} has format ${p.format}: at most ${p.limit} decimals, found ${p.found}.`,
  'data-element/decimals/integer': (p) =>
    `${of(p)} has format ${p.format}: an integer is expected, found ${p.found} decimals.`,
  'data-element/negative-number/negative': (p) =>
    `${of(p)} is negative; the format has no sign, and only balances or refunds make sense so. Please confirm.`,
  'value-domain/unknown-code/unknown': (p) =>
    `${of(p)} is none of the ${p.size} codes of ${table(p)}.${near(p.nearest)}`,
  'value-domain/unknown-code/name-instead-of-code': (p) =>
    `${of(p)} should be a code but is a name. Its code in ${table(p)} is ${p.code}.`,
  'value-domain/unknown-code/code-with-name': (p) =>
    `${of(p)} has code and name in one; only the code belongs here. In ${table(p)} it is ${p.code}.`,
  'value-domain/unknown-code/shape': (p) =>
    `${of(p)} does not look like a code of ${table(p)} (such as ${p.example}). Write the code itself: no name, no full-width signs, no small first letter.`,
  'value-domain/code-padding/padding': (p) =>
    `${of(p)} has the wrong leading zeros; in ${table(p)} the code is ${p.code}.`,
  'value-domain/retired-code/retired': (p) =>
    `${of(p)} holds a retired code of ${table(p)}, last seen in ${p.lastIn}. Old records may keep it; use a current code in new ones.`,
  'value-domain/retired-code/replaced': (p) =>
    `${of(p)} holds a retired code of ${table(p)}, last seen in ${p.lastIn}; today it is ${p.now.join(', ')}. Old records may keep it; use a current code in new ones.`,
  'value-domain/code-name/differs': (p) =>
    `${of(p)} does not agree with the code in "${p.codeName}" (${p.codeField}): in ${p.domain} the code means "${p.expected}".`,
  'not-checked/format-unknown': (p) =>
    `${of(p)}: no source gives a data type or format; type and length were not checked.`,
  'not-checked/decimals-uncertain': (p) =>
    `${of(p)}: the source may have cut off the decimals of the format ${p.format}; decimals were not checked.`,
  'not-checked/value-domain-unknown': (p) =>
    `${of(p)}: no source gives a value domain; the code was not checked.`,
  'not-checked/value-domain-not-loaded': (p) =>
    `${of(p)}: the code table ${p.domain} is not part of this tool and must be loaded as a pack; the code was not checked.`,
  'not-checked/value-domain-incomplete': (p) =>
    `${of(p)}: the code table ${p.domain} is incomplete; codes absent from it were not judged.`,
  'not-checked/required-unknown': () =>
    'No source says which data elements are required; missing ones were not checked.',
  'not-checked/sequence-limit': (p) =>
    `The file has too many records; they were compared among the first ${p.limit} different ones only.`,
  'not-checked/no-as-of': (p) =>
    `${of(p)}: no reference date was given; dates later than today were not looked for.`,
};
