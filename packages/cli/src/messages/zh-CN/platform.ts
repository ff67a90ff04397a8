export const platform = {
  arguments: { files: '要提交的文件' },
  options: {
    port: '端口；0 表示由系统选择空闲端口',
    data: '数据库文件（默认在内存中，停止即清空）',
    url: '平台地址（默认取配置文件的 platform.url）',
    institution: '本机构标识（默认取配置文件的 platform.institution）',
    key: '签名私钥文件（默认取配置文件的 platform.key）',
    keyId: '平台登记的密钥标识（默认取配置文件的 platform.keyId）',
    trust: '平台的公钥文件，用来核对应答的签名（默认取配置文件的 platform.trust）',
  },
  starting: '测试平台已启动。它只用于联调与自测，不是生产平台，请勿送入真实患者数据。',
  address: (url: string) => `地址：${url}`,
  stop: '按 Ctrl+C 停止。',
  stopped: '测试平台已停止。',
  portInUse: (port: number) => `端口 ${port} 已被占用。请换一个端口，或用 --port 0 由系统选择空闲端口。`,
  portDenied: (port: number) => `没有权限监听端口 ${port}。请用 1024 以上的端口。`,
  settingMissing: (option: string, member: string) =>
    `缺少 ${option}：请给出该选项，或在 hulian.config.json 中写 ${member}。`,
  urlBad: (url: string) => `“${url}”不是 http 或 https 地址。`,
};
