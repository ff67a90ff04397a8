// TypeScript types: an interface per data set, a union of codes per closed domain. Compiles under strict.
import type { Library } from '../types.js';
import { describeField, fieldsOf, originOf, typeNameOf, type Exportable, type ExportField } from './model.js';

/** The types of one record, a module without imports. */
export function toTypeScript(record: Exportable, library: Library): string {
  const lines = [`/** ${safe(originOf(record))} */`];
  if (record.kind === 'value-domain') {
    const codes = record.values.map(({ code, name }) => `  | ${quote(code)} // ${oneLine(name)}`);
    return [
      ...lines,
      codes.length === 0
        ? `export type ${typeNameOf(record)} = string;`
        : `export type ${typeNameOf(record)} =\n${codes.join('\n')};`,
      '',
    ].join('\n');
  }
  const fields = fieldsOf(record, library);
  if (record.kind === 'data-element')
    return [...lines, `export type ${typeNameOf(record)} = ${typeOf(fields[0] as ExportField)};`, ''].join(
      '\n',
    );
  const members = fields.flatMap((field) => [
    `  /** ${safe(describeField(field))} */`,
    `  ${quote(field.id)}?: ${typeOf(field)};`,
  ]);
  return [...lines, `export interface ${typeNameOf(record)} {`, ...members, '}', ''].join('\n');
}

function typeOf({ dataType, codes }: ExportField): string {
  if (codes !== undefined) return codes.map(quote).join(' | ');
  if (dataType === 'N') return 'number | string';
  return dataType === 'L' ? "boolean | 'T' | 'F' | 'true' | 'false'" : 'string';
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function safe(text: string): string {
  return oneLine(text).replaceAll('*/', '* /');
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}
