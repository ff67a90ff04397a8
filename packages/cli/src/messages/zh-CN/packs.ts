export interface Refusal {
  readonly place: string;
  readonly id: string;
  readonly reason: string;
}

export const packs = {
  arguments: { pack: '标准包：文件夹或 .hlpack 文件', packs: '标准包；不写则用配置文件中的 packs' },
  options: {
    pack: '叠加一个标准包（文件夹或 .hlpack）；可给多次，后面的优先',
    asOf: '按这一天有效的版本（YYYY-MM-DD，默认今天）',
    trust: '发布者公钥；给出后，没有签名或签名不符的包一律拒绝',
    key: '发布者私钥文件',
  },
  headings: {
    list: ['标识', '版本', '名称', '记录数', '签名', '有效期'],
    diff: ['变化', '标识', '名称', '内容'],
  },
  dateBad: (value: string) => `--as-of 应为 YYYY-MM-DD 形式的日期，现为“${value}”。`,
  none: '没有使用标准包。用 --pack 指定，或在 hulian.config.json 中写 packs。',
  signed: '有',
  unsigned: '无',
  unlimited: '不限',
  valid: (id: string) => `${id}：签名有效`,
  forged: (id: string) => `标准包 ${id} 的签名与公钥不符，已拒绝。`,
  noSignature: (id: string) => `标准包 ${id} 没有签名。`,
  written: (path: string) => `签名已写入 ${path}`,
  folderOnly: (path: string) => `${path} 是压缩包；请对文件夹签名后再打包。`,
  added: (id: string, path: string) => `标准包 ${id} 已写入 ${path}`,
  addedBefore: (id: string, path: string) => `标准包 ${id} 已在 ${path} 中，没有改动。`,
  tested: (id: string, files: number, records: number) => `${id}：${files} 个文件、${records} 条记录无误`,
  unusedFile: (path: string) =>
    `不符  ${path}：没有被读取。数据要放在 data-elements、value-domains、data-sets、documents、services、quality 等文件夹，与标准库同名`,
  suppressionUnknown: (rule: string, nearest: string | undefined) =>
    `不符  suppressions：没有规则 ${rule}${nearest === undefined ? '' : `，是不是想写 ${nearest}`}`,
  suiteRun: (path: string, passed: boolean, good: number, all: number) =>
    `${passed ? '通过' : '不符'}  ${path}：沙箱通过 ${good} / ${all} 个测试`,
  suiteNotRun: (path: string, reason: string) => `未运行  ${path}：形式无误；没有对沙箱运行（${reason}）`,
  codeNotTested: (files: readonly string[]) => `以代码写的套件没有运行：${files.join('、')}。`,
  noSamples: '没有样例（samples/right、samples/wrong），只核对了文件。',
  ruleSamples: {
    'as-expected': (code: string) => `通过  规则 ${code}：正例通过，反例报出`,
    'right-refused': (code: string) => `不符  规则 ${code}：正例被报出`,
    'right-unjudged': (code: string) => `不符  规则 ${code}：正例没有被判断（条件不成立或缺少字段）`,
    'wrong-accepted': (code: string) => `不符  规则 ${code}：反例没有报出`,
    none: (code: string) => `不符  规则 ${code}：没有正例和反例（samples）`,
  },
  samplePassed: (path: string) => `通过  ${path}`,
  sampleFailed: (path: string) => `不符  ${path}：应当没有错误，却有`,
  sampleUnchecked: (path: string) => `不符  ${path}：没有能够校验它`,
  sampleMissed: (path: string) => `不符  ${path}：应当有错误，却没有`,
  sampleSubject: (path: string, name: string) => `${path}：样例所在的文件夹应以数据集命名，现为“${name}”`,
  changes: { added: '新增', changed: '修改', removed: '删除' },
  breaking: '（不兼容）',
  diffSummary: (changes: number, breaking: number) =>
    `共 ${changes} 处变化，其中 ${breaking} 处不兼容（原来正确的数据可能不再正确）。`,
  same: '没有变化。',
  errors: {
    PACK_NOT_FOUND: ({ place }: Refusal) => `找不到标准包 ${place}。`,
    PACK_MANIFEST_MISSING: ({ place }: Refusal) => `${place}：标准包缺少 pack.json。`,
    PACK_FILE_INVALID: ({ place, reason }: Refusal) => `${place}：标准包的文件有误（${reason}）。`,
    PACK_FORMAT_NEWER: ({ place }: Refusal) => `${place}：标准包的格式比本程序新，请升级程序。`,
    PACK_ZIP_INVALID: ({ place, reason }: Refusal) => `${place}：不是可用的 .hlpack 压缩包（${reason}）。`,
    PACK_UNSIGNED: ({ place }: Refusal) => `${place}：要求签名，而标准包没有可验证的签名。`,
    PACK_EXTENDS_MISSING: ({ place, id }: Refusal) => `${place}：依赖标准包 ${id}，而它没有给出。`,
    PACK_EXTENDS_CIRCULAR: ({ place, reason }: Refusal) => `${place}：标准包互相依赖成环（${reason}）。`,
    PACK_DUPLICATE: ({ place, id }: Refusal) => `${place}：标准包 ${id} 给了两次。`,
    PACK_OVERRIDE_UNNAMED: ({ place, reason }: Refusal) =>
      `${place}：改写已有记录而没有写明 overrides（${reason}）。`,
    PACK_OVERRIDE_UNKNOWN: ({ place, reason }: Refusal) =>
      `${place}：overrides 所指的记录不存在（${reason}）。`,
  },
};
