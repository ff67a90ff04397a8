import { describeSignature } from './_describe.js';

/** What a good signature covers: said each time, as a warning where it is only a part. */
export const signatureCoverage = describeSignature('signature/coverage', 'info', [
  'covers',
  'part',
  'object',
]);
