import type { FieldName } from './field-name.js';
import { inChinese as of } from './field-name.js';

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
};
