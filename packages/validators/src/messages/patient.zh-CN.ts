import type { List, Named } from './document.zh-CN.js';

const join = (list: List): string => list.join('、');

/** 患者与空值规则的中文文字。 */
export const patientMessages = {
  'document/participant-name/empty': (p: Named) =>
    `${p.name} 的姓名或名称 name 是空的。请填写；确实无法得知时写 nullFlavor="UNK"。`,
  'document/participant-name/placeholder': (p: Named) =>
    `${p.name} 的 name 是占位词，不是姓名或名称。请填写真实的值；无法得知时使用 nullFlavor。`,
  'document/structural-code/fixed': (p: Named & { readonly attribute: string; readonly expected: string }) =>
    `${p.name} 的 ${p.attribute} 在 HL7 CDA 中只能是 ${p.expected}。请改正。`,
  'document/structural-code/missing': (p: Named & { readonly attributes: List }) =>
    `${p.name} 缺少 ${join(p.attributes)}，HL7 CDA 要求写明，没有默认值。请补上。`,
  'document/structural-code/mood': (p: Named & { readonly expected: List }) =>
    `${p.name} 的 moodCode 不是 HL7 CDA 的代码。可用：${join(p.expected)}；已发生的写 EVN。`,
  'document/structural-code/planned': (p: { readonly mood: string }) =>
    `这个观察有值，moodCode 却是 ${p.mood}（不是已发生的 EVN）：接收方可能当作计划而不采用，或当作已发生。请核对。`,
  'document/structural-code/negated': (p: Named) =>
    `${p.name} 写了 negationInd="true"，表示“没有、未做”。已发布的模板都不用它，忽略它的接收方会读成相反的意思。请用值表达否定。`,
  'document/structural-code/nil': (p: Named) =>
    `${p.name} 用 xsi:nil 表示空值；HL7 CDA 的结构不允许，没有值时写 nullFlavor。`,
  'document/entry-duplicate/same': (p: { readonly count: number }) =>
    `本章节里有 ${p.count} 个逐字相同的条目。程序写了多遍，还是确有多次？用药重复会被读成多份剂量，请核对。`,
  'document/patient/several-names': () => '患者有多个姓名，接收方取哪一个不确定。请只留一个。',
  'document/patient/age-negative': () => '患者的年龄是负数。请核对出生日期与计算年龄的日期。',
  'document/patient/age-unit': (p: { readonly expected: List }) =>
    `患者的年龄没有单位，或单位不是已公布文档中的 ${join(p.expected)}。没有单位时分不清岁、月还是天，请写明。`,
  'document/patient/missing': () =>
    'patientRole 中没有 patient，文档不知道是谁的。请补上患者的证件号码、姓名、性别和年龄。',
  'document/patient/several': () => 'patientRole 中有第二个 patient。一份文档只写一名患者，请删去多余的。',
  'document/patient/name': () =>
    '患者没有姓名 name。已发布的示例文档都有姓名，请补上；确实无法得知时写 nullFlavor="UNK"。',
  'document/patient/name-empty': () =>
    '患者姓名 name 是空的。请填写姓名；确实无法得知时写 nullFlavor="UNK"。',
  'document/patient/name-value': () =>
    '患者姓名是占位词，或含有问号、乱码（生僻字转换失败）。请写真实姓名；无法得知时使用 nullFlavor。',
  'document/patient/sex': () =>
    '患者没有性别 administrativeGenderCode。这类文档的示例都有，请补上；无法得知时用代码 0 或 9。',
  'document/patient/age': () => '患者没有年龄 age，也没有出生日期 birthTime。这类文档的示例都有，请补上。',
  'document/null-flavor/unknown': (p: { readonly nearest: string; readonly allowed: List }) =>
    `nullFlavor 不是 HL7 规定的代码${p.nearest === '' ? '' : `，是否为 ${p.nearest}`}。可用：${join(p.allowed)}。`,
  'document/null-flavor/with-value': (p: Named & { readonly flavor: string }) =>
    `${p.name} 有值，又用 nullFlavor="${p.flavor}" 说没有值，接收方不知道该信哪个。请删去其中一个。`,
};
