export const maturity = {
  arguments: {
    inventory: '现状清单文件（hulian maturity init 生成），也可含答案',
    earlier: '较早的清单或答案文件：在它的基础上继续，或换到 --scheme 指定的版本',
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
    before: '较早的结果（score 或 report 的 --format json），报告里列出变化',
    indicators: '规划指标的测算结果（quality indicators --format json），写进报告',
    sign: '用此私钥给写出的文件签名（SM2），签名写到 文件.sig；需要 --output',
    format: '输出格式',
    output: '写到文件，默认写到标准输出',
    all: '列出全部差距（默认前 7 项）',
    yes: '不提问，直接写模板',
    area: '地区，例如 广东省',
    tier: '医院等级，例如 三级',
    name: '机构名称',
  },
  ask: {
    lead: '逐项提问；直接回车保留原值或暂不回答，Ctrl+D 结束并保存已回答的部分。\n',
    question: (text: string, now: string | undefined) => `${text}${now === undefined ? '' : `〔${now}〕`}：`,
    name: '机构名称',
    tier: '医院等级（三级、二级、一级）',
    area: '所在地区（例如 山东省青岛市）',
    badTier: (tiers: readonly string[]) => `请写 ${tiers.join('、')} 之一。`,
    businesses: '没有开展的业务',
    business: (name: string, decided: readonly string[]) =>
      `是否开展${name}（是/否；没有开展时 ${decided.join('、')} 不扣分）`,
    list: {
      systemsInUse: '已投用的系统',
      systemsOnPlatform: '接入平台的系统',
      externalOrganisations: '联通的外部机构',
    },
    numbers: '填编号，例如 1 3 5-8；清单外的写名称，按“其它”计',
    infrastructure: '平台与设施',
    yesNo: '（是/否）',
    figures: '恢复时间、延迟与应用比例',
    ratio: '分子/分母，例如 1200/1500',
    figure: (name: string, unit: string, decided: readonly string[]) =>
      `${name}（${unit}；决定 ${decided.join('、')}）`,
    certificates: '证书与报告',
    fresh: '（须为本年度或上一年度）',
    reference: '  证据：文件路径或文号（回车：暂缺或保留）：',
    date: '  证据日期 YYYY-MM-DD：',
    sm3: '  不是本机文件，请填它的 SM3（64 位十六进制，回车：暂缺）：',
    keptProof: (reference: string, date: string) => `  已有证据：${reference}（${date}）\n`,
    badDate: '  日期写作 2026-05-06。',
    badSm3: '  SM3 是 64 位十六进制数。',
    badYesNo: '请填 是 或 否（y/n）。',
    badNumber: (text: string) => `没有编号 ${text}。`,
    badRatio: '请写作 分子/分母，分子不大于分母，例如 1200/1500。',
    badFigure: '请填不小于 0 的数。',
    ended: '提问中断，已回答的部分照样写出；用 hulian maturity init 清单文件 --output 清单文件 继续。',
  },
  notCarried: (subject: string, reason: 'not-in-scheme' | 'other-meaning' | 'meaning-unknown') =>
    `${subject} 没有带过来：${{ 'not-in-scheme': '这个方案没有此项', 'other-meaning': '同一编号在这个方案里是别的要求', 'meaning-unknown': '不认识原来的方案，不能按编号认定是同一要求' }[reason]}，请重新回答。`,
  noInput: '请给出现状清单文件，或用 --answers 给出答案文件。没有清单时先运行 hulian maturity init。',
  schemeUnknown: (id: string, known: readonly string[]) => `没有方案 ${id}。可选：${known.join('、')}。`,
  notResult: (path: string) =>
    `${path} 不是成熟度自测的结果。请给出 score 或 report 的 --format json 写出的文件。`,
  notIndicators: (path: string) =>
    `${path} 不是规划指标的测算结果。请给出 quality indicators --format json 写出的文件。`,
  schemeOther: (path: string, id: string, known: readonly string[]) =>
    `${path} 是按方案 ${id} 填的，这里没有这个方案（有 ${known.join('、')}）。换到现有版本：hulian maturity init ${path} --scheme hospital-2020 --yes --output 新文件，能带过来的带过来，其余逐项列出。`,
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
      `答案属于方案 ${params['answers'] ?? ''}，不是 ${params['scheme'] ?? ''}。换到另一版本：hulian maturity init 文件 --scheme ${params['scheme'] ?? ''} --yes --output 新文件，能带过来的带过来，其余逐项列出。`,
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
  blocking: (level: string, count: number) => `距${level}还差 ${count} 项（按得分和易证程度排序）`,
  blockingColumns: ['指标', '名称', '原因', '可得分', '证明方式'],
  more: (count: number) => `另有 ${count} 项，用 --all 查看。`,
  waysTitle: '接下来可以运行（文件名按实际）：',
  ways: {
    samples:
      '数据集、共享文档：hulian conformance artifacts 样本文件夹（逐份说明哪里不符），再在 score 后加 --artifacts 样本文件夹',
    services:
      '交互服务：hulian conformance run hip-soap --target 平台地址 --format json --output 结果.json，再在 score 后加 --results 结果.json',
    answers: '其余各项：hulian maturity init 清单.json --output 清单.json（接着回答，附证据），再重新 score',
  },
  notRun: (count: number) => `未回答 ${count} 项`,
  notProven: (count: number) => `已答但未证明 ${count} 项，不计分`,
  form: {
    conformance: () => '：应为 full、partial 或 none',
    exists: () => '：应为 true 或 false',
    all: () => '：应为 true 或 false',
    option: (option: string) => `：应为一个选项，例如 "${option}"`,
    count: (option: string) => `：应为选项的列表，例如 ["${option}"]，或个数`,
    metric: () => '：应为数，或 { "numerator": 1, "denominator": 2 }',
    metrics: () => '：应为写明各项的对象，例如 { "rtoHours": 4, "rpoHours": 6 }',
  },
  problems: (count: number) => `输入中有 ${count} 处需要改正`,
  whatIf: (assumed: string) => `假设 ${assumed}`,
  undecidable: (level: string) => `${level}无法判定：方案的公开资料不全。`,
  targetColumns: ['编号', '地区', '文号', '最低等级', '期限', '状态'],
  requireFailed: (wanted: string, reached: string) => `要求达到${wanted}，现为${reached}。`,
  initThere: (path: string) =>
    `${path} 已存在，没有改动。接着填：hulian maturity init ${path} --output ${path}；重新开始请换一个文件名。`,
  notInventory: (path: string) =>
    `${path} 不是现状清单或答案文件：没有 scheme、answers，也没有 facts。清单由 hulian maturity init 生成。`,
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
  inventedPeople: (files: number) =>
    `产物中有 ${files} 个文件是虚构的人（证件号码以 999999 开头）。由样例工具制作、不是本院系统导出的文件不能作证据，请从产物文件夹中去掉。`,
  runProof: (suite: string, target: string, path: string) => `符合性测试 ${suite}，${target}（${path}）`,
  qualityProof: (path: string) => `质量评分（${path}）`,
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
