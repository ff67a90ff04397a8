import type { Named } from './document.zh-CN.js';

/** 共享文档中元素与文字是否可用的中文文字。 */
export const documentContentMessages = {
  'document/header-presence/repeated': (p: Named & { readonly count: number }) =>
    `文档头的 ${p.name} 出现 ${p.count} 次，只应有一个；接收方取哪一个不确定。请只留一个。`,
  'document/section-missing/no-section': () =>
    'structuredBody 里没有章节（section），文档没有内容。请检查生成程序。',
  'document/damaged-text/markup': (p: Named) =>
    `${p.name} 里是 HTML 标记或转义了两次的字符（如 <p>、&nbsp;），阅读时会原样显示。请在源系统中去掉标记，并只转义一次。`,
  'document/statement/empty-entry': (p: Named) =>
    `${p.name} 是空的，其中应有一个陈述（observation、act 等）。请填写，或删去整个 ${p.name}。`,
  'document/statement/no-code': () => 'observation 没有 code，不知道观察的是什么。请补上数据元代码。',
  'document/statement/no-value': (p: Named) =>
    `“${p.name}”只有代码，没有 value。请填写值；确实没有时删去该条目或使用 nullFlavor。`,
  'document/foreign-content/namespace': (
    p: Named & { readonly namespace: string; readonly expected: string },
  ) =>
    `元素 ${p.name} ${p.namespace === '' ? '不在任何命名空间' : `的命名空间是 ${p.namespace}`}，应为 ${p.expected}；接收方找不到它和其中的内容。请改正 xmlns。`,
  'document/foreign-content/extension': (p: Named & { readonly namespace: string }) =>
    `元素 ${p.name}（命名空间 ${p.namespace === '' ? '空' : p.namespace}）不是共享文档的元素，按扩展处理，其内容未校验。`,
  'document/foreign-content/stray-text': (p: Named) =>
    `${p.name} 的子元素之间有文字，这里只能有元素；接收方会忽略它。请把文字放到应在的元素中，或删去。`,
  'document/damaged-text/replacement': (p: Named) =>
    `${p.name} 有乱码（字符在编码转换中已丢失，例如“锟斤拷”、连续的问号）。请检查生成文档时的编码，从源系统重新导出。`,
  'document/damaged-text/unseen': (p: Named) =>
    `${p.name} 含看不见的字符（如零宽空格、改变书写方向的标记），比较和查找会因此失败。请在源系统中清除。`,
  'document/damaged-text/template': (p: Named) =>
    `${p.name} 里是没有填充的模板变量（如 \${…}、{{…}}、[object Object]），不是数据。请检查生成文档的模板。`,
  'document/damaged-text/word': (p: Named) =>
    `${p.name} 的内容是程序占位词（如 null、undefined），不是数据。没有值时请省略或使用 nullFlavor。`,
};
