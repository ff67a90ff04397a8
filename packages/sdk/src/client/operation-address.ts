import type { CallInput } from './caller.js';
import type { Operation } from './operation.js';

/** Path and query of a call as they are sent; a path parameter that is not given is empty. */
export function addressOf({ path }: Operation, input: Pick<CallInput, 'path' | 'query'>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (value !== undefined) search.set(name, String(value));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(input.path?.[name] ?? ''),
  );
  return search.size > 0 ? `${filled}?${search.toString()}` : filled;
}
