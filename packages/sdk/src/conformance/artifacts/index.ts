export { maskPackagedPath, readPackagedName, type PackagedName } from './file-name.js';
export { maskArtifactRun } from './mask.js';
export { judgeArtifacts, type ArtifactOptions, type ArtifactSource } from './judge-artifacts.js';
export type * from './types.js';
