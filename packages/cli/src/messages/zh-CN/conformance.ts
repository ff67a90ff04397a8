/** What system codes of broken connections mean, first match. */
const connections: readonly (readonly [RegExp, string])[] = [
  [/^ECONNREFUSED$/, '平台没有在这个地址与端口上提供服务：平台未启动，或地址、端口不对'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, '主机名解析不了：请核对地址与本机的域名解析'],
  [/^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, '网络不通：请核对地址、路由与防火墙'],
  [/^ERR_SSL_/, 'TLS 没有建立：平台在这个端口上不提供 https，或协议版本不合'],
  [/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/, '平台的 TLS 证书不在有效期内'],
  [/ALTNAME/, '平台的 TLS 证书不是为这个地址签发的'],
  [
    /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/,
    '平台的 TLS 证书不受信任：内部签发的，请用 NODE_EXTRA_CA_CERTS 指明签发者的证书',
  ],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|connection)$/,
    '连接中途断开，或应答没有传完：平台可能重启了，或中间设备切断了连接',
  ],
  [/^HPE_/, '对方的应答不是 HTTP：请核对端口'],
];
const connection = (code: string): string =>
  connections.find(([pattern]) => pattern.test(code))?.[1] ??
  '连不上平台，或连接中断：请核对地址、网络与证书';

/** Senders that a run may be given beside the institution itself. */
const identities: Readonly<Record<string, string>> = {
  expired: '证书过期的密钥',
  revoked: '证书已吊销的密钥',
  other: '另一家机构的密钥',
  lowerPlatform: '下级平台的密钥',
};

/** A member that the answer does not have, or should not. */
const there = (value: string) => (value === 'undefined' ? '没有' : value);

const kinds: Readonly<Record<string, (subject: string, expected: string, actual: string) => string>> = {
  status: (_, expected, actual) => `HTTP 状态应为 ${expected}，实为 ${actual}`,
  code: (_, expected, actual) => `平台代码应为 ${expected}，实为 ${actual === 'none' ? '没有' : actual}`,
  header: (subject, expected, actual) => `应答头 ${subject} 应为 ${expected}，实为 ${actual}`,
  content: (subject, expected, actual) => `应答中的 ${subject} 应为 ${expected}，实为 ${actual}`,
  format: (subject, expected, actual) => `应答的 ${subject} 应为 ${expected}，实为 ${actual || '空'}`,
  signature: (_, __, actual) => `应答的平台签名不成立（${actual}）`,
  client: (_, __, actual) => `SDK 客户端不接受平台的应答（${actual}）`,
  behaviour: (subject, _, actual) =>
    `${
      (
        {
          'no-request': '没有等到要求的请求',
          'not-queried': '结果未知，却没有按幂等键查询',
          'blind-resend': '结果未知，没有查询就重发',
          'new-key': '同一内容换了幂等键再发',
          'key-reused': '同一幂等键用于不同内容',
          'no-key': '写操作没有幂等键',
          'too-early': '没有等到 Retry-After 就重发',
          'gave-up': '平台可以重试，系统却放弃了',
          'out-of-order': '前一份没有成功就发了后一份',
          'refused-resent': '被拒绝的请求原样重发',
          'invalid-content': '内容不合规',
          signature: '请求签名不正确',
          'no-version': '更新没有用 If-Match 给出版本',
          'query-failed': '查询没有得到 AA',
          'sent-twice': '没有幂等键或条件，把同一内容又发了一次',
          'not-reached': '没有进行到这一步',
        } as Readonly<Record<string, string>>
      )[subject] ?? subject
    }${actual === '' ? '' : `（${actual}）`}`,
  timeout: (_, expected) => `${expected} 毫秒内没有跑完：平台没有应答，或应答太慢`,
  unreachable: (_, __, actual) => `${connection(actual)}（${actual}）`,
  precondition: (subject) => {
    if (subject === 'platform-key') return '没有给出平台公钥（--platform-key）';
    if (subject === 'identity-taken')
      return '平台上已有别人用这个虚构的证件号码（更早的运行恰好抽到同一个号码，这不是平台的问题）：请再跑一次，不要用同一 --seed';
    if (subject === 'midnight') return '测试跨过了平台的零点，请再跑一次';
    const [, identity] = /^identity (\w+)$/.exec(subject) ?? [];
    return identity === undefined
      ? `所需的 ${subject} 没有通过`
      : `没有给出${identities[identity] ?? identity}（--identities 中的 ${identity}）`;
  },
  'not-offered': () => '平台不提供此项可选功能',
  'not-chosen': () => '未选中',
  defect: (_, __, actual) => `测试自身出错（${actual}），请报告`,
};

