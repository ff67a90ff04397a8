// What a data check sees, and what it says. A check is pure: it reads the context and returns problems.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type {
  DataElement,
  DataSet,
  DocumentTemplate,
  Identifier,
  RecordKind,
  StandardRecord,
  ValueDomain,
} from '../../src/types.js';
import { collectRecords, type Collected } from '../collect.js';

/** Something wrong in the data. */
export interface Problem {
  readonly path: string;
  readonly line?: number;
  /** Record or field that is wrong; the key of a listed exception. */
  readonly id: string;
  readonly text: string;
}

/** One check of the data. */
export interface DataCheck {
  /** Equal to the file name. */
  readonly name: string;
  readonly description: string;
  /** True when known deviations are listed in `allowed/<name>.tsv` (id, reason). */
  readonly allowsListed?: boolean;
  check(context: LintContext): Problem[];
}

/** A record together with its place, by kind. */
export interface Placed<K extends StandardRecord = StandardRecord> {
  readonly record: K;
  readonly path: string;
  readonly line: number;
}

interface KindTypes {
  'data-element': DataElement;
  'value-domain': ValueDomain;
  'data-set': DataSet;
  document: DocumentTemplate;
  identifier: Identifier;
}

/** All authored data, read once. */
export class LintContext {
  readonly #maps = new Map<RecordKind, ReadonlyMap<string, StandardRecord>>();

  constructor(
    readonly root: string,
    readonly records: readonly Collected[] = collectRecords(root),
  ) {}

  /** Records of a kind with their places. */
  ofKind<K extends RecordKind>(kind: K): Placed<K extends keyof KindTypes ? KindTypes[K] : StandardRecord>[] {
    return this.records.filter(({ record }) => record.kind === kind) as never;
  }

  /** A record by kind and id. */
  get<K extends RecordKind>(
    kind: K,
    id: string,
  ): (K extends keyof KindTypes ? KindTypes[K] : StandardRecord) | undefined {
    let map = this.#maps.get(kind);
    if (map === undefined) {
      map = new Map(this.ofKind(kind).map(({ record }) => [record.id, record]));
      this.#maps.set(kind, map);
    }
    return map.get(id) as never;
  }

  /** Text of an authored file below the root. */
  text(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** Rows of a table below the root, keyed by its header. */
  table(path: string): Record<string, string>[] {
    const [header = '', ...lines] = this.text(path).split('\n').filter(Boolean);
    const columns = header.split('\t');
    return lines.map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    });
  }
}
