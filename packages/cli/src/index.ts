export { run } from './run.js';
export type { Io } from './io.js';
export type { ExitCode } from './errors.js';
