/** The member a sentence is about, and what the schema calls it. */
export interface Member {
  /** Empty for the body itself. */
  readonly member: string;
  readonly name: string;
}
type Expected<Kind> = Member & { readonly expected: Kind };

const named = ({ member, name }: Member): string =>
  member === '' ? '请求体' : `成员 ${member}${name === '' ? ' ' : `（${name}）`}`;

/** 统一接口请求的中文文字。 */
export const requestMessages = {
  'request/schema/missing': (p: Member) => `缺少${named(p).trimEnd()}。`,
  'request/schema/unknown-member': (p: Member & { readonly nearest: string }) =>
    `接口没有成员 ${p.member}。${p.nearest === '' ? '' : `是否应为 ${p.nearest}？`}`,
  'request/schema/type': (p: Expected<string>) => `${named(p)}的类型应为 ${p.expected}。`,
  'request/schema/pattern': (p: Expected<string>) => `${named(p)}应符合格式 ${p.expected}。`,
  'request/schema/format': (p: Expected<string>) =>
    `${named(p)}应为 ${p.expected}${p.expected === 'date-time' ? '，带时区，例如 2026-01-01T08:30:00+08:00' : ''}。`,
  'request/schema/value': (p: Expected<readonly string[]>) =>
    `${named(p)}应为以下之一：${p.expected.join('、')}。`,
  'request/schema/too-short': (p: Expected<number>) => `${named(p)}至少 ${p.expected} 个字符。`,
  'request/schema/too-long': (p: Expected<number>) => `${named(p)}最多 ${p.expected} 个字符。`,
  'request/schema/too-few': (p: Expected<number>) => `${named(p)}至少 ${p.expected} 项。`,
  'request/schema/too-many': (p: Expected<number>) => `${named(p)}最多 ${p.expected} 项。`,
  'request/schema/too-small': (p: Expected<number>) => `${named(p)}不得小于 ${p.expected}。`,
  'request/schema/too-large': (p: Expected<number>) => `${named(p)}不得大于 ${p.expected}。`,
  'request/schema/other': (p: Member & { readonly keyword: string }) =>
    `${named(p)}不符合接口定义（${p.keyword}）。`,
  'not-checked/request-content': () =>
    '只按接口定义校验了请求的结构；其中携带的记录、文档和代码没有校验，请另外按数据子集或文档校验。',
};
