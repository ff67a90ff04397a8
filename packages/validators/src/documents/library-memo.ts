// Look-ups that rules repeat for every value, remembered per library: records never change while a library is open.
import type { DataElement, Library, ValueDomain } from '@hulian/standards';

/** The look-ups of a library that document rules need, with memory. */
export interface LibraryMemo {
  dataElement(id: string): DataElement | undefined;
  valueDomain(idOrOid: string): ValueDomain | undefined;
}

/** Bound on remembered keys, so that a hostile file cannot fill the memory. */
const maxKeys = 20_000;

const memos = new WeakMap<Library, LibraryMemo>();

/** The memory of a library, made once. */
export const rememberLookups = (library: Library): LibraryMemo => {
  let memo = memos.get(library);
  if (memo === undefined) {
    memo = {
      dataElement: remember((id) => library.dataElement(id)),
      valueDomain: remember((id) => library.valueDomain(id)),
    };
    memos.set(library, memo);
  }
  return memo;
};

const remember = <Value>(find: (key: string) => Value): ((key: string) => Value) => {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined || known.has(key)) return value as Value;
    const found = find(key);
    if (known.size < maxKeys) known.set(key, found);
    return found;
  };
};
