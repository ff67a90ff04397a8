/** Judges a folder of artefacts: data sets, shared documents, messages, as they are prepared for an assessment. */
import { bytesToHex, sm3 } from '@hulian/crypto';
import {
  loadScheme,
  nationalLibrary,
  type Library,
  type MaturityScheme,
  type Service,
} from '@hulian/standards';
import { createValidator, type FileReport, type Verdict } from '@hulian/validators';
import type { XmlTree } from '@hulian/validators/xml';
import { SdkError } from '../../errors/sdk-error.js';
import { readPackagedName } from './file-name.js';
import { readPatientKey, readQueryKey } from './read-tree.js';
import {
  answerIndicators,
  artefactOf,
  countLevels,
  countTypes,
  describeTypes,
  orderFixes,
} from './summarise.js';
import { TypeTally } from './tally.js';
import type { ArtifactFile, ArtifactRun, PackagingNote, PatientCoverage } from './types.js';

/** One file of the folder. */
export interface ArtifactSource {
  /** As reports show it, with `/`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** How a folder is judged. */
export interface ArtifactOptions {
  /** Day of the run, `YYYY-MM-DD`; stated in the result, so that equal runs give equal bytes. */
  readonly asOf: string;
  /** Default the hospital scheme of 2020. */
  readonly scheme?: MaturityScheme;
  readonly library?: Library;
  /** `national` (default) or `assessment`. */
  readonly profile?: string;
  /** Businesses the institution does not carry out, ids of the scheme: their types are not asked for. */
  readonly absent?: readonly string[];
  /** Hears of every file as it was judged. */
  readonly onFile?: (file: ArtifactFile, done: number) => void;
}

/** What one file showed beside its report. */
interface Sight {
  /** What its name says in the packaging of the assessment. */
  readonly name?: ReturnType<typeof readPackagedName>;
  patient?: string;
  query?: string;
  readonly fields: Map<string, readonly string[]>;
}

/**
 * Judges files one after the other; what is wrong with a file is a result, never an exception.
 * @throws SdkError CONFIG_INVALID when the day is no date, or a business is not one of the scheme
 */
export async function judgeArtifacts(
  sources: Iterable<ArtifactSource> | AsyncIterable<ArtifactSource>,
  options: ArtifactOptions,
): Promise<ArtifactRun> {
  const run = new FolderRun(options);
  for await (const source of sources) await run.take(source);
  return run.finish();
}

class FolderRun {
  readonly #scheme: MaturityScheme;
  readonly #library: Library;
  readonly #validator;
  /** The codes of the packaging by type, and all of them. */
  readonly #known: ReadonlyMap<string, string | undefined>;
  readonly #codes: ReadonlySet<string | undefined>;
  /** Services by their code in the packaging. */
  readonly #cases = new Map<string, Service>();
  readonly #tallies = new Map<string, TypeTally>();
  readonly #files: ArtifactFile[] = [];
  readonly #packaging: PackagingNote[] = [];
  readonly #patients = new Map<string, number>();
  readonly #folders = new Map<string, number>();
  readonly #contents = new Set<string>();
  #sight: Sight = { fields: new Map() };

