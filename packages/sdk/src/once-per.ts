// What follows from a standard alone (a template, a service, the name of a field) is worked out once and kept.

/** The function, worked out once for each object; what is kept goes with the object. */
export const oncePerObject = <Key extends object, Value>(
  work: (key: Key) => Value,
): ((key: Key) => Value) => {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = { value: work(key) }));
    return found.value;
  };
};

/** The function, worked out once for each text; for names of standards only, of which there are some thousand. */
export const oncePerText = <Value>(work: (key: string) => Value): ((key: string) => Value) => {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = { value: work(key) }));
    return found.value;
  };
};
