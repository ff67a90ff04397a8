// Records from one JSON text: an object, an array of objects, or `{ "dataSet": …, "records": […] }`.
import type { ReadContext } from '../engine/artefact.js';
import { duplicateKey } from '../rules/file/duplicate-key.js';
import { jsonSyntax } from '../rules/file/json-syntax.js';
import { nesting } from '../rules/file/nesting.js';
import { findDuplicateKey, measureJson } from './json-checks.js';
import { JsonRecordPlace } from './json-place.js';
import { walkJson } from './json-walk.js';
import { LineIndex } from './line-index.js';
import type { RecordTaker } from './record-place.js';

/** Where a text stands in its file. */
export interface TextPosition {
  readonly source: string;
  /** Line the text begins at. */
  readonly firstLine: number;
  /** Offset the text begins at, in UTF-16 units. */
  readonly base: number;
}

/** Hands the records of a text to the run. Gives the record where the text is one, else undefined. */
export function readJsonText(
  text: string,
  position: TextPosition,
  context: ReadContext,
  run: RecordTaker,
): unknown {
  const { source, firstLine, base } = position;
  const lines = new LineIndex(text, firstLine);
  const value = parseChecked(text, source, lines, context);
  if (value === undefined) return undefined;
  const placeAt = (pointer: string, findStart: () => number) =>
    new JsonRecordPlace({ source, text, lines, pointer, findStart, base });
  const whole = placeAt('', () => skipBlanks(text));
  if (Array.isArray(value.content)) {
    takeItems(value.content, '', (index) => findItem(text, index, 1), placeAt, run);
    return undefined;
  }
  const object = value.content;
  if (typeof object === 'object' && object !== null && 'records' in object && Array.isArray(object.records)) {
    run.nameDataSet('dataSet' in object ? object.dataSet : undefined, whole);
    takeItems(
      object.records as unknown[],
      '/records',
      (index) => findItem(text, index, 2, 'records'),
      placeAt,
      run,
    );
    return undefined;
  }
  run.take(object, whole);
  return object;
}

/** The place of the only record of a text that begins with it. */
export const placeOfText = (text: string, { source, firstLine, base }: TextPosition): JsonRecordPlace =>
  new JsonRecordPlace({
    source,
    text,
    lines: new LineIndex(text, firstLine),
    pointer: '',
    findStart: () => 0,
    base,
  });

/** Parses, and reports syntax, depth and duplicate keys. */
export function parseChecked(
  text: string,
  source: string,
  lines: LineIndex,
  { collector, limits }: ReadContext,
  parse: (text: string) => unknown = JSON.parse,
): { readonly content: unknown } | undefined {
  let content: unknown;
  try {
    content = parse(text);
  } catch {
    const fault = walkJson(text, {}) ?? { message: 'other', offset: 0 };
    const place = lines.locate(fault.offset);
    const message = text[fault.offset] === '\uFEFF' ? 'byte-order-mark' : fault.message;
    collector.report(jsonSyntax, { message, location: { source, ...place } });
    return undefined;
  }
  const { keys, depth } = measureJson(content, limits.maxDepth);
  if (depth > limits.maxDepth) {
    collector.report(nesting, {
      message: 'too-deep',
      params: { limit: limits.maxDepth },
      location: { source, ...lines.locate(0) },
    });
    return undefined;
  }
  const duplicate = findDuplicateKey(text, keys);
  if (duplicate) {
    const key = duplicate.key.slice(0, 100);
    collector.report(duplicateKey, {
      message: 'twice',
      params: { key },
      location: { source, ...lines.locate(duplicate.offset) },
    });
  }
  return { content };
}

function takeItems(
  items: readonly unknown[],
  pointer: string,
  findStart: (index: number) => number,
  placeAt: (pointer: string, findStart: () => number) => JsonRecordPlace,
  run: RecordTaker,
): void {
  for (const [index, item] of items.entries())
    run.take(
      item,
      placeAt(`${pointer}/${index}`, () => findStart(index)),
    );
}

function skipBlanks(text: string): number {
  return /^\s*/u.exec(text)?.[0].length ?? 0;
}

/** Offsets of the items of the last text asked about. */
let indexed:
  { readonly text: string; readonly depth: number; readonly offsets: readonly number[] } | undefined;

/** Offset of an item of the outermost array (depth 1), or of the array under a key (depth 2). */
function findItem(text: string, index: number, depth: number, under?: string): number {
  if (indexed?.text !== text || indexed.depth !== depth) {
    const offsets: number[] = [];
    let last: string | undefined;
    walkJson(text, {
      key(name, _offset, keyDepth) {
        if (keyDepth === 0) last = name;
      },
      value(offset, valueDepth, item) {
        if (valueDepth === depth && item !== undefined && (under === undefined || last === under))
          offsets[item] = offset;
      },
    });
    indexed = { text, depth, offsets };
  }
  return indexed.offsets[index] ?? 0;
}
