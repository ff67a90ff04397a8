/** Files that were dropped on the page: samples, judged by type, and what other commands measured. */
import type { AssessmentRecord, Assessments, EvidenceFile } from '@hulian/sdk/assessments';
import { judgeArtifacts } from '@hulian/sdk/conformance';
import { loadScheme, nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { mergeAnswers, metricsOf, type Answer, type Facts } from '@hulian/validators/maturity';
import { readQualityScore, readResult } from '../commands/maturity/_results.js';
import type { Messages } from '../messages/index.js';
import { ProblemError } from './problem.js';

const artefactName = /\.(xml|json|ndjson|jsonl|csv|tsv|xlsx)$/i;

/** Remembers which type each stored file is of, so that an upload judges the files of its own type only. */
export class ArtefactShelf {
  readonly #validator = createValidator({ library: nationalLibrary() });
  readonly #types = new Map<string, string | undefined>();

  constructor(private readonly assessments: Assessments) {}

  /**
   * Answers of the indicators that the files of the new file's type decide, the new one among them.
   * @param type what the validation of the new file took it for; undefined for a file of no type
   */
  async judge(
    record: AssessmentRecord,
    added: EvidenceFile,
    type: string | undefined,
  ): Promise<Readonly<Record<string, Answer>>> {
    this.#types.set(added.sm3, type);
    if (type === undefined) return {};
    const files: EvidenceFile[] = [];
    for (const { name, sm3 } of this.assessments.evidenceList(record.id)) {
      const file = artefactName.test(name) ? this.assessments.evidence(record.id, sm3) : undefined;
      if (file !== undefined && (await this.#typeOf(file)) === type) files.push(file);
    }
    const sources = files.map(({ name, content }) => ({ path: name, content }));
    const run = await judgeArtifacts(sources, { scheme: loadScheme(record.scheme), asOf: record.asOf });
    return run.answers;
  }

  async #typeOf({ name, sm3, content }: EvidenceFile): Promise<string | undefined> {
    if (!this.#types.has(sm3)) {
      const { subject } = await this.#validator.validate({ path: name, content });
      this.#types.set(sm3, subject?.id);
    }
    return this.#types.get(sm3);
  }
}

/** What a result of a conformance run or a quality score says to a self-test. */
export interface FileAnswers {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly metrics: NonNullable<Facts['metrics']>;
  /** Indicators that its answers and figures decide. */
  readonly linked: readonly string[];
  /** What became of it, in the language of the page. */
  readonly note: string;
}

/**
 * Reads a file that another command wrote; undefined when it is a sample or anything else.
 * @throws ProblemError for an altered bundle, and for the result of a folder: its samples must be here themselves
 */
export function readWritten(
  messages: Messages,
  { scheme: id }: AssessmentRecord,
  name: string,
  content: Uint8Array,
): FileAnswers | undefined {
  const scheme = loadScheme(id);
  const words = messages.console.imported;
  const result = readResult(messages, scheme, name, content);
  if (result?.kind === 'altered') throw new ProblemError(422, 'signature-invalid', 'signatureInvalid');
  if (result?.kind === 'artifacts') throw new ProblemError(422, 'malformed', 'samplesThemselves');
  if (result !== undefined) {
    const linked = Object.keys(result.answers);
    const note = result.sandbox ? words.sandbox : words.run(linked.length);
    return { answers: result.answers, metrics: {}, linked, note };
  }
  const read = readQualityScore(messages, scheme, name, content);
  if (read === undefined) return undefined;
  const { answers, metrics, dated } = read;
  const decided = scheme.indicators.filter((one) => metricsOf(one).some((metric) => metric in metrics));
  const linked = [...new Set([...Object.keys(answers), ...decided.map((one) => one.id)])];
  const note = dated ? words.score(linked.length) : words.undated;
  return { answers, metrics, linked, note };
}

/**
 * A new measurement beside what was answered before. Proofs that the measurement brings again are replaced by it; all
 * others stay, and where they say something else they contradict: scoring then takes the lowest.
 */
export function besides(fresh: Answer, before: Answer | undefined): Answer {
  const again = new Set(fresh.evidence?.map(({ sm3 }) => sm3));
  const kept = before?.evidence?.filter(({ sm3 }) => !again.has(sm3)) ?? [];
  if (before === undefined || kept.length === 0) return fresh;
  return mergeAnswers({ it: fresh }, { it: { value: before.value, evidence: kept } })['it'] ?? fresh;
}