export const conformance = {
  arguments: { suite: '测试套件，例如 unified；用 hulian conformance list 查看全部' },
  options: {
    target: '平台地址，或 sandbox：对内置沙箱运行，不需要网络与配置',
    key: '私钥文件，用来给请求签名',
    institution: '本机构代码',
    platformKey: '平台应答公钥文件；没有它，应答签名的测试记为 skip',
    identities: '别的发送者的密钥清单（JSON），例如证书过期的、另一家机构的；没有给的，相应测试记为 omit',
    output: '把结果写到文件',
    filter: '只跑编号或名称含此文字的测试，以及它们需要的测试',
    require: '怎样才算通过：required 必选测试全部通过，all 可选的也要通过',
    timeLimit: '单个测试的时限（秒）',
    seed: '测试数据的种子；默认每次不同',
    baseline: '较早的结果：只有比它更差才算不通过',
    rerun: '只重跑 --baseline 中没有通过的测试',
    parallel: '同时运行几个互不相干的测试',
    bodies: '在证据中记下请求与应答的正文，值以 * 和长度代替',
    showValues: '正文中的值不遮盖',
    allowCode: '装入标准包中以代码写的套件：它们与本程序有同样的权限，只对 --pack-trust 验过签名的包有效',
    live: '在此端口（0 为任意）给出本机网页，实时显示进度与结果',
    annotations: '给持续集成的标注：github 为工作流命令（GitLab 用 --format gitlab）',
  },
  results: { pass: '通过', fail: '不符', error: '未跑完', skip: '跳过', omit: '不要求' },
  codeNeedsTrust: '--allow-code 要与 --pack-trust 一起给出：只装入签名属于该公钥的代码。',
  codeNotLoaded: (pack: string, files: readonly string[]) =>
    `${pack} 中以代码写的套件没有装入：${files.join('、')}。信任其发布者时，用 --allow-code 与 --pack-trust。`,
  suiteTwice: (id: string, pack: string) => `${pack}：套件 ${id} 已经有了；标准包中的套件请另取名称。`,
  filterUnknown: (text: string) => `没有测试的编号或名称含“${text}”；用 hulian conformance list 查看全部。`,
  seedBad: '--seed 应为 1 到 32 个字符：字母、数字、“.”、“_”、“-”。',
  running: '正在测试',
  rerunNeedsBaseline: '--rerun failed 要用 --baseline 给出较早的结果。',
  nothingToRerun: '--baseline 中没有这个套件未通过的测试。',
  baselineCounts: (broken: number, fixed: number, still: number) =>
    `与基线相比：新出现 ${broken}，已修复 ${fixed}，仍未通过 ${still}`,
  resultNotWritten: (file: string, code: string) => `结果写不进 ${file}（${code}），改为输出到标准输出。`,
  streamFailed: (file: string, code: string, verdict: string) =>
    `写 ${file} 时出错（${code}），其后的行没有写入，文件中已写的行有效。测试已跑完：${verdict}。`,
  optional: '可选',
  heading: (suite: string, target: string, seed: string) => `套件 ${suite}，对象 ${target}，种子 ${seed}`,
  cause: (kind: string, subject: string, expected: string, actual: string) =>
    kinds[kind]?.(subject, there(expected), there(actual)) ?? kind,
  evidence: (request: string, status: string, traceId: string) =>
    `${request} → ${status === '' ? '没有应答' : status}${traceId === '' ? '' : `，跟踪号 ${traceId}`}`,
  summary: (pass: number, fail: number, error: number, skip: number, omit: number) =>
    `通过 ${pass}，不符 ${fail}，未跑完 ${error}，跳过 ${skip}，不要求 ${omit}`,
  verdict: (result: string, partial: boolean) =>
    `结论：${result}${partial ? '（只对所选的测试，不是对整个套件的结论）' : ''}`,
  live: {
    ready: (url: string) => `实时进度：${url}`,
    title: (suite: string, target: string) => `符合性测试 ${suite}，对象 ${target}`,
    waiting: '正在等待第一个结果…',
    progress: '进度',
    only: '只看没有通过的',
    note: '本页只在本机可见，只显示测试与结果，不显示请求的内容。完整的报告由命令行给出。',
    count: (done: number, total: number, rate: number, left: number | undefined) =>
      `${done} / ${total}，每秒 ${rate.toFixed(1)} 个${left === undefined ? '' : `，约剩 ${left} 秒`}`,
  },
  notReached: (target: string) =>
    `没有收到 ${target} 的任何应答：这不是对平台的结论。请核对地址、网络与证书。`,
  suiteTests: (count: number) => `${count} 个测试`,
  identitiesBad: (file: string, names: readonly string[]) =>
    `${file} 不是发送者清单：应为 JSON 对象，键取自 ${names.join('、')}，每项有 key（私钥文件，相对于本文件），other 与 lowerPlatform 还有 institution`,
  uncovered: (operations: string, services: string, codes: string, conventions: string) =>
    `还没有测试的要求：统一接口的操作 ${operations}，医院服务及其端点 ${services}，平台代码 ${codes}，接口约定 ${conventions}（--format json 列出）`,
  notProvable: (count: number) => `其中平台代码 ${count} 项从外部无法证明，--format json 写明原因`,
};
