// 交互消息规则的中文文字。
type Named = {
  readonly name: string;
};
type List = readonly string[];
const join = (list: List): string => list.join('、');

/** 交互消息规则的中文文字。 */
export const messageMessages = {
  'message/root/unknown': (p: { readonly found: string; readonly nearest: string }) =>
    `根元素 ${p.found} 既不是共享文档，也不是已知交互服务的消息${p.nearest === '' ? '' : `，是否为 ${p.nearest}？`}${p.nearest === '' ? '。' : ''}请检查文件。`,
  'message/root/document': () =>
    'SOAP 信封里直接是共享文档（ClinicalDocument），不是交互消息，文档未校验。请取出文档单独校验；上传文档用文档注册服务的消息。',
  'message/root/namespace': (p: { readonly expected: string }) =>
    `消息的命名空间应为 ${p.expected}。请在根元素声明 xmlns。`,
  'message/action/unknown': (p: {
    readonly action: string;
    readonly root: string;
    readonly expected: List;
  }) => `action“${p.action}”不是已知的交互服务；消息 ${p.root} 属于 ${join(p.expected)}。`,
  'message/action/other-root': (p: {
    readonly action: string;
    readonly root: string;
    readonly actionRoot: string;
    readonly expected: List;
  }) =>
    `action“${p.action}”的请求消息应为 ${p.actionRoot}，实为 ${p.root}；${p.root} 属于 ${join(p.expected)}。`,
  'message/interaction-id/different': (p: { readonly expected: string; readonly found: string }) =>
    `interactionId 应与根元素名相同（${p.expected}），实为 ${p.found}。`,
  'message/field-missing/element': (p: Named & { readonly path: string; readonly missing: string }) =>
    `缺少“${p.name}”：消息中没有 ${p.missing}。请补上。`,
  'message/field-missing/attribute': (p: Named & { readonly attribute: string }) =>
    `“${p.name}”缺少 ${p.attribute} 属性。请补上。`,
  'message/field-missing/empty': (p: Named) => `“${p.name}”是空的，服务要求有值。`,
  'message/field-value/fixed': (p: Named & { readonly expected: string }) =>
    `“${p.name}”应为 ${p.expected}。`,
  'message/field-value/length': (
    p: Named & { readonly length: number; readonly minimum: number; readonly maximum: number | string },
  ) =>
    `“${p.name}”长度 ${p.length}，应为 ${p.minimum === p.maximum ? p.minimum : `${p.minimum}～${p.maximum}`}。`,
  'message/field-value/code': (p: Named & { readonly expected: List; readonly count: number }) =>
    `“${p.name}”不在允许的 ${p.count} 个值中，${p.expected.length === p.count ? '允许' : '例如'}：${join(p.expected)}。`,
  'message/field-value/time': (p: Named & { readonly digits: number }) =>
    `“${p.name}”应为 ${p.digits} 位时间（${p.digits === 14 ? 'YYYYMMDDhhmmss' : 'YYYYMMDD'}）。`,
  'message/field-value/number': (p: Named & { readonly type: string }) =>
    `“${p.name}”应为整数（${p.type}）。`,
  'message/field-value/range': (p: Named & { readonly minimum: number; readonly maximum: number }) =>
    `“${p.name}”应在 ${p.minimum} 到 ${p.maximum} 之间。`,
  'message/object-identifier/root': (p: Named & { readonly expected: List; readonly found: string }) =>
    `“${p.name}”的 root 应为 ${p.expected.join(' 或 ')}，实为 ${p.found}。`,
  'message/object-identifier/code-system': (p: Named & { readonly expected: List; readonly found: string }) =>
    `“${p.name}”的 codeSystem 应为 ${p.expected.join(' 或 ')}，实为 ${p.found}。`,
  'message/value-code/unknown': (
    p: Named & { readonly table: string; readonly tableName: string; readonly nearest: List },
  ) =>
    `“${p.name}”的代码不在“${p.tableName}”（${p.table}）中。${p.nearest.length === 0 ? '请对照代码表改正。' : `最接近的代码：${join(p.nearest)}。`}`,
  'not-checked/answer-content': () =>
    '查询应答的内容：公开资料没有说明其字段的基数与次序，只核对了公共消息头、处理结果与时间格式，其余未检查。',
  'not-checked/message-action-unknown': (p: { readonly root: string; readonly actions: string }) =>
    `消息 ${p.root} 由多个服务共用（${p.actions}），未指明 action，只检查了共同部分。请用 --as 指明。`,
};
