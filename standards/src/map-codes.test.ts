import { describe, expect, it } from 'vitest';
import { nationalLibrary } from './library.js';
import { mapCodes, type LocalCode } from './map-codes.js';
import type { CodeConversion } from './public-health-types.js';
import type { ValueDomain } from './types.js';

const domain = nationalLibrary().valueDomain('GB/T 2261.1') as ValueDomain;
const answer = (local: LocalCode, conversions: readonly CodeConversion[] = []) => {
  const [one] = mapCodes(domain, [local], conversions);
  return [one?.target?.code, one?.suggestion?.code, one?.confidence, one?.reason];
};

const foreign: CodeConversion = {
  id: 'made-up',
  element: 'DE02.01.040.00',
  name: 'x',
  valueDomain: domain.id,
  codesOf: 'community-product',
  passThroughUnsafe: true,
  basis: 'knowledge',
  confidence: 'medium',
  rows: [
    { code: '1', name: '先生', to: '1' },
    { code: '3', name: '待定', to: '0' },
    { code: '4', name: '待定', to: '9' },
  ],
};

describe('mapCodes', () => {
  it.each<[LocalCode, unknown[]]>([
    [{ code: '1', name: '男性' }, ['1', undefined, 'high', 'equal']],
    [{ code: 'M', name: '男性' }, ['1', undefined, 'high', 'equal-name']],
    [{ code: 'M', name: ' 男 ' }, ['1', undefined, 'medium', 'synonym']],
    [{ code: '2' }, ['2', undefined, 'medium', 'equal-code']],
    [{ code: '02' }, [undefined, '2', 'low', 'near-code']],
    [{ code: 'x', name: '未知性别' }, [undefined, '0', 'low', 'near-name']],
    [{ code: 'x', name: '收费' }, [undefined, undefined, undefined, 'none']],
    [{ code: 'x', name: '收费', target: '9' }, ['9', undefined, 'high', 'confirmed']],
    [{ code: 'x', name: '男性', target: '7' }, [undefined, undefined, undefined, 'unknown-target']],
    [{}, [undefined, undefined, undefined, 'none']],
  ])('%j', (local, expected) => expect(answer(local)).toEqual(expected));

  it('a name decides before a code: 1 = 女 is never read as 男性', () => {
    expect(answer({ code: '1', name: '女性' })).toEqual(['2', undefined, 'high', 'equal-name']);
    expect(answer({ code: '1', name: '收费' })).toEqual([undefined, '1', 'low', 'code-means-other']);
  });

  it('knows the words of foreign tables, and takes no bare code where such a table contradicts', () => {
    expect(answer({ name: '先生' }, [foreign])).toEqual(['1', undefined, 'medium', 'synonym']);
    expect(answer({ name: '待定' }, [foreign])[0]).toBeUndefined();
    expect(answer({ code: '1' }, [foreign])).toEqual([undefined, '1', 'low', 'unsafe-code']);
    expect(answer({ code: '1' }, [{ ...foreign, valueDomain: 'CV02.01.101' }])[0]).toBe('1');
  });

  it("takes the other wordings of the table's own codes", () => {
    const words = nationalLibrary().valueDomain('CV06.00.207')!;
    expect(mapCodes(words, [{ name: '上门随访' }])).toMatchObject([
      { target: { code: '2' }, reason: 'synonym' },
    ]);
  });

  it('signs that carry a meaning are not folded away', () => {
    const days = { ...domain, values: [{ code: '1', name: '<3天' }, { code: '2', name: '1.5倍' }] }; // prettier-ignore
    expect(mapCodes(days, [{ name: '>3天' }, { name: '15倍' }]).map(({ target }) => target)).toEqual([undefined, undefined]); // prettier-ignore
  });

  it('every name of the table maps to its own code, and a name that stands twice maps only with its code', () => {
    for (const [one, mapped] of domain.values.map((value) => [value, answer({ name: value.name })] as const))
      expect(mapped[0]).toBe(one.code);
    const twice = { ...domain, values: [...domain.values, { code: '5', name: '男性' }] };
    expect(mapCodes(twice, [{ name: '男性' }, { code: '5', name: '男性' }])).toMatchObject([
      { reason: 'ambiguous-name' },
      { target: { code: '5' }, reason: 'equal' },
    ]);
  });
});
