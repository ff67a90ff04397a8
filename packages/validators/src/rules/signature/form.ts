import { containers, describeSignature } from './_describe.js';

/** A signed object that does not have the form of its standard, or a form or an algorithm that is not verified here. */
export const signatureForm = describeSignature(
  'signature/form',
  'error',
  ['structure', 'algorithm', 'unsupported'],
  containers,
);
