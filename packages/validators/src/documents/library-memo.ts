// Look-ups that rules repeat for every value, remembered per library: records never change while a library is open.
import type { DataElement, Library, Oid, ValueDomain } from '@hulian/standards';
import { remember } from '../remember.js';

/** A name as others may write it: blanks and brackets aside, and what is only the kind of a value. */
export const foldElementName = (name: string): string =>
  name.replace(/[\s（）()“”"'‘’、，,：:/-]/g, '').replace(/(?:代码|编码|名称)$/, '');

/** The look-ups of a library that document rules need, with memory. */
export interface LibraryMemo {
  dataElement(id: string): DataElement | undefined;
  /** The identifier of the first data element of this name, however it is written. */
  elementNamed(name: string): string | undefined;
  valueDomain(idOrOid: string): ValueDomain | undefined;
  oid(oid: string): Oid | undefined;
}

const memos = new WeakMap<Library, LibraryMemo>();

/** The memory of a library, made once. */
export const rememberLookups = (library: Library): LibraryMemo => {
  let memo = memos.get(library);
  if (memo === undefined) {
    let names: Map<string, string> | undefined;
    memo = {
      dataElement: remember((id) => library.dataElement(id)),
      elementNamed: (name) => {
        names ??= new Map(
          library
            .list('data-element')
            .map(({ id, name: official }): [string, string] => [foldElementName(official), id])
            .reverse(),
        );
        return names.get(foldElementName(name));
      },
      valueDomain: remember((id) => library.valueDomain(id)),
      oid: remember((oid) => library.oid(oid)),
    };
    memos.set(library, memo);
  }
  return memo;
};
