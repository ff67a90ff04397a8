export const exchange = {
  arguments: {
    entries: '记录文件：每行一个 JSON（operation、key、lane、body）',
    file: '离线包',
    receipt: '回执文件',
    documents: '一名患者的共享文档（XML 文件或文件夹）',
  },
  options: {
    institution: '本机构标识（默认取配置文件的 platform.institution）',
    key: '本机构私钥文件（默认取配置文件的 platform.key）',
    to: '接收机构标识',
    recipientKey: '接收机构的公钥文件',
    from: '发送机构标识',
    senderKey: '发送机构的公钥文件，用来核对签名',
    output: '离线包文件（.hlpkg）',
    outbox: '导入到这个发送队列',
    receipt: '把签名的回执写到文件（与 --outbox 同用）',
    patientOutput: '本人下载包文件（.zip）',
  },
  lineBad: (path: string, line: number) =>
    `${path} 第 ${line} 行不是可发送的记录：应为 JSON 对象，operation 是写操作，key 为 8 到 128 个字符。`,
  keyTwice: (path: string, line: number, first: number) =>
    `${path} 第 ${first} 行与第 ${line} 行的 key 相同：收件机构只会收下第一条。请给每条记录不同的 key，或删去重复的一行。`,
  bodyBad: (path: string, line: number, text: string) => `${path} 第 ${line} 行不符合接口：${text}`,
  empty: (path: string) => `${path} 中没有记录。`,
  made: (path: string, entries: number) => `离线包已写到 ${path}，共 ${entries} 条。`,
  verified: (id: string, from: string, entries: number) =>
    `离线包 ${id} 核对无误：来自 ${from}，共 ${entries} 条。`,
  imported: (added: number) => `导入 ${added} 条新记录。`,
  taken: (count: number) =>
    `有 ${count} 条的键在队列中是其他内容，没有导入（回执中为 C004）：请对方换用新的键重发。`,
  replayed: '此包先前已全部导入，没有重复入队。',
  receipt: (id: string, from: string, at: string, accepted: number, open: number) =>
    `离线包 ${id} 的回执，由 ${from} 于 ${at} 签发：已受理 ${accepted} 条，未受理 ${open} 条。`,
  missing: '未导入',
  receiptNeedsOutbox: '--receipt 要与 --outbox 同用：回执写明每条记录在队列中的状态。',
  patientMade: (path: string, documents: number) =>
    `本人下载包已写到 ${path}，共 ${documents} 份文档。核对：hulian verify ${path} --public-key 公钥`,
  patientAbout: (institution: string, issuedAt: string, documents: number) =>
    `机构 ${institution} 于 ${issuedAt} 交给患者本人，共 ${documents} 份文档。`,
  patientProves:
    '证明：这些文档属于一名患者，自签名以来没有改动。不证明：公钥属于谁（除非另行核对），文档的内容正确。',
  patientFaults: {
    empty: () => '没有文档',
    'not-a-document': (path: string) => `${path} 不是共享文档`,
    'no-patient': (path: string) => `${path} 没有写明患者的证件号码或院内标识`,
    'other-patient': (path: string) => `${path} 是另一名患者的文档，不能放在一个包里`,
    'same-name': (path: string) => `有两份文档都叫 ${path}`,
  },
};
