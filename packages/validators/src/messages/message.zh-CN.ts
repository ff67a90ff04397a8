// 交互消息规则的中文文字。
type Named = {
  readonly name: string;
};
type List = readonly string[];
const join = (list: List): string => list.join('、');

/** 交互消息规则的中文文字。 */
export const messageMessages = {
  'message/payload/fault': (p: { readonly code: string }) =>
    `这是 SOAP 错误应答（Fault${p.code === '' ? '' : `，代码 ${p.code}`}），没有业务消息。调用未成功：请按错误说明查找原因（说明原文用 --show-values 显示）。`,
  'message/payload/empty': () => 'SOAP 信封里没有消息：请把消息放入 HIPMessageServer 的 message 参数。',
  'message/payload/several': (p: { readonly count: number }) =>
    `SOAP 信封里有 ${p.count} 条消息；HIPMessageServer 一次调用只接收一条，多出的平台可能不处理。请分次调用。`,
  'message/payload/base64': () =>
    '消息以 Base64 放在信封里；message 参数应为消息的 XML 文本。已解码并校验其内容，请去掉 Base64 编码。',
  'message/payload/base64-other': () =>
    '消息以 Base64 放在信封里，解码后不是 UTF-8 的 XML（可能压缩、加密，或不是消息），内容未校验。message 参数应为消息的 XML 文本。',
  'message/payload/document': () =>
    'SOAP 信封里直接是共享文档（ClinicalDocument），不是交互消息；文档已按共享文档校验。上传文档请用文档注册服务（DocumentRegister）的消息。',
  'message/payload/document-base64': () =>
    'originalText 的 value 不是 Base64，其中的文档无法取出，未校验。请放入文档原文的 Base64。',
  'message/root/unknown': (p: { readonly found: string; readonly nearest: string }) =>
    `根元素 ${p.found} 既不是共享文档，也不是已知交互服务的消息${p.nearest === '' ? '' : `，是否为 ${p.nearest}？`}${p.nearest === '' ? '。' : ''}请检查文件。`,
  'message/root/namespace': (p: { readonly expected: string }) =>
    `消息的命名空间应为 ${p.expected}。请在根元素声明 xmlns。`,
  'message/root/part-namespace': (p: Named & { readonly expected: string }) =>
    `消息中的 ${p.name} 不在命名空间 ${p.expected} 中，接收方找不到它。请去掉它自己的 xmlns 声明或改正前缀。`,
  'message/patient/several': () =>
    '请求消息里有第二个 patient。一条消息只说一名患者，接收方可能把内容记到另一人名下。请分成两条消息。',
  'message/patient/name-value': () =>
    '患者姓名是占位词、只有数字，或含有问号、乱码（生僻字转换失败）。请写真实姓名。',
  'message/acknowledgement/says-success': () =>
    '处理结果是 AE（失败），说明文字却是成功。发送方按代码判断，会重发或报错：请核对两者。',
  'message/acknowledgement/says-failure': () =>
    '处理结果是 AA（成功），说明文字却像是失败。发送方按代码判断，会当作已完成：请核对两者。',
  'message/acknowledgement/own-id': () =>
    'targetMessage 的 id 与应答自己的 id 相同，应为所应答的请求消息的 id。请从请求中取值。',
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
  'message/header/repeated': (p: { readonly path: string; readonly count: number }) =>
    `公共消息头的 ${p.path} 出现 ${p.count} 次，只应有一个；接收方取哪一个不确定。请只留一个。`,
  'message/header/null-flavor': (p: { readonly path: string }) =>
    `公共消息头的 ${p.path} 用 nullFlavor 表示不知道；消息头的各项都必须有值。请填写真实的值并去掉 nullFlavor。`,
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
  'message/object-identifier/placeholder': (p: Named) =>
    `“${p.name}”是占位词，不是标识。请填写真实的标识；没有值时不要写这一项。`,
  'message/object-identifier/code-system': (p: Named & { readonly expected: List; readonly found: string }) =>
    `“${p.name}”的 codeSystem 应为 ${p.expected.join(' 或 ')}，实为 ${p.found}。`,
  'message/value-code/unknown': (
    p: Named & { readonly table: string; readonly tableName: string; readonly nearest: List },
  ) =>
    `“${p.name}”的代码不在“${p.tableName}”（${p.table}）中。${p.nearest.length === 0 ? '请对照代码表改正。' : `最接近的代码：${join(p.nearest)}。`}`,
  'message/value-code/shape': (p: Named & { readonly tableName: string; readonly example: string }) =>
    `“${p.name}”的值不像“${p.tableName}”的代码（例如 ${p.example}）。请写代码本身：不写名称，不用全角字符和小写首字母。`,
  'not-checked/payloads-left': (p: { readonly judged: number; readonly count: number }) =>
    `SOAP 信封里有 ${p.count} 条消息，只校验了前 ${p.judged} 条。`,
  'not-checked/registered-document': () => '消息携带的文档（originalText）不是共享文档，未校验其内容。',
  'not-checked/answer-content': () =>
    '查询应答的内容：公开资料没有说明其字段的基数与次序，只核对了公共消息头、处理结果与时间格式，其余未检查。',
  'not-checked/message-action-unknown': (p: { readonly root: string; readonly actions: string }) =>
    `消息 ${p.root} 由多个服务共用（${p.actions}），未指明 action，只检查了共同部分。请用 --as 指明。`,
};
