// Defects of the header of a document, and of the file itself.
import type { XmlDefectKind } from './xml-defects.js';

const wrongCheck = (number: string): string => `${number.slice(0, 17)}${number.endsWith('0') ? '1' : '0'}`;

/** Kinds of defects of the header. */
export const headerDefectKinds: readonly XmlDefectKind[] = [
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
    kind: 'patient-name',
    what: '患者姓名为空',
    rule: 'document/patient',
    find: /(<patient [^>]*>[^]*?<name>)[^<]+(?=<\/name>[^]*?<\/patient>)/,
    replace: ([, before = '']) => before,
  },
  {
    kind: 'null-flavor',
    what: '性别的 nullFlavor 不是 HL7 的代码',
    rule: 'document/null-flavor',
    find: /<administrativeGenderCode[^>]*>/,
    replace: () => '<administrativeGenderCode nullFlavor="NULL"/>',
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
    kind: 'not-well-formed',
    what: '结束标签缺失，XML 格式不正确',
    rule: 'document/well-formed',
    find: /\n *<\/recordTarget>/,
    replace: () => '',
  },
  {
    kind: 'namespace',
    what: '根元素的命名空间不是 urn:hl7-org:v3',
    rule: 'document/root',
    find: /xmlns="urn:hl7-org:v3"/,
    replace: () => 'xmlns="urn:hl7-org:v2"',
  },
  {
    kind: 'encoding',
    what: 'XML 声明的字符编码与实际不符',
    rule: 'document/encoding-declaration',
    find: /encoding="UTF-8"/,
    replace: () => 'encoding="GBK"',
  },
  {
    kind: 'realm',
    what: '地域代码不是 CN',
    rule: 'document/fixed-value',
    find: /<realmCode code="CN"/,
    replace: () => '<realmCode code="US"',
  },
  {
    kind: 'document-id',
    what: '文档流水号只有根、没有扩展',
    rule: 'document/identifier',
    find: /(\n {2}<id root="[^"]*") extension="[^"]*"/,
    replace: ([, before = '']) => before,
  },
  {
    kind: 'institution-root',
    what: '保管机构标识用了自定的根',
    rule: 'document/national-root',
    find: /(<representedCustodianOrganization [^>]*>\s*<id root=")[\d.]+"/,
    replace: ([, before = '']) => `${before}1.2.3.4.5"`,
  },
  {
    kind: 'version',
    what: '版本号不是整数',
    rule: 'document/version',
    find: /<versionNumber>\d+</,
    replace: () => '<versionNumber>V1.0<',
  },
  {
    kind: 'replaces-nothing',
    what: 'relatedDocument 没有指明前一文档',
    rule: 'document/related-document',
    find: /\n {2}<component(?:Of)?>/,
    replace: ([found]) =>
      `\n  <relatedDocument typeCode="RPLC">\n    <parentDocument>\n      <id/>\n    </parentDocument>\n  </relatedDocument>${found}`,
  },
  {
    kind: 'ward-root',
    what: '病区用了科室的根',
    rule: 'document/place-root',
    find: /(<id root="2\.16\.156\.10011\.1\.)27("[^>]*>\s*<name>[^<]*病区<)/,
    replace: ([, before = '', after = '']) => `${before}26${after}`,
  },
  {
    kind: 'department-root',
    what: '科室用了病区的根',
    rule: 'document/place-root',
    find: /(<id root="2\.16\.156\.10011\.1\.)26("[^>]*>\s*<name>[^<]*科<)/,
    replace: ([, before = '', after = '']) => `${before}27${after}`,
  },
  {
    kind: 'minutes',
    what: '日期时间的分钟都写成了月份',
    rule: 'document/time-pattern',
    find: /^[^]*value="\d{14}"[^]*$/,
    replace: ([all]) => {
      const wrong = all.replace(/(value="\d{4})(\d\d)(\d{4})\d\d(\d\d")/g, '$1$2$3$2$4');
      // Of fewer than three times it may be chance.
      return new Set(wrong.match(/value="\d{14}"/g)).size < 3 ? undefined : wrong;
    },
  },
  {
    kind: 'two-persons',
    what: '一个姓名元素写了两个人',
    rule: 'document/single-person',
    find: /(<(?:assignedPerson|associatedPerson)[^>]*>\s*<name>)[^<]*/,
    replace: ([, before = '']) => `${before}测试医师甲、测试医师乙`,
  },
  {
    kind: 'sex-other',
    what: '性别与身份证件号码不一致',
    rule: 'document/patient-agreement',
    find: /(<id root="2\.16\.156\.10011\.1\.3" extension="\d{17}[^]*?<administrativeGenderCode code=")([12])("[^>]*? displayName=")[^"]*/,
    replace: ([, before = '', code, after = '']) =>
      code === '1' ? `${before}2${after}女性` : `${before}1${after}男性`,
  },
  {
    kind: 'before-birth',
    what: '文档生成时间早于出生日期',
    rule: 'document/time-order',
    find: /(\n {2}<effectiveTime value=")\d{4}(?=[^]*<birthTime value="(?:19[2-9]|20))/,
    replace: ([, before = '']) => `${before}1915`,
  },
  {
    kind: 'period',
    what: '时间段的结束早于开始',
    rule: 'document/time-order',
    find: /(<low value="[12]\d{7,13}"\/>\s*<high value=")\d{4}/,
    replace: ([, before = '']) => `${before}1960`,
  },
  {
    kind: 'example-kept',
    what: '留着标准示例中的值',
    rule: 'document/example-value',
    find: /(<(?:assignedPerson|associatedPerson)[^>]*>\s*<name>)[^<]*/,
    replace: ([, before = '']) => `${before}贾小明`,
  },
  {
    kind: 'language-spelling',
    what: '元素名拼写错误',
    rule: 'document/element-spelling',
    find: /<languageCode/,
    replace: () => '<langaugeCode',
  },
  {
    kind: 'short-time',
    what: '文档生成时间只到日（测评要求 14 位）',
    rule: 'document/assessment-form',
    find: /(<templateId root="2\.16\.156\.10011\.2\.1\.1\.(?:2[1-9]|[3-6]\d|7[0-3])"[^]*?\n {2}<effectiveTime value="\d{8})\d{6}/,
    replace: ([, before = '']) => before,
  },
];
