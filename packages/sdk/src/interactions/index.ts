export { buildMessage, type BuildMessageOptions, type BuiltMessage } from './build-message.js';
export {
  extractMessage,
  ExtractMessageError,
  type ExtractedMessage,
  type ExtractMessageOptions,
} from './extract-message.js';
export type {
  MessageProblem,
  MessageRecord,
  MessageValue,
  MessageValues,
  RequestValuesOf,
  ServiceId,
} from './record.js';
