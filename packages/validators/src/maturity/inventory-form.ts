// The form of an inventory file: whatever is malformed is left out with its place, the rest is read.
import type { Evidence } from './types.js';

/** A fault of the file's form; `path` is a JSON Pointer. */
export interface InventoryFault {
  readonly path: string;
  readonly expected: 'object' | 'array' | 'text';
}

type Members = Readonly<Record<string, unknown>>;

/** Reads members of a JSON value and notes each one that has the wrong form. */
export class FormReader {
  readonly faults: InventoryFault[] = [];

  /** The members of an object; undefined where it is absent or malformed. */
  object(path: string, value: unknown): Members | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
    this.faults.push({ path, expected: 'object' });
    return undefined;
  }

  /** A text; undefined where it is absent or malformed. */
  text(path: string, value: unknown): string | undefined {
    if (value === undefined || typeof value === 'string') return value;
    this.faults.push({ path, expected: 'text' });
    return undefined;
  }

  /** Entries of a list that are right, each read by `read`; undefined where there is no list. */
  list<Entry>(
    path: string,
    value: unknown,
    read: (path: string, members: Members) => Entry | undefined,
  ): Entry[] | undefined {
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) {
      this.faults.push({ path, expected: 'array' });
      return undefined;
    }
    return value.flatMap((one: unknown, index) => {
      const members = this.object(`${path}/${index}`, one);
      const entry = members && read(`${path}/${index}`, members);
      return entry === undefined ? [] : [entry];
    });
  }

  /** Members of an object by name, each read by `read`; those that are malformed are left out. */
  map<Entry>(
    path: string,
    value: unknown,
    read: (path: string, members: Members) => Entry | undefined,
  ): Record<string, Entry> {
    const members = this.object(path, value);
    return Object.fromEntries(
      Object.entries(members ?? {}).flatMap(([key, one]) => {
        const place = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        const inner = this.object(place, one);
        const entry = inner && read(place, inner);
        return entry === undefined ? [] : [[key, entry] as const];
      }),
    );
  }

  /** Proofs; their content is judged by scoring. */
  evidence(path: string, { evidence }: Members): { readonly evidence?: readonly Evidence[] } {
    const list = this.list(`${path}/evidence`, evidence, (_, one) => one as unknown as Evidence);
    return list === undefined ? {} : { evidence: list };
  }
}
