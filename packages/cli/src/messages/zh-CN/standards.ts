import type { QualityMetric } from '@hulian/standards';

export interface Sensitive {
  readonly class: string;
  readonly name: string;
  readonly level: number;
}

/** Another wording for a code. */
export interface Synonym {
  readonly name: string;
  readonly source: string;
}

/** Days as the catalogue states them. */
export interface Days {
  readonly published?: string;
  readonly effective?: string;
  readonly ended?: string;
  readonly datesSource?: string;
}

export const standards = {
  arguments: {
    kind: '种类；不写则列出各类的数量',
    id: '标识：数据元、值域、数据子集、文档代码、OID，或唯一的中文名',
    text: '要找的文字：名称、名称的一部分、拼音首字母、标识、OID 或代码含义',
    exportIds: '标识，或种类（如 value-domains，表示该类全部）',
    meaning: '值含义中的文字，或代码的开头',
    domain: '值域：标识（CV02.01.101、GB/T 2261.1-2003）或 OID',
    code: '代码',
    localTable: '本院代码表（CSV，首行为列名；UTF-8 或 GBK）',
  },
  options: {
    kind: '只找这一种类',
    limit: '最多显示多少条',
    to: '导出格式',
    dialect: 'SQL 方言',
    group: '只看这一组',
    myUsage: '只看这个 JSON 文件里的标识所涉及的变化：标识数组，或 {"ids": […]}',
    domain: '对到哪个值域',
    column: '本院的值在哪一列；不写则按列名认代码列与名称列',
    by: '按四大数据库（store）或六类业务应用（family）列出数据集、操作、规则与正反例',
    state: '只看这一状态：works、partly、not-yet',
  },
  kinds: {
    'data-element': '数据元',
    'value-domain': '值域',
    'data-set': '数据集',
    document: '共享文档',
    service: '交互服务',
    operation: '统一接口操作',
    rule: '质量规则',
    metric: '质量指标',
    scheme: '成熟度方案',
    oid: '对象标识符',
    identifier: '标识',
    fhir: 'FHIR',
  },
  headings: {
    kinds: ['种类', '名称', '条数'],
    entries: ['标识', '名称', '版本'],
    found: ['标识', '种类', '名称', '版本', '匹配'],
    values: ['值', '值含义'],
    retired: ['值', '值含义', '最后见于', '现用代码'],
    fields: ['内部标识', '名称', '数据元', '类型', '表示格式', '值域'],
    uses: ['标识', '种类', '名称', '位置'],
    sections: ['章节代码', '章节', '基数', '条目数'],
    slots: ['名称', '数据元', '数据集字段', '表示格式', '路径'],
    entriesOfSections: ['章节', '名称', '数据元', '数据集字段', '表示格式'],
    messageFields: ['名称', '基数', '数据元', '固定值或格式', '路径'],
    levels: ['等级', '名称', '含义', '最低分'],
    chapters: ['章', '名称', '分值'],
    parts: ['段', '位', '代码表或格式'],
    map: ['本院代码', '本院名称', '标准代码', '标准名称', '可信度', '依据'],
    coverage: ['编号', '状态', '系统或职责', '证据（尚无的：原因）'],
    coverageParts: ['名称', '数据集', '操作', '规则', '有正反例的规则'],
  },
  labels: {
    kind: '种类',
    edition: '版本',
    validity: '效力期间',
    source: '来源',
    confidence: '可信度',
    note: '说明',
    dataType: '数据类型',
    format: '表示格式',
    notKnown: '未知',
    unit: '单位',
    valueDomain: '值域',
    ws445: 'WS 445 中',
    sensitivity: '敏感级别',
    standard: '标准',
    state: '状态',
    complete: '完整',
    incomplete: '不完整：查不到的代码按“未装入”处理',
    external: '外部代码表，本库不附带，可用标准包装入',
    dataSet: '数据集',
    otherNames: { synonym: '也称', role: '用作', reused: '同号他用' },
    objectClass: '对象类',
    headerSlots: (count: number) => `文档头（${count}）`,
    entries: (count: number) => `条目（${count}）`,
    retired: (count: number) => `已停用的代码（${count}），旧记录可能带有`,
    category: '类别',
    action: 'action',
    request: '请求根元素',
    response: '应答根元素',
    testCase: '测评用例',
    requestFields: (count: number) => `请求字段（${count}）`,
    responseFields: (count: number) => `应答字段（${count}）`,
    call: '调用',
    operationService: '服务',
    statement: '来源原文',
    requirement: '要求',
    scope: '适用记录',
    dimension: '质量维度',
    severity: '严重程度',
    basis: '依据',
    evaluated: '能否校验',
    evaluatedBy: (rule: string | undefined) => (rule === undefined ? '能' : `能，由 ${rule} 校验`),
    notEvaluated: '不能：只有说明',
    formula: '公式',
    formulaOf: ({ formula }: Pick<QualityMetric, 'formula' | 'formulaLabel'>): string => formula,
    better: '取向',
    higher: '越高越好',
    lower: '越低越好',
    issuer: '发布机构',
    documentNumber: '文号',
    points: '总分',
    levels: (count: number) => `等级（${count}）`,
    chapters: (count: number) => `章（${count}）`,
    pattern: '书写形式（正则）',
    length: '长度',
    checkDigit: '校验方法',
    parts: (count: number) => `各段（${count}）`,
    values: (count: number) => `允许值（${count}）`,
    fields: (count: number) => `字段（${count}）`,
    sections: (count: number) => `章节（${count}）`,
  },
  confidence: { high: '高', medium: '中', low: '低' },
  dataTypes: {
    S1: '字符，不可枚举',
    S2: '字符，可枚举、代码不多于 3 位或有代码表',
    S3: '字符，引用外部代码表',
    L: '布尔',
    N: '数值',
    D: '日期',
    DT: '日期时间',
    T: '时间',
    BY: '二进制',
  },
  sensitivity: ({ name, level }: Sensitive) =>
    `${level} 级（共 5 级），${name}（本工具的默认分级，参照 GB/T 39725）`,
  objectClass: ({ name }: { readonly class: string; readonly name: string }) =>
    `${name}（本工具按名称开头归类）`,
  status: (status: 'in-force' | 'replaced' | 'unknown', by: string | undefined) =>
    status === 'in-force'
      ? '（现行）'
      : status === 'replaced'
        ? `（已被 ${by ?? '新版'} 代替）`
        : '（是否现行未知）',
  validity: ({ published, effective, ended, datesSource }: Days) =>
    datesSource === undefined
      ? '没有来源写明发布与实施日期'
      : `${published ?? '?'} 发布，${effective ?? '?'} 实施${ended === undefined ? '' : `，至 ${ended}`}（据 ${datesSource}）`,
  dimensions: {
    completeness: '完整性',
    validity: '有效性',
    normative: '规范性',
    consistency: '一致性',
    uniqueness: '唯一性',
    referential: '关联性',
    timeliness: '及时性',
    plausibility: '合理性',
    traceability: '可追溯性',
  },
  severities: { error: '错误', warning: '警告', info: '提示' },
  bases: { standard: '标准', practice: '实践' },
  retiredCode: (lastIn: string, now: readonly string[]) =>
    `已停用：最后见于 ${lastIn} 版${now.length > 0 ? `，现用 ${now.join('、')}` : ''}。旧记录可以保留，新记录不要再用。`,
  usedBy: (total: number, shown: number) => `使用于（${total}${shown < total ? `，列出 ${shown}` : ''}）`,
  places: (places: readonly string[]) =>
    places.length > 3 ? `${places.slice(0, 3).join('、')} 等 ${places.length} 处` : places.join('、'),
  intact: (files: number) => `${files} 个数据文件都与发布时一致（SM3）。`,
  altered: {
    missing: (path: string) => `${path}：缺失`,
    altered: (path: string, records: readonly string[]) =>
      `${path}：被改动${records.length > 0 ? `，涉及 ${records.join('、')}` : ''}`,
  },
  differentKinds: (first: string, second: string) => `${first} 与 ${second} 不是同一类记录，无法比较。`,
  workbookNeedsOutput: 'XLSX 是二进制文件，请用 --output 指定文件名。',
  notExportable: (id: string, format: string) =>
    `${id} 不能导出为 ${format}：能导出的是数据元、值域与数据集。`,
  count: (count: number) => `共 ${count} 条`,
  emptySearch: '要找的文字不能为空。',
  nothingFound: (text: string) => `没有找到“${text}”。可试名称的一部分或拼音首字母。`,
  /** Sources by their keys in sources.tsv. */
  synonymsOf: (synonyms: readonly Synonym[]) =>
    `也称：${synonyms.map(({ name, source }) => `${name}（来源 ${source.replaceAll('|', '、')}）`).join('；')}`,
  valueName: ({ name, synonyms = [] }: { readonly name: string; readonly synonyms?: readonly Synonym[] }) =>
    synonyms.length === 0 ? name : `${name}（也称 ${synonyms.map((each) => each.name).join('、')}）`,
  knownCode: (code: string, name: string, domain: string) => `${code}  ${name}（${domain}）`,
  unknownCode: (domain: string, code: string) => `${domain} 中没有代码“${code}”。最接近的允许值：`,
  notLoaded: (domain: string) =>
    `${domain} 没有装入完整代码表，无法判断。“未装入”不等于正确；请用标准包装入该代码表。`,
  noColumn: (columns: readonly string[]) =>
    `认不出代码列与名称列，请用 --column 指定。现有的列：${columns.join('、')}`,
  tableBroken: (path: string, line: number) => `${path}：第 ${line} 行不是正确的 CSV。`,
  tableNotText: (path: string) => `${path} 既不是 UTF-8 也不是 GBK 文本。`,
  tableEmpty: (path: string) => `${path} 没有数据行。`,
  usageBad: (path: string) => `${path} 应为 JSON：标识数组，或 {"ids": [标识…]}。`,
  notTouched: (count: number) => `共有 ${count} 处变化，都不涉及所列的标识。`,
  suggested: (value: string) => `？${value}`,
  mapped: (mapped: number, left: number) =>
    left === 0
      ? `${mapped} 行全部对上。`
      : `对上 ${mapped} 行，还剩 ${left} 行。带“？”的只是建议：请在 CSV 的 target 列填上标准代码，再运行一次。`,
  mapReasons: {
    confirmed: '已由人确认',
    equal: '代码与名称都相同',
    'equal-name': '名称相同',
    'equal-code': '代码相同，没有名称可核对',
    synonym: '同义名称',
    'normalized-name': '名称写法不同，含义相同',
    'near-name': '名称相近，请确认',
    'near-code': '代码相近，请确认',
    'unsafe-code': '代码相同，但已知有的系统用它表示别的含义，请确认',
    'ambiguous-name': '有几个值叫这个名称，请确认',
    'code-means-other': '代码相同而名称不同，请确认',
    'unknown-target': 'target 列的代码不在值域中',
    none: '没有找到',
  },
  coverageStates: { works: '可用', partly: '部分', 'not yet': '尚无' },
  coverageSummary: (works: number, partly: number, notYet: number) =>
    `可用 ${works}，部分 ${partly}，尚无 ${notYet}`,
  coverageOfNone: '（不属于任何一个）',
  coverageAssignment:
    '名称取自规划；哪些数据集、操作、规则属于哪一个，是本项目的归类，一项可属于几个。各项的标识：--format json。',
  coverageEvidence:
    '证据以 hulian 开头的是命令；examples/ 与其他路径（测试）在源代码仓库里，不随安装包发布。每项怎样检查、还缺什么：--format json 的 check。',
};
