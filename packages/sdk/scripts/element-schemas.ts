/**
 * The members of standards/openapi that are data elements: their type, length, form and table come from the library, written to
 * standards/openapi/components/elements.yaml, where the hand-written schemas refer to them.
 */
import { readFileSync } from 'node:fs';
import { nationalLibrary, type DataElement } from '@hulian/standards';
import { toJsonSchema } from '@hulian/standards/export';
import { format } from 'prettier';

const components = new URL('../../../standards/openapi/components/', import.meta.url);

/** Where the generated file lies. */
export const elementSchemasFile = new URL('elements.yaml', components);

/** The schema of one element as JSON of the interface has it: dates by ISO 8601, codes as text, whose table the platform knows. */
function schemaOf(element: DataElement): object {
  const { id, name, dataType, valueDomain } = element;
  const about = {
    description: valueDomain === undefined ? name : `${name}（${valueDomain}）`,
    'x-element': id,
    ...(valueDomain !== undefined && { 'x-value-domain': valueDomain }),
  };
  if (dataType === 'D') return { type: 'string', format: 'date', ...about };
  const { type, minLength, maxLength, pattern, enum: codes } = toJsonSchema(element, nationalLibrary());
  if (type !== 'string') throw new Error(`${id}: a member of type ${dataType} has no form yet`);
  // Packs may widen a table, and a wrong code is answered with the nearest right ones: the platform judges codes, not the schema.
  const lengths = Array.isArray(codes) ? codes.map((code) => String(code).length) : undefined;
  return {
    type,
    minLength: lengths ? 1 : minLength,
    maxLength: lengths ? Math.max(...lengths) : maxLength,
    ...(pattern !== undefined && { pattern }),
    ...about,
  };
}

/** The text of elements.yaml: every element that schemas.yaml refers to. */
export async function elementSchemas(): Promise<string> {
  const text = readFileSync(new URL('schemas.yaml', components), 'utf8');
  const used = [...new Set([...text.matchAll(/\.\/elements\.yaml#\/(DE[0-9.]+)/g)].map(([, id = '']) => id))];
  const entries = used.sort().map((id) => {
    const element = nationalLibrary().dataElement(id);
    if (!element) throw new Error(`unknown data element ${id}`);
    return `${id}: ${JSON.stringify(schemaOf(element))}\n`;
  });
  const banner =
    '# Generated from the data elements by packages/sdk/scripts/element-schemas.ts. Do not edit.\n';
  return format(banner + entries.join(''), { parser: 'yaml', singleQuote: true, printWidth: 110 });
}
