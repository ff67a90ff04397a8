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
