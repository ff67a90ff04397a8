import type { Config } from './config/config.js';
import type { ExitCode } from './errors.js';
import type { Io } from './io.js';
import type { Messages } from './messages/index.js';
import type { Language } from './output/language.js';
import type { Style } from './output/style.js';

/** What every command gets: the outside world, the language, and where results go. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
  readonly messages: Messages;
  /** Colours of standard output. */
  readonly style: Style;
  /** Colours of standard error. */
  readonly errorStyle: Style;
  /** Path of the configuration file in use, if any. */
  readonly configPath: string | undefined;
  /** What the command ends with; a command sets it, `run` returns it. */
  exitCode: ExitCode;
  /** The checked configuration; read when first asked for. */
  readonly config: () => Config;
  /** Results: standard output. */
  readonly write: (text: string) => void;
  /** Everything else: a line on standard error. */
  readonly note: (text: string) => void;
}
