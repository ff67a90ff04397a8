export type * from './finding.js';
export type * from './report.js';
