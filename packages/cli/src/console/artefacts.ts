/** Artefacts that were dropped on the page: all files of one type together say whether its indicator is met. */
import type { AssessmentRecord, Assessments, EvidenceFile } from '@hulian/sdk/assessments';
import { judgeArtifacts } from '@hulian/sdk/conformance';
import { loadScheme, nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import type { Answer } from '@hulian/validators/maturity';

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
