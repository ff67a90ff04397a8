import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { timeOrder } from './time-order.js';

describe('document/time-order', () => {
  it('says nothing of the right document', () => {
    expect(judge(timeOrder)).toEqual([]);
  });

  it('reports before-birth', () => {
    expect(
      judge(timeOrder, [
        '<effectiveTime value="20260301093000"/>',
        '<effectiveTime value="19840301093000"/>',
      ]),
    ).toEqual(['warning before-birth effectiveTime/@value {}']);
  });

  it('reports interval', () => {
    expect(
      judge(timeOrder, [
        '<routeCode',
        '<effectiveTime><low value="20260302"/><high value="20260301093000"/></effectiveTime><routeCode',
      ]),
    ).toEqual(['warning interval substanceAdministration/effectiveTime {}']);
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(timeOrder, [
        '<routeCode',
        '<effectiveTime><low value="20260301103000"/><high value="20260301"/></effectiveTime><routeCode',
      ]),
    ).toEqual([]);
  });
});
