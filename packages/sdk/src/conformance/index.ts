/** Conformance (符合性测试): suites that judge a platform, and the runner. */
export {
  identityNames,
  makeIdentities,
  type Identities,
  type Identity,
  type IdentityName,
} from './identities.js';
export { isChosen, runConformance, seedPattern, type ConformanceOptions } from './runner.js';
export type { BodyKeeping } from './keep-body.js';
export { conformanceSuites } from './suites/index.js';
export { operationIds, tableRequirements, type CoveredRequirement } from './requirements.js';
export { foldResults, foldTests } from './fold.js';
export type {
  Cause,
  ConformanceGroup,
  ConformanceRun,
  ConformanceSuite,
  ConformanceTest,
  Evidence,
  TestContext,
  TestOutcome,
  TestResult,
  Title,
} from './model.js';
export { answersFromRun } from './answers.js';
export * from './artifacts/index.js';
export * from './evidence/index.js';
export * from './listen/index.js';
export * from './pack/index.js';
export {
  createProxy,
  type ProxyExchange,
  type ProxyFault,
  type ProxyFinding,
  type ProxyOptions,
  type RawAnswer,
  type RawRequest,
} from './proxy/proxy.js';
