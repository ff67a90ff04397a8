import type { Operation } from '../client/operation.js';
import { operationTable } from '../generated/operations.js';
import { Problem } from './problem.js';

/** The operation an address and method name, with the values of its path parameters. */
export interface Route {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

const pathOf = new Map<
  string,
  { readonly names: readonly string[]; readonly methods: Map<string, Operation> }
>();
for (const operation of operationTable) {
  const shape = operation.path.replace(/\{\w+\}/g, '{}');
  let entry = pathOf.get(shape);
  if (!entry) pathOf.set(shape, (entry = { names: operation.pathParameters ?? [], methods: new Map() }));
  entry.methods.set(operation.method, operation);
}
interface Shape {
  readonly shape: string;
  readonly pattern: RegExp;
}

/** First segment of a path, without what follows a colon. */
const firstSegment = (path: string) => /^\/[^/:]*/.exec(path)?.[0] ?? '';

const shapesBySegment = new Map<string, Shape[]>();
for (const shape of pathOf.keys()) {
  if (!shape.includes('{}')) continue;
  const parts = shape.split('{}').map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  const segment = firstSegment(shape);
  shapesBySegment.set(segment, [
    ...(shapesBySegment.get(segment) ?? []),
    { shape, pattern: new RegExp(`^${parts.join('([^/:]+)')}$`) },
  ]);
}

/**
 * Finds the operation.
 * @throws Problem C032 for bad escapes and path tricks, C010 for an unknown address, C025 for a wrong method.
 */
export function route(method: string, path: string): Route {
  const exact = pathOf.get(path);
  const found = exact ? { entry: exact, values: [] } : matchShape(path);
  if (!found) throw new Problem('C010');
  const operation = found.entry.methods.get(method);
  if (!operation) throw new Problem('C025');
  return {
    operation,
    parameters: Object.fromEntries(found.entry.names.map((name, i) => [name, found.values[i] ?? ''])),
  };
}

function matchShape(path: string) {
  for (const { shape, pattern } of shapesBySegment.get(firstSegment(path)) ?? []) {
    const match = pattern.exec(path);
    const entry = match && pathOf.get(shape);
    if (match && entry) return { entry, values: match.slice(1).map(decodeSegment) };
  }
  if (/%2f|%5c|%00|\\|\/\.\.?(\/|$)/i.test(path)) throw new Problem('C032');
  return undefined;
}

function decodeSegment(segment: string): string {
  let value: string;
  try {
    value = decodeURIComponent(segment);
  } catch {
    throw new Problem('C032');
  }

  if (/[/\\\u0000-\u001f\u007f]/.test(value) || value === '.' || value === '..') throw new Problem('C032');
  return value;
}
