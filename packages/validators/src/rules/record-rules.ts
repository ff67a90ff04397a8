// The rules about records in the order they run on a value: a rule that finds the cause ends the row, so one cause is one finding.
import type { FieldRule, RecordRule, SequenceRule } from '../engine/field-rule.js';
import { calendar } from './data-element/calendar.js';
import { damagedText } from './data-element/damaged-text.js';
import { dataType } from './data-element/data-type.js';
import { decimals } from './data-element/decimals.js';
import { defaultDate } from './data-element/default-date.js';
import { formatCharacters } from './data-element/format-characters.js';
import { formatLength } from './data-element/format-length.js';
import { fullWidth } from './data-element/full-width.js';
import { jsonType } from './data-element/json-type.js';
import { negativeNumber } from './data-element/negative-number.js';
import { placeholder } from './data-element/placeholder.js';
import { surroundingSpace } from './data-element/surrounding-space.js';
import { unknownFormat } from './data-element/unknown-format.js';
import { duplicateRecord } from './data-set/duplicate-record.js';
import { identityAgreement } from './identifier/identity-agreement.js';
import { identityConflict } from './identifier/identity-conflict.js';
import { institutionCode } from './identifier/institution-code.js';
import { postalCode } from './identifier/postal-code.js';
import { residentIdentityNumber } from './identifier/resident-identity-number.js';
import { telephoneNumber } from './identifier/telephone-number.js';
import { recordLogic } from './quality/record-logic.js';
import { codeName } from './value-domain/code-name.js';
import { codePadding } from './value-domain/code-padding.js';
import { retiredCode } from './value-domain/retired-code.js';
import { unknownCode } from './value-domain/unknown-code.js';

/** Rules about one value, in order. */
export const fieldRules: readonly FieldRule[] = [
  unknownFormat,
  surroundingSpace,
  damagedText,
  placeholder,
  fullWidth,
  jsonType,
  dataType,
  calendar,
  defaultDate,
  decimals,
  institutionCode,
  codePadding,
  retiredCode,
  unknownCode,
  formatCharacters,
  formatLength,
  // What breaks the printed format too is told of the format, as gravely as its source allows.
  telephoneNumber,
  postalCode,
  negativeNumber,
];

/** Rules about several fields of one record. */
export const recordRules: readonly RecordRule[] = [
  residentIdentityNumber,
  identityAgreement,
  codeName,
  recordLogic,
];

/** Rules about the records of one file among each other. */
export const sequenceRules: readonly SequenceRule[] = [identityConflict, duplicateRecord];
