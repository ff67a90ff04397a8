export interface Other {
  readonly other: string;
  readonly record: number;
}
const at = ({ other, record }: Other): string => (record > 0 ? `${other} 第 ${record} 行` : other);

/** 跨文件比较类发现的中文文字。 */
export const crossMessages = {
  'cross/person-agreement/name': (p: Other) =>
    `同一身份证件号码在 ${at(p)} 中是另一个姓名。请核对是同一人改名，还是号码用错。`,
  'cross/person-agreement/sex': (p: Other) => `同一身份证件号码在 ${at(p)} 中是另一个性别。请核对。`,
  'cross/person-agreement/birth-date': (p: Other) =>
    `同一身份证件号码在 ${at(p)} 中是另一个出生日期。请核对。`,
  'cross/person-agreement/blood-group': (p: Other) =>
    `同一身份证件号码在 ${at(p)} 中是另一个 ABO 血型。请核对检验原始记录，并核对两份材料是不是同一名患者（骨髓移植后血型可以改变）。`,
  'cross/person-agreement/rhesus': (p: Other) =>
    `同一身份证件号码在 ${at(p)} 中是另一个 Rh 血型。请核对检验原始记录，并核对两份材料是不是同一名患者。`,
  'cross/visit-agreement/blood-group': (p: Other) =>
    `同一就诊号在 ${at(p)} 中是另一个 ABO 血型。请核对检验原始记录与患者。`,
  'cross/visit-agreement/rhesus': (p: Other) =>
    `同一就诊号在 ${at(p)} 中是另一个 Rh 血型。请核对检验原始记录与患者。`,
  'cross/visit-agreement/patient': (p: Other) =>
    `同一就诊号（住院号或门（急）诊号）在 ${at(p)} 中属于另一个身份证件号码。一次就诊只能有一名患者，请核对。`,
  'cross/visit-agreement/name': (p: Other) => `同一就诊号在 ${at(p)} 中是另一个患者姓名。请核对。`,
  'cross/visit-agreement/sex': (p: Other) => `同一就诊号在 ${at(p)} 中是另一个患者性别。请核对。`,
  'cross/visit-agreement/birth-date': (p: Other) => `同一就诊号在 ${at(p)} 中是另一个患者出生日期。请核对。`,
  'cross/visit-agreement/admission': (p: Other) =>
    `同一就诊号在 ${at(p)} 中是另一个入院（就诊）日期。请核对。`,
  'cross/visit-agreement/discharge': (p: Other) => `同一就诊号在 ${at(p)} 中是另一个出院日期。请核对。`,
  'cross/identifier-reuse/document': (p: Other) =>
    `文档标识与版本号和 ${at(p)} 完全相同。每份文档应有自己的标识；修订时应提高版本号并用 relatedDocument 说明。`,
  'cross/identifier-reuse/application': (p: Other) =>
    `同一电子申请单编号在 ${at(p)} 中属于另一名患者。一张申请单只能有一名患者，请核对编号与患者。`,
  'cross/identifier-reuse/report': (p: Other) =>
    `同一报告单编号在 ${at(p)} 中属于另一名患者。一份报告只能有一名患者，请核对编号与患者。`,
  'cross/identifier-reuse/prescription': (p: Other) =>
    `同一处方编号在 ${at(p)} 中属于另一名患者。一张处方只能有一名患者，请核对编号与患者。`,
  'cross/identifier-reuse/specimen': (p: Other) =>
    `同一标本号在 ${at(p)} 中属于另一名患者。一份标本只能来自一名患者，请核对编号与患者。`,
  'cross/reference-missing/visit': () =>
    '本次校验的文件中没有描述这次就诊的病历或病案首页，无法核对。如已先行上传可忽略。',
  'cross/reference-missing/application': () =>
    '本次校验的文件中没有这张电子申请单，报告无从对应。如申请单已先行上传可忽略。',
  'cross/time-order/discharge-before-admission': (p: Other) =>
    `与 ${at(p)} 对照，这次就诊的出院日期早于入院日期。请核对。`,
  'cross/time-order/before-admission': (p: Other) => `文档日期早于 ${at(p)} 所写的入院（就诊）日期。请核对。`,
  'cross/time-order/after-death': (p: Other) =>
    `入院（就诊）日期晚于 ${at(p)} 所写的这名患者的死亡日期。请核对日期与身份证件号码。`,
  'cross/time-order/before-birth': (p: Other) =>
    `入院（就诊）日期早于 ${at(p)} 所写的这名患者的出生日期。请核对日期与身份证件号码。`,
  'cross/time-order/report-before-order': (p: Other) =>
    `报告日期早于 ${at(p)} 所写的同一申请单的医嘱开立日期。请核对日期与申请单编号。`,
};
