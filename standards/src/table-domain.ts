// Big code tables (ICD-10, drug catalogues): kept as sorted text with line offsets, so that 30,000 rows cost a few megabytes
// and a look-up takes microseconds. `values` is made into objects only when somebody asks for all of them.
import type { PermissibleValue, ValueDomain } from './types.js';

/** Sorted rows of `code<TAB>name[<TAB>parent]`. */
export class CodeTable {
  readonly #text: string;
  readonly #starts: Uint32Array;

  /** @param text lines of a TSV table without header; sorted here when they are not */
  constructor(text: string) {
    const body = text.endsWith('\n') || text === '' ? text : `${text}\n`;
    const starts: number[] = [];
    let sorted = true;
    let last = '';
    for (let at = 0; at < body.length; at = body.indexOf('\n', at) + 1) {
      const code = codeAt(body, at);
      sorted &&= last <= code;
      last = code;
      starts.push(at);
    }
    if (sorted) {
      this.#text = body;
      this.#starts = Uint32Array.from(starts);
    } else {
      const lines = body.split('\n').filter(Boolean);
      lines.sort((a, b) => (codeAt(a, 0) < codeAt(b, 0) ? -1 : 1));
      const again = new CodeTable(`${lines.join('\n')}\n`);
      this.#text = again.#text;
      this.#starts = again.#starts;
    }
  }

  /** Number of rows. */
  get size(): number {
    return this.#starts.length;
  }

  /** The value of a code, by binary search. */
  find(code: string): PermissibleValue | undefined {
    const row = this.#position(code);
    const value = row < this.size ? this.at(row) : undefined;
    return value?.code === code ? value : undefined;
  }

  /** Values whose code begins with a text, at most `limit`. */
  startingWith(prefix: string, limit: number): PermissibleValue[] {
    const found: PermissibleValue[] = [];
    for (let row = this.#position(prefix); row < this.size && found.length < limit; row++) {
      const value = this.at(row);
      if (!value.code.startsWith(prefix)) break;
      found.push(value);
    }
    return found;
  }

  /** The value in a row. */
  at(row: number): PermissibleValue {
    const start = this.#starts[row] ?? 0;
    const [code = '', name = '', parent = ''] = this.#text
      .slice(start, this.#text.indexOf('\n', start))
      .split('\t');
    return parent === '' ? { code, name } : { code, name, parent };
  }

  /** All values as objects; costs memory. */
  all(): PermissibleValue[] {
    return Array.from({ length: this.size }, (_, row) => this.at(row));
  }

  /** First row whose code is not before the given one. */
  #position(code: string): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (codeAt(this.#text, this.#starts[middle] ?? 0) < code) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function codeAt(text: string, start: number): string {
  const end = text.indexOf('\t', start);
  return text.slice(start, end < 0 ? undefined : end);
}

const tables = new WeakMap<ValueDomain, CodeTable>();

/** The table behind a domain that was made by {@link tableDomain}. */
export function tableOf(domain: ValueDomain): CodeTable | undefined {
  return tables.get(domain);
}

/** A value domain whose rows stay in a table; `values` is made on the first demand and kept. */
export function tableDomain(head: Omit<ValueDomain, 'values'>, table: CodeTable): ValueDomain {
  const domain = Object.defineProperty({ ...head }, 'values', {
    enumerable: true,
    get: () => table.all(),
  }) as ValueDomain;
  tables.set(domain, table);
  return domain;
}
