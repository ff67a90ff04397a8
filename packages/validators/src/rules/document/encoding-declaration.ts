// The XML declaration names the encoding that the file has: parsers believe it, and show rubbish where it is wrong.
import type { RuleDescription } from '../../engine/rule.js';
import { xml10 } from './_references.js';

/** The declaration names another encoding than UTF-8, and the file is UTF-8. Reported by the handlers of documents and messages. */
export const encodingDeclaration: RuleDescription = {
  id: 'document/encoding-declaration',
  basis: 'standard',
  references: [xml10],
  appliesTo: ['document', 'message'],
  defaultSeverity: 'error',
  messages: ['different'],
};

/** True when a file declared in `encoding` is UTF-8 in fact, judged by its first bytes. */
export const isFalselyDeclared = (encoding: string | undefined, bytes: Uint8Array): boolean => {
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return false;
  // Letters and digits are the same bytes in every encoding but those of two or four bytes a character.
  if (bytes.every((byte) => byte < 0x80))
    return /^(?:utf-?(?:16|32)|ucs|iso-10646)/i.test(encoding) && !bytes.includes(0);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};
