export { run } from './run.js';
export type { Io } from './io.js';
export type { ExitCode } from './errors.js';
export { commandReference } from './reference.js';
export type { CommandReference, CommandTerm } from './reference.js';
export type { Language } from './output/language.js';
