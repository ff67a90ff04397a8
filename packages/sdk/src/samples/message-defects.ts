// Defects planted into a right interaction message, each with the rule that should tell it. One defect a message.
import type { Random } from './random.js';
import { plantXmlDefect, type SpoiledXml, type XmlDefectKind } from './xml-defects.js';

/** Every kind of defect that messages get. */
export const messageDefectKinds: readonly XmlDefectKind[] = [
  {
    kind: 'namespace',
    what: '命名空间不是 urn:hl7-org:v3',
    rule: 'message/root',
    find: /xmlns="urn:hl7-org:v3"/,
    replace: () => 'xmlns="urn:hl7-org:v2"',
  },
  {
    kind: 'root',
    what: '根元素不是交互服务的消息',
    rule: 'message/root',
    find: /^([^]*?)<([A-Z]{4}_\w+)( [^]*)<\/\2>/,
    replace: ([, before = '', name = '', inside = '']) => `${before}<${name}X${inside}</${name}X>`,
  },
  {
    kind: 'interaction-id',
    what: '消息的服务标识与根元素不一致',
    rule: 'message/interaction-id',
    find: /(<interactionId [^>]*?extension=")[^"]*"/,
    replace: ([, before = '']) => `${before}XXXX_IN000000UV01"`,
  },
  {
    kind: 'time',
    what: '消息创建时间的月份不存在',
    rule: 'message/field-value',
    find: /(<creationTime value="\d{4})\d{2}/,
    replace: ([, before = '']) => `${before}13`,
  },
  {
    kind: 'processing-code',
    what: '处理代码不在值域内',
    rule: 'message/field-value',
    find: /(<processingCode code=")\w"/,
    replace: ([, before = '']) => `${before}X"`,
  },
  {
    kind: 'creation-missing',
    what: '缺少消息创建时间',
    rule: 'message/field-missing',
    // No source says that an answer must have it.
    find: /^(?![^]*<acknowledgement)([^]*?)\n *<creationTime[^>]*\/>/,
    replace: ([, before = '']) => before,
  },
  {
    kind: 'sender-missing',
    what: '缺少发送系统标识',
    rule: 'message/field-missing',
    find: /^(?![^]*<acknowledgement)([^]*?)\n *<sender[^]*?<\/sender>/,
    replace: ([, before = '']) => before,
  },
  {
    kind: 'outcome',
    what: '处理结果代码不在值域内',
    rule: 'message/field-value',
    find: /(<acknowledgement typeCode=")\w\w"/,
    replace: ([, before = '']) => `${before}XX"`,
  },
  {
    kind: 'target-missing',
    what: '应答没有指明所应答的消息',
    rule: 'message/field-missing',
    find: /\n *<targetMessage>[^]*?<\/targetMessage>/,
    replace: () => '',
  },
  {
    kind: 'sex-system',
    what: '性别代码的编码系统错误',
    rule: 'message/object-identifier',
    find: /(<administrativeGenderCode [^>]*codeSystem="2\.16\.156\.10011\.2\.3\.3\.)4"/,
    replace: ([, before = '']) => `${before}999"`,
  },
  {
    kind: 'not-well-formed',
    what: '结束标签缺失，XML 格式不正确',
    rule: 'document/well-formed',
    find: /\n *<\/sender>/,
    replace: () => '',
  },
];

/** Plants one defect: of the kind asked for, else of a kind that applies. Undefined when none does. */
export const plantMessageDefect = (xml: string, random: Random, kind?: string): SpoiledXml | undefined =>
  plantXmlDefect(messageDefectKinds, xml, random, kind);
