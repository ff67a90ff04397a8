export const fhir = {
  arguments: {
    input: '记录（JSON）、共享文档（CDA XML）或 FHIR Bundle（JSON、XML）；- 表示标准输入',
    server: 'FHIR 服务的地址，例如 http://127.0.0.1:8787/fhir',
  },
  options: {
    as: '数据子集：标识或中文名，如 西药处方（记录里没有 dataSet 时必填；读取他人的 Bundle 时指明读成什么）',
    to: '转换成：fhir、fhir-xml 或 record；默认按输入判断方向',
    output: '写到文件，默认写到标准输出',
    packageOutput: '写到文件（.tgz）',
    version: '规范包的版本',
    format: '输出格式',
  },
  notReadable: (path: string) => `${path} 不是记录、共享文档或 FHIR Bundle。请先用 hulian validate 检查。`,
  dataSetUnknown: (name: string, nearest: readonly string[]) =>
    `${name === '' ? '没有指明数据子集。' : `没有数据子集“${name}”。`}${nearest.length > 0 ? `最接近的：${nearest.join('、')}。` : '用 --as 指明，例如 --as 西药处方。'}`,
  notHeld: (place: string) => `放不下：${place}`,
  formCount: (native: number, form: number) =>
    `${native} 项写入资源的元素，${form} 项只写入表单（QuestionnaireResponse）。`,
  packageMade: (path: string, counts: string) => `已写入 ${path}：${counts}`,
  serverFailed: (status: number) => `服务没有给出能力声明（状态 ${status}）。请核对地址。`,
  notCapabilities: '地址给出的内容不是 CapabilityStatement。',
  capabilities: {
    server: '服务',
    version: 'FHIR 版本',
    type: '资源',
    interactions: '交互',
    search: '查询参数',
  },
};
