import type { Operation } from '../src/client/operation.js';

/** The parts of a bundled OpenAPI document that the table of operations is made from. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}
type ParameterOrRef = Parameter | { readonly $ref: string };
interface OpenApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly ParameterOrRef[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>>;
  };
  readonly 'x-hulian': Partial<Operation> & Pick<Operation, 'service' | 'name' | 'effect' | 'resource'>;
}
type PathItem = { readonly parameters?: readonly ParameterOrRef[] } & Readonly<
  Record<string, OpenApiOperation>
>;

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** One flat line for every operation of the OpenAPI, sorted by path and method. */
export function operationTable(api: OpenApi): Operation[] {
  const resolve = (item: ParameterOrRef): Parameter => {
    if (!('$ref' in item)) return item;
    const found = api.components.parameters[item.$ref.split('/').at(-1) ?? ''];
    if (!found) throw new Error(`unknown parameter ${item.$ref}`);
    return found;
  };
  const lines: Operation[] = [];
  for (const [path, item] of Object.entries(api.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve);
      const header = (name: string) =>
        parameters.some((parameter) => parameter.in === 'header' && parameter.name === name);
      const schema = operation.requestBody?.content['application/json']?.schema.$ref?.split('/').at(-1);
      if (operation.requestBody && !schema)
        throw new Error(`${operation.operationId}: the request body must refer to a named schema`);
      lines.push({
        id: operation.operationId,
        summary: operation.summary,
        method: method.toUpperCase(),
        path,
        ...operation['x-hulian'],
        ...(schema && { body: schema }),
        ...(header('Idempotency-Key') && { idempotent: true }),
        ...(header('If-Match') && { versioned: true }),
        ...namesOf(parameters, 'path', 'pathParameters'),
        ...namesOf(parameters, 'query', 'queryParameters'),
      });
    }
  }
  return lines.sort((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1));
}

function namesOf(parameters: readonly Parameter[], place: string, member: string): Record<string, string[]> {
  const names = parameters.filter((parameter) => parameter.in === place).map((parameter) => parameter.name);
  return names.length > 0 ? { [member]: names } : {};
}
