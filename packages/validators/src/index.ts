export type * from './finding.js';
export type * from './report.js';
export type * from './engine/artefact.js';
export type { Limits } from './engine/limits.js';
export { defaultLimits } from './engine/limits.js';
export type { PlacelessReport } from './engine/collector.js';
export type { NotCheckedReport, Rule, RuleDescription, RuleReport, Ruleset } from './engine/rule.js';
export { compareSeverity } from './engine/rule.js';
export { createValidator } from './validator.js';
export type { Validator, ValidatorOptions } from './validator.js';
export type { RecordSession } from './records/record-session.js';
export type { RecordPlace } from './readers/record-place.js';
export { foldReport } from './verdict/fold-report.js';
export { findMessage, formatFinding, formatNotChecked } from './messages/index.js';
export type { Language } from './messages/index.js';
export { checkIdentifier, identifierKinds } from './identifiers/index.js';
export type { IdentifierKind } from './identifiers/index.js';
export type { IdentifierFault } from './identifiers/result.js';
export {
  checkResidentIdentityNumber,
  computeIdentityCheck,
  readResidentIdentity,
} from './identifiers/resident-identity-number.js';
export type { ResidentIdentity } from './identifiers/resident-identity-number.js';
export { computeOrganizationCheck } from './identifiers/organization-code.js';
export {
  checkUnifiedSocialCreditCode,
  computeCreditCheck,
} from './identifiers/unified-social-credit-code.js';
export { parseFormat, printFormat } from './formats/parse-format.js';
export type {
  CharacterClass,
  DecimalFormat,
  RepresentationFormat,
  TextFormat,
} from './formats/parse-format.js';
export { assessmentRuleset, nationalRuleset } from './rulesets/index.js';
export { explainRule, ruleIds } from './explain.js';
export type { RuleExplanation } from './explain.js';
export { applyFixes } from './fixes/apply-fixes.js';
export type { FixedText } from './fixes/apply-fixes.js';
export { minimizeInput } from './minimize/minimize.js';
export type { Minimized, MinimizeOptions } from './minimize/minimize.js';
export { findDuplicateKey, measureJson, type DuplicateKey } from './readers/json-checks.js';
export { TableParser } from './readers/table-parser.js';
export type { TableFault, TableParserOptions, TableRow } from './readers/table-parser.js';
export { CrossCheck } from './cross/check.js';
export type { FactSheetData } from './cross/check.js';
export { FactSheet } from './cross/facts.js';
export type { Fact, FactKind } from './cross/facts.js';
export type { SignatureSettings } from './signatures/settings.js';
export { openXsd } from './schema/xsd.js';
export { openSchematron } from './schema/schematron.js';
export type { RequestCheck, RequestFault } from './requests/request-check.js';
export { describeRequestFault } from './requests/handler.js';
export { SchemaError } from './schema/xml-check.js';
export type { CheckedXml, SchemaFile, XmlCheck } from './schema/xml-check.js';
