// Values by where their element begins. Nearly all come in the order of the document: a list of those takes a quarter of the room
// of a table, and what begins behind all of them is new without a look.
import type { XmlElement } from '../readers/xml-tree.js';

/** Values of elements, one for each place. */
export class ByStart<Value extends { readonly element: Pick<XmlElement, 'start'> }> {
  readonly #ordered: Value[] = [];
  readonly #others = new Map<number, Value>();
  /** Where the last one in order begins. */
  #last = -1;

  find(start: number): Value | undefined {
    if (start > this.#last) return undefined;
    const ordered = this.#ordered;
    let low = 0;
    for (let high = ordered.length - 1; low < high;) {
      const middle = (low + high) >>> 1;
      if ((ordered[middle] as Value).element.start < start) low = middle + 1;
      else high = middle;
    }
    const found = ordered[low];
    return found?.element.start === start ? found : this.#others.get(start);
  }

  /** Takes a value for a place where none was found. */
  add(value: Value): void {
    const { start } = value.element;
    if (start > this.#last) {
      this.#ordered.push(value);
      this.#last = start;
    } else this.#others.set(start, value);
  }
}
