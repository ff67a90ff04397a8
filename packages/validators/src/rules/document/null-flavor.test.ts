import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { nullFlavor } from './null-flavor.js';

const birth = '<birthTime value="19850615"/>';

describe('document/null-flavor', () => {
  it('says nothing of the right document, nor of a right nullFlavor', () => {
    expect(judge(nullFlavor)).toEqual([]);
    expect(judge(nullFlavor, [birth, '<birthTime nullFlavor="UNK"/>'])).toEqual([]);
    expect(judge(nullFlavor, ['<name>试甲一</name>', '<name nullFlavor="MSK"> </name>'])).toEqual([]);
  });

  it('lets a root and a code system stand beside it', () => {
    expect(judge(nullFlavor, [birth, `${birth}<id root="2.16.156.10011.1.3" nullFlavor="NI"/>`])).toEqual([]);
  });

  it.each([
    ['UNKN', 'UNK'],
    ['unk', 'UNK'],
    ['无法得知', ''],
  ])('reports unknown: %s', (flavor, nearest) => {
    const [line = ''] = judge(nullFlavor, [birth, `<birthTime nullFlavor="${flavor}"/>`]);
    expect(line).toMatch(
      /^error unknown patient\/birthTime\/@nullFlavor|^error unknown birthTime\/@nullFlavor/u,
    );
    expect(line).toContain(`"nearest":"${nearest}"`);
  });

  it('reports with-value, in an attribute or as text', () => {
    expect(judge(nullFlavor, [birth, '<birthTime value="19850615" nullFlavor="UNK"/>'])).toEqual([
      'warning with-value birthTime/@nullFlavor {"name":"birthTime","flavor":"UNK"}',
    ]);
    expect(judge(nullFlavor, ['<name>试甲一</name>', '<name nullFlavor="NI">试甲一</name>'])).toEqual([
      'warning with-value name/@nullFlavor {"name":"name","flavor":"NI"}',
    ]);
  });
});
