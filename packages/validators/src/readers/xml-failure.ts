/** Names the reasons why an XML text cannot be read, so that messages can say what to do about each. */

/** Why reading stopped. Every reason has a message `document/well-formed.<reason>`. */
export type XmlFailureReason =
  | 'empty'
  | 'not-xml'
  | 'doctype'
  | 'entity'
  | 'ampersand'
  | 'less-than'
  | 'duplicate-attribute'
  | 'attribute-quotes'
  | 'attribute-space'
  | 'tag-mismatch'
  | 'truncated'
  | 'tag-name'
  | 'undefined-prefix'
  | 'illegal-character'
  | 'outside-root'
  | 'declaration'
  | 'comment'
  | 'too-deep'
  | 'too-many-attributes'
  | 'too-many-elements'
  | 'too-long'
  | 'syntax';

/** Thrown inside the reader and turned into a result by {@link readXml}. */
export class XmlFailure extends Error {
  constructor(
    readonly reason: XmlFailureReason,
    /** Offset in the decoded text, in UTF-16 units. */
    readonly offset: number,
    /** Names of elements or limits, never content. */
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(reason);
  }
}

// First match wins; patterns are the English texts of saxes 6.
const reasons: readonly (readonly [RegExp, XmlFailureReason])[] = [
  [/^undefined entity/, 'entity'],
  [/entity/, 'ampersand'],
  [/^duplicate attribute/, 'duplicate-attribute'],
  [/^unquoted attribute value|^attribute without value/, 'attribute-quotes'],
  [/^no whitespace between attributes/, 'attribute-space'],
  [/^unclosed tag|^unexpected end/, 'truncated'],
  [/^unmatched closing tag|^unexpected close tag|^weird empty close tag/, 'tag-mismatch'],
  [/in attribute name/, 'attribute-space'],
  [/in tag name|in closing tag|forward-slash in opening tag|^malformed name/, 'tag-name'],
  [/^unbound namespace prefix|prefix must be bound|tags may not have "xmlns"/, 'undefined-prefix'],
  [/outside of root|only one root/, 'outside-root'],
  [/must contain a root element/, 'truncated'],
  [
    /XML declaration|^expected|^encoding value|^version number|^standalone|name\/value pairs|^value (required|must be quoted)/i,
    'declaration',
  ],
  [/before root|^whitespace required/, 'declaration'],
  [/doctype/, 'doctype'],
  // A declaration other than a comment, CDATA or DOCTYPE: `<!-` where `<!--` was meant.
  [/comment|^incorrect syntax/, 'comment'],
  [/^disallowed character\./, 'illegal-character'],
];

/** The reason behind an error text of saxes. */
export const nameReason = (message: string): XmlFailureReason =>
  reasons.find(([pattern]) => pattern.test(message))?.[1] ?? 'syntax';
