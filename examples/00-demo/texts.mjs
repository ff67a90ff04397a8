// The demo's own sentences. What the tools print comes from the tools.

const zh = {
  title: '互联演示：一家医院从校验到接入区域平台的全过程',
  intro: '全部在本机完成，只用回环地址；人物、机构与号码都是虚构的测试数据。',
  output: (folder) => `产生的文件写在 ${folder}`,
  step: (number, total, title) => `第 ${number}/${total} 步  ${title}`,
  took: (seconds) => `用时 ${seconds} 秒`,
  steps: {
    keys: '为医院生成 SM2 密钥',
    sandbox: '启动测试平台',
    right: '校验正确的文件：处方、病案首页、门诊记录',
    wrong: '校验有典型错误的文件，看报告怎样说',
    submit: '签名并提交到平台',
    query: '从平台查回，核对内容与签名',
    replay: '重放同一请求，平台应拒绝',
    tamper: '改动一个字，签名应失效',
    conformance: '对测试平台做符合性测试',
    audit: '核对平台的审计日志',
    maturity: '标准化成熟度自测',
  },
  password: '口令随机生成，写在 password.txt（仅供演示；正式环境请另行保管）。',
  sandboxReady: (url) => `测试平台在 ${url}（只监听本机）`,
  rightAsExpected: '三份文件都没有发现问题，退出码 0。',
  wrongAsExpected: '每份文件都报出了问题，退出码 1：持续集成可据此拦截。',
  reportsWritten: (junit, json) => `同样的结果也写成了 JUnit（${junit}）与 JSON（${json}）。`,
  registered: (name, id) => `居民注册：${name} → 平台标识 ${id}`,
  submitted: (title, id, verdict) => `文档提交：${title} → ${id}，平台校验结论 ${verdict}`,
  refusedWrong: (title, code, count, sentence) =>
    `有错误的${title}被平台拒收：${code}，${count} 条问题。${sentence}`,
  found: (count) => `按居民检索到 ${count} 份文档`,
  sameBytes: (title) => `${title}：取回的内容与提交的逐字节相同`,
  signatureValid: (title, keyId) => `${title}：保存的 SM2 签名有效（密钥 ${keyId}）`,
  answersSigned: '平台的每个应答也带 SM2 签名，SDK 已逐一验证。',
  replayed: (status, code, title) => `原样重发已受理的请求：HTTP ${status}，${code} ${title}`,
  altered: (status, code, title) => `改动请求体、沿用旧签名：HTTP ${status}，${code} ${title}`,
  tampered: '把处方中“28天用量”的数字 28 改为 82，再用命令行验证：',
  tamperFound: '改动被发现，退出码 1。',
  auditGood: (entries) => `审计日志 ${entries} 条，SM3 链完整`,
  conformed: (suite, { pass, fail, error, skip, omit }, requests) =>
    `套件 ${suite}：通过 ${pass}，不符 ${fail}，未跑完 ${error}，跳过 ${skip}，不要求 ${omit}；留下 ${requests} 次请求的证据`,
  conformanceWritten: (folder) => `结果与证据写在 ${folder}。`,
  maturityHonest: '只有两份文档作为证据，所以几乎没有得分：没有证据的指标从不计分。',
  done: '演示完成，每一步的结果都与预期一致。',
  failed: (step, reason) => `演示在“${step}”处与预期不符：${reason}`,
  where: '文件在哪里',
  folders: {
    input: '输入的样例文件（正确的与有错误的）',
    keys: '医院的密钥、口令与平台公钥',
    reports: '校验报告',
    retrieved: '从平台取回的文档、签名与被改动的副本',
    conformance: '符合性测试的结果与证据',
    sandbox: '测试平台的数据库',
    maturity: '成熟度自测的清单与证据',
  },
  next: '接下来可以试',
  nextCommands: [
    ['校验自己的文件', 'npx hulian validate 你的文件.xml'],
    ['按数据子集校验表格', 'npx hulian validate 你的表.csv --as 门急诊病历'],
    ['查标准', 'npx hulian standards search 收缩压'],
    ['在自己的电脑上开一个测试平台', 'npx hulian sandbox start'],
    ['检查本机环境', 'npx hulian doctor'],
    ['看命令一览', 'npx hulian --help'],
  ],
};

