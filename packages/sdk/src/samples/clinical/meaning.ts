// Which fact of a case a field asks for, by its Chinese name. The first rule that fits decides.
import { oncePerText } from '../../once-per.js';
import { drugOf, resultOf, type SampleCase } from './case.js';

type Reading = (facts: SampleCase, index: number, name: string) => string | undefined;
type Rules = readonly (readonly [RegExp, Reading])[];

const results: Reading = (facts, index) => {
  const { item, value, isNormal } = resultOf(facts, index);
  return `${item.name} ${value} ${item.unit}（参考范围 ${String(item.low)}～${String(item.high)}），${isNormal ? '正常' : '异常'}`;
};

const rules: Rules = [
  // Staff: who signs for what.
  [/日期|时间|标识|代码|编码/, () => undefined],
  [/麻醉(?:医师|医生|者)/, ({ anaesthetist }) => anaesthetist],
  [/手术者|手术医师/, ({ surgeon }) => surgeon],
  [/药[剂]?师/, ({ pharmacist }) => pharmacist],
  [/技师|检验医师|检查医师|报告医师/, ({ technician }) => technician],
  [/护士(?:签名|姓名)?$|助产/, ({ nurse }) => nurse],
  [/医师(?:签名|姓名)?$|医生(?:签名|姓名)?$/, ({ doctor }) => doctor],
  // Places.
  [/^(?:出院|入院)?病房(?:号)?$/, ({ room }) => room],
  [/^病床号$/, ({ bed }) => bed],
  [/病区名称$/, ({ ward }) => ward],
  [/科室名称$|申请科室$|开立科室$|执行科室$|报告科室$|^科室$|科别$/, ({ condition }) => condition.department],
  // Illness.
  [/中医.*证候.*名称$|证候名称$/, ({ condition }) => condition.chinese[1]],
  [/中医.*病名(?:名称)?$|病名名称$/, ({ condition }) => condition.chinese[0]],
  [/^(?:初步诊断|鉴别诊断|修正诊断|确定诊断|补充诊断)?-?西医诊断名称$/, ({ condition }) => condition.name],
  [/病理诊断|死亡|损伤/, () => undefined],
  [/诊断名称$|^疾病诊断名称$|^诊断结果$|^产后诊断$|疾病名称$/, ({ condition }) => condition.name],
  [/^主诉$/, ({ condition }) => condition.complaint],
  [/^现病史$|^简要病史$|病程记录$/, ({ condition }) => condition.history],
  [/^症状描述$|^症状名称$|^主要症状|症状与体征$|症状及体征$/, ({ condition }) => condition.complaint],
  [/体格检查|阳性体征$|一般状况检查结果$/, ({ condition }) => condition.findings],
  [/^诊断依据$/, ({ condition }) => condition.basis],
  [
    /诊疗计划|治疗计划|治则|治疗方案|诊疗过程|处理及指导|诊疗经过|处置计划/,
    ({ condition }) => condition.treatment,
  ],
  [/^既往史$|疾病史/, () => '平素体健，否认其他慢性病史及外伤史。'],
  [/传染病史/, () => '否认肝炎、结核等传染病史。'],
  [/^手术史$/, () => '否认手术史。'],
  [/^过敏史$|过敏药物/, () => '青霉素'],
  // Drugs.
  [/麻醉药物/, () => '丙泊酚注射液'],
  [/^(?:药物|药品)名称\d?$|关键药物名称/, (facts, index) => drugOf(facts, index).name],
  [/^(?:药物|药品)规格$/, (facts, index) => drugOf(facts, index).specification],
  [/次剂量$|单次$|每次剂量$/, (facts, index) => String(drugOf(facts, index).dose)],
  [
    /总剂量$/,
    (facts, index) => {
      const { dose, times, days } = drugOf(facts, index);
      return String(dose * times * days);
    },
  ],
  [/剂量单位$/, () => 'mg'],
  [/处方有效天数|用药天数/, (facts, index) => String(drugOf(facts, index).days)],
  [/每日次数$/, (facts, index) => String(drugOf(facts, index).times)],
  // Codes of CV06.00.228: qd, bid, q8h, qid.
  [/使用频[率次]$|用药频率$/, (facts, index) => ['09', '01', '08', '10'][drugOf(facts, index).times - 1]],
  [/^药物用法$/, (facts, index) => `口服，每日${String(drugOf(facts, index).times)}次`],
  // Laboratory.
  [/检[验查]定量结果$/, (facts, index) => resultOf(facts, index).value],
  [/输[血液]量计量单位$/, () => 'mL'],
  [/计量单位$/, (facts, index) => resultOf(facts, index).item.unit],
  [/检验项目名称$|检查\/检验项目名称$/, (facts, index) => resultOf(facts, index).item.name],
  [/检验报告结果$|^辅助检查结果$|阳性辅助检查结果$/, results],
  [/^辅助检查项目$/, (facts, index) => resultOf(facts, index).item.name],
  [/^标本类别$/, ({ condition }) => condition.specimen],
  [/^标本状态$/, () => '合格'],
  [/检验类别$/, () => '临床检验'],
  [/检验方法名称$/, () => '仪器法'],
  // Operation.
  [
    /手术.*名称$|操作名称$/,
    ({ condition }, _, name) => (/部位|护理/.test(name) ? undefined : condition.operation?.name),
  ],
  [/目标部位名称$/, ({ condition }) => condition.operation?.site],
  [/^手术过程$|操作方法描述$/, ({ condition }) => condition.operation?.course],
  [/^手术指征$/, ({ condition }) => condition.basis],
];

/** The reading of the first rule that fits a name. */
const readingOf = (all: Rules): ((name: string) => Reading | undefined) =>
  oncePerText((name) => all.find(([pattern]) => pattern.test(name))?.[1]);

const readingOfText = readingOf(rules);

/** The fact a text or number field asks for; undefined when the case says nothing about it. */
export const readCase = (name: string, facts: SampleCase, index: number): string | undefined =>
  readingOfText(name)?.(facts, index, name);

const codes: Rules = [
  [/^(?:拟实施)?手术(?:及操作)?编码$/, ({ condition }) => condition.operation?.code],
  [/中医|证候|病名|病理|死亡|损伤|护理/, () => undefined],
  [/诊断.*(?:编码|代码)$|疾病编码$/, ({ condition }) => condition.code],
  [/检验项目代码$/, (facts, index) => resultOf(facts, index).item.code],
];

const readingOfCode = readingOf(codes);

/** The code of a table that is not shipped. */
export const readCaseCode = (name: string, facts: SampleCase, index: number): string | undefined =>
  readingOfCode(name)?.(facts, index, name);

const preferences: Rules = [
  [/使用途径|用药途径/, () => '口服'],
  [/剂型/, (facts, index) => drugOf(facts, index).form],
  [/使用频[率次]/, (facts, index) => ['qd', 'bid', 'q8h', 'qid'][drugOf(facts, index).times - 1]],
  [/检验结果代码|检验结果$/, (facts, index) => (resultOf(facts, index).isNormal ? '正常' : '异常')],
  [/麻醉方[法式]/, () => '全身麻醉'],
  [/离院方式/, () => '医嘱离院'],
];

const preferenceOf = readingOf(preferences);

/** The name that the code of a shipped table should have. */
export const preferName = (name: string, facts: SampleCase, index: number): string | undefined =>
  preferenceOf(name)?.(facts, index, name);
