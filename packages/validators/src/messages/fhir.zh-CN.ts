/** FHIR 规则的中文文字。 */
export const fhirMessages = {
  'fhir/resource-type/missing': () =>
    '内容没有 resourceType，无法判断是哪种资源。请写明，例如 "resourceType": "Patient"。',
  'fhir/resource-type/unknown': (p: { readonly type: string; readonly nearest: string }) =>
    `“${p.type}”不是 FHIR R4 的资源类型${p.nearest === '' ? '' : `，是否应为 ${p.nearest}`}。`,
  'fhir/resource-type/newer': (p: { readonly type: string }) =>
    `${p.type} 是 R4 之后的版本（R4B 或 R5）才有的资源类型，本平台使用 R4（4.0.1）。`,
  'fhir/unknown-element/unknown': (p: {
    readonly element: string;
    readonly name: string;
    readonly nearest: string;
  }) =>
    `${p.element} 没有名为“${p.name}”的元素${p.nearest === '' ? '' : `，是否应为 ${p.nearest}`}。FHIR 不允许自行增加元素，补充内容请用 extension。`,
  'fhir/unknown-element/not-primitive': (p: { readonly element: string; readonly name: string }) =>
    `${p.element} 的“${p.name}”以下划线开头，但对应元素不是基本类型，扩展应直接写在元素内。`,
  'fhir/cardinality/missing': (p: { readonly element: string }) => `缺少必填元素 ${p.element}。`,
  'fhir/json-form/array-expected': (p: { readonly element: string }) =>
    `${p.element} 可重复，在 JSON 中应写成数组，即使只有一个值。`,
  'fhir/json-form/array-unexpected': (p: { readonly element: string }) =>
    `${p.element} 不可重复，在 JSON 中不能写成数组。`,
  'fhir/json-form/array-lengths': (p: { readonly element: string }) =>
    `${p.element} 与对应的值数组长度不同；两个数组应一一对应，缺的位置写 null。`,
  'fhir/json-form/empty-array': (p: { readonly element: string }) =>
    `${p.element} 是空数组。没有值时应省略该元素。`,
  'fhir/json-form/empty-object': (p: { readonly element: string }) =>
    `${p.element} 是空对象。没有内容时应省略该元素。`,
  'fhir/json-form/null': (p: { readonly element: string }) =>
    `${p.element} 的值是 null。没有值时应省略该元素。`,
  'fhir/json-form/object-expected': (p: { readonly element: string; readonly type: string }) =>
    `${p.element} 的类型是 ${p.type}，应为 JSON 对象。`,
  'fhir/data-type/json-type': (p: {
    readonly element: string;
    readonly type: string;
    readonly expected: string;
    readonly found: string;
  }) => `${p.element} 的类型是 ${p.type}，在 JSON 中应为 ${p.expected}，实为 ${p.found}。`,
  'fhir/primitive-value/format': (p: { readonly element: string; readonly type: string }) =>
    `${p.element} 的值不符合 ${p.type} 的格式。`,
  'fhir/primitive-value/calendar': (p: { readonly element: string; readonly type: string }) =>
    `${p.element} 的日期在日历上不存在。`,
  'fhir/primitive-value/range': (p: { readonly element: string; readonly type: string }) =>
    `${p.element} 的值超出 ${p.type} 的范围。`,
  'fhir/primitive-value/not-integer': (p: { readonly element: string; readonly type: string }) =>
    `${p.element} 的类型是 ${p.type}，应为整数，且不写小数点和指数。`,
  'fhir/primitive-value/blank': (p: { readonly element: string; readonly type: string }) =>
    `${p.element} 只有空白字符。没有值时应省略该元素。`,
  'fhir/primitive-value/control-character': (p: { readonly element: string; readonly type: string }) =>
    `${p.element} 含有控制字符。`,
  'fhir/primitive-value/too-long': (p: { readonly element: string; readonly type: string }) =>
    `${p.element} 的文字超过 1 MB。`,
  'fhir/primitive-value/max-length': (p: {
    readonly element: string;
    readonly type: string;
    readonly max: number;
  }) => `${p.element} 超过 ${p.max} 个字符。`,
  'fhir/primitive-value/uuid': (p: { readonly element: string; readonly type: string }) =>
    `${p.element} 应为 urn:uuid: 加小写的 UUID。`,
  'fhir/primitive-value/oid': (p: { readonly element: string; readonly type: string }) =>
    `${p.element} 应为 urn:oid: 加合法的 OID。`,
  'fhir/choice-type/several': (p: { readonly element: string }) =>
    `${p.element} 只能选一种类型，实际写了多种。`,
  'fhir/choice-type/not-allowed': (p: {
    readonly element: string;
    readonly type: string;
    readonly allowed: string;
    readonly profile: string;
  }) => `${p.element} 按规范“${p.profile}”不允许使用 ${p.type} 类型，允许：${p.allowed}。`,
  'fhir/binding/required': (p: { readonly element: string; readonly valueSet: string }) =>
    `${p.element} 的代码不在规定的值集（${p.valueSet}）中。`,
  'fhir/binding/no-code': (p: { readonly element: string; readonly valueSet: string }) =>
    `${p.element} 必须使用值集（${p.valueSet}）中的代码，只有文字不够。`,
  'fhir/binding/extensible': (p: { readonly element: string; readonly valueSet: string }) =>
    `${p.element} 没有使用推荐值集（${p.valueSet}）中的代码。只有值集中没有合适的代码时才可用其他代码。`,
  'fhir/code-system/unknown-code': (p: { readonly element: string; readonly system: string }) =>
    `${p.element} 的代码不在其代码系统（${p.system}）中。`,
  'fhir/invariant/broken': (p: { readonly element: string; readonly key: string; readonly human: string }) =>
    `${p.element} 不满足约束 ${p.key}：${p.human}`,
  'fhir/reference/target': (p: {
    readonly element: string;
    readonly type: string;
    readonly allowed: string;
  }) => `${p.element} 不能引用 ${p.type}，允许：${p.allowed}。`,
  'fhir/reference/unknown-type': (p: { readonly element: string }) =>
    `${p.element} 引用的资源类型不是 FHIR R4 的类型。`,
  'fhir/reference/contained-missing': (p: { readonly element: string }) =>
    `${p.element} 引用了 contained 中不存在的资源。`,
  'fhir/reference/not-in-bundle': (p: { readonly element: string }) =>
    `${p.element} 引用的资源不在本 Bundle 中，接收方可能找不到。`,
  'fhir/reference/malformed': (p: { readonly element: string }) =>
    `${p.element} 不是合法的引用，应为“类型/标识”、完整网址、urn:uuid: 或以 # 开头的内部标识。`,
  'fhir/contained/nested': () => 'contained 中的资源不能再包含资源。',
  'fhir/contained/no-id': () => 'contained 中的资源没有 id，无法引用。',
  'fhir/contained/duplicate-id': () => 'contained 中有两个资源的 id 相同。',
  'fhir/contained/not-referenced': () => 'contained 中的资源没有被引用。',
  'fhir/extension/both': (p: { readonly element: string }) => `${p.element} 既有值又有内层扩展，只能有其一。`,
  'fhir/extension/neither': (p: { readonly element: string }) => `${p.element} 既没有值也没有内层扩展。`,
  'fhir/extension/relative-url': (p: { readonly element: string }) =>
    `${p.element} 的 url 应为完整网址或 urn。`,
  'fhir/extension/modifier-unknown': (p: { readonly element: string; readonly url: string }) =>
    `${p.element} 是不认识的修饰扩展（${p.url}），它可能改变资源的含义，不理解时不能处理该资源。`,
  'fhir/extension/value-type': (p: {
    readonly element: string;
    readonly url: string;
    readonly type: string;
    readonly allowed: string;
  }) => `扩展 ${p.url} 的值不能是 ${p.type} 类型，允许：${p.allowed}。`,
  'fhir/narrative/not-xhtml': () => 'text.div 不是格式良好的 XHTML。',
  'fhir/narrative/root': () => 'text.div 的根元素应为 <div xmlns="http://www.w3.org/1999/xhtml">。',
  'fhir/narrative/element': () => 'text.div 含有不允许的元素（如 script、form）。',
  'fhir/narrative/attribute': () => 'text.div 含有不允许的属性（如 onclick）。',
  'fhir/narrative/empty': () => 'text.div 没有内容。',
  'fhir/slicing/unmatched': (p: { readonly element: string; readonly profile: string }) =>
    `${p.element} 不属于规范“${p.profile}”列出的任何切片，而该处不允许其他内容。`,
  'fhir/slicing/too-few': (p: {
    readonly element: string;
    readonly profile: string;
    readonly min: number;
    readonly found: number;
  }) => `${p.element} 按规范“${p.profile}”至少应有 ${p.min} 个，实有 ${p.found} 个。`,
  'fhir/slicing/too-many': (p: {
    readonly element: string;
    readonly profile: string;
    readonly max: number;
    readonly found: number;
  }) => `${p.element} 按规范“${p.profile}”最多 ${p.max} 个，实有 ${p.found} 个。`,
  'fhir/slicing/order': (p: { readonly element: string; readonly profile: string }) =>
    `${p.element} 的顺序与规范“${p.profile}”要求的不同。`,
  'fhir/fixed-value/fixed': (p: { readonly element: string; readonly profile: string }) =>
    `${p.element} 的值按规范“${p.profile}”是固定的，实际值不同。`,
  'fhir/fixed-value/pattern': (p: { readonly element: string; readonly profile: string }) =>
    `${p.element} 的值不符合规范“${p.profile}”要求的模式。`,
  'fhir/profile/wrong-type': (p: {
    readonly profile: string;
    readonly type: string;
    readonly expected: string;
  }) => `资源是 ${p.type}，但规范“${p.profile}”是针对 ${p.expected} 的。`,
  'fhir/bundle/id-mismatch': () => '条目的 fullUrl 与其资源的 id 不一致。',
  'fhir/bundle/duplicate-url': () => '两个条目的 fullUrl 与版本相同。',
  'fhir/xml-form/namespace': (p: { readonly name: string }) =>
    `元素 ${p.name} 不在 FHIR 的命名空间（http://hl7.org/fhir）中。`,
  'fhir/xml-form/attribute': (p: { readonly name: string; readonly attribute: string }) =>
    `元素 ${p.name} 有 FHIR 不允许的属性 ${p.attribute}。`,
  'fhir/xml-form/text': (p: { readonly name: string }) =>
    `元素 ${p.name} 内有文字。FHIR 的 XML 写法把值写在 value 属性里。`,
  'fhir/xml-form/empty': (p: { readonly name: string }) => `元素 ${p.name} 既没有 value 属性也没有扩展。`,
  'fhir/xml-form/order': (p: { readonly name: string }) =>
    `元素 ${p.name} 的位置不对：XML 写法中元素须按定义的顺序排列。`,
  'not-checked/fhir-table-not-loaded': (p: { readonly valueSet: string }) =>
    `值集 ${p.valueSet} 的代码表没有装入，未检查代码。`,
  'not-checked/fhir-code-system-not-loaded': (p: { readonly system: string }) =>
    `代码系统 ${p.system} 没有装入，未检查代码。`,
  'not-checked/fhir-invariant': (p: { readonly key: string }) => `约束 ${p.key} 无法在此计算，未检查。`,
  'not-checked/fhir-extension-not-loaded': (p: { readonly url: string }) =>
    `扩展 ${p.url} 的定义没有装入，只检查了一般写法。`,
  'not-checked/fhir-profile-not-loaded': (p: { readonly profile: string }) =>
    `规范 ${p.profile} 没有装入，未按它检查。可用 --profile 给出文件或规范包。`,
  'not-checked/fhir-discriminator': (p: {
    readonly profile: string;
    readonly element: string;
    readonly path: string;
  }) => `规范 ${p.profile} 在 ${p.element} 处的切片无法判断（${p.path}），未检查。`,
  'not-checked/fhir-bundle-streamed': () => 'Bundle 很大，按条目逐个检查；条目之间的引用未检查。',
};
