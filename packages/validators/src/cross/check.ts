// Compares the facts of all files of a run: the same person, the same visit, references, order in time.
import { nationalLibrary, type Library } from '@hulian/standards';
import { FindingCollector } from '../engine/collector.js';
import type { RuleDescription, Ruleset } from '../engine/rule.js';
import type { NotChecked, Severity } from '../finding.js';
import type { FileReport } from '../report.js';
import { rulesetOf } from '../rulesets/index.js';
import { identifierReuse } from '../rules/cross/identifier-reuse.js';
import { personAgreement } from '../rules/cross/person-agreement.js';
import { referenceMissing } from '../rules/cross/reference-missing.js';
import { timeOrder } from '../rules/cross/time-order.js';
import { visitAgreement } from '../rules/cross/visit-agreement.js';
import { recordLogic } from '../rules/quality/record-logic.js';
import { foldVerdict } from '../verdict/fold-verdict.js';
import { compareDays } from './days.js';
import { valueOf, type FactKind, type FactSheet } from './facts.js';
import { NumberOwners } from './numbers.js';
import { OtherRecords } from './other-records.js';
import { contradicted, learn, stating, type Stated } from './stated.js';

/** Persons, visits and documents remembered in a run. */
const maxKnown = 500_000;

/** Data sets and documents that describe a visit; the others only refer to it. */
const visitHeads = /^HDSD00\.(?:03|11|12|13)|^C00(?:0[23]|3[2-6])$/;
/** Those that describe an application, and those that must refer to one. */
const applicationHeads = /^HDSD00\.(?:03|15)/;
const applicationUsers = /^HDSD00\.05|^C000[67]$/;

const visitKinds = ['inpatient', 'outpatient'] as const;
const personFacts = [
  ['name', 'name'],
  ['sex', 'sex'],
  ['birthDate', 'birth-date'],
] as const;
/** These do not change; no rule about a single file compares them. */
const bloodFacts = [
  ['abo', 'blood-group'],
  ['rhesus', 'rhesus'],
] as const;
const personKinds = [...personFacts, ...bloodFacts].map(([kind]) => kind);
const stayKinds = [...personKinds, 'identity', 'institution', 'admission', 'discharge'] as const;

