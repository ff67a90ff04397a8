// Places in resources: `name.0.text`, `identifier[system=urn:oid:1.2].value`. Setting makes what is missing on the way.
import { ExactNumber } from '@hulian/validators/fhir';

type Json = Record<string, unknown>;
type Step = {
  readonly name: string;
  readonly where?: readonly [path: string, value: string];
  readonly index?: number;
};

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);

const stepPattern = /([^.[\]]+)(?:\[([^=\]]+)=([^\]]*)\])?(?:\.(\d+))?(?:\.|$)/gy;

function parse(path: string): readonly Step[] {
  stepPattern.lastIndex = 0;
  return [...path.matchAll(stepPattern)].map(([, name = '', key, value = '', index]) => ({
    name,
    ...(key !== undefined && { where: [key, value] as const }),
    ...(index !== undefined && { index: Number(index) }),
  }));
}

/** The value at a place, or undefined. */
export function readPath(resource: unknown, path: string): unknown {
  let value = resource;
  for (const { name, where, index } of parse(path)) {
    if (!isJson(value)) return undefined;
    const next: unknown = value[name];
    if (where !== undefined)
      value = Array.isArray(next) ? next.find((each) => readPath(each, where[0]) === where[1]) : undefined;
    else value = index === undefined ? next : Array.isArray(next) ? (next[index] as unknown) : undefined;
  }
  return value;
}

/** Puts a value at a place. */
export function writePath(resource: Json, path: string, value: unknown): void {
  const steps = parse(path);
  let holder = resource;
  for (const [position, { name, where, index }] of steps.entries()) {
    const isLast = position === steps.length - 1;
    if (where === undefined && index === undefined) {
      if (isLast) holder[name] = value;
      else holder = (holder[name] ??= {}) as Json;
      continue;
    }
    const list = (holder[name] ??= []) as unknown[];
    if (where !== undefined) {
      let item = list.find((each) => readPath(each, where[0]) === where[1]) as Json | undefined;
      if (item === undefined) {
        item = {};
        writePath(item, where[0], where[1]);
        list.push(item);
      }
      if (isLast) Object.assign(item, value);
      holder = item;
    } else if (isLast) list[index ?? 0] = value;
    else holder = (list[index ?? 0] ??= {}) as Json;
  }
}
