// Self-tests of maturity while people work on them: answers, evidence and who changed what, durable at every change.
import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import type { Answer, Facts } from '@hulian/validators/maturity';

import { openStore, type Store } from '../store/database.js';
import { assessmentSchema } from './schema.js';

/** One self-test as stored. Revisions grow with every change; a change names the one it was made from. */
export interface AssessmentRecord {
  readonly id: string;
  readonly scheme: string;
  /** ISO date `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly facts: Facts;
  readonly revision: number;
  /** ISO time of the last change. */
  readonly changed: string;
  readonly answers: Readonly<Record<string, Answer & { readonly revision: number }>>;
}

/** A change took place, or somebody else was first: then `current` is what is stored. */
export type AssessmentChange<Current> =
  | { readonly done: true; readonly current: Current }
  | { readonly done: false; readonly current: Current | undefined };

/** An attached file. */
export interface EvidenceFile {
  readonly name: string;
  /** ISO date of the proof. */
  readonly date: string;
  readonly sm3: string;
  readonly content: Uint8Array;
}

export interface AssessmentAuditEntry {
  readonly at: string;
  readonly action: 'created' | 'facts' | 'answer' | 'evidence' | 'imported' | 'exported';
  readonly subject: string;
}

/** The self-tests of one file. All methods are synchronous; each change is durable when it returns. */
export interface Assessments {
  list(): Omit<AssessmentRecord, 'answers'>[];
  create(input: Pick<AssessmentRecord, 'scheme' | 'asOf' | 'facts'>, action?: 'created' | 'imported'): string;
  read(id: string): AssessmentRecord | undefined;
  changeFacts(
    id: string,
    revision: number,
    change: Pick<AssessmentRecord, 'asOf' | 'facts'>,
  ): AssessmentChange<Pick<AssessmentRecord, 'asOf' | 'facts' | 'revision'>>;
  /** `answer` undefined takes the answer away. Revision 0 means: there was none. */
  changeAnswer(
    id: string,
    indicator: string,
    revision: number,
    answer: Answer | undefined,
  ): AssessmentChange<(Answer & { readonly revision: number }) | { readonly revision: number }>;
  addEvidence(id: string, file: Omit<EvidenceFile, 'sm3'>): EvidenceFile;
  evidence(id: string, hash: string): EvidenceFile | undefined;
  /** Names, dates and hashes of all files of a self-test. */
  evidenceList(id: string): Omit<EvidenceFile, 'content'>[];
  note(id: string, action: AssessmentAuditEntry['action'], subject: string): void;
  /** Newest first. */
  audit(id: string, limit?: number): AssessmentAuditEntry[];
  /** True when no entry of the audit log was altered, taken out or put in. */
  auditIntact(): boolean;
  /** A text kept beside the self-tests, for example the key that signs exports. */
  setting(name: string, make: () => string): string;
  close(): void;
}

/**
 * Opens or makes a file of self-tests.
 * @param path file name or `:memory:`
 * @throws SdkError CONFIG_FILE_LOCKED, CONFIG_FILE_FOREIGN, CONFIG_FILE_CORRUPT, CONFIG_STORAGE_FAILED
 */
export function openAssessments(path: string, now: () => Date = () => new Date()): Assessments {
  const store = openStore({ path, schema: assessmentSchema, applicationId: 0x484c4153, kind: 'assessments' });
  return new StoredAssessments(store, now);
}

class StoredAssessments implements Assessments {
  constructor(
    private readonly store: Store,
    private readonly now: () => Date,
  ) {}

  list(): Omit<AssessmentRecord, 'answers'>[] {
    return this.store.all('select * from assessment order by changed desc, id').map(toHead);
  }

  create(
    { scheme, asOf, facts }: Pick<AssessmentRecord, 'scheme' | 'asOf' | 'facts'>,
    action: 'created' | 'imported' = 'created',
  ): string {
    return this.store.transaction(() => {
      const number = Number(this.store.get('select count(*) as n from assessment')?.['n'] ?? 0) + 1;
      const id = `${scheme}-${number}`;
      this.store.run('insert into assessment values (?, ?, ?, ?, 1, ?)', [
        id,
        scheme,
        asOf,
        JSON.stringify(facts),
        this.#time(),
      ]);
      this.note(id, action, scheme);
      return id;
    });
  }

  read(id: string): AssessmentRecord | undefined {
    const row = this.store.get('select * from assessment where id = ?', [id]);
    if (row === undefined) return undefined;
    const answers = this.store
      .all('select * from answer where assessment = ? and value is not null order by indicator', [id])
      .map((each) => [
        String(each['indicator']),
        { ...(JSON.parse(String(each['value'])) as Answer), revision: Number(each['revision']) },
      ]);
    return { ...toHead(row), answers: Object.fromEntries(answers) as AssessmentRecord['answers'] };
  }

