// Words of the quality score's reports in both languages.
import type { Language } from '../../messages/index.js';
import type { MetricReason, ScoreDimension } from './metrics.js';

/** Words of one language. */
export interface ScoreWords {
  readonly title: string;
  readonly disclaimer: string;
  /** `score` is undefined where it was not computed. */
  readonly summary: (records: number, score: string | undefined, errorShare: string) => string;
  /** Names of the dimensions that were measured and of those that were not, and what is counted elsewhere. */
  readonly measured: (measured: string, missing: string) => string;
  /** Between names. */
  readonly comma: string;
  readonly sections: Readonly<
    Record<'dataSets' | 'institutions' | 'groups' | 'metrics' | 'rules' | 'notRun' | 'unreadable', string>
  >;
  readonly columns: Readonly<
    Record<
      | 'dataSet'
      | 'institution'
      | 'month'
      | 'records'
      | 'score'
      | 'errorRate'
      | 'metric'
      | 'value'
      | 'before'
      | 'formula'
      | 'rule'
      | 'severity'
      | 'field'
      | 'count',
      string
    >
  >;
  readonly dimensions: Readonly<Record<ScoreDimension, string>>;
  readonly reasons: Readonly<Record<MetricReason, string>>;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>;
  /** Units of metrics that are no sign. */
  readonly units: Readonly<Record<string, string>>;
  readonly better: string;
  readonly worse: string;
  readonly same: string;
  /** The earlier overall score was made of other dimensions. */
  readonly otherMake: string;
  readonly all: string;
  readonly weights: (text: string) => string;
}

const zhCN: ScoreWords = {
  title: '数据质量评分',
  disclaimer: '本评分由工具按所列公式计算，权重为本项目的建议，不是官方考核结果。',
  summary: (records, score, errorShare) =>
    `共 ${records} 条记录，有错误的记录占 ${errorShare}，综合得分${score === undefined ? '未计算：能测到的方面不到权重的一半' : ` ${score}`}。`,
  measured: (measured, missing) =>
    `综合得分只计能测到的方面：${measured || '无'}${missing && `；没有测到：${missing}`}。数据类型和格式错误计入错误率，不计入综合得分。`,
  comma: '、',
  sections: {
    dataSets: '按数据集',
    institutions: '按机构',
    groups: '按数据集、机构、月份',
    metrics: '指标',
    rules: '问题最多的规则',
    notRun: '没有执行的检查',
    unreadable: '没有计入或没有全部计入的文件（原因见 hulian validate）',
  },
  columns: {
    dataSet: '数据集',
    institution: '机构',
    month: '月份',
    records: '记录数',
    score: '得分',
    errorRate: '错误率',
    metric: '指标',
    value: '结果',
    before: '上次',
    formula: '公式',
    rule: '规则',
    severity: '级别',
    field: '字段',
    count: '次数',
  },
  dimensions: {
    completeness: '完整性',
    validity: '规范性',
    consistency: '一致性',
    timeliness: '及时性',
    uniqueness: '唯一性',
    linkage: '关联性',
  },
  reasons: {
    'required-unknown': '未计算：数据集没有公布必填项，用 --required 给出',
    'no-coded-values': '未计算：没有可对照值域的编码',
    'no-checks': '未计算：没有能执行的检查',
    'no-receipt': '未计算：没有接收时间，用 --received 指出所在列',
    'no-records': '未计算：没有记录',
    'too-little-measured': '未计算：能测到的方面不到权重的一半',
    figures: '未计算：需要记录以外的数字，用 --figures 给出',
    'not-in-input': '未计算：输入中没有相应的记录',
    'needs-person': '未计算：需要人工抽查的结果，用 --figures 给出',
    'item-classes-unknown': '未计算：各项的类别没有公开来源',
    engine: '未计算：这种引擎不统计此项',
  },
  severities: { error: '错误', warning: '警告', info: '提示' },
  units: { points: '分', h: '小时' },
  better: '变好',
  worse: '变差',
  same: '不变',
  otherMake: '计入的方面不同，不能比较',
  all: '全部',
  weights: (text) => `权重：${text}。`,
};

const en: ScoreWords = {
  title: 'Data quality score',
  disclaimer:
    'Computed by this tool with the formulas shown; the weights are a proposal of ours, not an official result.',
  summary: (records, score, errorShare) =>
    `${records} records, ${errorShare} of them with errors, overall score ${score ?? 'not computed: less than half of the weight could be measured'}.`,
  measured: (measured, missing) =>
    `The overall score takes only what could be measured: ${measured || 'nothing'}${missing && `; not measured: ${missing}`}. Errors of data type and format count for the error rate, not for the overall score.`,
  comma: ', ',
  sections: {
    dataSets: 'By data set',
    institutions: 'By institution',
    groups: 'By data set, institution and month',
    metrics: 'Metrics',
    rules: 'Rules broken most often',
    notRun: 'Checks that did not run',
    unreadable: 'Files that were not counted, or not wholly (hulian validate tells why)',
  },
  columns: {
    dataSet: 'Data set',
    institution: 'Institution',
    month: 'Month',
    records: 'Records',
    score: 'Score',
    errorRate: 'Error rate',
    metric: 'Metric',
    value: 'Value',
    before: 'Before',
    formula: 'Formula',
    rule: 'Rule',
    severity: 'Severity',
    field: 'Field',
    count: 'Count',
  },
  dimensions: {
    completeness: 'Completeness',
    validity: 'Validity',
    consistency: 'Consistency',
    timeliness: 'Timeliness',
    uniqueness: 'Uniqueness',
    linkage: 'Linkage',
  },
  reasons: {
    'required-unknown': 'not computed: the data set states no required fields; give them with --required',
    'no-coded-values': 'not computed: no codes to compare with a table',
    'no-checks': 'not computed: no check could run',
    'no-receipt': 'not computed: no time of receipt; name its column with --received',
    'no-records': 'not computed: no records',
    'too-little-measured': 'not computed: less than half of the weight could be measured',
    figures: 'not computed: needs figures that records do not hold; give them with --figures',
    'not-in-input': 'not computed: the input has no such records',
    'needs-person':
      'not computed: needs the result of a sample that a person checked; give it with --figures',
    'item-classes-unknown': 'not computed: no public source gives the classes of the items',
    engine: 'not computed: this engine does not count it',
  },
  severities: { error: 'error', warning: 'warning', info: 'info' },
  units: { points: 'points', h: 'hours' },
  better: 'better',
  worse: 'worse',
  same: 'same',
  otherMake: 'made of other dimensions, not comparable',
  all: 'all',
  weights: (text) => `Weights: ${text}.`,
};

/** Words by language. */
export const scoreWords: Readonly<Record<Language, ScoreWords>> = { 'zh-CN': zhCN, en };
