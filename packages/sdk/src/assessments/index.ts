export {
  openAssessments,
  type Assessments,
  type AssessmentAuditEntry,
  type AssessmentRecord,
  type AssessmentChange,
  type EvidenceFile,
} from './store.js';
export { readAssessmentFile, writeAssessmentFile, type AssessmentFile } from './file.js';