  constructor(readonly options: ArtifactOptions) {
    this.#scheme = options.scheme ?? loadScheme('hospital-2020');
    this.#library = options.library ?? nationalLibrary();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(options.asOf) || Number.isNaN(Date.parse(options.asOf)))
      throw new SdkError('CONFIG_INVALID', { option: 'asOf', expected: 'YYYY-MM-DD' });
    const businesses = this.#scheme.businesses.map(({ id }) => id);
    if (!(options.absent ?? []).every((id) => businesses.includes(id)))
      throw new SdkError('CONFIG_INVALID', { option: 'absent', expected: businesses.join(', ') });
    const known = new Map<string, string | undefined>();
    for (const one of this.#scheme.indicators) {
      const type = artefactOf(one)?.id;
      if (type !== undefined && !known.has(type)) known.set(type, one.sampleCode);
    }
    this.#known = known;
    this.#codes = new Set(this.#scheme.indicators.map(({ sampleCode }) => sampleCode));
    for (const { id } of this.#library.list('service')) {
      const service = this.#library.record<Service>('service', id);
      if (service?.testCase !== undefined) this.#cases.set(service.testCase, service);
    }
    this.#validator = createValidator({
      library: this.#library,
      asOf: options.asOf.replaceAll('-', ''),
      ...(options.profile !== undefined && { profile: options.profile }),
      observe: {
        tree: (_, tree) => this.#look(tree),
        fields: (_, dataSet, fields) => this.#sight.fields.set(dataSet.id, fields),
      },
    });
  }

  async take({ path, content }: ArtifactSource): Promise<void> {
    this.#sight = { name: readPackagedName(path), fields: new Map() };
    const report = await this.#validator.validate({ path, content });
    const digest = bytesToHex(sm3(content));
    const types = this.#typesOf(report);
    for (const type of types) this.#tallyOf(type).take(report, digest);
    for (const [id, fields] of this.#sight.fields)
      for (const field of fields) this.#tallies.get(id)?.seen.add(field);
    this.#takeCase(types);
    const patient = this.#patientOf(report);
    this.#checkPackaging(report, types, digest, patient);
    const file: ArtifactFile = {
      path,
      sm3: digest,
      verdict: report.verdict,
      types,
      errors: report.counts?.error ?? 0,
      warnings: report.counts?.warning ?? 0,
      ...(patient !== undefined && { patient }),
    };
    this.#files.push(file);
    this.options.onFile?.(file, this.#files.length);
  }

  finish(): ArtifactRun {
    const types = describeTypes(this.#scheme, this.#library, this.#tallies, new Set(this.options.absent));
    const levels = countLevels(this.#scheme, types);
    const count = (verdict: Verdict) => this.#files.filter((file) => file.verdict === verdict).length;
    const summary = {
      files: this.#files.length,
      pass: count('pass'),
      fail: count('fail'),
      notChecked: count('not-checked'),
      types: countTypes(types),
    };
    const statuses = types.map(({ status }) => status);
    const failed = summary.fail > 0 || statuses.includes('partial');
    const notChecked = summary.notChecked > 0 || statuses.includes('not-checked') || summary.files === 0;
    const gap = levels.findIndex(({ reached }) => !reached);
    return {
      kind: 'artifacts',
      manifest: this.#validator.manifest(),
      scheme: this.#scheme.id,
      asOf: this.options.asOf,
      result: failed ? 'fail' : notChecked ? 'not-checked' : 'pass',
      level: (gap === -1 ? levels.at(-1) : levels[gap - 1])?.level ?? null,
      summary,
      types,
      levels,
      fixFirst: orderFixes(this.#scheme, types),
      patients: this.#coverPatients(),
      packaging: this.#packaging,
      files: this.#files,
      answers: answerIndicators(this.#scheme, types, this.#tallies, this.options.asOf),
    };
  }

  #tallyOf(type: string): TypeTally {
    const tally = this.#tallies.get(type) ?? new TypeTally();
    this.#tallies.set(type, tally);
    return tally;
  }

  /** Types a file counts for. Of a failed file with several data sets nobody can say which one failed. */
  #typesOf({ path, subject, verdict }: FileReport): string[] {
    const note = (problem: PackagingNote['problem']) => {
      this.#packaging.push({ path, problem });
      return [];
    };
    const sets = [...this.#sight.fields.keys()];
    if (subject === undefined && sets.length > 1) {
      if (verdict !== 'pass') return note('data-sets-mixed');
      return sets.filter((id) => this.#known.has(id));
    }
    if (subject === undefined) return note('type-unknown');
    return this.#known.has(subject.id) ? [subject.id] : note('type-not-in-scheme');
  }

  #look(tree: XmlTree): void {
    const patient = readPatientKey(tree);
    if (patient !== undefined) this.#sight.patient = patient;
    const service = this.#cases.get(this.#sight.name?.code ?? '');
    if (service) this.#sight.query = readQueryKey(tree, service);
  }

  #takeCase(types: readonly string[]): void {
    const { name } = this.#sight;
    if (name?.kind !== 'service' || name.case === undefined || this.#sight.query === undefined) return;
    for (const type of types) this.#tallyOf(type).keys[name.case].push(this.#sight.query);
  }

  #patientOf({ kind }: FileReport): number | undefined {
    const { patient } = this.#sight;
    if (kind !== 'document' || patient === undefined) return undefined;
    const known = this.#patients.get(patient) ?? this.#patients.size + 1;
    this.#patients.set(patient, known);
    return known;
  }

  #checkPackaging(
    { path, kind }: FileReport,
    types: readonly string[],
    digest: string,
    patient?: number,
  ): void {
    const { name } = this.#sight;
    const note = (problem: PackagingNote['problem'], expected?: string) =>
      this.#packaging.push({ path, problem, ...(expected !== undefined && { expected }) });
    if (this.#contents.has(digest)) note('content-twice');
    this.#contents.add(digest);
    if (kind === 'document' || kind === 'message') {
      const expected = this.#known.get(types[0] ?? '');
      if (name === undefined) {
        if (kind === 'document') note('name-not-by-packaging', expected);
      } else if (expected !== undefined && name.code !== expected) note('name-other-type', expected);
      else if (!this.#codes.has(name.code) && types.length === 0) note('code-unknown');
    }
    if (patient === undefined || name === undefined) return;
    const folder = path.split('/').slice(0, -1).join('/');
    const first = this.#folders.get(folder) ?? patient;
    this.#folders.set(folder, first);
    if (first !== patient) note('patients-mixed-in-folder');
  }

  #coverPatients(): PatientCoverage[] {
    const covered = new Map<number, { documents: number; types: Set<string> }>();
    for (const { patient, types } of this.#files) {
      if (patient === undefined) continue;
      const one = covered.get(patient) ?? { documents: 0, types: new Set() };
      one.documents += 1;
      for (const type of types) one.types.add(type);
      covered.set(patient, one);
    }
    return [...covered]
      .map(([patient, { documents, types }]) => ({ patient, documents, types: [...types].sort() }))
      .sort((a, b) => b.types.length - a.types.length || a.patient - b.patient);
  }
}