  changeFacts(
    id: string,
    revision: number,
    { asOf, facts }: Pick<AssessmentRecord, 'asOf' | 'facts'>,
  ): AssessmentChange<Pick<AssessmentRecord, 'asOf' | 'facts' | 'revision'>> {
    return this.store.transaction(() => {
      const row = this.store.get('select * from assessment where id = ?', [id]);
      if (row === undefined) return { done: false, current: undefined };
      const stored = toHead(row);
      if (stored.revision !== revision) return { done: false, current: stored };
      this.store.run('update assessment set as_of = ?, facts = ?, revision = ?, changed = ? where id = ?', [
        asOf,
        JSON.stringify(facts),
        revision + 1,
        this.#time(),
        id,
      ]);
      this.note(id, 'facts', asOf);
      return { done: true, current: { asOf, facts, revision: revision + 1 } };
    });
  }

  changeAnswer(
    id: string,
    indicator: string,
    revision: number,
    answer: Answer | undefined,
  ): ReturnType<Assessments['changeAnswer']> {
    return this.store.transaction(() => {
      if (this.store.get('select 1 as n from assessment where id = ?', [id]) === undefined)
        return { done: false, current: undefined };
      const row = this.store.get('select * from answer where assessment = ? and indicator = ?', [
        id,
        indicator,
      ]);
      const kept = Number(row?.['revision'] ?? 0);
      // An answer that was taken away counts as none for whoever never saw it.
      const gone = row !== undefined && row['value'] === null;
      if (kept !== revision && !(gone && revision === 0)) {
        const value = row?.['value'];
        const stored = typeof value === 'string' ? (JSON.parse(value) as Answer) : {};
        return { done: false, current: { ...stored, revision: kept } };
      }
      this.store.run('insert or replace into answer values (?, ?, ?, ?)', [
        id,
        indicator,
        answer === undefined ? null : JSON.stringify(answer),
        kept + 1,
      ]);
      this.store.run('update assessment set changed = ? where id = ?', [this.#time(), id]);
      this.note(id, 'answer', indicator);
      return { done: true, current: { ...answer, revision: kept + 1 } };
    });
  }

  addEvidence(id: string, { name, date, content }: Omit<EvidenceFile, 'sm3'>): EvidenceFile {
    const hash = bytesToHex(sm3(content));
    return this.store.transaction(() => {
      this.store.run('insert or replace into evidence values (?, ?, ?, ?, ?)', [
        id,
        hash,
        name,
        date,
        content,
      ]);
      this.note(id, 'evidence', `${name} ${hash}`);
      return { name, date, sm3: hash, content };
    });
  }

  evidence(id: string, hash: string): EvidenceFile | undefined {
    const row = this.store.get('select * from evidence where assessment = ? and sm3 = ?', [id, hash]);
    if (row === undefined) return undefined;
    const content = row['content'];
    return { ...toFile(row), content: content instanceof Uint8Array ? content : new Uint8Array(0) };
  }

  evidenceList(id: string): Omit<EvidenceFile, 'content'>[] {
    return this.store
      .all('select name, date, sm3 from evidence where assessment = ? order by name, sm3', [id])
      .map(toFile);
  }

  note(id: string, action: AssessmentAuditEntry['action'], subject: string): void {
    const before = this.store.get('select hash from audit order by number desc limit 1')?.['hash'];
    const at = this.#time();
    const hash = chain(typeof before === 'string' ? before : '', [id, at, action, subject]);
    this.store.run('insert into audit (assessment, at, action, subject, hash) values (?, ?, ?, ?, ?)', [
      id,
      at,
      action,
      subject,
      hash,
    ]);
  }

  audit(id: string, limit = 500): AssessmentAuditEntry[] {
    return this.store
      .all('select at, action, subject from audit where assessment = ? order by number desc limit ?', [
        id,
        limit,
      ])
      .map((row) => ({
        at: String(row['at']),
        action: String(row['action']) as AssessmentAuditEntry['action'],
        subject: String(row['subject']),
      }));
  }

  auditIntact(): boolean {
    let before = '';
    for (const row of this.store.all('select * from audit order by number')) {
      const texts = ['assessment', 'at', 'action', 'subject'].map((column) => String(row[column]));
      before = chain(before, texts);
      if (row['hash'] !== before) return false;
    }
    return true;
  }

  setting(name: string, make: () => string): string {
    return this.store.transaction(() => {
      const value = this.store.get('select value from setting where name = ?', [name])?.['value'];
      if (typeof value === 'string') return value;
      const made = make();
      this.store.run('insert into setting values (?, ?)', [name, made]);
      return made;
    });
  }

  close(): void {
    this.store.close();
  }

  #time(): string {
    return this.now().toISOString();
  }
}

type StoredRow = Readonly<Record<string, unknown>>;

function toHead(row: StoredRow): Omit<AssessmentRecord, 'answers'> {
  return {
    id: String(row['id']),
    scheme: String(row['scheme']),
    asOf: String(row['as_of']),
    facts: JSON.parse(String(row['facts'])) as Facts,
    revision: Number(row['revision']),
    changed: String(row['changed']),
  };
}

function toFile(row: StoredRow): Omit<EvidenceFile, 'content'> {
  return { name: String(row['name']), date: String(row['date']), sm3: String(row['sm3']) };
}

/** SM3 over the hash before and the texts; JSON keeps them apart. */
function chain(before: string, texts: readonly string[]): string {
  return bytesToHex(sm3(utf8ToBytes(JSON.stringify([before, ...texts]))));
}
