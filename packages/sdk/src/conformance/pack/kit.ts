import { expectItems, expectObject, expectProblem, expectSame, expectStatus, expectText } from '../check.js';
import { syntheticDocument, syntheticResident } from '../synthetic.js';

/** What suites written as code are given: the checks of the built-in suites and the invented persons and documents. */
export const suiteKit = {
  expectItems,
  expectObject,
  expectProblem,
  expectSame,
  expectStatus,
  expectText,
  syntheticDocument,
  syntheticResident,
};
