import { internalize } from './internalize.js';

/** Bounds on what is remembered, so that a hostile file cannot fill the memory. */
const [maxKeys, maxKeyLength] = [20_000, 1024];

/** The same function with a memory for its answers; for what depends on the key alone, as records of an open library do. */
export const remember = <Value>(find: (key: string) => Value): ((key: string) => Value) => {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined || known.has(key)) return value as Value;
    const found = find(key);
    if (known.size < maxKeys && key.length <= maxKeyLength) known.set(internalize(key), found);
    return found;
  };
};