const en = {
  title: 'hulian demo: one hospital, from validation to the regional platform',
  intro:
    'Everything happens on this machine, on loopback only; persons, institutions and numbers are invented test data.',
  output: (folder) => `Files are written to ${folder}`,
  step: (number, total, title) => `Step ${number}/${total}  ${title}`,
  took: (seconds) => `took ${seconds} s`,
  steps: {
    keys: 'Generate SM2 keys for the hospital',
    sandbox: 'Start the test platform',
    right: 'Validate right files: prescription, discharge front page, outpatient records',
    wrong: 'Validate files with typical faults and see what the report says',
    submit: 'Sign and submit to the platform',
    query: 'Query back; compare content and signature',
    replay: 'Replay a request: the platform must refuse',
    tamper: 'Change one figure: the signature must fail',
    conformance: 'Conformance tests against the test platform',
    audit: 'Check the audit log of the platform',
    maturity: 'Maturity self-test',
  },
  password: 'The password is random and lies in password.txt (for the demo only; keep real ones elsewhere).',
  sandboxReady: (url) => `The test platform is at ${url} (loopback only)`,
  rightAsExpected: 'Nothing was found in the three files; exit code 0.',
  wrongAsExpected: 'Faults were found in every file; exit code 1, so a CI job can stop here.',
  reportsWritten: (junit, json) => `The same results were written as JUnit (${junit}) and JSON (${json}).`,
  registered: (name, id) => `Resident registered: ${name} → platform id ${id}`,
  submitted: (title, id, verdict) =>
    `Document submitted: ${title} → ${id}, verdict of the platform: ${verdict}`,
  refusedWrong: (title, code, count, sentence) =>
    `The faulty ${title} was refused: ${code}, ${count} findings. ${sentence}`,
  found: (count) => `${count} documents found for the residents`,
  sameBytes: (title) => `${title}: what comes back is byte for byte what was submitted`,
  signatureValid: (title, keyId) => `${title}: the stored SM2 signature is valid (key ${keyId})`,
  answersSigned: 'Every answer of the platform is signed with SM2, too; the SDK verified each.',
  replayed: (status, code, title) =>
    `An accepted request sent again as it was: HTTP ${status}, ${code} ${title}`,
  altered: (status, code, title) =>
    `A changed body under the old signature: HTTP ${status}, ${code} ${title}`,
  tampered: 'The 28 days of the prescription become 82; then the command line verifies it:',
  tamperFound: 'The change was found; exit code 1.',
  auditGood: (entries) => `${entries} entries in the audit log, SM3 chain intact`,
  conformed: (suite, { pass, fail, error, skip, omit }, requests) =>
    `Suite ${suite}: pass ${pass}, fail ${fail}, error ${error}, skip ${skip}, omit ${omit}; evidence of ${requests} requests`,
  conformanceWritten: (folder) => `Results and evidence are in ${folder}.`,
  maturityHonest:
    'Two documents are the only evidence, so there are hardly any points: nothing scores without evidence.',
  done: 'The demo is complete; every step ended as expected.',
  failed: (step, reason) => `The demo did not end as expected at "${step}": ${reason}`,
  where: 'Where things are',
  folders: {
    input: 'input files, right and wrong',
    keys: 'keys of the hospital, password, public key of the platform',
    reports: 'validation reports',
    retrieved: 'documents from the platform, signatures, the altered copy',
    conformance: 'results and evidence of the conformance tests',
    sandbox: 'database of the test platform',
    maturity: 'inventory and evidence of the maturity self-test',
  },
  next: 'What to try next',
  nextCommands: [
    ['validate a file of your own', 'npx hulian validate your-file.xml'],
    ['validate a table against a data subset', 'npx hulian validate your-table.csv --as 门急诊病历'],
    ['search the standards', 'npx hulian standards search 收缩压'],
    ['a test platform on your own machine', 'npx hulian sandbox start'],
    ['check this machine', 'npx hulian doctor'],
    ['see all commands', 'npx hulian --help'],
  ],
};

/** `--lang`, HULIAN_LANG, the system's locale, then Chinese: as the command line chooses. */
export function chooseLanguage(argv, env) {
  const option = argv.indexOf('--lang');
  const named =
    (option >= 0 ? argv[option + 1] : undefined) ??
    env.HULIAN_LANG ??
    env.LC_ALL ??
    env.LC_MESSAGES ??
    env.LANG ??
    '';
  return /^en/i.test(named) ? 'en' : 'zh-CN';
}

export const textsOf = (language) => (language === 'en' ? en : zh);
