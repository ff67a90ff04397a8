import { describe, expect, it } from 'vitest';
import { findCodeShape, findShapeFault } from './code-shape.js';

const diseases = '2.16.156.10011.2.3.3.11';
const operations = '2.16.156.10011.2.3.3.12';

describe('the shape of codes', () => {
  it.each([
    [diseases, ['I10', 'I10.x00', 'J18.900x001', 'M8140/3', 'A18.0+', 'C34.1*', 'S72.00-']],
    [operations, ['38.93', '38.93x001', '00.66', '81.5100x002']],
  ])('%s accepts what its codes look like', (table, codes) => {
    expect(codes.map((code) => findShapeFault(table, code))).toEqual(codes.map(() => undefined));
  });

  it.each([
    [diseases, 'I10.x00', ['高血压', '10', 'I1', 'i10', ' I10', 'I10 ', 'I10,J18', 'II10', '']],
    [operations, '38.93x001', ['静脉穿刺', 'I10', '3', ' 38.93', '38.93 ', '38.93;00.66', '']],
  ])('%s answers anything else with %s', (table, example, texts) => {
    expect(texts.map((text) => findShapeFault(table, text))).toEqual(texts.map(() => example));
  });

  it('holds for the tables under a root, and for no other', () => {
    expect(findCodeShape(`${diseases}.3`)?.example).toBe('I10.x00');
    expect(findCodeShape(`${operations}.1`)?.example).toBe('38.93x001');
    expect(findCodeShape(`${diseases}1`)).toBeUndefined();
    expect(findCodeShape(diseases.slice(0, -1))).toBeUndefined();
    expect(findShapeFault('2.16.156.10011.2.3.3.4', '高血压')).toBeUndefined();
  });
});
