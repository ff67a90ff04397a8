// Java: a record per data set with the identifiers in comments, an enum per domain. Java 17.
import type { Library } from '../types.js';
import {
  columnNameOf,
  describeField,
  fieldsOf,
  originOf,
  typeNameOf,
  type Exportable,
  type ExportField,
} from './model.js';

/** The source of one Java type, in the package of the reader's choice. */
export function toJava(record: Exportable, library: Library): string {
  const head = `/** ${safe(originOf(record))} */`;
  const name = typeNameOf(record);
  if (record.kind === 'value-domain') return javaEnum(head, name, record.values);
  const fields = fieldsOf(record, library);
  const components = fields.flatMap((field, index) => [
    `    /* ${field.id} ${safe(describeField(field))} */`,
    `    ${typeOf(field)} ${columnNameOf(field.id).replaceAll('_', '')}${index + 1 < fields.length ? ',' : ''}`,
  ]);
  return [head, `public record ${name}(`, ...components, ') {}', ''].join('\n');
}

function javaEnum(head: string, name: string, values: readonly { code: string; name: string }[]): string {
  const constants = values.map(
    ({ code, name: meaning }, index) =>
      `    C${code.replace(/[^A-Za-z0-9]/g, (letter) => `_${letter.codePointAt(0)?.toString(16) ?? ''}_`)}(${quote(code)}, ${quote(meaning)})${index + 1 < values.length ? ',' : ';'}`,
  );
  const body = [
    ...(constants.length === 0 ? ['    ;'] : constants),
    '    public final String code;',
    '    public final String meaning;',
    `    ${name}(String code, String meaning) {`,
    '        this.code = code;',
    '        this.meaning = meaning;',
    '    }',
  ];
  return [head, `public enum ${name} {`, ...body, '}', ''].join('\n');
}

/** Texts stay texts: codes and dates keep their leading zeros and their form. */
function typeOf({ dataType }: ExportField): string {
  if (dataType === 'N') return 'java.math.BigDecimal';
  if (dataType === 'BY') return 'byte[]';
  return dataType === 'L' ? 'Boolean' : 'String';
}

function quote(text: string): string {
  return `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/[\r\n]+/g, ' ')}"`;
}

/** Comments must not end early, and Java reads unicode escapes even in comments. */
function safe(text: string): string {
  return text
    .replaceAll('*/', '* /')
    .replaceAll('\\u', '\\ u')
    .replace(/[\r\n]+/g, ' ');
}
