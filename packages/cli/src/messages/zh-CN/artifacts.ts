export const artifacts = {
  arguments: { dir: '产物文件夹：数据集记录、共享文档（EMR-SD-NN…）、消息（EMR-PL-NN…-T01/-F01）' },
  options: {
    scheme: '测评方案，决定要哪些数据集、文档与服务，各到哪一级',
    level: '要求达到的等级，例如 4B：该级要求的数据集与文档未全部完全符合时退出码为 1',
    absent: '本机构不开展的业务（选测项），例如 midwifery，可多次给出',
    showValues: '显示文件名与文件夹名中的患者姓名',
    live: '在本机的这个端口给出网页，实时显示已判文件数、速度、剩余时间与没有通过的文件；0 由系统选端口',
  },
  running: '已判文件',
  liveCause: (errors: number, warnings: number) => `${errors} 个错误，${warnings} 个警告`,
  title: '产物符合性',
  noLevel: '未达到最低一级',
  results: { pass: '全部符合', fail: '有不符合', 'not-checked': '有未能判定' },
  verdict: (result: string, level: string) => `${result}；数据集与文档的数量达到：${level}`,
  facts: { scheme: '方案', asOf: '日期', files: '文件', profile: '校验方案' },
  files: (all: number, pass: number, fail: number, notChecked: number) =>
    `${all} 个：通过 ${pass}，不通过 ${fail}，未判定 ${notChecked}`,
  sections: {
    levels: '各级要求的数量',
    fixes: '先改什么',
    'data-set': '数据集',
    document: '共享文档',
    service: '交互服务',
    patients: '同一患者的文档种类',
    packaging: '文件名与摆放',
  },
  columns: {
    levels: ['等级', '数据集', '共享文档', '服务（仅请求）', '数据集与文档'],
    fixes: ['次序', '等级', '对象', '分值', '怎么办'],
    types: ['状态', '编号', '名称', '通过 / 文件', '字段', '怎么办'],
    patients: ['患者', '文档数', '种类', '缺少'],
    packaging: ['文件', '说明'],
  },
  statuses: {
    full: '完全符合',
    partial: '部分符合',
    none: '没有',
    'not-checked': '未判定',
    absent: '不开展',
  },
  counts: (full: number, partial: number, notChecked: number, none: number) =>
    `完全 ${full}，部分 ${partial}，未判定 ${notChecked}，没有 ${none}`,
  reached: '达到',
  notReached: '未达到',
  levelNote: '完全符合的数量 / 该级及以下各级要求的数量。部分符合不计。',
  serviceNote:
    '文件夹里只有请求报文，不能证明服务会怎样应答，因此不作为成熟度自测的答案；服务请用 conformance run 测试。',
  moreFixes: (count: number) => `其余 ${count} 项见 --format json 的 fixFirst。`,
  steps: {
    make: '没有文件：请导出样本',
    mend: (text: string, count: number, more: number) =>
      `${text}（${count} 处${more > 0 ? `，另有 ${more} 类问题` : ''}）`,
    fill: (count: number, some: readonly string[]) =>
      `${count} 个字段在所有样本中都没有值：${some.join('、')}${count > some.length ? ' 等' : ''}`,
    look: '有文件未能判定：请用 hulian validate 查看',
  },
  gaps: {
    'found-case-missing': '缺少 T01：用真实参数的查询',
    'not-found-case-missing': '缺少 F01：用不存在的参数的查询',
    'key-empty': '查询参数为空',
    'same-key': 'T01 与 F01 的查询参数相同：F01 应使用不存在的参数',
  },
  patient: (number: number) => `患者 ${number}`,
  patientNote: (count: number) =>
    `共 ${count} 名患者，列出种类最多的。患者按证件号码或标识区分，只编号，不显示。要求同一患者覆盖全部种类，是实施经验，未见于公开的方案文字。`,
  packagingNote: '不影响符合与否。命名来自一个实施团队的做法，测评方的正式模板未见。',
  packaging: {
    'name-not-by-packaging': (expected: string) =>
      `文件名没有编号${expected === '' ? '' : `，应以 ${expected} 开头`}`,
    'name-other-type': (expected: string) => `文件名的编号与内容不符，应为 ${expected}`,
    'code-unknown': () => '方案中没有文件名里的编号',
    'patients-mixed-in-folder': () => '与同一文件夹中的其他文档不是同一患者',
    'content-twice': () => '与另一个文件内容完全相同',
    'type-unknown': () => '认不出是哪种数据集、文档或消息，没有计入',
    'type-not-in-scheme': () => '方案不要求这种数据集、文档或消息，没有计入',
    'data-sets-mixed': () => '一个文件含多个数据集且有错误，分不清是哪一个：请按数据集分开',
  },
  footer: '这是自测结果，不是正式测评结果。',
};
