import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { placeRoot } from './place-root.js';

const right = '<id root="2.16.156.10011.1.26" extension="0301"/>\n<name>心血管内科</name>';

describe('document/place-root', () => {
  it('says nothing of the right document, nor of a ward named after its department', () => {
    expect(judge(placeRoot)).toEqual([]);
    const ward = '<id root="2.16.156.10011.1.27" extension="0301"/>\n<name>心血管内科一病区</name>';
    expect(judge(placeRoot, [right, ward])).toEqual([]);
  });

  it('reports a ward under the root of departments, and the other way round', () => {
    expect(judge(placeRoot, ['<name>心血管内科</name>', '<name>心血管内科一病区</name>'])).toEqual([
      'info ward id/@root {"expected":"2.16.156.10011.1.27"}',
    ]);
    expect(judge(placeRoot, ['"2.16.156.10011.1.26"', '"2.16.156.10011.1.27"'])).toEqual([
      'info department id/@root {"expected":"2.16.156.10011.1.26"}',
    ]);
  });
});
