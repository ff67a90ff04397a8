import { messagesFor, type Language } from '../messages/index.js';
import { errorCodes, type ErrorCode, type ErrorKind } from './codes.js';

/** Numbers, identifiers and kinds for the sentence; never a value from a record. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

const mark = Symbol.for('@hulian/sdk/SdkError');

/** The only error the SDK throws. `message` is Chinese; {@link describeError} gives either language. */
export class SdkError extends Error {
  override readonly name: string = 'SdkError';
  readonly [mark] = true;
  readonly kind: ErrorKind;
  readonly retryable: boolean;
  /** Trace id of the platform, when the call reached it. */
  readonly requestId?: string;

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options: { readonly cause?: unknown; readonly requestId?: string; readonly retryable?: boolean } = {},
  ) {
    super(
      messagesFor('zh-CN')[code](details),
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.kind = errorCodes[code].kind;
    this.retryable = options.retryable ?? errorCodes[code].retryable;
    if (options.requestId !== undefined) this.requestId = options.requestId;
  }
}

/** True for an {@link SdkError}, also one of another installed copy of the package. */
export function isSdkError(value: unknown): value is SdkError {
  return typeof value === 'object' && value !== null && mark in value;
}

/** The sentence of an error in the language asked for. */
export function describeError(error: SdkError, language: Language = 'zh-CN'): string {
  return messagesFor(language)[error.code](error.details);
}
