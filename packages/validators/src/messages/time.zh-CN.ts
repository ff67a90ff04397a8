import type { Named } from './document.zh-CN.js';

/** 共享文档中时间的中文文字。 */
export const timeMessages = {
  'document/time-order/after-check': (p: Named) =>
    `${p.name} 的时间晚于校验日期（--as-of），而已发生的事不应在以后。请核对时间与生成它的机器的时钟。`,
  'document/time-order/default-date': (p: Named) =>
    `${p.name} 是程序没有时间时填入的默认日期，或早于 1900 年。请写真实的时间。`,
  'not-checked/no-as-of-times': () =>
    '没有给出对照日期（--as-of），文档或消息中的时间未校验是否晚于校验日期。',
  'document/time/empty': (p: Named) =>
    `${p.name} 的值是空的。应为 YYYYMMDD 或 YYYYMMDDhhmmss；没有值时删去 value 属性或使用 nullFlavor。`,
  'document/time/absent': (p: Named) =>
    `${p.name} 没有值。请在 value 属性中写 YYYYMMDD 或 YYYYMMDDhhmmss；确实不知道时使用 nullFlavor。`,
  'document/time/zone': (p: Named & { readonly zone: string }) =>
    `${p.name} 的时区是 ${p.zone}，不是北京时间（+0800）。请检查服务器的时区设置；按北京时间写时可不写时区。`,
  'document/time/placeholder': (p: Named) =>
    `${p.name} 的值是占位词，不是时间。没有值时删去 value 属性或使用 nullFlavor。`,
  'document/time/separators': (p: Named) =>
    `${p.name} 的时间带有分隔符。应为 YYYYMMDD 或 YYYYMMDDhhmmss，只含数字。`,
  'document/time/precision': (p: Named & { readonly digits: number }) =>
    `${p.name} 的时间有 ${p.digits} 位数字，应为 8 位（YYYYMMDD）或 14 位（YYYYMMDDhhmmss）。`,
  'document/time/fraction': (p: Named) => `${p.name} 的时间带有秒的小数，应为 14 位数字。`,
  'document/time/digits': (p: Named & { readonly digits: number }) =>
    `${p.name} 不是有效的时间${p.digits > 0 ? `（${p.digits} 位数字）` : ''}，应为 YYYYMMDD 或 YYYYMMDDhhmmss。`,
  'document/time/impossible': (p: Named) =>
    `${p.name} 的日期或时刻不存在（例如 13 月、2 月 30 日、25 时）。请检查生成时间的格式串。`,
  'document/time/as-text': (p: Named) => `${p.name} 的时间写成了元素内容，应写在 value 属性中。`,
};
