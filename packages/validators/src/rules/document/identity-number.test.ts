import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { identityNumber } from './identity-number.js';

describe('document/identity-number', () => {
  it('says nothing of the right document', () => {
    expect(judge(identityNumber)).toEqual([]);
  });

  it('reports check-character', () => {
    expect(
      judge(identityNumber, ['extension="99999919850615001X"', 'extension="999999198506150011"']),
    ).toEqual(['error check-character id/@extension {}']);
  });

  it('reports date', () => {
    expect(
      judge(identityNumber, ['extension="99999919850615001X"', 'extension="999999198513150011"']),
    ).toEqual(['error date id/@extension {"checkCharacter":"wrong"}']);
  });

  it('reports other-form', () => {
    expect(judge(identityNumber, ['extension="99999919850615001X"', 'extension="E12345678"'])).toEqual([
      'info other-form id/@extension {"length":9}',
    ]);
  });

  it('reports full-width', () => {
    expect(
      judge(identityNumber, [
        'extension="99999919850615001X"',
        'extension="９９９９９９１９８５０６１５００１Ｘ"',
      ]),
    ).toEqual(['error full-width id/@extension {}']);
  });

  it('accepts another right form (1)', () => {
    expect(judge(identityNumber, ['extension="99999919850615001X"', 'extension="-"'])).toEqual([]);
  });
});
