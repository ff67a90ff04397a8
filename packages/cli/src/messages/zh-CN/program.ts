/** 数量换成便于读的单位。 */
const size = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
const share = (done: number, total: number) => (total > 0 ? `（${Math.floor((done / total) * 100)}%）` : '');
const remaining = (left: number | undefined) => (left === undefined ? '' : `，约剩 ${left} 秒`);

export const program = {
  description: '互联：医院接入区域全民健康信息平台的标准、校验、国密与联调工具。全部功能可离线使用。',
  version: '显示版本号',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  lang: '输出语言：zh-CN 或 en（也可用环境变量 HULIAN_LANG）',
  config: '配置文件（默认从当前目录向上查找 hulian.config.json）',
  written: (path: string) => `已写入 ${path}`,
  after:
    '退出码：0 无问题；1 有问题或验证不通过；2 用法或配置错误；3 环境、网络或平台问题；70 程序缺陷\n\n' +
    '先试试：\n' +
    '  hulian validate 处方.xml                    校验一份共享文档\n' +
    '  hulian validate 门诊.csv --as 门急诊病历    按数据子集校验表格\n' +
    '  hulian standards search 收缩压              查标准\n' +
    '  hulian sandbox start                        启动本机测试平台\n' +
    '  hulian doctor                               检查本机环境\n',
};

export const help = {
  usage: '用法：',
  arguments: '参数：',
  options: '选项：',
  globalOptions: '通用选项：',
  commands: '命令：',
  joiner: '，',
  choices: (values: readonly string[]) => `可选：${values.join('、')}`,
  defaultValue: (value: string) => `默认：${value}`,
};

export const progress = {
  files: (label: string, done: number, total: number, rate: number, left: number | undefined) =>
    `${label} ${done}/${total} 个文件${share(done, total)}，每秒 ${rate.toFixed(0)} 个${remaining(left)}`,
  bytes: (label: string, done: number, total: number, rate: number, left: number | undefined) =>
    `${label} ${size(done)}${share(done, total)}，每秒 ${size(rate)}${remaining(left)}`,
  sameOf: (first: string, others: readonly string[]) =>
    `${first} 之下说的，同样适用于另外 ${others.length} 个：${others.slice(0, 3).join('、')}${others.length > 3 ? ' 等' : ''}`,
  items: (label: string, done: number, total: number, rate: number, left: number | undefined) =>
    `${label} ${done}${total > 0 ? `/${total}` : ''}，每秒 ${rate.toFixed(1)}${remaining(left)}`,
};

