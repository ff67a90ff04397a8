// Quality rule TIME-011: dates that programs fill in where they have none, and years before anybody now alive.
import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

/** First days of the calendars of programs: of spreadsheets and databases, of Unix, of .NET. */
export const defaultDates: readonly string[] = ['00010101', '18991230', '19000101', '19700101'];
/** No record speaks of a day before. */
export const firstDate = '19000101';

/** A date that a program wrote because it had none, or a year that no record can speak of. Runs on dates that are right in form. */
export const defaultDate: FieldRule = {
  id: 'data-element/default-date',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'info',
  messages: ['default', 'before-1900'],
  prepare: (subject) => {
    if (subject.dataType !== 'D' && subject.dataType !== 'DT') return undefined;
    return (value) => {
      const day = value.text.slice(0, 8);
      const isDefault = defaultDates.includes(day);
      if (isDefault || day < firstDate)
        value.report({ message: isDefault ? 'default' : 'before-1900', params: fieldParams(subject) });
      return false;
    };
  },
};
