export interface Place {
  readonly element: string;
  readonly attribute: string;
  readonly schema: string;
}
const where = ({ element, attribute }: Place): string =>
  attribute === '' ? `元素 ${element}` : `元素 ${element} 的属性 ${attribute}`;
const wanted = (expected: string): string => (expected === '' ? '' : `此处应为：${expected}。`);

/** 用户自带 Schema 与 Schematron 的中文文字。 */
export const schemaMessages = {
  'schema/xsd/unexpected-element': (p: Place & { readonly expected: string }) =>
    `Schema ${p.schema} 不允许此处出现元素 ${p.element}。${wanted(p.expected)}`,
  'schema/xsd/missing-element': (p: Place & { readonly expected: string }) =>
    `按 Schema ${p.schema}，元素 ${p.element} 缺少子元素。${wanted(p.expected)}`,
  'schema/xsd/missing-attribute': (p: Place) =>
    `按 Schema ${p.schema}，元素 ${p.element} 缺少属性 ${p.attribute}。`,
  'schema/xsd/unknown-attribute': (p: Place) =>
    `Schema ${p.schema} 不允许元素 ${p.element} 有属性 ${p.attribute}。`,
  'schema/xsd/value': (p: Place & { readonly facet: string }) =>
    `${where(p)}的值不符合 Schema ${p.schema}${p.facet === '' ? '' : `（约束 ${p.facet}）`}。`,
  'schema/xsd/national-elements': (p: { readonly names: readonly string[]; readonly count: number }) =>
    `所给 Schema 没有定义国内共享文档的扩展元素 ${p.names.join('、')}（${p.count} 处），按 Schema 校验时已略去。`,
  'schema/schematron/failed': (p: {
    readonly schema: string;
    readonly id: string;
    readonly assertion: string;
  }) => `${p.schema}${p.id === '' ? '' : ` 的断言 ${p.id}`}：${p.assertion}`,
  'not-checked/schema-invalid': (p: { readonly schema: string; readonly line: number }) =>
    `Schema ${p.schema} 本身有误${p.line > 0 ? `（第 ${p.line} 行）` : ''}，未按它校验。`,
  'not-checked/schema-none': (p: { readonly root: string }) =>
    `所给 Schema 都没有定义根元素 ${p.root}，未按 Schema 校验。`,
  'not-checked/schema-ambiguous': (p: { readonly root: string }) =>
    `有几个 Schema 定义了根元素 ${p.root}，文件名又都对不上文档代码，未按 Schema 校验。请用 --xsd 指明一个文件。`,
  'not-checked/schematron-failed': (p: { readonly schema: string }) =>
    `${p.schema} 中有表达式无法求值，这份文件未按它校验。`,
};
