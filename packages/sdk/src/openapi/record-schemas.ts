import type { DataSet, Library } from '@hulian/standards';
import { toJsonSchema } from '@hulian/standards/export';

type Json = Readonly<Record<string, unknown>>;
interface BodySchema {
  readonly properties?: Readonly<Record<string, unknown>>;
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
/** Component names of the schemas of records begin so. */
export const recordPrefix = 'record.';
/** Component that chooses one of them by `dataSet`. */
export const recordChoice = 'RecordByDataSet';
/** Names of components take no slash and no text but ASCII. */
const nameOf = (id: string) => `${recordPrefix}${id.replace(/[^A-Za-z0-9._-]/g, '.')}`;

/**
 * The OpenAPI document (bundled in one file) with the schema of every data set of the library, packs included: whatever body has a
 * `record` must follow the data set that its `dataSet` names. It is the form of the standard: what the validators only warn of, such as
 * an extra field, the platform takes all the same. A data set that the library does not have is left to the platform.
 */
export function withRecordSchemas(document: Json, library: Library): Json {
  const components = document['components'] as { readonly schemas: Readonly<Record<string, BodySchema>> };
  const dataSets = library
    .list('data-set')
    .map(({ id }) => library.dataSet(id))
    .filter((found): found is DataSet => found !== undefined && found.fields.length > 0);
  const schemas: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(components.schemas)) {
    const { dataSet, record } = schema.properties ?? {};
    schemas[name] = dataSet && record ? { ...schema, allOf: [reference(recordChoice)] } : schema;
  }
  schemas[recordChoice] = {
    description:
      '记录按标准写成 dataSet 所指数据子集的样子；平台对警告级的偏离（如多余字段）受理并告知，库中没有的子集由平台判断',
    allOf: dataSets.map(({ id, name }) => ({
      if: {
        required: ['dataSet', 'record'],
        properties: { dataSet: { enum: library.dataSet(name)?.id === id ? [id, name] : [id] } },
      },
      then: { properties: { record: reference(nameOf(id)) } },
    })),
  };
  for (const dataSet of dataSets) schemas[nameOf(dataSet.id)] = recordSchema(dataSet, library);
  return { ...document, components: { ...components, schemas } };
}

/** The schema of a record, in which a field may also be named by its data element or its Chinese name where that is unique. */
function recordSchema(dataSet: DataSet, library: Library): Json {
  const { title, $comment, properties } = toJsonSchema(dataSet, library);
  const fields = properties as Readonly<Record<string, Json>>;
  const others = new Map<string, string[]>();
  for (const { id, element, name } of dataSet.fields)
    for (const key of [element, name])
      if (key !== undefined) others.set(key, [...(others.get(key) ?? []), id]);
  const aliases = [...others].flatMap(([key, [id = '', ...more]]) =>
    more.length === 0 && !(key in fields)
      ? [[key, reference(`${nameOf(dataSet.id)}/properties/${encodeURIComponent(id)}`)] as const]
      : [],
  );
  return {
    title,
    $comment,
    type: 'object',
    properties: { ...fields, ...Object.fromEntries(aliases) },
    additionalProperties: false,
  };
}
