/** Exit codes (architecture.md section 11): 0 nothing to report, 1 findings, 2 wrong use, 3 environment, 70 our bug. */
export type ExitCode = 0 | 1 | 2 | 3 | 70;

/** An error whose text is already a sentence for the user, in the user's language. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly exitCode: Exclude<ExitCode, 0 | 70>,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'CliError';
  }
}

/** Wrong use or configuration: exit 2. */
export function usageError(message: string, cause?: unknown): CliError {
  return new CliError(message, 2, { cause });
}

/** Environment, network or platform: exit 3. */
export function environmentError(message: string, cause?: unknown): CliError {
  return new CliError(message, 3, { cause });
}

/** Failed verification: exit 1. */
export function failure(message: string, cause?: unknown): CliError {
  return new CliError(message, 1, { cause });
}
