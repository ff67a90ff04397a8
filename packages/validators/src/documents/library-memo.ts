// Look-ups that rules repeat for every value, remembered per library: records never change while a library is open.
import type { DataElement, Library, Oid, ValueDomain } from '@hulian/standards';
import { remember } from '../remember.js';

/** The look-ups of a library that document rules need, with memory. */
export interface LibraryMemo {
  dataElement(id: string): DataElement | undefined;
  valueDomain(idOrOid: string): ValueDomain | undefined;
  oid(oid: string): Oid | undefined;
}

const memos = new WeakMap<Library, LibraryMemo>();

/** The memory of a library, made once. */
export const rememberLookups = (library: Library): LibraryMemo => {
  let memo = memos.get(library);
  if (memo === undefined) {
    memo = {
      dataElement: remember((id) => library.dataElement(id)),
      valueDomain: remember((id) => library.valueDomain(id)),
      oid: remember((oid) => library.oid(oid)),
    };
    memos.set(library, memo);
  }
  return memo;
};
