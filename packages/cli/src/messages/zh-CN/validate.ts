export const validate = {
  arguments: {
    paths: '文件、文件夹、通配符，或“-”表示标准输入',
    rule: '规则标识，如 data-element/format-length；不写则列出全部规则',
    identifier: '标识的种类',
    value: '要核对的值；“-”表示从标准输入逐行读取（个人信息请用这种方式，以免留在命令历史中）',
  },
  options: {
    as: '按哪个数据子集、文档或服务来判断：标识或中文名，如 西药处方；FHIR 资源写 fhir；统一接口的请求写 operationId，如 registerResident',
    profile:
      '判断尺度：national 按标准，assessment 按测评准备的要求；对 FHIR 资源还可给出规范的网址、文件或规范包（.tgz），可多次使用',
    format: '输出格式',
    formats: '输出格式，可以同时要几种，各写一个文件：--format text --format json=report.json',
    output: '写入文件（先写临时文件再改名，不会留下半个文件）',
    failOn: '出现哪一级别时以退出码 1 结束',
    fix: '改正不改变含义的问题（空格、编码、前导零等），写回原文件',
    dryRun:
      '与 --fix 同用：不写回，只输出统一格式的差异（unified diff），有改动时退出码为 1；差异中的行含记录的值，须同时给出 --show-values 才显示',
    minimize:
      '把一个不通过的 XML 文档或 JSON 记录缩到仍触发同一规则的最小内容，并把值换成无意义的字符，便于发给厂商；写到 --output 或标准输出',
    rule: '--minimize 保留哪条规则的问题（默认第一个最严重的）',
    showValues: '在报告中显示记录的值（含患者信息，请谨慎）',
    cross: '各文件之间也要一致：同一人、同一次就诊、引用、先后顺序，以及质控规则和标准包中要看其他记录的规则',
    xsd: '另外按您的 XML Schema（文件或文件夹）校验文档与消息，结果单列（需安装 libxml2-wasm）',
    schematron: '另外按您的 Schematron 文件校验，较慢（需安装 node-schematron）',
    signatureTrust: '签名者证书所信任的根证书（PEM 或 DER，可多次给出）；不给出时证书链记入未校验清单',
    signatureCrl: '签名者证书的吊销列表（可多次给出）',
    jobs: '同时校验文件的线程数；输出与逐个校验逐字节相同',
    baseline: '以前一次 JSON 报告为基线，只有新问题才影响退出码',
    writeBaseline: '把全部发现写成已接受的基线；须同时给出 --reason、--owner、--expires',
    reason: '接受这些发现的理由',
    owner: '负责人',
    expires: '接受到哪一天，YYYY-MM-DD',
  },
  fixed: (path: string, count: number) => `${path}：已改正 ${count} 处`,
  wouldFix: (path: string, count: number) => `${path}：可改正 ${count} 处（未写回）`,
  schemaErrors: {
    'missing-library': (name: string) =>
      `没有安装可选组件 ${name}。请在安装 hulian 的目录执行 npm install ${name}；不能上网时，把该组件的安装包一起带入内网安装。`,
    invalid: (name: string, line: number) =>
      `${name}${line > 0 ? ` 第 ${line} 行` : ''} 不是可用的 Schema 或 Schematron（也不接受 DTD，只读取所给文件夹内的文件）。`,
    empty: () => '--xsd 所指的文件夹中没有 .xsd 文件。',
    unreadable: (path: string, code: string) => `无法读取 ${path}（${code}）。`,
  },
  minimize: {
    oneFile: '--minimize 一次只处理一个文件。',
    unreadable: (path: string) => `${path} 不是格式正确的 XML 或 JSON，不能保证遮盖其中的全部值，没有输出。`,
    nothing: (path: string) => `${path} 中没有这样的问题，没有输出。`,
    done: (rule: string, before: number, after: number, tries: number) =>
      `保留的问题：${rule}；${before} 个字符缩到 ${after} 个，试了 ${tries} 次。元素名和成员名未遮盖，发出前请看一遍。`,
    bounded: (tries: number) => `试到 ${tries} 次为止，可能还能更小。`,
    changed: (rule: string) => `遮盖值以后不再出现 ${rule}：问题与具体的值有关，请用虚构的值重现。`,
  },
  fixNeedsFiles: '--fix 要写回文件，不能用于标准输入。',
  badProfile: (path: string) => `${path} 不是 FHIR 规范文件（JSON）或规范包（.tgz）。`,
  unknownProfile: (url: string) =>
    `没有装入规范 ${url}。工具不联网取规范，请再用 --profile 给出含有它的文件或规范包。`,
  label: '校验',
  unknownSubject: (name: string, nearest: readonly { readonly id: string; readonly name: string }[]) =>
    `没有数据子集、共享文档、服务或带请求体的接口操作叫“${name}”。${nearest.length > 0 ? `最接近的：${nearest.map((each) => `${each.name}（${each.id}）`).join('；')}。` : ''}用 hulian standards list data-sets 看全部数据子集。`,
  baselineBad: (path: string) => `基线 ${path} 不是 hulian validate --format json 的报告。`,
  baselineNeeds: '--write-baseline 须同时给出 --reason、--owner、--expires YYYY-MM-DD。',
  baselineExpired: (count: number) => `${count} 项曾经接受的发现已过期，按新发现计。`,
  formatsNeedFiles: '同时要几种格式时，请各给一个文件：--format json=report.json --format html=report.html。',
  workbookNeedsFile: '工作簿不是文字，请给出文件：--format xlsx=report.xlsx。',
  baselineCounts: (known: number, fresh: number) => `基线中已有 ${known} 个问题，新问题 ${fresh} 个。`,
  unknownRule: (rule: string, nearest: readonly string[]) =>
    `没有规则“${rule}”。${nearest.length > 0 ? `最接近的：${nearest.join('、')}。` : '用 hulian explain 列出全部规则。'}`,
  unknownRuleMessage: (rule: string, message: string, known: readonly string[]) =>
    `规则 ${rule} 没有消息“${message}”，可用：${known.join('、')}。`,
  ruleHeadings: ['规则', '级别', '依据'],
  severity: { error: '错误', warning: '警告', info: '提示', off: '关闭' },
  basis: { standard: '标准', practice: '实践' },
  artefacts: {
    'data-set-records': '数据集记录',
    document: '共享文档',
    message: '交互消息',
    fhir: 'FHIR 资源',
    request: '平台请求',
    signed: '签名或加密对象',
    unknown: '任何文件',
  },
  listJoiner: '、',
  explainLabels: {
    severity: '默认级别',
    basis: '依据',
    references: '标准条款',
    appliesTo: '适用于',
    messages: '可能的提示',
  },
  checkPassed: '通过',
  checkRemark: (text: string) => `通过，但请注意：${text}`,
  checkFailed: (text: string) => `不通过：${text}`,
};
