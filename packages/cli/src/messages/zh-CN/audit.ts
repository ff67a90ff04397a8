export const audit = {
  options: { data: '测试平台的数据库文件', head: '先前保存的链尾哈希；不在链中即日志被截断' },
  intact: (entries: number, head: string) => `审计日志完好：${entries} 条，链尾 ${head}`,
  broken: (at: number) => `审计日志从第 ${at} 条起不符合哈希链，可能被改动。`,
  cut: '审计日志中没有先前保存的链尾，可能被截断或重写。',
  headBad: '--head 应为 64 位十六进制。',
  reset: '测试平台的数据已清空；应答密钥保留。',
  objects: ['对象', '数目'],
  notPassedOn: ['未到上级：机构', '幂等键', '操作', '状态', '代码'],
};
