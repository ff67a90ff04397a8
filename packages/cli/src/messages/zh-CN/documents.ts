import type { MissingValue } from '@hulian/sdk/documents';

const sampleKinds = { 'data-set': '数据集', document: '共享文档', message: '请求', answer: '应答' };
type SampleKind = keyof typeof sampleKinds;

export const documents = {
  arguments: {
    records:
      '记录文件（JSON、NDJSON）：{ template, values, sections } 每条一份文档；数据集记录合成一份，或按 --by 分成多份；- 表示标准输入',
    file: '共享文档（CDA XML）；- 表示标准输入',
    id: '数据集、数据子集、共享文档或交互服务的标识，例如 西药处方、C0004、PatientInfoRegister',
  },
  options: {
    template: '文档模板，例如 C0004（记录里没有 template 时必填）',
    profile:
      '写成哪种形式：national（默认）或 assessment（测评准备用的严格写法，只用于 WS/T 500 的 53 个文档）',
    by: '按这个字段分份：值相同的记录合成一份文档，例如 处方编号',
    values:
      '各份文档共用的值（JSON，键与记录相同）；{字段} 取该份记录的值，例如 {"文档流水号": "D{处方编号}"}。记录自己的值优先',
    documents: '写到文件；多份文档时写到文件夹。默认写到标准输出',
    output: '写到文件，默认写到标准输出',
    to: '形式：html（默认，可打印）或 text',
    format: '输出形式：text（默认）或 json',
    showValues: '同时显示值（可能含患者信息）',
    migrateTo: '目标文档模板，默认仍是文档自己的模板（只换版本或写法）',
    draft: '缺少必填内容或校验不通过时也写出草稿（退出码仍为 1）',
    folder: '写到文件夹，一个产物一个文件；默认写到标准输出',
    count: '数量',
    seed: '种子：相同的种子得到相同的样例',
    kind: '取数据集（data-set）、共享文档（document）、交互消息的请求（message）还是应答（answer）',
    fhir: '写成 FHIR R4 的 Bundle（数据集和共享文档）',
    defects: '植入缺陷的比例（百分数）；清单写在输出文件夹旁边的“文件夹名.defects.ndjson”',
    patientStory: '制作患者故事：门诊到随访的记录、文档和消息，相互一致（--count 为人数）',
  },
  recordNotJson: (path: string) =>
    `${path} 不是 JSON 记录。请提供 { "template": "C0004", "values": { … } }，或数据集记录（一条、数组或每行一条）。`,
  valuesNotJson: (path: string) =>
    `${path} 不是由文字值组成的 JSON 对象，例如 { "保管机构名称": "某医院" }。`,
  fieldMissing: (field: string, record: number) =>
    `第 ${record} 条记录没有“${field}”。请核对字段名，或先只取一种记录（hulian mapping run --only）。`,
  conflict: (name: string, key: string, one: number, other: number, by?: string) =>
    `“${name}”（${key}）在第 ${one} 条和第 ${other} 条记录中不同，而一份文档只有一个；${
      by === undefined ? '请用 --by 按字段分份。' : `两条的“${by}”相同：请核对它是否重复，或换一个字段分份。`
    }`,
  manyNeedFolder: (count: number) => `共 ${count} 份文档，请用 --output 指定文件夹。`,
  ofRecords: (file: string, numbers: readonly number[]) => `${file}（记录 ${numbers.join('、')}）：`,
  builtMany: (written: number, refused: number, folder: string) =>
    `写出 ${written} 份文档，没有写出 ${refused} 份：${folder}`,
  templateMissing: '没有指明文档模板。请在记录中写 "template": "C0004"，或加 --template C0004。',
  templateUnknown: (id: string, nearest: readonly string[]) =>
    `没有文档模板 ${id}。${nearest.length > 0 ? `最接近的是：${nearest.join('、')}。` : '用 hulian standards list documents 查看全部。'}`,
  subjectUnknown: (id: string, nearest: readonly string[]) =>
    `没有数据集、共享文档或服务 ${id}。${nearest.length > 0 ? `最接近的是：${nearest.join('、')}。` : '用 hulian standards list data-sets 查看全部。'}`,
  otherKind: (name: string, asked: SampleKind, kinds: readonly SampleKind[]) =>
    `“${name}”不是${sampleKinds[asked]}，是${kinds.map((kind) => `${sampleKinds[kind]}（--kind ${kind}）`).join('、')}。`,
  noSections: (id: string) =>
    `公开资料没有给出 ${id} 的章节，无法生成文档或样例。自己的章节可以写在记录的 foreignSections 中。`,
  notXml: (path: string, line: string, column: string) =>
    `${path} 第 ${line} 行第 ${column} 列不是格式正确的 XML。请先用 hulian validate 查看原因。`,
  notADocument: (path: string, root: string) =>
    `${path} 的根元素是 ${root}，不是共享文档（ClinicalDocument）。`,
  missing: ({ name, at, template, section }: MissingValue) =>
    `缺少“${name}”（模板 ${template}，${section ?? '文档头'}）。请在记录${section === undefined ? '或 --values 文件（各份共用的值）' : ''}中给出 ${at}。`,
  leftOut: (name: string, at: string) => `“${name}”（${at}）在这种写法中没有位置，没有写入。`,
  notWritten: '没有写出文档：以上各项补齐或改正后再生成；需要草稿时加 --draft。',
  difference: {
    added: (name: string, at: string, section?: string) => `增加  ${section ?? '文档头'}  ${name}（${at}）`,
    removed: (name: string, at: string, section?: string) => `缺少  ${section ?? '文档头'}  ${name}（${at}）`,
    changed: (name: string, at: string, section?: string) => `不同  ${section ?? '文档头'}  ${name}（${at}）`,
  },
  differences: (count: number) => (count === 0 ? '两个文档内容相同。' : `共 ${count} 处不同。`),
  notMigrated: (count: number) => `目标还缺 ${count} 项，没有写出文档。`,
  unplaced: {
    'unknown-key': (at: string) => `没有位置可放：${at}。请核对字段标识或名称。`,
    'narrative-only': (at: string) => `${at} 只有叙述文本，没有条目，取不出字段。`,
    'unknown-section': (at: string) => `模板中没有这个章节：${at}。`,
    'unknown-element': (at: string) => `模板中没有这个条目：${at}。`,
    'not-xml-text': (at: string) => `${at} 的值含有 XML 不允许的控制字符，没有写入。`,
    'no-times-a-day': (at: string) =>
      `${at} 的频次代码没有对应的每日次数（文档只写每日次数），没有写入；请用“用药频率”给出数字。`,
    'not-text': (at: string) => `${at} 的值不是文字（也不是 { value, name, unit }），没有写入。`,
    'not-a-section': (at: string) => `${at} 不是一个 section 元素，没有写入。`,
  },
  unplacedCount: (count: number) => `${count} 项没有放入，见上方。`,
  storyTakesNoId: '--patient-story 不带标识：一个故事含有各种文档、记录和消息。',
  storyNotAsFhir:
    '--patient-story 与 --fhir 不能一起用：故事是记录、文档和消息；单个数据集或文档可以写成 FHIR。',
  noFhirOfMessages: '交互消息没有对应的 FHIR 形式；--fhir 用于数据集和共享文档。',
  noDefectsInFhir: '--defects 与 --fhir 不能一起用：缺陷植入记录、文档和消息。',
  idMissing: '请给出数据集或共享文档的标识，例如 hulian samples make C0004，或加 --patient-story。',
  defectsNeedOutput: '--defects 要写出缺陷清单，请用 --output 指定文件夹。',
  planted: (count: number, file: string) => `植入缺陷 ${count} 处，清单见 ${file}。`,
  made: (count: number, folder: string) => `已写入 ${count} 个文件：${folder}`,
};
