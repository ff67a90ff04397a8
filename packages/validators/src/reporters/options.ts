import type { Finding } from '../finding.js';
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
  /** Findings of this report that a baseline accepts: told apart in text, JUnit and SARIF, and no failure there. */
  readonly accepted?: ReadonlySet<Finding>;
}