/** Judges a run as a whole, after its files. */
export class CrossCheck {
  readonly #ruleset: Ruleset;
  readonly #changes: Ruleset | undefined;
  readonly #reports: FileReport[] = [];
  readonly #collectors: FindingCollector[] = [];
  readonly #facts: Stated[] = [];
  /** Of a person or visit the facts that were the first to say something of it. */
  readonly #persons = new Map<number, Stated[]>();
  readonly #documents = new Map<number, Stated>();
  /** Of one number several visits may be known: those of different institutions. */
  readonly #visits = { inpatient: new Map<number, Stated[][]>(), outpatient: new Map<number, Stated[][]>() };
  readonly #numbers = new NumberOwners(maxKnown);
  readonly #heads = {
    inpatient: new Set<number>(),
    outpatient: new Set<number>(),
    application: new Set<number>(),
  };

  readonly #maxFindings: number;
  readonly #others: OtherRecords;

  constructor({
    profile = 'national',
    maxFindings = 1000,
    library = nationalLibrary(),
    asOf,
    ruleset,
  }: {
    readonly profile?: string;
    /** Changes to the profile's severities. */
    readonly ruleset?: Ruleset | undefined;
    readonly maxFindings?: number;
    /** With the rules about other records, those of packs too. */
    readonly library?: Library;
    /** YYYYMMDD */
    readonly asOf?: string;
  } = {}) {
    this.#ruleset = rulesetOf(profile);
    this.#changes = ruleset;
    this.#maxFindings = maxFindings;
    this.#others = new OtherRecords(library, asOf);
  }

  /** Takes the report and the facts of the next file. */
  add(report: FileReport, sheet: FactSheetData): void {
    const file = this.#reports.push(report) - 1;
    const collector = new FindingCollector({
      source: report.path,
      ruleset: this.#ruleset,
      changes: this.#changes,
      maxFindings: this.#maxFindings,
    });
    this.#collectors.push(collector);
    const subject = report.subject?.id ?? '';
    for (const fact of sheet.facts) {
      const stated: Stated = { ...fact, file };
      this.#compareDocument(stated);
      this.#comparePerson(stated);
      let toldPatient = false;
      for (const kind of visitKinds)
        if (this.#compareVisit(stated, kind, visitHeads.test(subject))) toldPatient = true;
      // A visit with two patients is the cause; its applications and reports have them too.
      const isRemembered = this.#numbers.compare(stated, (kind, owner) => {
        if (!toldPatient) this.#report(identifierReuse, kind, stated, owner, 'warning');
      });
      if (!isRemembered) this.#giveUp(file);
      const application = valueOf(stated, 'application');
      if (application !== 0 && applicationHeads.test(subject)) this.#heads.application.add(application);
      if (this.#facts.length < maxKnown) this.#facts.push(stated);
      else this.#giveUp(file);
    }
    for (const record of sheet.records) this.#others.take(file, record);
    if (sheet.full) this.#giveUp(file);
  }

  /** The reports with what the comparison found, in the order they were added. */
  finish(): readonly FileReport[] {
    for (const fact of this.#facts) this.#findMissing(fact);
    compareDays(this.#facts, (message, fact, other) => this.#report(timeOrder, message, fact, other));
    const { isIncomplete, unanswered } = this.#others.finish((file, report) =>
      this.#collectors[file]?.report(recordLogic, report),
    );
    if (isIncomplete) this.#giveUp(0, recordLogic);
    return this.#reports.map((report, index) =>
      merge(settle(report, unanswered), this.#collectors[index] as FindingCollector),
    );
  }

  #report(rule: RuleDescription, message: string, at: Stated, other: Stated, severity?: Severity): void {
    const { line = 0 } = other.location;
    this.#collectors[at.file]?.report(rule, {
      message,
      ...(severity && { severity }),
      location: at.location,
      params: { other: this.#reports[other.file]?.path ?? '', record: line },
    });
  }

  #giveUp(file: number, rule: RuleDescription = visitAgreement): void {
    this.#collectors[file]?.notChecked(rule, {
      reason: 'sequence-limit',
      params: { limit: maxKnown },
    });
  }

  #compareDocument(fact: Stated): void {
    const id = valueOf(fact, 'document');
    if (id === 0) return;
    const known = this.#documents.get(id);
    if (known === undefined) this.#documents.set(id, fact);
    else this.#report(identifierReuse, 'document', fact, known);
  }

  #comparePerson(fact: Stated): void {
    const identity = valueOf(fact, 'identity');
    if (identity === 0) return;
    const known = this.#persons.get(identity);
    if (known === undefined) {
      if (this.#persons.size < maxKnown) this.#persons.set(identity, [fact]);
      else this.#giveUp(fact.file);
      return;
    }
    // Inside a file of records identifier/identity-conflict says the same.
    this.#tell(personAgreement, personFacts, fact, known, (other) => other.file !== fact.file);
    this.#tell(personAgreement, bloodFacts, fact, known);
    learn(known, fact, personKinds);
  }

  /** Tells which facts contradict what is known, of the statements that no other rule compares. */
  #tell(
    rule: RuleDescription,
    facts: readonly (readonly [FactKind, string])[],
    fact: Stated,
    known: readonly Stated[],
    isOurs: (other: Stated) => boolean = () => true,
  ): void {
    for (const [kind, message] of facts) {
      const other = contradicted(known, fact, kind);
      if (other && isOurs(other)) this.#report(rule, message, fact, other);
    }
  }

  /** True when the visit has two patients. */
  #compareVisit(fact: Stated, kind: (typeof visitKinds)[number], isHead: boolean): boolean {
    const number = valueOf(fact, kind);
    if (number === 0) return false;
    if (isHead) this.#heads[kind].add(number);
    const visits = this.#visits[kind];
    const ofNumber = visits.get(number);
    const known = ofNumber?.find((each) => contradicted(each, fact, 'institution') === undefined);
    if (known === undefined) {
      if (ofNumber !== undefined) ofNumber.push([fact]);
      else if (visits.size < maxKnown) visits.set(number, [[fact]]);
      else this.#giveUp(fact.file);
      return false;
    }
    if (kind === 'inpatient') this.#compareStays(fact, known);
    const patient = contradicted(known, fact, 'identity');
    if (patient) {
      this.#report(visitAgreement, 'patient', fact, patient);
      return true;
    }
    // Of one and the same person the rule about persons speaks.
    const isNamed = (one: Stated): boolean => valueOf(one, 'identity') !== 0;
    const areNamed = (other: Stated): boolean => isNamed(fact) && isNamed(other);
    this.#tell(
      visitAgreement,
      personFacts,
      fact,
      known,
      (other) => !areNamed(other) || other.file === fact.file,
    );
    this.#tell(visitAgreement, bloodFacts, fact, known, (other) => !areNamed(other));
    learn(known, fact, stayKinds);
    return false;
  }

  // Some hospitals give a person one number for all stays: another day of admission is told and no more compared.
  #compareStays(fact: Stated, known: readonly Stated[]): void {
    const stays = contradicted(known, fact, 'admission');
    if (stays) {
      this.#report(visitAgreement, 'admission', fact, stays, 'info');
      return;
    }
    const ends = contradicted(known, fact, 'discharge');
    if (ends) this.#report(visitAgreement, 'discharge', fact, ends, 'info');
    const begin = stating(known, 'admission') ?? fact;
    const end = valueOf(fact, 'discharge') !== 0 ? fact : (stating(known, 'discharge') ?? fact);
    const [admission, discharge] = [valueOf(begin, 'admission'), valueOf(end, 'discharge')];
    if (admission === 0) return;
    const other = begin === fact ? end : begin;
    if (discharge !== 0 && discharge < admission) {
      if (other !== fact) this.#report(timeOrder, 'discharge-before-admission', fact, other);
      return;
    }
    const event = valueOf(fact, 'event');
    if (event !== 0 && event < admission && other !== fact)
      this.#report(timeOrder, 'before-admission', fact, other);
  }

  /** A reference is only missed where the run describes things of its kind at all. */
  #findMissing(fact: Stated): void {
    const subject = this.#reports[fact.file]?.subject?.id ?? '';
    const miss = (message: string): void => {
      this.#collectors[fact.file]?.report(referenceMissing, { message, location: fact.location });
    };
    for (const kind of visitKinds) {
      const number = valueOf(fact, kind);
      if (number !== 0 && this.#heads[kind].size > 0 && !this.#heads[kind].has(number)) miss('visit');
    }
    const application = valueOf(fact, 'application');
    const { application: heads } = this.#heads;
    if (application !== 0 && applicationUsers.test(subject) && heads.size > 0 && !heads.has(application))
      miss('application');
  }
}

