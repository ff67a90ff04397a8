import type { Face } from './face.js';

/** The faces every sandbox has beside the operations of the unified interface. */
export const builtInFaces: readonly Face[] = [];
