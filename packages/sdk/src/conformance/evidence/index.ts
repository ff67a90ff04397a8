export { compareRuns, type ComparedEntry, type RunComparison } from './compare.js';
export { isArtifactRun, type AnyRun, type BundleManifest } from './format.js';
export type {
  ArchiveFault,
  ArchiveSignature as BundleSignature,
  ArchiveSigner,
  ListedFile,
} from '../../packages/sealed-archive.js';
export { makeBundle, type BundleOptions } from './make-bundle.js';
export { isBundle, verifyBundle, type BundleCheck, type BundleFault } from './verify-bundle.js';
