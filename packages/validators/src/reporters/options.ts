import type { Language } from '../messages/index.js';

/** What a reporter may be told. */
export interface ReporterOptions {
  readonly language: Language;
  /** Show values of records. Default false: they never leave the report. */
  readonly showValues?: boolean;
  /** Columns of the terminal (default 80); a Chinese character takes two. */
  readonly width?: number;
  /** ANSI colours. Default false. */
  readonly color?: boolean;
}
