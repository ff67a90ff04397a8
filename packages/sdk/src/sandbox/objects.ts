import type { Row, Store } from '../store/database.js';
import { Problem } from './problem.js';

/** An object of the platform as stored. */
export interface StoredObject {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly state?: string;
  readonly institution: string;
  readonly person?: string;
  readonly body: Record<string, unknown>;
  /** What changed the state, oldest first. */
  readonly events: readonly Readonly<Record<string, unknown>>[];
  readonly receivedAt: number;
  readonly updatedAt: number;
}

/** What is kept of a new object. */
export interface NewObject {
  readonly kind: string;
  readonly institution: string;
  readonly person?: string | undefined;
  readonly businessKey?: string | undefined;
  readonly state?: string | undefined;
  readonly body: Record<string, unknown>;
  readonly at: number;
}

/** An object in one column: asking SQLite for a dozen of them costs more than the look-up. */
const columns = `json_array(kind, id, version, state, institution, person, json(body), json(events), received_at, updated_at) as object`;

/** Objects that were read lately are remembered, so many and so long (as JSON) at most. */
const remembered = { objects: 1000, length: 16_384 };

/** Objects with all their versions. Every method is synchronous and belongs into the transaction of one request. */
export class Objects {
  /** What was read lately and has not changed since, by kind and id; frozen, since all readers get the same. */
  private readonly lately = new Map<string, StoredObject>();
  private undone = 0;

  constructor(private readonly store: Store) {}

  /** Forgets what was read, after the table was emptied. */
  forget(): void {
    this.lately.clear();
  }

  create(object: NewObject, prefix: string): StoredObject {
    const seq = Number(this.store.get('select coalesce(max(seq), 0) + 1 as next from objects')?.['next']);
    const id = `${prefix}${String(seq).padStart(12, '0')}`;
    const body = JSON.stringify(object.body);
    this.store.run(
      `insert into objects (seq, kind, id, version, state, institution, person, business_key, body, received_at, updated_at)
       values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)`,
      [
        seq,
        object.kind,
        id,
        object.state ?? null,
        object.institution,
        object.person ?? null,
        object.businessKey ?? null,
        body,
        object.at,
        object.at,
      ],
    );
    this.keepVersion(object.kind, id, 1, object.state, body, object.at);
    return this.read(object.kind, id);
  }

  /** @throws Problem C010 */
  read(kind: string, id: string): StoredObject {
    const found = this.find(kind, id);
    if (!found) throw new Problem('C010');
    return found;
  }

  find(kind: string, id: string): StoredObject | undefined {
    if (this.undone !== this.store.undone) this.forget();
    this.undone = this.store.undone;
    const name = `${kind} ${id}`;
    const known = this.lately.get(name);
    if (known) return known;
    const row = this.store.get(`select ${columns} from objects where kind = ? and id = ?`, [kind, id]);
    const object = row && toObject(row);
    if (object && String(row['object']).length <= remembered.length) {
      // The one that came first goes first.
      if (this.lately.size >= remembered.objects) this.lately.delete(this.lately.keys().next().value ?? '');
      this.lately.set(name, frozen(object));
    }
    return object;
  }

  findByKey(kind: string, institution: string, businessKey: string): StoredObject | undefined {
    const row = this.store.get(
      `select ${columns} from objects where kind = ? and institution = ? and business_key = ?`,
      [kind, institution, businessKey],
    );
    return row && toObject(row);
  }

  /** Makes a new version. */
  change(
    object: StoredObject,
    change: {
      readonly body?: Record<string, unknown>;
      readonly state?: string;
      readonly businessKey?: string | undefined;
      readonly event?: Readonly<Record<string, unknown>>;
      readonly at: number;
    },
  ): StoredObject {
    const version = object.version + 1;
    const body = JSON.stringify(change.body ?? object.body);
    const state = change.state ?? object.state;
    this.store.run(
      'update objects set version = ?, state = ?, business_key = coalesce(?, business_key), body = ?, events = ?, updated_at = ? where kind = ? and id = ?',
      [
        version,
        state ?? null,
        change.businessKey ?? null,
        body,
        JSON.stringify(change.event ? [...object.events, change.event] : object.events),
        change.at,
        object.kind,
        object.id,
      ],
    );
    this.lately.delete(`${object.kind} ${object.id}`);
    this.keepVersion(object.kind, object.id, version, state, body, change.at);
    return this.read(object.kind, object.id);
  }

  /** Notes what others did with an object; the object itself stays as it is, and so does its version. */
  note(object: StoredObject, event: Readonly<Record<string, unknown>>, at: number): StoredObject {
    this.store.run('update objects set events = ?, updated_at = ? where kind = ? and id = ?', [
      JSON.stringify([...object.events, event]),
      at,
      object.kind,
      object.id,
    ]);
    this.lately.delete(`${object.kind} ${object.id}`);
    return this.read(object.kind, object.id);
  }

  private keepVersion(
    kind: string,
    id: string,
    version: number,
    state: string | undefined,
    body: string,
    at: number,
  ): void {
    this.store.run('insert into versions (kind, id, version, state, body, at) values (?, ?, ?, ?, ?, ?)', [
      kind,
      id,
      version,
      state ?? null,
      body,
      at,
    ]);
  }

  /** Objects of one or more kinds, newest first, `limit` at most (all of them without), older than the cursor. */
  page(
    kinds: string | readonly string[],
    where: readonly (readonly [condition: string, value: string | number])[],
    page: { readonly before?: number; readonly limit?: number },
  ): { readonly seq: number; readonly object: StoredObject }[] {
    const all = [kinds].flat();
    const conditions = [
      all.length === 1 ? 'kind = ?' : `kind in (${all.map(() => '?').join(', ')})`,
      ...where.map(([condition]) => condition),
      ...(page.before ? ['seq < ?'] : []),
    ];
    const values = [
      ...all,
      ...where.map(([, value]) => value),
      ...(page.before ? [page.before] : []),
      // Below zero is no limit.
      page.limit ?? -1,
    ];
    return this.store
      .all(
        `select seq, ${columns} from objects where ${conditions.join(' and ')} order by seq desc limit ?`,
        values,
      )
      .map((row) => ({ seq: Number(row['seq']), object: toObject(row) }));
  }
}

/** The same value, which nobody can change any more. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

function toObject(row: Row): StoredObject {
  const [kind, id, version, state, institution, person, body, events, receivedAt, updatedAt] = JSON.parse(
    String(row['object']),
  ) as [
    string,
    string,
    number,
    string | null,
    string,
    string | null,
    Record<string, unknown>,
    StoredObject['events'],
    number,
    number,
  ];
  return {
    kind,
    id,
    version,
    ...(state !== null && { state }),
    institution,
    ...(person !== null && { person }),
    body,
    events,
    receivedAt,
    updatedAt,
  };
}
