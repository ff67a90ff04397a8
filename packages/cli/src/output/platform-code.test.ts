import { expect, test } from 'vitest';
import type { Context } from '../context.js';
import { findingText } from './platform-code.js';

const chinese = { language: 'zh-CN' } as Context;
const english = { language: 'en' } as Context;
const finding = { rule: 'request/consistency', message: 'contradicts', severity: 'error' } as const;

test('a finding of a platform is told with its place, in both languages', () => {
  const contradiction = { ...finding, path: '/parts', params: { expected: '19.99', actual: '20.00' } };
  expect(findingText(chinese, contradiction)).toMatch(/^\/parts {2}与请求的其他成员或平台已有的记录矛盾。/);
  expect(findingText(english, contradiction)).toMatch(/^\/parts {2}Contradicts another member/);
  expect(findingText(chinese, contradiction)).not.toMatch(/19\.99|20\.00/);
  const foreign = { rule: 'request/data-set', message: 'differs', severity: 'error' as const };
  expect(findingText(chinese, { ...foreign, path: '/', params: { expected: 'followUp' } })).toBe(
    '这个数据集不属于所调用的操作，它用于：followUp。请换操作或数据集。',
  );
});

test('a member that the sender invented is not named, the one that was meant is', () => {
  const unknown = {
    rule: 'request/schema',
    message: 'unknown-member',
    severity: 'error' as const,
    path: '/',
  };
  expect(findingText(chinese, { ...unknown, params: { member: '', name: '', nearest: 'name' } })).toBe(
    '接口没有这个成员。是否应为 name？',
  );
});

test('a rule of another platform is told in its own sentence, or by its name', () => {
  const foreign = { ...finding, rule: 'their/rule', message: 'x' };
  expect(findingText(english, { ...foreign, text: '日期不对' })).toBe('日期不对');
  expect(findingText(english, foreign)).toBe('their/rule/x');
});
