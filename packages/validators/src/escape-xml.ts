// Everything that may not stand as it is in XML 1.0 text (clauses 2.2, 2.4, 2.11 and 3.3.3), in one place for the
// documents, messages, reports and pages we write.

const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** What may have to be replaced in text, in an attribute, or at all: most values hold nothing of the kind, one look tells. */
const doubtfulText = /[\u0000-\u0008\u000b-\u001f&<>\ud800-\udfff\ufffe\uffff]/;
const doubtfulAttribute = /[\u0000-\u001f"&'<>\ud800-\udfff\ufffe\uffff]/;
const doubtful = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const refer = (character: string): string => references[character] ?? character;

/** True when XML can hold the text: no control characters but tab and line ends, no half of a surrogate pair. */
export const isXmlText = (text: string): boolean => !doubtful.test(text) || text.search(impossible) === -1;

/** Text as character data between tags, also of HTML; characters XML cannot hold become U+FFFD. */
export const escapeText = (text: string): string =>
  doubtfulText.test(text) ? text.replace(impossible, '\ufffd').replace(/[&<>\r]/g, refer) : text;

/** Text as the value of a quoted attribute, line ends and tabs kept; it may stand between tags as well. */
export const escapeAttribute = (text: string): string =>
  doubtfulAttribute.test(text) ? text.replace(impossible, '\ufffd').replace(/[&<>"'\t\n\r]/g, refer) : text;
