export const validate = {
  arguments: {
    paths: '文件、文件夹、通配符，或“-”表示标准输入',
    rule: '规则标识，如 data-element/format-length；不写则列出全部规则',
    identifier: '标识的种类',
    value: '要核对的值；“-”表示从标准输入逐行读取（个人信息请用这种方式，以免留在命令历史中）',
  },
  options: {
    as: '按哪个数据子集、文档或服务来判断：标识或中文名，如 西药处方',
    profile: '判断尺度：national 按标准，assessment 按测评准备的要求',
    format: '输出格式',
    output: '写入文件（先写临时文件再改名，不会留下半个文件）',
    failOn: '出现哪一级别时以退出码 1 结束',
    showValues: '在报告中显示记录的值（含患者信息，请谨慎）',
    baseline: '以前一次 JSON 报告为基线，只有新问题才影响退出码',
  },
  readingStandardInput: '标准输入',
  label: '校验',
  unknownSubject: (name: string, nearest: readonly string[]) =>
    `没有数据子集、共享文档或服务叫“${name}”。${nearest.length > 0 ? `最接近的：${nearest.join('；')}。` : ''}用 hulian standards list data-sets 看全部数据子集。`,
  baselineBad: (path: string) => `基线 ${path} 不是 hulian validate --format json 的报告。`,
  baselineCounts: (known: number, fresh: number) => `基线中已有 ${known} 个问题，新问题 ${fresh} 个。`,
  unknownRule: (rule: string, nearest: readonly string[]) =>
    `没有规则“${rule}”。${nearest.length > 0 ? `最接近的：${nearest.join('、')}。` : '用 hulian explain 列出全部规则。'}`,
  ruleHeadings: ['规则', '级别', '依据'],
  severity: { error: '错误', warning: '警告', info: '提示' },
  basis: { standard: '标准', practice: '实践' },
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
