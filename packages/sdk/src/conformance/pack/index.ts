export { loadSuiteModules, readSuites, suiteModules, type PackSuite } from './read-suites.js';
export { suiteKit } from './kit.js';
