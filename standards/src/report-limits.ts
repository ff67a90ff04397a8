import { readDataFile } from './data-folder.js';

/** Time limits for reports of notifiable diseases (法定传染病报告时限). */
export interface ReportLimits {
  /** Names of the diseases of the short limit, as in CV05.01.017 where that table has them. */
  readonly diseases: readonly string[];
  /** The short limit in hours. */
  readonly hours: number;
  /** The limit of all others in hours. */
  readonly othersHours: number;
}

let limits: ReportLimits | undefined;

/** The time limits as the library has them (quality/parameters/notifiable-two-hours.json). */
export function loadReportLimits(): ReportLimits {
  return (limits ??= JSON.parse(
    readDataFile('quality/parameters/notifiable-two-hours.json').toString('utf8'),
  ) as ReportLimits);
}
