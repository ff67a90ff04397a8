/** The sandbox: a pretend platform as a function from Request to Response. A test platform, not for production. */
export { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.js';
export type { Institution, InstitutionKey } from './institutions.js';
export type { NotPassedOn, UpperPlatform } from './relay.js';
export { keyIdOf, type SignatureWork, type VerificationKey } from '../signing/hulian-2026.js';
export {
  faultKinds,
  ConnectionDropped,
  parseFault,
  wrongMemberOf,
  type Fault,
  type FaultKind,
  type FaultSwitches,
} from './faults.js';
export type { AuditEntry, AuditVerification } from './audit-log.js';
export type { Delivery, Notification } from './notifications.js';
export type { Face, FaceExchange, FaceInput, FaceRefusal } from './face.js';
export { Problem, type PlatformCode } from './problem.js';
export type { Answer, Commit, Platform as SandboxPlatform } from './call.js';
export { maskExchange, replay, type Difference, type RecordedExchange } from './recording.js';
export { seedInstitution, seedResidents } from './seed.js';
export { judgeBody, loadBodyCheck } from './body-schema.js';
