export const quality = {
  arguments: {
    paths: '文件、文件夹或通配符（JSON、NDJSON、CSV、XLSX；DuckDB 引擎为 Parquet、CSV）',
    dataSet: '数据子集的标识符或名称，如 西药处方',
    score: 'quality score --format json 写出的评分',
  },
  options: {
    as: '按哪个数据子集：标识符或名称',
    engine: '计算引擎：row 逐条执行全部规则；duckdb 用 SQL 计算 Parquet、CSV',
    output: '写到文件（先写临时文件再改名）',
    before: '上一次的评分（JSON），用来比较',
    figures:
      '记录以外的数字（JSON）：happened、accepted、submitted、rejected、discharges、onlineMinutes、totalMinutes、keysOneSided、keysUnion、sampledPages、rightPages、expectedDataSets',
    required: '各数据集的必填项（JSON）：{"数据集标识": ["字段标识", …]}',
    received: '记录中平台接收时间所在的键（仅 row 引擎）',
    limitHours: '及时率的时限（小时）；默认病案首页 240，其余 24',
    minimum: '综合得分低于此值或未计算时退出码为 1',
    sign: '用该 SM2 私钥签名报告，写出 <文件>.sig，用 hulian verify 验证',
    dialect: '数据库方言',
    table: '表名；默认与 standards export --to sql 导出的表名相同',
    key: '标识一行的列；默认 record_id',
    typed: '各列是导出的表那样的日期、逻辑等类型；默认都是文字',
    indicatorFigures: '分母等外部数字（JSON）：residents、institutions、areas',
    institutions: '机构表（CSV）：机构代码、机构名称、级别、区市；给出后机构数与区市数由它得出',
    by: '再按机构的级别（level）或区市（area）分列，要有 --institutions',
    zeroReports: '零报告（CSV）：机构代码、日期；当日没有病例也算报告',
    onboarding: '逐家列出接入情况：只登记、有数据、有符合标准的数据，各数据集与起止日期；要有 --institutions',
    since: '列出从这一天到 --as-of 没有报告卡也没有零报告的机构与日期，有缺报时退出码 1；要有 --institutions',
    answer: '把测得的指标写成成熟度答案：测评指标=规划指标，可重复',
    scheme: '答案所属的测评方案',
  },
  label: '评分',
  signNeedsOutput: '--sign 要签名写出的文件，请同时给出 --output。',
  unknownDataSet: (name: string, nearest: readonly { readonly id: string; readonly name: string }[]) =>
    `没有名为“${name}”的数据子集。${nearest.length > 0 ? `最接近的是：${nearest.map((one) => `${one.name}（${one.id}）`).join('、')}。` : ''}`,
  notJson: (path: string) => `${path} 不是 JSON。`,
  notScore: (path: string) => `${path} 不是 quality score --format json 写出的评分。`,
  duckdbMissing: '没有安装 DuckDB。请在本项目中安装 @duckdb/node-api，或改用 --engine row。',
  duckdbFilesOnly: 'DuckDB 引擎只读文件，不读标准输入。',
  unevenTable: (path: string) =>
    `“${path}”有残缺的行、重复的列名或不是 UTF-8 编码，DuckDB 不能照样读取；本次全部由逐条引擎计算。`,
  unevenAmongParquet: (path: string) =>
    `DuckDB 不能读取“${path}”。文本表格须为 UTF-8、每行列数相同、列名不重复；请先修正，或与 Parquet 分开评分。`,
  duckdbNeedsAs: 'DuckDB 引擎要用 --as 指出数据子集。',
  noColumns: (path: string, name: string) =>
    `${path} 没有一列是数据子集“${name}”的字段。列名可用字段标识、数据元标识、中文名称或导出的列名。`,
  compiled: (checks: number, left: number) =>
    `编译了 ${checks} 项检查${left === 0 ? '' : `，${left} 项没有 SQL 形式，列在语句开头`}。`,
  asOfNeeded: '请用 --as-of 给出测量日期：同样的输入在哪一天计算都应得到同样的结果。',
  badAnswer: (pair: string, known: readonly string[]) =>
    `--answer ${pair} 应写成 测评指标=规划指标，规划指标为：${known.join('、')}。`,
  indicatorColumns: ['指标', '分子', '分母', '结果', '目标'],
  indicatorReasons: {
    'figure-missing': '缺少外部数字',
    'nothing-counted': '分母为 0',
    'above-one': '分子大于分母，口径不一致',
  },
  needsInstitutions: (option: string) => `${option} 要知道有哪些机构，请用 --institutions 给出机构表。`,
  sinceBad: (given: string) => `--since ${given} 应为日期 YYYY-MM-DD，不晚于 --as-of。`,
  noDates: (path: string, names: readonly string[]) => `“${path}”没有日期列，列名可用 ${names.join('、')}。`,
  onboardingColumns: ['接入机构', '阶段', '最早', '最近', '数据集 符合/收到'],
  onboardingStages: {
    registered: '只登记，没有数据',
    sending: '有数据，都不符合',
    conforming: '有符合标准的数据',
  },
  onboardingSummary: (reached: number, all: number) =>
    `${all} 家登记的机构中，${reached} 家有符合标准的数据。日期取自记录；是否通过一致性测试，这些数据看不出。`,
  missingDaysColumns: ['缺报机构', '天数', '日期'],
  noMissingDays: '各机构每天都有报告卡或零报告。',
  noInstitutionCodes: (path: string, names: readonly string[]) =>
    `“${path}”没有机构代码列，列名可用 ${names.join('、')}。`,
  groupColumns: ['分组', '指标', '分子', '分母', '结果'],
  groupUnknown: '不在机构表中',
  strangers: (names: readonly string[]) =>
    `记录中有 ${names.length} 家机构不在机构表中（${names.slice(0, 3).join('、')}${names.length > 3 ? ' 等' : ''}），不计入机构的覆盖率。机构表要用记录里的代码。`,
  targetStatus: { met: '达到', 'not-met': '未达到', overdue: '已逾期', 'not-decidable': '无法判断' },
};
