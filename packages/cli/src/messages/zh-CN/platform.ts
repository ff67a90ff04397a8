export const platform = {
  arguments: { files: '要提交的文件' },
  options: {
    port: '端口；0 表示由系统选择空闲端口',
    data: '数据库文件（默认在内存中，停止即清空）',
    institutionKey: '可接入的机构与其公钥文件，如 12345678X=key.pem.pub；可给多次',
    unsignedSoap: '/soap 接受没有签名的调用（院内系统的常见做法），审计日志标明未经证实',
    trustOut: '把平台的应答公钥写到文件，供 hulian send --trust 使用',
    url: '平台地址（默认取配置文件的 platform.url）',
    institution: '本机构标识（默认取配置文件的 platform.institution）',
    key: '签名私钥文件（默认取配置文件的 platform.key）',
    resident: '平台居民标识；不给则按文档中的证件号码查找',
    register: '平台没有该居民时，用文档中的患者信息注册',
    trust: '平台的公钥文件，用来核对应答的签名（默认取配置文件的 platform.trust）',
  },
  starting: '测试平台已启动。它只用于联调与自测，不是生产平台，请勿送入真实患者数据。',
  address: (url: string) => `地址：${url}`,
  publicKey: (hex: string) => `应答公钥：${hex}`,
  institutions: (names: readonly string[]) => `已登记机构：${names.join('、')}`,
  noInstitutions: '没有登记机构，只能访问公开的接口。登记：--institution 机构代码=公钥文件',
  institutionBad: (text: string) => `--institution 应写成“机构代码=公钥文件”，现为“${text}”。`,
  stop: '按 Ctrl+C 停止。',
  stopped: '测试平台已停止。',
  portInUse: (port: number) => `端口 ${port} 已被占用。请换一个端口，或用 --port 0 由系统选择空闲端口。`,
  portDenied: (port: number) => `没有权限监听端口 ${port}。请用 1024 以上的端口。`,
  settingMissing: (option: string, member: string) =>
    `缺少 ${option}：请给出该选项，或在 hulian.config.json 中写 ${member}。`,
  urlBad: (url: string) => `“${url}”不是 http 或 https 地址。`,
  sending: '提交',
  accepted: (file: string, id: string, verdict: string) =>
    `${file}：已受理，平台标识 ${id}${verdict ? `，平台校验结论 ${verdict}` : ''}`,
  outcomes: {
    refused: (file: string) => `${file}：平台拒收。`,
    unknown: (file: string) => `${file}：结果未知，请先用同一幂等键查询，不要直接重发。`,
    invalid: (file: string) => `${file}：没有发送。`,
  },
  code: (code: string, title: string, action: string) => `${title}（${code}）。${action}。`,
  notSent: (file: string) => `${file} 本地校验不通过，请先改正。`,
  notADocument: (file: string) => `${file} 不是带文档流水号的共享文档；send 目前只提交共享文档。`,
  noIdentity: (file: string) =>
    `${file} 中没有居民身份证号码等必要的患者信息，请用 --resident 给出平台居民标识。`,
  residentUnknown: (file: string) =>
    `平台没有 ${file} 所属的居民。请先注册，或加 --register 用文档中的患者信息注册。`,
};