/** 每个命令一句话；键是 hulian 后面输入的命令名。 */
export const summaries = {
  validate: '校验数据集记录、共享文档与消息',
  explain: '解释一条规则：依据、反例与改法',
  check: '核对一个标识：居民身份证号码、统一社会信用代码等',
  standards: '标准库：数据元、值域、数据集、共享文档',
  'standards list': '列出某一类标准记录',
  'standards show': '显示一条标准记录',
  'standards search': '按名称、标识或代码含义查找',
  codes: '代码表',

  'standards diff': '比较两条记录，指出不兼容的变化',
  'standards export': '导出为 JSON Schema、TypeScript、SQL、CSV、Markdown、Java',
  'standards verify': '核对已安装的标准数据是否被改动',
  'codes lookup': '在值域代码表中查一个代码',
  'codes search': '按含义在值域代码表中查找',
  'codes map': '为本院代码表提议标准代码，列出没有对上的',
  packs: '标准包：省、市、医院对国家标准的增补与收窄',
  'packs list': '列出标准包及其签名、有效期',
  'packs add': '核对标准包并写入配置文件',
  'packs test': '核对标准包的每个文件，并用包里的样例检验',
  'packs diff': '标准包改变了什么',
  'packs sign': '给标准包签名',
  'packs verify': '验证标准包的签名',
  keys: 'SM2 密钥',
  'keys generate': '生成 SM2 密钥对（私钥文件默认加密）',
  'keys show': '显示公钥与指纹，不显示私钥',
  'keys request': '生成证书请求',
  'keys inspect': '查看证书或证书请求',
  sign: '用 SM2 签名文件',
  verify: '验证签名，可说明不通过的原因',
  encrypt: '为持有公钥的一方加密文件（SM2 与 SM4-GCM，JWE）',
  decrypt: '解密文件',
  digest: '计算文件的 SM3 摘要',
  crypto: '内置国密算法',
  'crypto info': '本机用的是哪种实现',
  'crypto selftest': '自检：已知答案、签验、加解密',
  send: '把文件签名后提交到平台',
  sandbox: '本机测试平台',
  'sandbox start': '启动测试平台（只监听本机）',
  'sandbox reset': '清空测试平台的数据库文件',
  'sandbox inspect': '查看测试平台数据库中的对象数目',
  gateway: '前置机：监视文件夹并接受本机 HTTP，校验、签名、入队、发送',
  openapi: '接口描述',
  'openapi diff': '比较两份 OpenAPI 文件，逐项评级',
  'openapi export': '导出接口描述为一个 OpenAPI 文件，含各数据子集的记录结构',
  'sign request': '为请求签名并显示被签名的原文',
  'sandbox trigger': '在运行中的测试平台上触发故障、清空或通知',
  'sandbox tail': '实时显示运行中的测试平台收到的请求',
  outbox: '发送队列',
  'outbox list': '列出队列中的记录与各状态的数目',
  'outbox run': '把队列中到期的记录发给平台',
  'outbox show': '显示一条记录的状态与下一步',
  'outbox retry': '重新发送一条被拒收或挂起的记录',
  reconcile: '按日与平台对账',
  package: '离线交换包（单向文件摆渡）',
  'package make': '把记录签名、加密成离线包',
  'package open': '核对离线包，可导入发送队列并写回执',
  'package patient': '把一名患者的共享文档签名成本人下载包',
  'package receipt': '核对对方的回执，说明哪些记录还没有受理',
  audit: '审计日志',
  'audit verify': '核对测试平台审计日志的哈希链',
  coverage: '各系统与职责由本工具的什么来满足、到什么程度',
  conformance: '符合性测试：平台是否按约定应答',
  'conformance list': '列出测试套件、测试与还没有测试的要求',
  'conformance run': '对平台或内置沙箱运行一个测试套件',
  mapping: '映射：把医院自己的表变成数据集记录',
  'mapping init': '为一份源数据提议映射文件',
  'mapping check': '列出必填未映射、需要核对的数据元和不存在的列',
  'mapping run': '按映射文件生成记录并校验，问题指到源数据的行与列',
  'mapping coverage': '列出每个数据子集能提供的比例',
  'conformance artifacts': '判定产物文件夹：数据集、共享文档、消息各是否符合，先改什么',
  'conformance listen': '沙箱作评判：看一个上传系统做得对不对',
  proxy: '架在医院与平台之间：原样转发，校验往来',
  'conformance report': '把一次结果写成网页、表格或 Markdown',
  'conformance compare': '比较两次结果：新出现、已修复、仍未通过',
  'conformance statement': '按结果写出产品支持什么的声明',
  'conformance badge': '按结果画一个 SVG 徽章',
  documents: '共享文档：由记录生成、取回记录',
  'documents build': '由记录生成共享文档',
  'documents extract': '从共享文档取回记录，并列出放不进模板的内容',
  'documents render': '把共享文档显示成给人看的网页或文本',
  'documents diff': '按含义比较两个共享文档',
  'documents migrate': '把共享文档转到另一模板或写法，并列出缺少的内容',
  messages: '交互消息：由记录生成、取回记录',
  'messages build': '由记录生成交互服务的请求或应答，可带 SOAP 信封',
  'messages extract': '从交互消息取回记录，并列出服务中没有的内容',
  fhir: 'FHIR R4：转换、规范包、能力声明',
  'fhir convert': '把记录或共享文档转换为 FHIR，或反向转换，列出放不下的内容',
  'fhir package': '生成 FHIR 规范包（逻辑模型、规范、代码表，.tgz）',
  'fhir capabilities': '查看 FHIR 服务的能力声明',
  samples: '虚构的样例',
  'samples make': '制作数据集记录或共享文档的样例',
  maturity: '互联互通标准化成熟度自测',
  'maturity init': '写一份现状清单的模板',
  'maturity score': '由清单、答案与产物计算等级、得分和差距',
  'maturity report': '把自测结果写成 HTML、Markdown、CSV、XLSX 或 JSON 报告',
  'maturity region': '把许多医院的自测汇成一张表',
  'maturity targets': '列出政策文件对地区与等级的要求',
  console: '打开管理员的本机网页：问卷、证据、结果、校验、标准',
  quality: '数据质量',
  'quality score': '按数据集、机构、月份给记录评分，并与上次比较',
  'quality report': '把保存的评分写成 HTML、Markdown、文字或 JSON',
  'quality sql': '把数据集的规则编译成 SQL，在平台自己的数据库上执行',
  'quality indicators': '用校验过的记录测算规划中的指标',
  doctor: '检查本机环境、内置算法与数据是否完好',
  completion: '输出命令行补全脚本（bash、zsh、fish、PowerShell）',
};
