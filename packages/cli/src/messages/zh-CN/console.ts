export const console = {
  options: {
    data: '保存自测、答案与证据的文件',
    port: '端口，0 表示任选一个；只在本机监听',
    key: '给导出文件签名的私钥；不给时用控制台自己的密钥，只能证明没有改动，不能证明是谁',
    outbox: '同时显示这个发件箱的状态',
    gateway: '同时显示本机前置机的状态，例如 http://127.0.0.1:8847',
    quality: '同时显示这个文件夹里的质量评分（hulian quality score --format json 的结果）',
  },
  open: (url: string) => `控制台已启动。请在本机浏览器中打开（地址只能用一次）：\n${url}`,
  stop: '按 Ctrl+C 结束。每次改动都已保存。',
  dataDamaged: (path: string) =>
    `${path} 已损坏，读不出自测数据；文件没有改动。请换回备份，或用 --data 另开一个文件，再导入移交文件（.hlassess）。`,
  pageMissing: '安装包里没有控制台网页，请重新安装 @hulian/cli。',
  gatewayBad: (url: string) => `--gateway 只能是本机地址，例如 http://127.0.0.1:8847；现在是 ${url}。`,
  qualityBad: (path: string) => `--quality 应是存在的文件夹：${path}。`,
  auditAltered: '注意：数据文件中的操作记录被改动过。',
  imported: {
    run: (used: number) =>
      used === 0
        ? '符合性测试的结果：它测的内容在方案里没有对应的指标，不影响得分。'
        : `符合性测试的结果：${used} 个指标有了回答。`,
    sandbox: '这是对内置沙箱的测试，不能说明本院的平台，一项也不算。',
    score: (used: number) =>
      used === 0 ? '质量评分：没有错误记录，也没有算出时延，不影响回答。' : `质量评分：影响 ${used} 个指标。`,
    undated: '质量评分没有写明日期，不能作证据。请用 hulian quality score --as-of YYYY-MM-DD 重新评分。',
  },
  problems: {
    forbiddenHost: '只能用本机地址打开控制台。',
    tokenUsed: '这个地址已经用过或不正确。请结束后重新运行 hulian console，用新的地址打开。',
    noSession: '没有登录。请用 hulian console 显示的地址打开。',
    foreignPage: '请求不是从控制台网页发出的，已拒绝。',
    notFound: '没有这一项。',
    malformed: '内容的格式不对。',
    tooLarge: '文件太大，最多 50 MB。',
    changedElsewhere: '别处刚刚改过这一项，请看过再决定用哪一个。',
    wrongScheme: '文件属于别的方案。可用的方案：',
    signatureInvalid: '签名不正确，文件被改动过，没有导入。',
    samplesThemselves: '这是样本文件夹的判定结果，里面没有样本。请直接导入样本文件夹。',
    notScored: '不能计分：',
    notExportable: '这一项没有这种形式。',
    onlySandbox: '在网页上只测内置沙箱；测试其他平台需要私钥，请用 hulian conformance run。',
    runGoesOn: '还有一次测试在进行，请等它结束。',
    outboxInUse: '队列文件正由另一个程序（例如前置机）使用，这里读不到；前置机在运行时看它报告的数目。',
    outboxNotReadable: '现在读不了发件箱（可能正由发送程序使用）：',
    failed: '控制台出了错：',
  },
};
