export { readAssumption } from './assumption.js';
export { compareMaturity, type MaturityComparison } from './compare.js';
export { MaturityError } from './errors.js';
export { answersFromQuality, withMeasuredQuality, type QualityAnswers } from './from-quality.js';
export {
  createInstitutionRegister,
  groupIndicators,
  type IndicatorGroup,
  type InstitutionRegister,
  type RegisteredInstitution,
} from './indicator-groups.js';
export {
  createIndicatorEngine,
  type IndicatorEngine,
  type IndicatorResult,
  type ObservedRecord,
} from './indicators.js';
export { carryInventory, type CarriedInventory, type NotCarried } from './inventory-carry.js';
export type { InventoryFault } from './inventory-form.js';
export { createInventory, metricsOf, partOf, type QuestionPart } from './inventory-template.js';
export {
  readInventory,
  type Inventory,
  type InventoryEntry,
  type InventoryLists,
  type InventoryQuestion,
  type ReadInventory,
} from './inventory.js';
export { pointsAt } from './judge.js';
export {
  answersFromMeasurements,
  type MeasuredAnswers,
  type Measurement,
  type UnusedMeasurement,
} from './measurements.js';
export { mergeAnswers } from './merge.js';
export { createDayCheck, type MissingDays } from './missing-days.js';
export { createRegionRollUp, type RegionMember, type RegionResult, type RegionRollUp } from './region.js';
export { renderMaturityHtml } from './report/html.js';
export { renderMaturityMarkdown } from './report/markdown.js';
export { reportParts, type ReportExtras, type ReportPart } from './report/parts.js';
export {
  describeRule,
  describeValue,
  levelName,
  reportRows,
  rounded,
  wordsOf,
  type ReportLanguage,
  type ReportRow,
} from './report/table.js';
export type { Words as ReportWords } from './report/words.zh-CN.js';
export { scoreMaturity } from './score.js';
export { sectionOf } from './shared.js';
export { binds, checkTargets } from './targets.js';
export type * from './types.js';
