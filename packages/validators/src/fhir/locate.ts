// Where a path of steps stands in its text. Worked out when the first finding of the text asks.
import { walkJson } from '../readers/json-walk.js';
import type { LineIndex } from '../readers/line-index.js';
import type { XmlElement, XmlTree } from '../readers/xml-tree.js';
import type { Path } from './sink.js';

/** Turns a path into what a finding's location holds. */
export interface Locator {
  locate(path: Path): { readonly path: string; readonly line?: number; readonly column?: number };
}

/** A JSON Pointer (RFC 6901). */
export const writePointer = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Most places remembered of one text. */
const maxPlaces = 2_000_000;

/** Finds paths in a JSON text. `prefix` is the path of the text in its file. */
export class JsonLocator implements Locator {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #prefix: Path;
  #offsets: ReadonlyMap<string, number> | undefined;

  constructor(text: string, lines: LineIndex, prefix: Path = []) {
    this.#text = text;
    this.#lines = lines;
    this.#prefix = prefix;
  }

  locate(path: Path): { path: string; line: number; column: number } {
    this.#offsets ??= indexOffsets(this.#text);
    let offset: number | undefined;
    // What is missing stands where its nearest parent begins.
    for (let length = path.length; offset === undefined && length >= 0; length -= 1)
      offset = this.#offsets.get(writePointer(path.slice(0, length)));
    return { path: writePointer([...this.#prefix, ...path]), ...this.#lines.locate(offset ?? 0) };
  }
}

function indexOffsets(text: string): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const keys: string[] = [];
  const pointers: string[] = [''];
  walkJson(text, {
    key(name, _offset, depth) {
      keys[depth] = name;
    },
    value(offset, depth, index) {
      const step = index ?? keys[depth - 1];
      const pointer = depth === 0 ? '' : (pointers[depth - 1] ?? '') + writePointer([step ?? '']);
      pointers[depth] = pointer;
      if (offsets.size < maxPlaces && !offsets.has(pointer)) offsets.set(pointer, offset);
    },
  });
  return offsets;
}

/** Finds paths among the elements that the XML reader made them from. */
export class XmlLocator implements Locator {
  readonly #tree: XmlTree;
  readonly #elements: ReadonlyMap<string, XmlElement>;

  constructor(tree: XmlTree, elements: ReadonlyMap<string, XmlElement>) {
    this.#tree = tree;
    this.#elements = elements;
  }

  locate(path: Path): { path: string; line: number; column: number } {
    let element: XmlElement | undefined;
    for (let length = path.length; element === undefined && length >= 0; length -= 1)
      element = this.#elements.get(writePointer(path.slice(0, length)));
    return this.locateElement(element ?? this.#tree.root);
  }

  /** The place of an element itself. */
  locateElement(element: XmlElement): { path: string; line: number; column: number } {
    return { path: this.#tree.path(element), ...this.#tree.position(element.start) };
  }
}
