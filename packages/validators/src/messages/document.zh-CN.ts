// 共享文档（CDA）规则的中文文字。
export type Open = {
  readonly element?: string;
};
export type Limit = {
  readonly limit: number;
};
export type Named = {
  readonly name: string;
};
export type Form = Named & {
  readonly element: string;
  readonly format: string;
};
export type Measured = Form & {
  readonly length: number;
  readonly limit: number;
};
export type Table = Named & {
  readonly table: string;
  readonly tableName: string;
};
export type List = readonly string[];

const join = (list: List): string => list.join('、');
const inside = (element: string | undefined): string => (element ? `（在 <${element}> 中）` : '');
const element = (code: string): string => (code === '' ? '' : `（${code}）`);
const shouldBe = (expected: string): string => (expected === '' ? '' : `，应为 ${expected}`);
const nearby = (list: List): string =>
  list.length === 0 ? '请对照代码表改正。' : `最接近的代码：${join(list)}。`;

/** 共享文档规则的中文文字。 */
export const documentMessages = {
  'document/well-formed/empty': () => '文件没有内容。请确认导出是否成功。',
  'document/well-formed/not-xml': () => '文件不是 XML：第一个字符应为“<”。请确认文件类型和导出方式。',
  'document/well-formed/doctype': () =>
    '文件含有 DOCTYPE 声明，出于安全一律拒收（防止外部实体和实体膨胀）。请删去 DOCTYPE 及其中的实体定义。',
  'document/well-formed/entity': (p: Open) =>
    `使用了未定义的实体引用${inside(p.element)}。XML 只有 &amp; &lt; &gt; &quot; &apos;，其余请直接写字符。`,
  'document/well-formed/ampersand': (p: Open) =>
    `“&”没有转义${inside(p.element)}。正文中的“&”应写作 &amp;，请用 XML 库生成文档，不要拼接字符串。`,
  'document/well-formed/less-than': (p: Open) =>
    `“<”没有转义${inside(p.element)}。正文中的“<”应写作 &lt;（例如“血压<90”），请用 XML 库生成文档。`,
  'document/well-formed/duplicate-attribute': () => '同一元素上属性重复。请删去多余的一个。',
  'document/well-formed/attribute-quotes': () => '属性缺少值或引号。应写作 名称="值"。',
  'document/well-formed/attribute-space': () => '属性之间缺少空格，或引号不成对。请检查该处的属性。',
  'document/well-formed/tag-mismatch': (p: Open) =>
    `结束标签与开始标签${p.element ? ` <${p.element}>` : ''} 不匹配。请检查标签是否缺少、多余或写错。`,
  'document/well-formed/truncated': (p: Open) =>
    `文件中断，${p.element ? `元素 <${p.element}> 没有结束` : '根元素没有写完'}。文件可能没有传完，请重新导出。`,
  'document/well-formed/tag-name': () => '元素名称中有不允许的字符（如空格、全角字符）。请检查标签名。',
  'document/well-formed/undefined-prefix': (p: { readonly prefix: string }) =>
    `使用了未声明的命名空间前缀“${p.prefix}”。请在根元素声明，例如 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"。`,
  'document/well-formed/illegal-character': (p: Open) =>
    `含有 XML 不允许的控制字符${inside(p.element)}。请在生成文档前清除。`,
  'document/well-formed/outside-root': () => '根元素之外还有内容。一个文件只能有一个根元素。',
  'document/well-formed/declaration': () =>
    'XML 声明有误。应为 <?xml version="1.0" encoding="UTF-8"?>，且位于文件最前。',
  'document/well-formed/comment': () => '注释有误。注释以 <!-- 开始、以 --> 结束，中间不能出现“--”。',
  'document/well-formed/too-deep': (p: Limit) =>
    `元素嵌套超过 ${p.limit} 层，未继续读取。正常文档不超过 30 层，请检查生成程序。`,
  'document/well-formed/too-many-attributes': (p: Limit) =>
    `一个元素的属性超过 ${p.limit} 个，未继续读取。请检查生成程序。`,
  'document/well-formed/too-many-elements': (p: Limit) => `元素超过 ${p.limit} 个，未继续读取。请拆分文件。`,
  'document/well-formed/too-long': (p: Limit) => `文件超过 ${p.limit} 个字符，未读取。请拆分文件或提高限制。`,
  'document/well-formed/syntax': (p: Open) =>
    `XML 语法错误${inside(p.element)}。请用 XML 编辑器打开该处检查。`,

  'document/encoding-declaration/different': (p: { readonly declared: string }) =>
    `XML 声明的编码是 ${p.declared}，文件实为 UTF-8，按声明解析会出现乱码。请改为 encoding="UTF-8"。`,
  'document/root/name': (p: { readonly found: string }) => `根元素应为 ClinicalDocument，实为 ${p.found}。`,
  'document/root/namespace-missing': (p: { readonly expected: string }) =>
    `根元素没有命名空间，应声明 xmlns="${p.expected}"。`,
  'document/root/namespace': (p: { readonly expected: string; readonly found: string }) =>
    `根元素的命名空间应为 ${p.expected}，实为 ${p.found}。`,

  'document/header-presence/missing': (p: Named) =>
    `文档头缺少 ${p.name}，CDA R2 要求必有。请按共享文档规范补齐。`,
  'document/header-presence/missing-in-practice': (p: Named) =>
    `文档头缺少 ${p.name}。已发布的 53 个示例文档都有此元素，请补齐。`,
  'document/header-presence/title-empty': () => '文档标题 title 是空的。请填写文档类型的名称。',
  'document/header-order/order': (p: Named & { readonly before: string }) =>
    `文档头的 ${p.name} 应在 ${p.before} 之前。CDA R2 规定了元素顺序，按 Schema 校验的平台会拒收。`,
  'document/type-id/value': (p: { readonly attribute: string; readonly expected: string }) =>
    `typeId 的 ${p.attribute} 应为 ${p.expected}。`,

  'document/template-agreement/code-unknown': (p: { readonly nearest: List }) =>
    `文档类型代码不是已知的共享文档代码（C0001～C0053、HSDA/HSDB/HSDC）。${p.nearest.length > 0 ? `最接近：${join(p.nearest)}。` : ''}`,
  'document/template-agreement/template-id': (p: {
    readonly code: string;
    readonly expected: string;
    readonly foundCode: string;
  }) =>
    `文档类型 ${p.code} 的 templateId 应为 ${p.expected}${p.foundCode === '' ? '' : `，现在的值属于 ${p.foundCode}`}。请统一 code、templateId 与 title。`,
  'document/template-agreement/template-id-extension': () =>
    'templateId 带有多余的 extension，规范只使用 root。请删去 extension。',
  'document/template-agreement/title': (p: { readonly code: string; readonly expected: List }) =>
    `文档类型 ${p.code} 的标题应为“${join(p.expected)}”，现在的标题不同。`,
  'document/template-agreement/title-of-other': (p: {
    readonly code: string;
    readonly expected: string;
    readonly found: string;
    readonly foundCode: string;
  }) =>
    `文档类型是 ${p.code}（${p.expected}），标题却是 ${p.foundCode} 的“${p.found}”。请确认文档类型，统一 code、templateId 与 title。`,

  'document/fixed-value/missing': (p: Named & { readonly attribute: string; readonly expected: List }) =>
    `${p.name} 缺少 ${p.attribute}，应为 ${p.expected.join(' 或 ')}。`,
  'document/fixed-value/different': (p: Named & { readonly attribute: string; readonly expected: List }) =>
    `${p.name}/@${p.attribute} 应为 ${p.expected.join(' 或 ')}。`,

  'document/identifier/empty': () =>
    '标识 id 是空的。请填写 root 与 extension；没有值时删去该元素或使用 nullFlavor。',
  'document/identifier/root-missing': () => '标识 id 缺少 root（OID），无法知道由谁编码。请补上 root。',
  'document/identifier/root-syntax': () =>
    '标识 id 的 root 不是 OID（形如 2.16.156.10011.1.1）。请填写规定的 OID。',
  'document/identifier/root-unknown': (p: { readonly root: string; readonly nearest: string }) =>
    `root ${p.root} 不在卫生信息标准的 OID 目录中${p.nearest === '' ? '' : `，是否为 ${p.nearest}`}。请核对。`,
  'document/identifier/document-root': (p: { readonly expected: string }) =>
    `文档标识 id 的 root 应为 ${p.expected}（文档流水号）。`,
  'document/identifier/extension-missing': () =>
    '标识 id 缺少 extension，只有 root 不能识别任何对象。请填写编号；没有值时删去该元素或使用 nullFlavor。',
  'document/identifier/placeholder': () =>
    '标识 id 的 extension 是占位词（如 -、NA、无），会被当作真实编号入库。没有值时删去该元素或使用 nullFlavor。',

  'document/national-root/missing': (p: Named & { readonly expected: List }) =>
    `${p.name} 缺少标识 id（root ${join(p.expected)}）。`,
  'document/national-root/private': (p: Named & { readonly expected: List }) =>
    `${p.name} 只有机构自定义的标识，缺少国家标准的 root ${join(p.expected)}。自定义标识可以并存，不能代替。`,
  'document/national-root/other': (p: Named & { readonly expected: List }) =>
    `${p.name} 的标识 root 应为 ${join(p.expected)}。请核对 OID 的含义。`,
  'document/national-root/patient-role': (p: Named & { readonly expected: List }) =>
    `${p.name} 的标识都不是本文档示例使用的 root（${join(p.expected)}）。请核对就诊标识。`,

  'document/identity-number/length': (p: { readonly length: number }) =>
    `居民身份证号码应为 18 位，实为 ${p.length} 位。`,
  'document/identity-number/characters': () => '居民身份证号码前 17 位应为数字，末位为数字或 X。',
  'document/identity-number/full-width': () => '居民身份证号码含全角数字或字母，应为半角。请改用半角输入。',
  'document/identity-number/placeholder': () =>
    '居民身份证号码是占位值（同一数字重复）。没有值时请使用 nullFlavor。',
  'document/identity-number/date': () => '居民身份证号码第 7～14 位不是有效的出生日期。请核对号码。',
  'document/identity-number/future': () => '居民身份证号码中的出生日期晚于今天。请核对号码。',
  'document/identity-number/check-character': () =>
    '居民身份证号码的校验码不对（GB 11643）。号码很可能录错，请核对证件。',
  'document/identity-number/region': () => '居民身份证号码前两位不是已知的省级行政区划代码。请核对号码。',
  'document/identity-number/lower-case': () => '居民身份证号码末位的 x 应为大写 X。',
  'document/identity-number/fifteen': () => '居民身份证号码是 15 位旧号码，应升为 18 位。',
  'document/identity-number/other-form': (p: { readonly length: number }) =>
    `患者身份证件号码（${p.length} 位）不是居民身份证的形式，未按居民身份证校验。其他证件请确认证件类型。`,

  'document/version/empty': (p: { readonly names: List }) =>
    `${join(p.names)} 是空的，文档更正后平台无法识别新旧版本。建议填写文档集合标识和从 1 开始的版本号。`,
  'document/version/set-without-root': () =>
    'setId 只有 extension 没有 root，是自定义的写法。建议补上 root。',
  'document/version/number': () =>
    'versionNumber 应为从 1 开始的整数；用 0、-1 表示操作是自定义约定，其他系统不认识。',
  'document/related-document/empty': () =>
    'relatedDocument 没有指明被替换的文档。没有被替换文档时可删去；测评用结构要求保留空元素，两种写法都可接受。',
  'document/related-document/repeated': (p: { readonly kind: string }) =>
    `relatedDocument${p.kind === '' ? '' : `（typeCode ${p.kind}）`}出现了第二次，一份文档只能这样关联一份文档。请只保留一个。`,
  'document/related-document/version-missing': () =>
    'relatedDocument 指明了被替换的文档，但本文档没有 setId，版本无法衔接。',
  'document/related-document/itself': () => 'relatedDocument 指向文档自己。被替换的文档应有不同的 id。',
  'document/related-document/version-order': (p: { readonly before: number; readonly now: number }) =>
    `本文档的版本号 ${p.now} 不大于被替换文档的版本号 ${p.before}。替换文档时版本号应递增。`,
  'document/body-agreement/name': () => '正文中的患者姓名与文档头不一致。请核对哪一处正确。',
  'document/body-agreement/identity-number': () =>
    '正文中的患者身份证件号码与文档头不一致。请核对哪一处正确。',
  'document/body-agreement/sex': () => '正文中的患者性别与文档头不一致。请核对哪一处正确。',
  'document/body-agreement/birth-date': () => '正文中的患者出生日期与文档头不一致。请核对哪一处正确。',
  'document/body-agreement/age': () => '正文中的患者年龄与文档头不一致。请核对哪一处正确。',
  'document/body-agreement/inpatient-number': () => '正文中的住院号与文档头不一致。请核对哪一处正确。',
  'document/body-agreement/outpatient-number': () => '正文中的门（急）诊号与文档头不一致。请核对哪一处正确。',
  'document/body-agreement/admission': () => '正文中的入院日期与文档头不一致。请核对哪一处正确。',
  'document/body-agreement/discharge': () => '正文中的出院日期与文档头不一致。请核对哪一处正确。',
  'document/body-agreement/institution': () => '正文中的医疗机构代码与文档头不一致。请核对哪一处正确。',
  'document/place-root/ward': (p: { readonly expected: string }) =>
    `标识的 root 是科室，名称却是病区。病区的 root 应为 ${p.expected}。`,
  'document/place-root/department': (p: { readonly expected: string }) =>
    `标识的 root 是病区，名称却是科室。科室的 root 应为 ${p.expected}。`,
  'document/time-pattern/month-as-minutes': (p: { readonly count: number }) =>
    `文档中 ${p.count} 个时间的“分”都等于“月”，多半是程序用了格式 yyyyMMddHHMMss（MM 是月）。应为 yyyyMMddHHmmss。`,
  'document/single-person/several': (p: { readonly count: number; readonly owner: string }) =>
    `${p.owner} 的 name 中有 ${p.count} 个姓名。一个元素只能写一个人，多人请重复该元素。`,

  'document/section-code/missing': () =>
    '章节没有 code，无法识别是哪个章节。请填写 LOINC 代码，或按规范用 displayName 标明。',
  'document/section-code/empty': () =>
    '章节的 code 写明代码系统是 LOINC，却没有代码值；接收方按该代码查找章节。请填写 LOINC 代码。',
  'document/section-code/code-system-missing': (p: { readonly expected: string }) =>
    `章节代码缺少 codeSystem，应为 ${p.expected}。`,
  'document/section-code/code-system': (p: { readonly expected: string }) =>
    `章节代码的 codeSystem 应为 ${p.expected}，请逐位核对。`,
  'document/section-code/unknown': (p: Named & { readonly code: string; readonly template: string }) =>
    `章节 ${[p.code, p.name].filter(Boolean).join(' ')} 不是“${p.template}”规定的章节，其中的条目只作一般检查。`,
  'document/section-missing/missing': (p: Named & { readonly code: string; readonly cardinality: string }) =>
    `缺少“${p.name}”${element(p.code)}，基数 ${p.cardinality}。`,
  'document/section-missing/no-body': () =>
    '文档没有正文（component/structuredBody）。请按共享文档规范补上章节。',
  'document/section-duplicate/duplicate': (p: Named & { readonly count: number; readonly stated: boolean }) =>
    `“${p.name}”出现了第 ${p.count} 次${p.stated ? '，模板只允许一次' : '。请确认是否应合并为一个章节'}。`,
  'document/section-text/missing': () => '章节没有 text（叙述文字）。CDA 阅读器显示的是 text，请补上。',
  'document/section-text/empty': (p: { readonly count: number; readonly sections: number }) =>
    `${p.sections} 个章节中有 ${p.count} 个的 text 是空的，用 CDA 阅读器打开看不到内容。建议把条目内容写成文字放入 text。`,

  'document/element-code/empty': () =>
    'code 写明代码系统是数据元目录或数据集，却没有代码值；接收方不知道这一项的值是什么。请填写数据元标识符，没有内容的项整个不写。',
  'document/element-code/malformed': (p: { readonly code: string; readonly expected: string }) =>
    `数据元标识符 ${p.code} 格式不对（应形如 DEnn.nn.nnn.nn）${shouldBe(p.expected)}。`,
  'document/element-code/malformed-field': (p: { readonly code: string; readonly expected: string }) =>
    `数据集内部标识符 ${p.code} 格式不对（应形如 HDSxnn.nn.nnn）${shouldBe(p.expected)}。`,
  'document/element-code/wrong': (
    p: Named & { readonly code: string; readonly official: string; readonly expected: string },
  ) =>
    `此处不应使用 ${p.code}${p.official === '' ? '' : `（该数据元是“${p.official}”）`}${p.name === '' ? '' : `表示“${p.name}”`}${shouldBe(p.expected)}。`,
  'document/element-code/unknown': (p: { readonly code: string; readonly nearest: string }) =>
    `数据元目录中没有 ${p.code}${p.nearest === '' ? '' : `，是否为 ${p.nearest}`}。`,
  'document/element-code/unknown-field': (p: { readonly code: string; readonly expected: string }) =>
    `本文档的数据集中没有 ${p.code}${p.expected === '' ? '' : `，是否为 ${p.expected}`}。`,
  'document/element-code/not-an-element': () =>
    '以数据元目录为 codeSystem，代码却不是数据元标识符。请填写 DEnn.nn.nnn.nn，本院项目编码不能放在这里。',
  'document/element-code-system/missing': (p: { readonly code: string; readonly expected: string }) =>
    `${p.code} 缺少 codeSystem，应为 ${p.expected}。`,
  'document/element-code-system/different': (p: {
    readonly code: string;
    readonly expected: string;
    readonly found: string;
  }) => `${p.code} 的 codeSystem 应为 ${p.expected}，实为 ${p.found}。`,
  'document/element-name/missing': (p: Named & { readonly code: string }) =>
    `数据元 ${p.code} 没有 displayName${p.name === '' ? '' : `，应为“${p.name}”`}。`,
  'document/element-name/of-other': (
    p: Named & { readonly code: string; readonly official: string; readonly other: string },
  ) => `${p.code} 是“${p.official}”，displayName 却是“${p.name}”，后者是 ${p.other} 的名称。请核对代码。`,
  'document/element-name/different': (p: Named & { readonly code: string; readonly official: string }) =>
    `${p.code} 是“${p.official}”，displayName 写的是“${p.name}”。请核对两者是否同一含义。`,
  'document/data-set-element/example': (p: Named & { readonly example: string; readonly dataSet: string }) =>
    `“${p.name}”：文档规范示例用 ${p.example}，WS 445 数据集用 ${p.dataSet}。现在用的是前者，两种写法都接受。`,
  'document/data-set-element/data-set': (p: Named & { readonly example: string; readonly dataSet: string }) =>
    `“${p.name}”：文档规范示例用 ${p.example}，WS 445 数据集用 ${p.dataSet}。现在用的是后者，两种写法都接受。`,
  'document/entry-missing/missing': (p: Named & { readonly element: string; readonly cardinality: string }) =>
    `章节中缺少条目“${p.name}”${element(p.element)}，基数 ${p.cardinality}。`,

  'document/entry-missing/section-empty': (p: {
    readonly count: number;
    readonly names: readonly string[];
  }) =>
    `章节中没有任何条目，应有 ${p.count} 个（${p.names.slice(0, 5).join('、')}${p.count > 5 ? ' 等' : ''}）。请补上条目。`,

  'document/value-type/missing': (p: Named & { readonly code: string; readonly expected: string }) =>
    `“${p.name}”${element(p.code)}的 value 没有 xsi:type${shouldBe(p.expected)}。`,
  'document/value-type/unknown': (
    p: Named & { readonly code: string; readonly found: string; readonly expected: string },
  ) => `“${p.name}”${element(p.code)}的 xsi:type="${p.found}" 不是 HL7 数据类型${shouldBe(p.expected)}。`,
  'document/value-type/different': (
    p: Named & { readonly code: string; readonly found: string; readonly expected: string },
  ) => `“${p.name}”${element(p.code)}的 xsi:type 应为 ${p.expected}，实为 ${p.found}。`,
  'document/value-type/compatible': (
    p: Named & { readonly code: string; readonly found: string; readonly expected: string },
  ) =>
    `“${p.name}”${element(p.code)}的 xsi:type 应为 ${p.expected}，实为 ${p.found}；含义相近，但接收方可能按 ${p.expected} 解析。`,
  'document/value-type/data-element': (
    p: Named & {
      readonly code: string;
      readonly found: string;
      readonly dataType: string;
      readonly expected: string;
    },
  ) => `“${p.name}”${element(p.code)}的数据类型是 ${p.dataType}，通常用 ${p.expected}，实为 ${p.found}。`,
  'document/value-place/text-in-attribute': (p: Named) =>
    `“${p.name}”是 ST，文字应写在元素内容中，不能写在 value 属性中。`,
  'document/value-place/attribute-in-text': (
    p: Named & { readonly type: string; readonly attribute: string },
  ) => `“${p.name}”是 ${p.type}，值应写在 ${p.attribute} 属性中，不能写在元素内容中。`,
  'document/value-place/empty': (p: Named & { readonly type: string }) =>
    `“${p.name}”（${p.type}）没有内容。没有值时删去该条目或使用 nullFlavor。`,
  'document/value-place/empty-attribute': (p: Named & { readonly attribute: string }) =>
    `“${p.name}”的 ${p.attribute} 属性是空的。没有值时删去该属性或使用 nullFlavor。`,
  'document/value-place/missing': (p: Named & { readonly type: string; readonly attribute: string }) =>
    `“${p.name}”（${p.type}）缺少 ${p.attribute} 属性的值。没有值时删去该条目或使用 nullFlavor。`,
  'document/boolean-value/spelling': (p: Named & { readonly corrected: string }) =>
    `“${p.name}”是 BL，应写作 ${p.corrected}。`,
  'document/boolean-value/value': (p: Named) => `“${p.name}”是 BL，只能是 true 或 false。`,
  'document/quantity-unit/negative': (p: Named) =>
    `“${p.name}”的值是负数。剩余碱、屈光度等可以为负，其他请核对。`,
  'document/quantity-unit/missing': (p: Named & { readonly units: List }) =>
    `“${p.name}”是 PQ，缺少单位 unit${p.units.length > 0 ? `，示例为 ${join(p.units)}` : ''}。没有单位的数值可能被误读。`,
  'document/quantity-unit/unexpected': (p: Named & { readonly type: string }) =>
    `“${p.name}”是 ${p.type}，不应有单位 unit。请删去，或确认是否应为 PQ。`,
  'document/quantity-unit/currency': (p: Named & { readonly currency: string }) =>
    `“${p.name}”是金额，${p.currency === '' ? '没有币种 currency' : `币种是 ${p.currency}`}。金额按人民币计，应写 元 或 CNY。`,
  'document/quantity-unit/different': (p: Named & { readonly unit: string; readonly units: List }) =>
    `“${p.name}”的单位是 ${p.unit}，规范示例为 ${join(p.units)}。请确认数值与单位相符。`,

  'document/code-system/missing': (p: Named & { readonly expected: List }) =>
    `“${p.name}”的代码缺少 codeSystem${shouldBe(p.expected.join(' 或 '))}。`,
  'document/code-system/mistyped': (
    p: Named & { readonly expected: List; readonly found: string; readonly nearest: string },
  ) => `“${p.name}”的 codeSystem ${p.found} 很可能写错，应为 ${p.nearest}。请逐位核对。`,
  'document/code-system/private': (p: Named & { readonly expected: List; readonly found: string }) =>
    `“${p.name}”使用了自定义代码系统 ${p.found}，应为 ${p.expected.join(' 或 ')}。请把本地代码对照为标准代码。`,
  'document/code-system/other': (
    p: Named & { readonly expected: List; readonly found: string; readonly foundName: string },
  ) =>
    `“${p.name}”的 codeSystem 是 ${p.found}${p.foundName === '' ? '' : `（${p.foundName}）`}，应为 ${p.expected.join(' 或 ')}。`,
  'document/code-system/syntax': (p: Named & { readonly expected: List }) =>
    `“${p.name}”的 codeSystem 不是 OID${shouldBe(p.expected.join(' 或 '))}。`,
  'document/value-code/unknown': (p: Table & { readonly nearest: List }) =>
    `“${p.name}”的代码不在“${p.tableName}”（${p.table}）中。${nearby(p.nearest)}`,
  'document/value-code/padding': (p: Table & { readonly code: string }) =>
    `“${p.name}”的代码位数不对，“${p.tableName}”（${p.table}）中是 ${p.code}。`,
  'document/value-code/name-as-code': (p: Table & { readonly code: string }) =>
    `“${p.name}”的 code 写成了名称，“${p.tableName}”（${p.table}）中的代码是 ${p.code}。`,
  'document/value-code/shape': (p: Named & { readonly tableName: string; readonly example: string }) =>
    `“${p.name}”的值不像“${p.tableName}”的代码（例如 ${p.example}）。请写代码本身：不写名称，不用全角字符和小写首字母。`,
  'document/value-code/placeholder': (p: Named) =>
    `“${p.name}”的代码是占位词（如 -、NA、无）。没有值时删去该条目或使用 nullFlavor。`,
  'document/code-name/of-other': (
    p: Named & {
      readonly meaning: string;
      readonly table: string;
      readonly code: string;
      readonly other: string;
      readonly otherName: string;
    },
  ) =>
    `“${p.name}”的代码与名称矛盾：${p.table} 中 ${p.code} 是“${p.meaning}”，“${p.otherName}”的代码是 ${p.other}。请核对哪一个是对的。`,
  'document/code-name/different': (p: Named & { readonly meaning: string; readonly table: string }) =>
    `“${p.name}”的 displayName 与代码表 ${p.table} 的值含义“${p.meaning}”不同。请改用代码表的名称。`,
  'document/display-name/missing': (p: Named & { readonly meaning: string }) =>
    `“${p.name}”的代码没有 displayName${p.meaning === '' ? '' : `，代码表中是“${p.meaning}”`}。请补上；测评用结构要求 CD 必有 displayName。`,

  'document/value-format/number': (p: Named & { readonly type: string }) =>
    `“${p.name}”是 ${p.type}，值不是数字。单位写在 unit 中，比较符号和文字说明请改用其他类型。`,
  'document/value-format/too-long': (p: Measured) =>
    `“${p.name}”${element(p.element)}长度 ${p.length}，超过格式 ${p.format} 的 ${p.limit}。`,
  'document/value-format/too-short': (p: Measured) =>
    `“${p.name}”${element(p.element)}长度 ${p.length}，不足格式 ${p.format} 的 ${p.limit}。`,
  'document/value-format/decimals': (p: Form & { readonly decimals: number; readonly limit: number }) =>
    `“${p.name}”${element(p.element)}有 ${p.decimals} 位小数，格式 ${p.format} 允许 ${p.limit} 位。`,
  'document/value-format/digits-only': (p: Form) =>
    `“${p.name}”${element(p.element)}的格式是 ${p.format}，应只含数字。`,
  'document/value-format/date-only': (p: Form) =>
    `“${p.name}”${element(p.element)}的格式是 ${p.format}（日期），现在带有时刻。两种写法在示例中都有，请确认接收方接受。`,
  'document/value-format/time-missing': (p: Form) =>
    `“${p.name}”${element(p.element)}的格式是 ${p.format}（日期时间），现在只有日期。应为 14 位数字 YYYYMMDDhhmmss。`,
  'document/icd-root/mixed': (p: { readonly roots: List }) =>
    `同一文档中 ICD-10 使用了不同的 codeSystem：${join(p.roots)}。建议统一为一个。`,

  'document/attribute-space/structural': (p: { readonly attribute: string }) =>
    `${p.attribute} 的值前后有空格。Schema 校验会忽略，但程序按字符串比较会失败，请删去。`,
  'document/attribute-space/inside': () =>
    '标识 extension 的字母、数字之间有空格。另一个系统写成不带空格的同一标识时，两者对不上：请按登记的写法书写。',
  'document/attribute-space/name': (p: { readonly attribute: string }) =>
    `${p.attribute} 的值前后有空格，请删去。`,
  'document/attribute-space/name-break': (p: { readonly attribute: string }) =>
    `${p.attribute} 的汉字之间有空格或换行（多为从 PDF 复制所致），请删去。`,
  'document/element-spelling/misspelt': (p: Named & { readonly nearest: string }) =>
    `没有 <${p.name}> 这个元素，是否为 <${p.nearest}>？接收方会忽略写错的元素。`,
  'document/element-spelling/unknown': (p: Named) =>
    `<${p.name}> 不是 CDA R2 的元素，也不是国家标准的扩展元素。本地扩展请放在自己的命名空间。`,
  'document/attribute-spelling/misspelt': (p: { readonly attribute: string; readonly nearest: string }) =>
    `没有 ${p.attribute} 这个属性，是否为 ${p.nearest}？XML 区分大小写，写错的属性会被忽略。`,
  'document/attribute-spelling/unknown': (p: { readonly attribute: string; readonly element: string }) =>
    `<${p.element}> 的 ${p.attribute} 不是 CDA R2 的属性。请删去，或放到自己的命名空间。`,

  'document/patient-agreement/birth-date': () =>
    '患者的出生日期与居民身份证号码中的出生日期不同。请核对是否录错或张冠李戴。',
  'document/patient-agreement/sex': (p: { readonly expected: string }) =>
    `患者的性别代码与居民身份证号码不符，按号码应为 ${p.expected}。请核对是否录错或张冠李戴。`,
  'document/patient-agreement/age': (p: { readonly expected: number }) =>
    `患者的年龄与出生日期不符，按文档时间应为 ${p.expected} 岁左右。`,
  'document/time-order/interval': () => '时间段的结束早于开始。请核对 low 与 high。',
  'document/time-order/before-birth': () => '文档或消息的时间早于患者的出生日期。请核对两个时间。',
  'document/example-value/kept': (p: Named) =>
    `${p.name} 是标准示例文档中的值，很可能是复制示例时留下的。请换成真实的值。`,
  'document/assessment-form/document-id': (p: { readonly length: number }) =>
    `文档标识 ${p.length} 位，符合标准；测评准备用的结构要求 32～36 位（UUID）。参加测评前请调整。`,
  'document/assessment-form/effective-time': () =>
    'effectiveTime 只有日期，符合标准；测评准备用的结构要求 14 位。参加测评前请调整。',
  'document/assessment-form/organisation-code': (p: { readonly length: number }) =>
    `保管机构代码 ${p.length} 位；测评准备用的结构要求 18 位统一社会信用代码。参加测评前请调整。`,

  'document/assessment-form/time-length': (
    p: Named & { readonly length: number; readonly wanted: number; readonly reference: string },
  ) =>
    `${p.name} 是 ${p.length} 位，符合标准（${p.reference}）；测评准备用的结构要求 ${p.wanted} 位。参加测评前请与测评方确认。`,
  'not-checked/document-not-structured': () => '文档正文不是结构化的（nonXMLBody），章节与条目未检查。',
  'not-checked/template-without-sections': (p: { readonly template: string }) =>
    `没有找到 ${p.template} 的章节资料，章节与条目是否齐全未检查。`,
  'not-checked/section-obligation-unknown': (p: { readonly count: number; readonly names: string }) =>
    `${p.count} 个章节未出现，公开资料没有说明其是否必有，未判断：${p.names}。`,
  'not-checked/header-obligation-unknown': (p: { readonly count: number; readonly names: string }) =>
    `文档头有 ${p.count} 处未出现，公开资料没有说明其是否必有，未判断：${p.names}。`,
  'not-checked/entry-obligation-unknown': (p: { readonly count: number }) =>
    `${p.count} 个条目未出现，公开资料没有说明其是否必有，未判断。`,
  'not-checked/code-table-not-loaded': (p: Named & { readonly table: string }) =>
    `代码表 ${p.name === '' ? p.table : `“${p.name}”（${p.table}）`} 没有随工具提供，其中的代码未检查。可用数据包加载。`,
};
