const gap: Readonly<Record<string, string>> = {
  'not-run': '未回答',
  'not-met': '未达到要求',
  partial: '部分符合',
  'value-malformed': '值的形式不对',
  'value-out-of-range': '值超出范围',
  'option-unknown': '没有这个选项',
  'not-applicable-not-allowed': '此项不允许不适用',
  'required-option-missing': '缺少必选项',
  'usage-not-proven': '使用率没有证据',
  'evidence-missing': '没有证据',
  'evidence-incomplete': '证据缺编号、日期或摘要',
  'evidence-future': '证据日期晚于自测日期',
  'evidence-stale': '证据过期',
  'evidence-lost': '证据文件不见了',
  'evidence-changed': '证据文件已被改动',
  'evidence-conflict': '证据互相矛盾',
};
const proof: Readonly<Record<string, string>> = {
  file: '文件可测',
  endpoint: '接口可测',
  db: '数据库可测',
  config: '配置可读',
  questionnaire: '问卷',
};

export const maturity = {
  arguments: {
    inventory: '现状清单文件（hulian maturity init 生成），也可含答案',
    region: '文件夹或文件：每家医院一份现状清单或答案（JSON）',
  },
  options: {
    scheme: '方案，例如 hospital-2020；用 hulian standards list schemes 查看全部',
    answers: '答案文件（{ scheme, asOf, facts, answers }），可多次给出，先给的优先',
    artifacts: '产物文件夹（数据集记录、共享文档、消息），校验后自动记入对应指标，可多次给出',
    results:
      '符合性测试的结果（conformance run 或 artifacts 的 --format json，或证据包），记入对应指标，可多次给出',
    quality:
      '质量评分（quality score --as-of … --format json）；写作 项目=文件 时作为该项目的数据质量系数，可多次给出',
    assume: '假设：指标=值，例如 3.2.14=full，可多次给出；只影响“假设”一栏',
    target: '列出到哪一级的差距，默认为已达等级的上一级',
    require: '要求达到的等级，例如 4A；达不到时退出码为 1',
    format: '输出格式',
    output: '写到文件，默认写到标准输出',
    all: '列出全部差距（默认前 7 项）',
    yes: '不提问，直接写模板',
    area: '地区，例如 广东省',
    tier: '医院等级，例如 三级',
    name: '机构名称',
  },
  ask: {
    name: '机构名称：',
    tier: '医院等级（三级、二级、一级）：',
    area: '所在地区（例如 山东省青岛市）：',
  },
  noInput: '请给出现状清单文件，或用 --answers 给出答案文件。没有清单时先运行 hulian maturity init。',
  schemeUnknown: (id: string, known: readonly string[]) => `没有方案 ${id}。可选：${known.join('、')}。`,
  notJson: (path: string) => `${path} 不是 JSON 对象。`,
  formFault: (path: string, at: string, expected: string) =>
    `${path} 中 ${at === '' ? '整个文件' : at} 应为${{ object: '对象', array: '数组', text: '文本' }[expected] ?? expected}，这一部分没有使用。`,
  unproved: (names: readonly string[]) =>
    `以下 ${names.length} 项没有证据，不计分：${names.slice(0, 10).join('、')}${names.length > 10 ? ' 等' : ''}。`,
  badAssume: (text: string) => `--assume 应写作 指标=值，例如 3.2.14=full；现在是 ${text}。`,
  levelUnknown: (level: string, known: readonly string[]) => `没有等级 ${level}。可选：${known.join('、')}。`,
  error: {
    'date-invalid': (params: Readonly<Record<string, string>>) =>
      `自测日期 ${params['asOf'] ?? ''} 不是有效日期。请写作 2026-11-21。`,
    'scheme-mismatch': (params: Readonly<Record<string, string>>) =>
      `答案属于方案 ${params['answers'] ?? ''}，不是 ${params['scheme'] ?? ''}。请换用对应的方案。`,
    'level-unknown': (params: Readonly<Record<string, string>>) =>
      `没有等级 ${params['level'] ?? ''}。可选：${params['known'] ?? ''}。`,
    'input-malformed': (params: Readonly<Record<string, string>>) => `输入缺少 ${params['member'] ?? ''}。`,
  },
  level: '等级',
  pair: (label: string, value: string) => `${label}：${value}`,
  strict: '按要求',
  byScore: '按得分',
  reached: '达到（取较低者）',
  none: '未达到任何等级',
  notComputed: '此方案不计算等级',
  points: '得分',
  sections: ['章节', '得分', '满分', '已答', '共'],
  blocking: (level: string, count: number) => `距 ${level} 级还差 ${count} 项（按得分和易证程度排序）`,
  blockingColumns: ['指标', '名称', '原因', '可得分', '证明方式'],
  more: (count: number) => `另有 ${count} 项，用 --all 查看。`,
  notRun: (count: number) => `未回答 ${count} 项`,
  notProven: (count: number) => `已答但未证明 ${count} 项，不计分`,
  problems: (count: number) => `输入中有 ${count} 处需要改正`,
  whatIf: (assumed: string) => `假设 ${assumed}`,
  undecidable: (level: string) => `${level} 级无法判定：方案的公开资料不全。`,
  targets: (met: number, open: number, undecided: number) =>
    `政策目标：达到 ${met} 项，未达到 ${open} 项，无法判定 ${undecided} 项`,
  targetColumns: ['编号', '地区', '文号', '最低等级', '期限', '状态'],
  targetStatus: { met: '达到', 'not-met': '未达到', overdue: '已逾期', 'not-decidable': '无法判定' },
  gap: (reason: string) => gap[reason] ?? reason,
  proof: (kind: string) => proof[kind] ?? kind,
  requireFailed: (wanted: string, reached: string) => `要求达到 ${wanted} 级，现为 ${reached}。`,
  initDone:
    '清单写好后运行 hulian maturity score 清单文件。每个答案都要有 reference、date 和 sm3（hulian digest 可算）。',
  region: {
    head: (scheme: string, hospitals: number) => `${scheme}  ${hospitals} 家医院`,
    disclaimer: '由各医院的自测汇总，不是正式测评结果。',
    noFiles: '没有找到 JSON 文件。请给出存放各医院现状清单或答案的文件夹。',
    unreadable: (path: string, reason: string) => `${path} 没有计入：${reason}`,
    repeated: (names: readonly string[]) =>
      `以下名称出现在多个文件中，每个文件都计了一家：${names.join('、')}`,
    more: (count: number) => `另有 ${count} 行，用 --format json 或 xlsx 查看。`,
    levels: '各级医院',
    levelColumns: ['医院等级', '自测等级', '家数'],
    targets: '政策目标',
    targetColumns: ['编号', '适用家数', '达到', '无法判定', '要求家数'],
    gaps: '共同的差距',
    gapColumns: ['指标', '名称', '家数'],
    members: '各家医院',
    memberColumns: ['医院', '医院等级', '自测等级', '得分', '自测日期', '文件'],
  },
  sheets: { summary: '结论', sections: '各章得分', table: '指标', gaps: '差距', evidence: '证据' },
  reportColumns: ['指标', '名称', '要求', '回答', '状态', '证据'],
  evidenceColumns: ['指标', '文件或编号', '日期', 'SM3', '状态'],
  evidenceState: { missing: '文件不见了', changed: '文件已被改动' },
  measured: (used: number, unused: number) =>
    `产物：${used} 个指标有了回答；另有 ${unused} 种见到了但不算（没有校验到底，或是服务：请求消息不能说明它怎样应答）。`,
  runProof: (suite: string, target: string, path: string) => `符合性测试 ${suite}，${target}（${path}）`,
  resultUsed: (path: string, used: number) => `${path}：${used} 个指标有了回答。`,
  sandboxResult: (path: string) =>
    `${path} 是对内置沙箱的测试，不能说明本院的平台，一项也不算。请对本院平台运行该套件。`,
  bundleAltered: (path: string) => `${path} 生成后被改动过，没有使用。用 hulian verify 查看改在哪里。`,
  undated: (path: string) =>
    `${path} 没有写明日期，不能作证据。请用 hulian quality score --as-of YYYY-MM-DD 重新评分。`,
  qualityUnused: (item: string) =>
    `${item} 的数据质量系数没有使用：该项目还没有回答，或评分里四个系数一个也没算出。`,
  dayAhead: (day: string) => `自测日期是 ${day}，这一天还没有到。`,
};
