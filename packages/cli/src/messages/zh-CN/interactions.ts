const label = (at: string, name: string | undefined): string =>
  name === undefined ? at : `“${name}”（${at}）`;

export const interactions = {
  arguments: {
    records: '记录文件（JSON、NDJSON：每条 { service, values } 一条消息）；- 表示标准输入',
    file: '交互消息（XML，可带 SOAP 信封）；- 表示标准输入',
  },
  options: {
    service: '服务的动作名或中文名，例如 PatientInfoRegister',
    soap: '加上 SOAP 信封（HIPMessageServer）',
    profile: '按哪种要求校验写出的消息',
    messages: '写到文件；多条消息时写到文件夹。默认写到标准输出',
    output: '写到文件，默认写到标准输出',
  },
  recordNotJson: (path: string) =>
    `${path} 不是 JSON 对象。请提供 { "service": "PatientInfoRegister", "values": { … } }。`,
  serviceMissing: '没有指明服务。请在记录中写 "service"，或加 --service PatientInfoRegister。',
  ofDataSet: (id: string) =>
    `这是数据集 ${id} 的记录，它的键是数据集的字段，不是服务的字段，不能直接生成消息。服务要哪些键：hulian samples make 服务 --output 样例，再 hulian messages extract 样例/…xml；照此写成 { "service": …, "values": { … } }。由数据集记录可以生成共享文档：hulian documents build。`,
  noFields: (service: string) => `公开资料没有给出 ${service} 的字段，不能生成消息。`,
  problems: {
    missing: (at: string, name: string | undefined) => `缺少必填的值：${label(at, name)}。`,
    'unknown-key': (at: string) => `服务中没有这一项：${at}。请核对名称或路径。`,
    'ambiguous-key': (at: string) => `${at} 可以放在多处，请改用路径。`,
    'not-text': (at: string) => `${at} 的值不是文字（也不是 { value, … }）。`,
    'not-xml-text': (at: string) => `${at} 的值含有 XML 不允许的控制字符。`,
    'too-many': (at: string) => `${at} 超过允许出现的次数。`,
    'unknown-place': (at: string) => `服务中没有这个位置，值没有取出：${at}。`,
  },
  manyNeedFolder: (count: number) => `共 ${count} 条消息，请用 --output 指定文件夹。`,
  ofRecord: (file: string, record: number) => `${file}（记录 ${record}）：`,
  builtMany: (written: number, refused: number, folder: string) =>
    `写出 ${written} 条消息，没有写出 ${refused} 条：${folder}`,
  notBuilt: (count: number) => `有 ${count} 处问题，没有写出消息。`,
  notXml: (path: string, detail: string) =>
    `${path} 不是可读的 XML：${detail}。请先用 hulian validate 查看原因。`,
  unknownRoot: (path: string, root: string) => `${path} 的根元素 ${root} 不是已知服务的消息。`,
  severalServices: (root: string, services: readonly string[]) =>
    `根元素 ${root} 由多个服务共用，请用 --service 指明：${services.join('、')}。`,
};
