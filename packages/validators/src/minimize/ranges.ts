// What of a text can be cut away whole, and what of it is a value.
import { JsonTokenizer } from '../readers/json-tokens.js';
import type { JsonToken } from '../readers/json-tokens.js';
import { readXml } from '../readers/xml.js';

/** A part of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A part that can be cut away; parts of one depth never overlap. */
export interface Cut extends Range {
  readonly depth: number;
}

/** Elements below the root, and their attributes but for namespaces. `undefined` when the text is not well-formed. */
export function listXmlCuts(text: string): readonly Cut[] | undefined {
  const result = readXml(text);
  if (!result.ok) return undefined;
  const depths = new Map<unknown, number>([[undefined, -1]]);
  const cuts: Cut[] = [];
  for (const element of result.tree.elements) {
    const depth = (depths.get(element.parent) ?? 0) + 1;
    depths.set(element, depth);
    if (depth > 0) cuts.push({ start: element.start, end: element.end, depth });
    const tag = /^<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*/u.exec(
      text.slice(element.start, element.end),
    );
    for (const { 0: whole, index } of tag?.[0].matchAll(/\s+(?!xmlns)[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*')/gu) ??
      []) {
      const start = element.start + index;
      cuts.push({ start, end: start + whole.length, depth: depth + 1 });
    }
  }
  return cuts.sort((a, b) => a.start - b.start);
}

/** Members and items of JSON, with the comma that goes with them. `undefined` when the text is not JSON. */
export function listJsonCuts(text: string): readonly Cut[] | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const tokens = new JsonTokenizer(text, 0);
  const cuts: Cut[] = [];
  const open: { start: number; comma: number }[] = [];
  const close = (end: number): void => {
    const item = open.at(-1);
    if (item && item.start >= 0)
      cuts.push({ start: item.comma >= 0 ? item.comma : item.start, end, depth: open.length });
  };
  let last = 0;
  for (let token: JsonToken = tokens.next(); token !== 'end' && token !== 'fault'; token = tokens.next()) {
    const item = open.at(-1);
    if (token === '}' || token === ']') {
      close(last);
      open.pop();
    } else if (token === ',') {
      // The first item takes the comma after it along, the others the one before.
      close(item && item.comma < 0 ? tokens.end : last);
      if (item) Object.assign(item, { start: -1, comma: tokens.start });
    } else if (item && item.start < 0) item.start = tokens.start;
    if (token === '{' || token === '[') open.push({ start: -1, comma: -1 });
    last = tokens.end;
  }
  return cuts.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The text without the parts. */
export function removeRanges(text: string, ranges: readonly Range[]): string {
  let [left, at] = ['', 0];
  for (const { start, end } of ranges) {
    left += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return left + text.slice(at);
}