/** The facts of a file, also when they come from another thread. */
export type FactSheetData = Pick<FactSheet, 'facts' | 'records' | 'full'>;

/** The report of one file says that nobody looked at other records; now somebody did. */
const settle = (report: FileReport, unanswered: ReadonlyMap<string, number>): FileReport => {
  const isOpen = ({ reason }: NotChecked): boolean => reason === 'other-records';
  if (!report.notChecked.some(isOpen)) return report;
  const count = unanswered.get(report.subject?.id ?? '') ?? 0;
  const notChecked = report.notChecked.flatMap((entry) =>
    !isOpen(entry)
      ? [entry]
      : count === 0
        ? []
        : [{ ...entry, reason: 'other-records-absent', params: { count } }],
  );
  return { ...report, notChecked };
};

const merge = (report: FileReport, collector: FindingCollector): FileReport => {
  const { findings, notChecked, counts } = collector.finish();
  if (findings.length === 0 && notChecked.length === 0) return report;
  const before = report.counts ?? { error: 0, warning: 0, info: 0 };
  const sum = {
    error: before.error + counts.error,
    warning: before.warning + counts.warning,
    info: before.info + counts.info,
  };
  return {
    ...report,
    verdict: foldVerdict(sum, report.verdict !== 'not-checked'),
    findings: [...report.findings, ...findings],
    notChecked: [...report.notChecked, ...notChecked],
    counts: sum,
  };
};
