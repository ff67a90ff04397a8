// What expressions look up in the library: code lists and value domains.
import { loadCodeList, type Library } from '@hulian/standards';
import type { ExpressionContext } from './expression.js';

/** The part of an expression's context that does not depend on the record. */
export type LibraryContext = Pick<ExpressionContext, 'codeList' | 'inDomain' | 'asOf'>;

/** Look-ups in a library; a code that a complete table does not have is `false`, in any other table it is unknown. */
export function libraryContext(library: Library, asOf?: string): LibraryContext {
  return {
    codeList: loadCodeList,
    inDomain(domain, code) {
      const { answer } = library.lookupCode(domain, code);
      return answer === 'not-loaded' ? undefined : answer === 'known';
    },
    ...(asOf !== undefined && { asOf }),
  };
}
