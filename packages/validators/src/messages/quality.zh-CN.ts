import type { FieldName } from './field-name.js';
import { inChinese as of } from './field-name.js';

export type Accepted = {
  readonly name: string;
  readonly why: string;
  readonly owner: string;
  readonly expires: string;
};

export type Logic = FieldName & {
  readonly code: string;
  readonly requirement: string;
  readonly title: string;
  readonly fields: readonly string[];
};

/** 质控规则类发现的中文文字。 */
export const qualityMessages = {
  'quality/record-logic/not-met': (p: Logic) =>
    `${of(p)}不满足质控规则 ${p.code}：${p.requirement}。涉及字段：${p.fields.join('、')}。请核对原始记录。`,
  'not-checked/other-records': (p: { readonly count: number }) =>
    `${p.count} 项质控检查要看其他记录，逐条校验时不做：用 --cross 一起校验相关文件，或用 hulian quality score。`,
  'not-checked/other-records-absent': (p: { readonly count: number }) =>
    `${p.count} 项质控检查要看的其他记录不在本次校验的文件中，没有结论。`,
  'not-checked/no-as-of-dates': (p: { readonly count: number }) =>
    `没有给出对照日期（--as-of），${p.count} 项日期未校验是否晚于校验日期。`,
  'not-checked/suppressed': (p: Accepted & { readonly count: number }) =>
    `标准包接受了 ${p.count} 项 ${p.name} 的发现，理由：${p.why}；负责人：${p.owner}；有效到 ${p.expires}。`,
  'not-checked/suppression-expired': (p: Accepted) =>
    `标准包对 ${p.name} 的接受已于 ${p.expires} 过期（负责人：${p.owner}），发现照常计入。`,
};
