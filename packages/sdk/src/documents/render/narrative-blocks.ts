// The narrative of a section (CDA narrative block) as paragraphs, lists and tables of plain text.
import type { XmlElement } from '@hulian/validators/xml';

/** A piece of narrative. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (raw: string): string =>
  raw
    .replace(/<!--[^]*?-->|<\?[^]*?\?>/g, '')
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((part) =>
      part.startsWith('<![CDATA[')
        ? part.slice(9, -3)
        : part.replace(
            /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
            (whole, hex?: string, number?: string, name?: string) =>
              name === undefined
                ? String.fromCodePoint(hex === undefined ? Number(number) : Number.parseInt(hex, 16))
                : (entities[name] ?? whole),
          ),
    )
    .join('');

/** Offset after the start tag. */
const endOfStartTag = ({ start }: XmlElement, source: string): number => {
  const tag = /<[^\s/>]+(?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/y;
  tag.lastIndex = start;
  return tag.test(source) ? tag.lastIndex : start;
};

/** Text and child elements in their order. */
const contentOf = (element: XmlElement, source: string): (string | XmlElement)[] => {
  const parts: (string | XmlElement)[] = [];
  let at = endOfStartTag(element, source);
  for (const child of element.children) {
    parts.push(decode(source.slice(at, child.start)), child);
    at = child.end;
  }
  const close = source.lastIndexOf('</', element.end - 1);
  if (close >= at) parts.push(decode(source.slice(at, close)));
  return parts;
};

const inlineText = (element: XmlElement, source: string): string =>
  contentOf(element, source)
    .map((part) => (typeof part === 'string' ? part : part.name === 'br' ? '\n' : inlineText(part, source)))
    .join('');

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const rowsOf = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((child) =>
    child.name === 'tr' ? [child] : /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : [],
  );

const readTable = (table: XmlElement, source: string): Block => {
  const rows = rowsOf(table).map((row) => ({
    isHead: row.children.length > 0 && row.children.every(({ name }) => name === 'th'),
    cells: row.children.map((cell) => tidy(inlineText(cell, source))),
  }));
  const head = rows[0]?.isHead === true ? rows[0].cells : [];
  return { kind: 'table', head, rows: rows.slice(head.length > 0 ? 1 : 0).map(({ cells }) => cells) };
};

/** Reads a narrative; elements that CDA does not know give their text. */
export const readNarrative = (narrative: XmlElement, source: string): Block[] => {
  const blocks: Block[] = [];
  let loose = '';
  const flush = (): void => {
    const text = tidy(loose);
    if (text !== '') blocks.push({ kind: 'paragraph', text });
    loose = '';
  };
  for (const part of contentOf(narrative, source)) {
    if (typeof part === 'string') loose += part;
    else if (part.name === 'table' || part.name === 'list') {
      flush();
      if (part.name === 'table') blocks.push(readTable(part, source));
      else {
        const items = part.children.filter(({ name }) => name === 'item');
        blocks.push({ kind: 'list', items: items.map((item) => tidy(inlineText(item, source))) });
      }
    } else if (part.name === 'paragraph') {
      flush();
      loose = inlineText(part, source);
      flush();
    } else loose += part.name === 'br' ? '\n' : inlineText(part, source);
  }
  flush();
  return blocks;
};
