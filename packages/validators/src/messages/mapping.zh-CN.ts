/** Which field a mapping fills, and from which column. */
export interface MappedName {
  readonly field: string;
  readonly name: string;
  readonly column: string;
}
const of = ({ field, name }: MappedName): string => `“${name}”（${field}）`;

/** 映射类发现的中文文字。 */
export const mappingMessages = {
  'mapping/column/missing': (p: MappedName & { readonly nearest: readonly string[] }) =>
    `源数据中没有列“${p.column}”，${of(p)}无法取值。${p.nearest.length > 0 ? `最接近的列是：${p.nearest.join('、')}。` : ''}请核对映射文件或导出的列。`,
  'mapping/column/ambiguous': (p: MappedName & { readonly candidates: readonly string[] }) =>
    `列“${p.column}”对应源数据中的多列：${p.candidates.join('、')}，${of(p)}没有取值。请在映射文件中写明是哪一列。`,
  'mapping/column/nested': (p: MappedName) =>
    `列“${p.column}”在这一行不是单个值（是对象或数组），${of(p)}没有取值。请写到具体成员的路径。`,
  'mapping/code/unmapped': (p: MappedName & { readonly table: string }) =>
    `列“${p.column}”的代码不在代码对照“${p.table}”中，${of(p)}没有取值。请补充对照。`,
  'mapping/conversion/date': (p: MappedName & { readonly formats: readonly string[] }) =>
    `列“${p.column}”的值不是映射所写的日期格式（${p.formats.join('、')}），${of(p)}没有取值。请核对格式。`,
  'mapping/conversion/number': (p: MappedName & { readonly unit: string }) =>
    `列“${p.column}”的值不是数字，不能换算单位（${p.unit}），${of(p)}没有取值。`,
  'mapping/conversion/part': (p: MappedName) =>
    `列“${p.column}”的值拆分后没有映射所写的那一段，${of(p)}没有取值。`,
  'mapping/look-up/none': (p: MappedName & { readonly table: string }) =>
    `列“${p.column}”的键在表“${p.table}”中没有对应的行，${of(p)}没有取值。`,
  'mapping/look-up/several': (p: MappedName & { readonly table: string }) =>
    `列“${p.column}”的键在表“${p.table}”中有多行，不能确定取哪一行，${of(p)}没有取值。`,
  'mapping/required/empty': (p: MappedName) =>
    `映射标明${of(p)}必填，但列“${p.column}”在这一行没有值。请补录源数据，或在映射中写默认值及理由。`,
};
