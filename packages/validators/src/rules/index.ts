// Every rule the validators know, by area. A new area is one more line in `allRules`.
import { tooManyFindings } from '../engine/too-many-findings.js';
import type { RuleDescription } from '../engine/rule.js';
import { schemaRules } from './schema/index.js';
import { crossRules } from './cross/index.js';
import { ambiguousField } from './data-set/ambiguous-field.js';
import { emptyRecord } from './data-set/empty-record.js';
import { recordShape } from './data-set/record-shape.js';
import { repeatedField } from './data-set/repeated-field.js';
import { requiredFields } from './data-set/required-fields.js';
import { unknownDataSet } from './data-set/unknown-data-set.js';
import { unknownField } from './data-set/unknown-field.js';
import { documentRuleDescriptions } from './document/index.js';
import { fhirRuleDescriptions } from './fhir/index.js';
import { byteOrderMark } from './file/byte-order-mark.js';
import { csvSyntax } from './file/csv-syntax.js';
import { duplicateKey } from './file/duplicate-key.js';
import { empty } from './file/empty.js';
import { encoding } from './file/encoding.js';
import { internalError } from './file/internal-error.js';
import { invalidBytes } from './file/invalid-bytes.js';
import { jsonSyntax } from './file/json-syntax.js';
import { nesting } from './file/nesting.js';
import { notText } from './file/not-text.js';
import { tooLarge } from './file/too-large.js';
import { unknownContent } from './file/unknown-content.js';
import { unreadable } from './file/unreadable.js';
import { workbook } from './file/workbook.js';
import { mappingRuleDescriptions } from './mapping/index.js';
import { messageRuleDescriptions } from './message/index.js';
import { requestSchema } from './request/schema.js';
import { signatureRules } from './signature/index.js';
import { fieldRules, recordRules, sequenceRules } from './record-rules.js';

const fileRules: readonly RuleDescription[] = [
  byteOrderMark,
  csvSyntax,
  duplicateKey,
  empty,
  encoding,
  internalError,
  invalidBytes,
  jsonSyntax,
  nesting,
  notText,
  tooLarge,
  tooManyFindings,
  unknownContent,
  unreadable,
  workbook,
];

const dataSetRules: readonly RuleDescription[] = [
  ambiguousField,
  emptyRecord,
  recordShape,
  repeatedField,
  requiredFields,
  unknownDataSet,
  unknownField,
];

/** All rules, sorted by id. */
export const allRules: readonly RuleDescription[] = [
  ...fileRules,
  ...dataSetRules,
  ...fieldRules,
  ...recordRules,
  ...sequenceRules,
  ...documentRuleDescriptions,
  ...messageRuleDescriptions,
  ...fhirRuleDescriptions,
  ...mappingRuleDescriptions,
  ...crossRules,
  ...schemaRules,
  requestSchema,
  ...signatureRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
