import type { Store } from '../store/database.js';

/** What tells persons apart. */
export interface Identity {
  /** `type:number` of the identity document. */
  readonly identity: string;
  readonly card: string;
  readonly name: string;
  readonly gender: string;
  readonly birth: string;
}

/** Weight of each agreeing member; they sum to 1. */
const weights = { identity: 0.6, name: 0.2, birth: 0.15, gender: 0.05 } as const;

/** Members of a query with the column that each must agree with. */
const searched = [
  ['name', 'name'],
  ['birthDate', 'birth'],
  ['genderCode', 'gender'],
  ['identityNumber', 'identity'],
  ['healthCardNumber', 'card'],
] as const;

/** An identifier, and those that were merged into it. */
export const sameIdentifiers = `with asked (id) as (select ?)
  select id from asked union select obsolete from merges join asked on survivor = asked.id`;

/** That an object is about a person, also under an identifier that was merged into this one. */
export const aboutPerson = (id: string): [string, string] => [`person in (${sameIdentifiers})`, id];

/** The person index (居民主索引) and the cross references of the institutions' own identifiers. */
export class Persons {
  constructor(private readonly store: Store) {}

  linked(institution: string, localId: string): string | undefined {
    return text(
      this.store.get('select person from links where institution = ? and local_id = ?', [
        institution,
        localId,
      ])?.['person'],
    );
  }

  /** The institutions that registered a person, under an identifier that was merged into this one, too. */
  registrars(person: string): readonly string[] {
    return this.store
      .all(`select distinct institution from links where person in (${sameIdentifiers})`, [person])
      .map(({ institution }) => String(institution));
  }

  link(institution: string, localId: string, person: string): void {
    this.store.run('insert into links (institution, local_id, person) values (?, ?, ?)', [
      institution,
      localId,
      person,
    ]);
  }

  add(id: string, identity: Identity): void {
    this.store.run(
      'insert into persons (id, identity, card, name, gender, birth) values (?, ?, ?, ?, ?, ?)',
      [id, ...columns(identity)],
    );
  }

  change(id: string, identity: Identity): void {
    this.store.run(
      'update persons set identity = ?, card = ?, name = ?, gender = ?, birth = ? where id = ?',
      [...columns(identity), id],
    );
  }

  byIdentity(identity: Identity): string | undefined {
    return text(this.store.get('select id from persons where identity = ?', [identity.identity])?.['id']);
  }

  contradicts(id: string, identity: Identity): boolean {
    const row = this.store.get('select name, gender, birth from persons where id = ?', [id]);
    return (
      row?.['name'] !== identity.name || row['gender'] !== identity.gender || row['birth'] !== identity.birth
    );
  }

  /** Whether identity cards and details both say that these are two persons. */
  areTwo(one: string, other: string): boolean {
    const row = this.store.get(
      `select 1 from persons as a, persons as b where a.id = ? and b.id = ? and a.identity like '01:%' and b.identity like '01:%'
       and a.identity <> b.identity and (a.name, a.gender, a.birth) <> (b.name, b.gender, b.birth)`,
      [one, other],
    );
    return row !== undefined;
  }

  /** Other persons with the same name and birth date. */
  similar(identity: Identity): { readonly id: string; readonly score: number }[] {
    return this.store
      .all('select * from persons where name = ? and birth = ? limit 20', [identity.name, identity.birth])
      .map((row) => ({ id: String(row['id']), score: score(row, identity) }));
  }

  /**
   * Best match first. A local identifier, a card number and an identity number name one person with certainty; whatever else
   * is asked must not contradict.
   */
  search(
    institution: string,
    query: Readonly<Record<string, unknown>>,
  ): { readonly id: string; readonly score: number }[] {
    const member = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
    const agrees = (person: string) => {
      const row = this.store.get('select * from persons where id = ?', [person]);
      return searched.every(
        ([name, column]) =>
          query[name] === undefined ||
          (column === 'identity'
            ? String(row?.[column]).endsWith(`:${member(name).toUpperCase()}`)
            : row?.[column] === member(name)),
      );
    };
    const certain = (person: string | undefined) =>
      person && agrees(person) ? [{ id: survivorOf(this.store, person), score: 1 }] : [];
    if (query['localId'] !== undefined) return certain(this.linked(institution, member('localId')));
    if (query['healthCardNumber'] !== undefined) {
      return certain(
        text(
          this.store.get('select id from persons where card = ? and card <> ?', [
            member('healthCardNumber'),
            '',
          ])?.['id'],
        ),
      );
    }
    if (query['identityNumber'] !== undefined) {
      return certain(
        text(
          this.store.get('select id from persons where identity = ?', [
            `${member('identityTypeCode') || '01'}:${member('identityNumber').toUpperCase()}`,
          ])?.['id'],
        ),
      );
    }
    return this.store
      .all('select * from persons where name = ? and birth = ? and gender = ? limit 500', [
        member('name'),
        member('birthDate'),
        member('genderCode'),
      ])
      .map((row) => ({
        id: String(row['id']),
        score: score(row, {
          identity: '',
          card: '',
          name: member('name'),
          gender: member('genderCode'),
          birth: member('birthDate'),
        }),
      }));
  }
}

function columns(identity: Identity): string[] {
  return [identity.identity, identity.card, identity.name, identity.gender, identity.birth];
}

function score(row: Readonly<Record<string, unknown>>, identity: Identity): number {
  let sum = 0;
  for (const [member, weight] of Object.entries(weights))
    if (row[member] === identity[member as keyof Identity]) sum += weight;
  return Math.round(sum * 100) / 100;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The identifier that stands for a person now: merged ones have another. */
export function survivorOf(store: Store, id: string): string {
  const survivor = store.get('select survivor from merges where obsolete = ?', [id])?.['survivor'];
  return typeof survivor === 'string' ? survivorOf(store, survivor) : id;
}

/** Whether two identifiers stand for one person, merged ones included. */
export const isSamePerson = (store: Store, one: unknown, other: unknown): boolean =>
  survivorOf(store, String(one)) === survivorOf(store, String(other));
