/** Pieces of a text shorter than this are copies anyway (`SlicedString::kMinLength` of V8). */
const leastSlice = 13;

/**
 * Copies plain data (what JSON can say) so that none of its texts is a piece of another one: V8 keeps a whole document
 * in memory behind every longer text that was cut from it, and reports outlive documents.
 */
export const detach = <Data>(data: Data): Data => copy(data) as Data;

const member = { enumerable: true, writable: true, configurable: true };

const copy = (data: unknown): unknown => {
  // With a blank before it a text is written anew; what is cut from that holds nothing else.
  if (typeof data === 'string') return data.length < leastSlice ? data : ` ${data}`.slice(1);
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(copy);
  const copied: Record<string, unknown> = {};
  for (const key of Object.keys(data)) {
    const value = (data as Record<string, unknown>)[key];
    if (value === undefined) continue;
    // A member of that name is data; to assign it would set the prototype.
    if (key === '__proto__') Object.defineProperty(copied, key, { ...member, value: copy(value) });
    else copied[key] = copy(value);
  }
  return copied;
};
