import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { booleanValue } from './boolean-value.js';

describe('document/boolean-value', () => {
  it('says nothing of the right document', () => {
    expect(judge(booleanValue)).toEqual([]);
  });

  it('reports spelling (1)', () => {
    expect(
      judge(booleanValue, ['<value xsi:type="INT" value="1"/>', '<value xsi:type="BL" value="是"/>']),
    ).toEqual(['error spelling value/@value {"name":"处方药品组号","corrected":"true"}']);
  });

  it('reports spelling (2)', () => {
    expect(
      judge(booleanValue, ['<value xsi:type="INT" value="1"/>', '<value xsi:type="BL" value="0"/>']),
    ).toEqual(['error spelling value/@value {"name":"处方药品组号","corrected":"false"}']);
  });

  it('reports value', () => {
    expect(
      judge(booleanValue, ['<value xsi:type="INT" value="1"/>', '<value xsi:type="BL" value="2"/>']),
    ).toEqual(['error value value/@value {"name":"处方药品组号"}']);
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(booleanValue, ['<value xsi:type="INT" value="1"/>', '<value xsi:type="BL" value="true"/>']),
    ).toEqual([]);
  });
});
