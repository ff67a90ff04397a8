import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { acknowledgement } from './acknowledgement.js';

const answer = (code: string, words: string, target = '2'): string =>
  `<MCCI_IN000002UV01 xmlns="urn:hl7-org:v3"><id extension="1"/><acknowledgement typeCode="${code}"><targetMessage><id extension="${target}"/></targetMessage><acknowledgementDetail><text value="${words}"/></acknowledgementDetail></acknowledgement></MCCI_IN000002UV01>`;

describe('message/acknowledgement', () => {
  it.each([
    ['AA', '成功'],
    ['AA', '查询完成，没有错误'],
    ['AE', '患者不存在'],
    ['AE', '注册成功后写库失败'],
  ])('lets %s with “%s” pass', (code, words) => {
    expect(judge(acknowledgement, answer(code, words))).toEqual([]);
  });

  it.each([
    ['AE', '处理成功。', 'warning says-success {}'],
    ['AE', 'OK', 'warning says-success {}'],
    ['AA', '患者不存在', 'info says-failure {}'],
  ])('reports %s with “%s”', (code, words, said) => {
    expect(judge(acknowledgement, answer(code, words))).toEqual([said]);
  });

  it('reports an answer to itself', () => {
    expect(judge(acknowledgement, answer('AA', '成功', '1'))).toEqual(['warning own-id {}']);
  });
});
