// All values at a place of a resource, through every list on the way.

/** Values at a path of names. */
export function everyPath(value: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = [value];
  for (const name of path.split('.'))
    found = found.flatMap((each) => {
      const next =
        typeof each === 'object' && each !== null
          ? (each as Readonly<Record<string, unknown>>)[name]
          : undefined;
      return next === undefined ? [] : Array.isArray(next) ? (next as readonly unknown[]) : [next];
    });
  return found;
}
