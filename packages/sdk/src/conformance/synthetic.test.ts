import { checkResidentIdentityNumber } from '@hulian/validators';
import { describe, expect, test } from 'vitest';
import { spoilDocument, syntheticDocument, syntheticResident } from './synthetic.js';

describe('invented persons', () => {
  test('no two of a run share an identity number, whatever the seed', () => {
    for (const seed of ['a', 'suites-1', '7f3e'])
      expect(
        new Set(Array.from({ length: 500 }, (_, number) => syntheticResident(seed, number).identityNumber))
          .size,
      ).toBe(500);
  });

  test('have a right number of region 999999 that their documents name, too', () => {
    const { identityNumber = '' } = syntheticResident('s', 3);
    expect(checkResidentIdentityNumber(identityNumber)).toMatchObject({ message: 'synthetic' });
    expect(syntheticDocument('s', 3, 1).content).toContain(identityNumber);
  });

  test('a spoilt document has a day that no calendar has', () => {
    expect(spoilDocument(syntheticDocument('s', 3, 1).content)).toContain('value="20261399"');
  });
});
