export { compareMaturity, type MaturityComparison } from './compare.js';
export { MaturityError } from './errors.js';
export { createRegionRollUp, type RegionMember, type RegionResult } from './region.js';
export { scoreMaturity } from './score.js';
export { binds, checkTargets } from './targets.js';
export type * from './types.js';
