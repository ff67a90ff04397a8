/** 命令行里的一个参数或选项，与它的说明。 */
export interface Named {
  readonly name: string;
  readonly meaning: string;
}
const named = (all: readonly Named[]) => all.map(({ name, meaning }) => `${name}（${meaning}）`).join('、');

const near = (nearest: string | undefined) => (nearest ? `，是不是想用 ${nearest}` : '');

export const errors = {
  label: '错误：',
  unknownOption: (option: string, nearest: string | undefined) =>
    `没有选项 ${option}${near(nearest)}。用 --help 看全部选项。`,
  unknownCommand: (command: string, nearest: string | undefined) =>
    `没有命令 ${command}${near(nearest)}。用 hulian --help 看全部命令。`,
  missing: (parameters: readonly Named[], options: readonly Named[], command: string) =>
    [
      ...(parameters.length > 0 ? [`缺少参数 ${named(parameters)}`] : []),
      ...(options.length > 0 ? [`缺少必需的选项 ${named(options)}`] : []),
    ].join('；') + `。用 ${command} --help 看用法。`,
  optionValueMissing: (option: string) => `选项 ${option} 后面缺少值。`,
  optionMissing: (option: string) => `缺少必需的选项 ${option}。`,
  optionsConflict: (first: string, second: string) => `选项 ${first} 与 ${second} 不能同时使用。`,
  tooManyArguments: (surplus: readonly string[], command: string) =>
    `参数过多：${surplus.join('、')}。名称中有空格时请加引号；用 ${command} --help 看用法。`,
  badChoice: (option: string, value: string, choices: readonly string[]) =>
    `${option} 不能是“${value}”，可选：${choices.join('、')}。`,
  badNumber: (option: string, value: string, low: number, high: number) =>
    `${option} 应为 ${low} 到 ${high} 的整数，现为“${value}”。`,
  configUnreadable: (path: string) => `读不到配置文件 ${path}。`,
  configNotJson: (path: string, line: number | undefined) =>
    `配置文件 ${path} 不是有效的 JSON${line ? `（第 ${line} 行附近）` : ''}。`,
  configMember: (path: string, member: string, problem: string) =>
    `配置文件 ${path} 的 ${member} 有误：${problem}。`,
  expectedObject: '应为对象',
  expectedText: '应为文本',
  expectedTexts: '应为文本的数组',
  expectedSeverity: '应为 error、warning、info 或 off',
  unknownMember: (known: readonly string[]) => `没有这一项，可用：${known.join('、')}`,
  library: (message: string, code: string) => `${message}（${code}）`,
  ambiguousName: (name: string, candidates: readonly string[]) =>
    `有 ${candidates.length} 条记录都叫“${name}”，请写标识：${candidates.join('；')}。`,
  unknownId: (id: string, nearest: readonly string[]) =>
    `标准库中没有“${id}”。${nearest.length > 0 ? `最接近的：${nearest.join('；')}。` : '用 hulian standards search 查找。'}`,
  pathsMissing: (paths: readonly { readonly path: string; readonly nearest?: string }[]) =>
    paths.map(({ path, nearest }) => `找不到 ${path}${nearest ? `，是不是 ${nearest}` : ''}`).join('；') +
    '。',
  noMatch: (pattern: string) => `没有文件符合 ${pattern}。`,
  pathEmpty: '有一个路径是空的（脚本中的变量可能没有赋值）。要处理当前文件夹请写“.”。',
  oneFileOnly: (option: string) => `${option} 只能用于一个文件；有多个文件时请去掉它。`,
  noFiles: (path: string) => `${path} 中没有可校验的文件（xml、json、ndjson、csv、tsv、xlsx）。`,
  passedOver: (folder: string, names: readonly string[]) =>
    `注意：${folder} 中有 ${names.length} 个文件的格式不读，没有处理：${names.slice(0, 5).join('、')}${names.length > 5 ? ' 等' : ''}`,
  specialFiles: (folder: string, names: readonly string[]) =>
    `注意：${folder} 中有 ${names.length} 个管道、套接字或设备，没有处理：${names.slice(0, 5).join('、')}${names.length > 5 ? ' 等' : ''}`,
  stdinTerminal: '“-”表示从标准输入读取，但标准输入是终端。请用管道或重定向送入内容。',
  bug: (text: string, version: string, node: string) =>
    `程序缺陷：${text}\n这不是您的操作问题。请把命令行（去掉患者数据）与下面一行交给维护者；设 HULIAN_DEBUG=1 重试可得到详情。\nhulian ${version}，Node.js ${node}，${process.platform} ${process.arch}`,
};

/** 操作系统的错误，按代码。 */
export const system = {
  ENOENT: (path: string) => `找不到 ${path}。`,
  ENOENT_FOLDER: (path: string) => `文件夹 ${path} 不存在，请先建立。`,
  ENOTDIR: (path: string) => `${path} 的上级不是文件夹。`,
  EISDIR: (path: string) => `${path} 是文件夹，这里需要文件。`,
  EEXIST: (path: string) => `${path} 已存在。要覆盖请加 --force，或换一个文件名。`,
  EACCES: (path: string) => `没有权限读写 ${path}。请检查文件与文件夹的权限，或换一个位置。`,
  EPERM: (path: string) => `系统不允许操作 ${path}。请检查权限，或换一个位置。`,
  EROFS: (path: string) => `${path} 在只读的文件系统上，不能写入。请换一个位置。`,
  ENOSPC: (path: string) => `磁盘已满，没有写成 ${path}，原文件（如有）未改动。请腾出空间后重试。`,
  EDQUOT: (path: string) => `磁盘配额已用完，没有写成 ${path}。请腾出空间后重试。`,
  EMFILE: () => '打开的文件过多。请关闭其他程序，或提高系统的文件数上限后重试。',
  CANCELLED: () => '已取消。',
  EBUSY: (path: string) => `${path} 正被占用，请关闭占用它的程序后重试。`,
  ENAMETOOLONG: () => '文件名过长。',
  EADDRINUSE: () => '端口已被占用，请换一个端口，或用 --port 0 由系统选择空闲端口。',
  EADDRNOTAVAIL: () => '不能监听这个地址。',
  ECONNREFUSED: () => '连接被拒绝：对方没有在监听。请检查平台地址与端口。',
  ECONNRESET: () => '连接被对方中断，结果未知。请先按幂等键查询，不要直接重发。',
  ENOTFOUND: () => '域名解析不了平台地址。请检查地址，或询问网络管理员。',
  ETIMEDOUT: () => '连接超时，结果未知。请先按幂等键查询，不要直接重发。',
};
