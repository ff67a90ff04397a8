export { createPlatform, type Platform } from './client/create-platform.js';
export type { AcceptedAnswer, Caller, CallInput } from './client/caller.js';
export type { CallEvent, Hooks, PlatformOptions, RetryPolicy, Trust } from './client/options.js';
export type {
  BodyOf,
  CallOptions,
  ItemOf,
  OperationId,
  QueryOf,
  ResultOf,
} from './client/operation-types.js';
export type { Operation } from './client/operation.js';
export type { Services } from './generated/services.js';
export type { components, operations, paths } from './generated/openapi.js';
export { operationTable } from './generated/operations.js';
export { platformCodes } from './generated/platform-codes.js';
export { findPlatformCode } from './errors/find-platform-code.js';
export { platformFindingText } from './errors/platform-finding-text.js';
export { errorCodes, type CodeEntry, type ErrorCode, type ErrorKind } from './errors/codes.js';
export { describeError, isSdkError, SdkError, type ErrorDetails } from './errors/sdk-error.js';
export {
  PlatformError,
  type Outcome,
  type PlatformAnswer,
  type PlatformFinding,
} from './errors/platform-error.js';
export type { Language } from './messages/index.js';
export { openOutbox } from './outbox/open-outbox.js';
export type { Outbox, OutboxOptions, RunSummary, Salvage } from './outbox/outbox.js';
export type { OutboxEntry, OutboxRecord, RecordState } from './outbox/record.js';
export { signingProfiles, type SigningProfileId } from './signing/profiles.js';
export type { ByteEncoding, EnvelopeProfile, HeaderProfile } from './signing/profile.js';
export { explainSigning, openEnvelope, sealEnvelope } from './signing/envelope.js';
export type { Envelope, EnvelopeSecrets, SigningExplanation } from './signing/envelope.js';
export { explainHeaders, signHeaders, type HeaderInput } from './signing/header-profile.js';
export { keyIdOf } from './signing/hulian-2026.js';
export { stateMachines } from './generated/state-machines.js';
export type { StateMachine, Transition } from './client/state-machine.js';
export { explainRequest, type RequestExplanation } from './signing/explain-request.js';
export { makePackage, type MakePackageOptions } from './packages/make-package.js';
export { openPackage, type OpenedPackage, type OpenPackageOptions } from './packages/open-package.js';
export { importPackage } from './packages/import-package.js';
export { makeReceipt, readReceipt, type PackageReceipt } from './packages/receipt.js';
export type { PackageEntry, PackageHeader } from './packages/format.js';
export { reconcile, type Reconciliation } from './outbox/reconcile.js';
export {
  createSoapClient,
  interactions,
  writeWsdl,
  type Interaction,
  type InteractionGroup,
  type InteractionVerb,
  type MemberPlace,
  type PlaceKind,
  type RoutedInteraction,
  type SoapClient,
  type SoapClientOptions,
  type SoapResult,
  type SoapVersion,
} from './soap/index.js';
export {
  diffOpenapi,
  type ChangeRating,
  type OpenapiChange,
  type OpenapiChangeKind,
} from './openapi/diff.js';
export { recordChoice, withRecordSchemas } from './openapi/record-schemas.js';
export type { Authorities } from './signing/certificate-trust.js';
