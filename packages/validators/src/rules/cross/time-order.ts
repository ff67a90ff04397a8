import { describeCross } from './_describe.js';

/** Days of one visit, person or application, told by different artefacts, in an order that cannot be. */
export const timeOrder = describeCross('cross/time-order', 'warning', [
  'discharge-before-admission',
  'before-admission',
  'after-death',
  'before-birth',
  'report-before-order',
]);
