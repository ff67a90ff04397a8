// Hides the values of a document and keeps its structure, so that a finding can be shown where it is without a patient's data.

/** What a text is, as far as hiding its values is concerned. */
export type SourceKind = 'xml' | 'json' | 'table' | 'other';

/** Attributes that carry structure and no value of a record. */
const structural =
  /^(?:xmlns|xsi:|classCode$|typeCode$|moodCode$|codeSystem$|codeSystemName$|root$|version$|encoding$|ITSVersion$|nullFlavor$|mediaType$|operator$|unit$|contextConductionInd$|contextControlCode$|determinerCode$)/;

/** Kind of a text, from its name and beginning. */
export function sourceKind(name: string, text: string): SourceKind {
  const start = text.trimStart().slice(0, 1);
  if (/\.xml$/i.test(name) || start === '<') return 'xml';
  if (/\.(?:json|ndjson)$/i.test(name) || start === '{' || start === '[') return 'json';
  return /\.(?:csv|tsv)$/i.test(name) ? 'table' : 'other';
}

/** The text with its values hidden; lines stay where they are. */
export function maskSource(text: string, kind: SourceKind): string {
  switch (kind) {
    case 'xml':
      return text.replace(
        /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[!?/]?[\p{L}_](?:"[^"]*"|'[^']*'|[^'"<>])*>|<|[^<]+/gu,
        (piece) =>
          /^<[!?/]?[\p{L}_]/u.test(piece) && piece.endsWith('>') ? maskTag(piece) : hide(piece, '<>'),
      );
    case 'json':
      return text.replace(
        /("(?:[^"\\\n]|\\.)*")(\s*:)?|[^\s{}[\],:"]+|"/g,
        (piece, quoted: string | undefined, colon: string | undefined) =>
          quoted !== undefined && colon !== undefined
            ? piece
            : quoted !== undefined
              ? `"${hide(quoted.slice(1, -1))}"`
              : /^(?:null|")$/.test(piece)
                ? piece
                : hide(piece),
      );
    case 'table': {
      const [head = '', ...rows] = text.split('\n');
      return [head, ...rows.map((row) => hide(row, ',;\t"'))].join('\n');
    }
    case 'other':
      return hide(text);
  }
}

function maskTag(tag: string): string {
  return tag.replace(
    /([\s][^\s=<>"'/]+)(\s*=\s*)("[^"]*"|'[^']*')/g,
    (_, name: string, equals: string, quoted: string) =>
      structural.test(name.trim())
        ? `${name}${equals}${quoted}`
        : `${name}${equals}${quoted.slice(0, 1)}${hide(quoted.slice(1, -1))}${quoted.slice(0, 1)}`,
  );
}

/** Every character but white space and those kept becomes a dot. */
function hide(text: string, kept = ''): string {
  return text.replace(/\S/gu, (one) => (kept.includes(one) ? one : '•'));
}
