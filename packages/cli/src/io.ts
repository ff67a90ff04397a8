import { isatty } from 'node:tty';

/** Everything of the process that a command may touch, so that tests can stand in for it. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  readonly stdinIsTerminal: boolean;
  /** Columns of the terminal, 100 where there is none. */
  readonly columns: number;
}

/** The real process. */
export function processIo(): Io {
  return {
    // Getters: touching process.stdin opens it, which a command that never reads must not do.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    platform: process.platform,
    stdoutIsTerminal: isatty(1),
    stderrIsTerminal: isatty(2),
    get stdinIsTerminal() {
      return isatty(0);
    },
    columns: process.stdout.columns || 100,
  };
}
