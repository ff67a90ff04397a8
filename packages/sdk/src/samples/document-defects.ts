// Defects planted into a right document, each with the rule that should tell it. One defect a document.
import type { Random } from './random.js';
import { plantXmlDefect, type SpoiledXml, type XmlDefectKind } from './xml-defects.js';

const wrongCheck = (number: string): string => `${number.slice(0, 17)}${number.endsWith('0') ? '1' : '0'}`;

/** Every kind of defect that documents get. */
export const documentDefectKinds: readonly XmlDefectKind[] = [
  {
    kind: 'sex-code',
    what: '性别代码不在值域内',
    rule: 'document/value-code',
    find: /(<administrativeGenderCode code=")\d("[^>]*?) displayName="[^"]*"/,
    replace: ([, before = '', after = '']) => `${before}7${after}`,
  },
  {
    kind: 'sex-name',
    what: '性别代码与名称不一致',
    rule: 'document/code-name',
    find: /(<administrativeGenderCode code="([12])"[^>]*? displayName=")[^"]*"/,
    replace: ([, before = '', code]) => `${before}${code === '1' ? '女性' : '男性'}"`,
  },
  {
    kind: 'identity-check',
    what: '身份证件号码校验位错误',
    rule: 'document/identity-number',
    find: /(<id root="2\.16\.156\.10011\.1\.3" extension=")(\d{17}[\dX])"/,
    replace: ([, before = '', number = '']) => `${before}${wrongCheck(number)}"`,
  },
  {
    kind: 'time',
    what: '文档生成时间的月份不存在',
    rule: 'document/time',
    find: /(<effectiveTime value="\d{4})\d{2}/,
    replace: ([, before = '']) => `${before}13`,
  },
  {
    kind: 'template-id',
    what: '文档模板标识不是本文档的',
    rule: 'document/template-agreement',
    find: /(<templateId root="[\d.]+?)\d+"/,
    replace: ([, before = '']) => `${before}199"`,
  },
  {
    kind: 'type-id',
    what: 'typeId 的扩展错误',
    rule: 'document/type-id',
    find: /POCD_MT000040/,
    replace: () => 'POCD_HD000040',
  },
  {
    kind: 'language-missing',
    what: '缺少 languageCode',
    rule: 'document/header-presence',
    find: /\n *<languageCode[^>]*>/,
    replace: () => '',
  },
  {
    kind: 'header-order',
    what: '文档头元素次序错误',
    rule: 'document/header-order',
    find: /(\n *<effectiveTime value="[^"]*"\/>)(\n *<confidentialityCode[^>]*>)/,
    replace: ([, first = '', second = '']) => second + first,
  },
  {
    kind: 'element-system',
    what: '数据元标识符的编码系统错误',
    rule: 'document/element-code-system',
    find: /(<observation [^>]*>\n *<code code="DE[\d.]+" codeSystem=")2\.16\.156\.10011\.2\.2\.1"/,
    replace: ([, before = '']) => `${before}2.16.156.10011.2.2.9"`,
  },
  {
    kind: 'attribute-space',
    what: '属性值带空格',
    rule: 'document/attribute-space',
    find: /moodCode="EVN"/,
    replace: () => 'moodCode="EVN "',
  },
  {
    kind: 'boolean',
    what: '布尔值写成汉字',
    rule: 'document/boolean-value',
    find: /(<value xsi:type="BL" value=")(?:true|false)"/,
    replace: ([, before = '']) => `${before}是"`,
  },
  {
    kind: 'unit-missing',
    what: '数量没有单位',
    rule: 'document/quantity-unit',
    find: /(<value xsi:type="PQ" value="[^"]*") unit="[^"]*"/,
    replace: ([, before = '']) => before,
  },
  {
    kind: 'narrative-missing',
    what: '章节没有叙述文本',
    rule: 'document/section-text',
    find: /\n *<text>[^<]*<\/text>(?=\n *<entry)/,
    replace: () => '',
  },
  {
    kind: 'not-well-formed',
    what: '结束标签缺失，XML 格式不正确',
    rule: 'document/well-formed',
    find: /\n *<\/recordTarget>/,
    replace: () => '',
  },
];

/** Plants one defect: of the kind asked for, else of a kind that applies. Undefined when none does. */
export const plantDocumentDefect = (xml: string, random: Random, kind?: string): SpoiledXml | undefined =>
  plantXmlDefect(documentDefectKinds, xml, random, kind);
