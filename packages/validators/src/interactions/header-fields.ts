// The part that all interaction messages share (公共消息头): WS/T 846.1-2024, standards/services/wst846-2024/message-header.json.
import type { PermissibleValue, ServiceField } from '@hulian/standards';

/** Root of message serial numbers. */
export const messageIdRoot = '2.16.156.10011.2.5.1.1';
/** Root of the identifiers of interactions. */
export const interactionRoot = '2.16.156.10011.2.5.1.2';
/** Root of the identifiers of systems. */
export const systemRoot = '2.16.156.10011.2.5.1.3';
/** Root element of acknowledgements. */
export const acknowledgementRoot = 'MCCI_IN000002UV01';

const values = (codes: string): readonly PermissibleValue[] =>
  codes.split(' ').map((code) => ({ code, name: code }));

const neededFields: readonly ServiceField[] = [
  { path: '/id/@root', name: '消息流水号 OID', fixed: messageIdRoot },
  { path: '/id/@extension', name: '消息ID', minLength: 32, maxLength: 36 },
  { path: '/creationTime/@value', name: '消息创建时间', format: 'DT14' },
  { path: '/interactionId/@root', name: '服务标识 OID', fixed: interactionRoot },
  { path: '/interactionId/@extension', name: '服务标识' },
  { path: '/processingCode/@code', name: '处理代码', values: values('D P T') },
  { path: '/acceptAckCode/@code', name: '接收确认类型', values: values('AL NE ER SU') },
  { path: '/receiver/device/id/item/@root', name: '接收系统 OID', fixed: systemRoot },
  { path: '/receiver/device/id/item/@extension', name: '接收系统标识' },
  { path: '/sender/device/id/item/@root', name: '发送系统 OID', fixed: systemRoot },
  { path: '/sender/device/id/item/@extension', name: '发送系统标识' },
];

/** What has one right value, or a few, where it is written at all; published samples leave processingModeCode empty. */
const optionalFields: readonly ServiceField[] = [
  { path: '/processingModeCode/@code', name: '处理模型代码', values: values('A I R T') },
  { path: '/receiver/@typeCode', fixed: 'RCV' },
  { path: '/sender/@typeCode', fixed: 'SND' },
  ...['/receiver/device', '/sender/device'].flatMap((device) => [
    { path: `${device}/@classCode`, fixed: 'DEV' },
    { path: `${device}/@determinerCode`, fixed: 'INSTANCE' },
  ]),
];

/** Fields of the header in an answer: judged where they are there; no source says which of them an answer must have. */
export const answerHeaderFields: readonly ServiceField[] = [...neededFields, ...optionalFields];

/** Fields of the header in a request, which has all that the header needs. */
export const headerFields: readonly ServiceField[] = [
  ...neededFields.map((field) => ({ ...field, cardinality: '1..1' })),
  ...optionalFields,
];

/** Fields of an acknowledgement. */
export const acknowledgementFields: readonly ServiceField[] = [
  { path: '/acknowledgement/@typeCode', name: '处理结果', cardinality: '1..1', values: values('AA AE') },
  {
    path: '/acknowledgement/targetMessage/id/@extension',
    name: '请求消息ID',
    cardinality: '1..1',
    minLength: 32,
    maxLength: 36,
  },
  {
    path: '/acknowledgement/acknowledgementDetail/text/@value',
    name: '处理结果说明',
    cardinality: '1..1',
    maxLength: 200,
  },
];

const shared: ReadonlySet<ServiceField> = new Set([
  ...headerFields,
  ...answerHeaderFields,
  ...acknowledgementFields,
]);

/** True for fields of the shared parts, which more than one source states alike. */
export const isHeaderField = (field: ServiceField): boolean => shared.has(field);
