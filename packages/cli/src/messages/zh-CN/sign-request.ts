export const signRequest = {
  arguments: { url: '请求的地址' },
  options: {
    method: 'HTTP 方法',
    header: '请求头，写作 名称: 值，可多次给出',
    body: '请求体文件；- 为标准输入',
    explain: '显示被签名的原文，逐行对照用',
  },
  headerBad: (text: string) => `--header 应写作 名称: 值，不是“${text}”。`,
  urlBad: (text: string) => `“${text}”不是 http 或 https 地址。`,
  text: '被签名的原文（RFC 9421 签名基串，UTF-8，行末为 LF，最后一行没有换行）：',
  headers: '应加入请求的头：',
  digest: (hex: string) => `原文的 SM3：${hex}`,
};
