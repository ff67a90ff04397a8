import type { Operation } from '../src/client/operation.js';

/** Source of the interface `Services`: one member per service, one method per operation. */
export function servicesSource(table: readonly Operation[]): string {
  const services = new Map<string, Operation[]>();
  for (const operation of table)
    services.set(operation.service, [...(services.get(operation.service) ?? []), operation]);
  const members = [...services.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([service, operations]) => `${service}: {\n${operations.map(method).join('\n')}\n};`);
  return (
    `import type { BodyOf, CallOptions, ItemOf, QueryOf, ResultOf } from '../client/operation-types.js';\n` +
    `/** The services of the platform, one method per operation of the unified interface. */\n` +
    `export interface Services {\n${members.join('\n')}\n}`
  );
}

function method(operation: Operation): string {
  const id = `'${operation.id}'`;
  const parameters = (operation.pathParameters ?? []).map((name) => `${name}: string`);
  if (operation.body) parameters.push(`body: BodyOf<${id}>`);
  else if (operation.queryParameters) parameters.push(`query: QueryOf<${id}>`);
  parameters.push(
    operation.versioned ? 'options: CallOptions & { readonly version: number }' : 'options?: CallOptions',
  );
  const result = operation.paged
    ? `AsyncIterable<ItemOf<${id}>>`
    : operation.raw
      ? 'Promise<string>'
      : `Promise<ResultOf<${id}>>`;
  return `/** ${operation.summary}. \`${operation.method} ${operation.path}\` */\n${operation.name}(${parameters.join(', ')}): ${result};`;
}
