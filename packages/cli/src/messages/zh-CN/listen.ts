export const listen = {
  title: (suite: string, about: string) => `评判客户端 ${suite}（${about}）`,
  arguments: { suite: '评判客户端的套件：upload、messages、fhir-client' },
  options: {
    clientKey: '被评判系统的公钥文件',
    stepLimit: '每一步最多等多少秒',
    listen: '本机监听端口',
    upstream: '平台地址',
    record: '把往来记录写到此文件，每行一条 JSON；正文的值以 * 和长度代替',
    showValues: '记录中的值不遮盖',
  },
  ready: (url: string, key: string) =>
    `沙箱地址 ${url}\n平台应答公钥 ${key}\n请把被评判系统的平台地址与公钥改成以上两项，然后按提示操作（浏览器打开沙箱地址也能看到提示与结果）。按 Ctrl+C 结束，未到的步骤记为跳过。`,
  step: (number: number, total: number, title: string) => `第 ${number} / ${total} 步：${title}`,
  proxyReady: (url: string, upstream: string) =>
    `${url} → ${upstream}。请求与应答原样转发，一个字节都不改；按 Ctrl+C 结束。`,
  proxyLine: (request: string, status: string, findings: string) =>
    `${request} → ${status === '' ? '没有应答' : status}${findings === '' ? '' : `：${findings}`}`,
  proxySummary: (requests: number, wrong: number) => `共 ${requests} 个请求，其中 ${wrong} 个有不符。`,
  upstreamBad: (url: string) => `--upstream 应为 http:// 或 https:// 开头的地址，现在是 ${url}。`,
  recordFailed: (file: string, code: string) => `写 ${file} 时出错（${code}）：转发照常，其后不再记录。`,
  findings: {
    'unknown-operation': () => '地址不是统一接口的操作',
    'request-unsigned': () => '请求没有签名',
    'request-no-key': () => '写操作没有幂等键',
    'request-body': (detail: string) => `请求正文与结构不符（${detail}）`,
    'request-record': (detail: string) => `请求中的文档或记录未通过校验（${detail}）`,
    'answer-unsigned': () => '应答没有签名',
    'answer-type': (detail: string) => `应答的形式不对：${detail === '' ? '空' : detail}`,
    'answer-problem': (detail: string) => `错误应答没有平台代码（${detail}）`,
    'answer-error-inside': (detail: string) => `200 的应答里是错误 ${detail}`,
    'answer-lost': (detail: string) => `没有应答（${detail}）`,
  },
};
