import { nationalLibrary } from '@hulian/standards';
import type { Library } from '@hulian/standards';
import { artefactHandlers, insideHandlers } from './artefacts.js';
import { NotTextError } from './engine/artefact.js';
import type { ArtefactContext, ArtefactOutcome, Observer, Source } from './engine/artefact.js';
import { FindingCollector } from './engine/collector.js';
import type { FindingObserver } from './engine/collector.js';
import type { RecordObserver } from './engine/field-rule.js';
import { defaultLimits } from './engine/limits.js';
import { Suppressions } from './engine/suppression.js';
import type { Limits } from './engine/limits.js';
import type { RequestCheck } from './requests/request-check.js';
import type { XmlCheck } from './schema/xml-check.js';
import type { Ruleset } from './engine/rule.js';
import type { SignatureSettings } from './signatures/settings.js';
import { makeManifest } from './manifest.js';
import { openRecordSession, type RecordSession } from './records/record-session.js';
import { type OpenedSource, openSource } from './readers/opened-source.js';
import type { FhirSettings } from './fhir/settings.js';
import type { FileReport, Manifest } from './report.js';
import { empty } from './rules/file/empty.js';
import { internalError } from './rules/file/internal-error.js';
import { foreignContent, unknownContent } from './rules/file/unknown-content.js';
import { unreadable } from './rules/file/unreadable.js';
import { rulesetOf } from './rulesets/index.js';
import { foldFile } from './verdict/fold-file.js';

/** What a run is set up with. */
export interface ValidatorOptions {
  /** Library of standards; default the national one. */
  readonly library?: Library;
  /** `national` (default) or `assessment`. */
  readonly profile?: string;
  /** Changes to the profile's severities: rule id (all of its messages), or `rule id/message id`, to severity or `off`. */
  readonly ruleset?: Ruleset;
  readonly limits?: Partial<Limits>;
  /** Day (YYYYMMDD) that dates in the data are compared with. Absent: such checks are listed as not run, so that results do not depend on the clock. */
  readonly asOf?: string;
  /** Profiles and tables for FHIR resources beyond R4 itself. */
  readonly fhir?: FhirSettings;
  /** Checks over XML that the user brings, made by `openXsd` and `openSchematron`. */
  readonly xmlChecks?: readonly XmlCheck[];
  /** Trusted certificates and revocation lists for signed objects. */
  readonly signatures?: SignatureSettings;
  /** Finds the check of the operation that `as` names, if it names one; inputs of that name are request bodies. */
  readonly requests?: (operation: string) => RequestCheck | undefined;
  /** Findings listed per file (default 1,000); more are counted. */
  readonly maxFindings?: number;
  /** Sees what is read. */
  readonly observe?: Observer;
  /** Sees every finding, also those that are not listed. */
  readonly onFinding?: FindingObserver;
  /** Sees every record of a data set after it was judged. */
  readonly onRecord?: RecordObserver;
}

/** Judges inputs one by one; holds compiled plans, so keep it for a whole run. */
export interface Validator {
  /** Never throws because of the input: what is wrong with it is a finding. */
  validate(source: Source): Promise<FileReport>;
  /** Judges records that are made one by one from the source `path`, as data set `as`. */
  openRecords(options: { readonly path: string; readonly as: string }): RecordSession;
  manifest(): Manifest;
}

async function isBlank(source: OpenedSource): Promise<boolean> {
  for await (const chunk of source.chunks()) if (chunk.trim() !== '') return false;
  return true;
}

/** An error of the caller's stream, told apart from errors of ours. */
class ReadError extends Error {}

/** Makes a validator. */
export function createValidator(options: ValidatorOptions = {}): Validator {
  const library = options.library ?? nationalLibrary();
  const profile = options.profile ?? 'national';
  const ruleset = rulesetOf(profile);
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const maxFindings = options.maxFindings ?? 1000;

  async function judge(source: Source, context: ArtefactContext): Promise<ArtefactOutcome> {
    const opened = await openSource({ ...source, content: guardReading(source.content) }, context);
    const handler = opened.empty
      ? undefined
      : artefactHandlers.find((candidate) => candidate.accepts(opened.head, context));
    if (handler) return handler.validate(opened, context);
    const location = { source: source.path };
    if (opened.empty) context.collector.report(empty, { message: 'empty', location });
    else if (opened.head.text === '' && (await isBlank(opened)))
      context.collector.report(empty, { message: 'blank', location });
    else {
      const message = foreignContent(opened.head.text) ?? 'unknown';
      context.collector.report(unknownContent, { message, location });
    }
    return { kind: 'unknown', checked: false };
  }

  /** What a signed object holds, with the findings of the file; a signature inside a signature is not opened. */
  async function judgeInside(source: Source, outer: ArtefactContext): Promise<ArtefactOutcome | undefined> {
    const context: ArtefactContext = { ...outer, inside: undefined, isCopy: true };
    const opened = await openSource(source, context);
    return insideHandlers.find((handler) => handler.accepts(opened.head, context))?.validate(opened, context);
  }

  const makeContext = (path: string): ArtefactContext => ({
    library,
    profile,
    limits,
    collector: new FindingCollector({
      source: path,
      ruleset,
      changes: options.ruleset,
      maxFindings,
      suppressions: new Suppressions(library, options.asOf),
      ...(options.onFinding && { onFinding: options.onFinding }),
    }),
    ...(options.asOf !== undefined && { asOf: options.asOf }),
    ...(options.fhir !== undefined && { fhir: options.fhir }),
    ...(options.observe && { observe: options.observe }),
    ...(options.xmlChecks && { xmlChecks: options.xmlChecks }),
    ...(options.signatures && { signatures: options.signatures }),
    ...(options.onRecord && { onRecord: options.onRecord }),
  });

  return {
    openRecords: (session) => openRecordSession(session, makeContext(session.path)),
    async validate(source) {
      const request = source.as === undefined ? undefined : options.requests?.(source.as);
      const context: ArtefactContext = {
        ...makeContext(source.path),
        ...(request && { request }),
        ...(source.facts && { facts: source.facts }),
        ...(source.beside && { beside: source.beside }),
        inside: (content) => judgeInside({ path: source.path, content }, context),
      };
      const { collector } = context;
      const location = { source: source.path };
      let outcome: ArtefactOutcome = { kind: 'unknown', checked: false };
      try {
        outcome = await judge(source, context);
      } catch (error) {
        if (error instanceof NotTextError) outcome = { kind: 'unknown', checked: false };
        else if (error instanceof ReadError)
          collector.report(unreadable, { message: 'failed', params: { code: error.message }, location });
        else
          collector.report(internalError, {
            message: 'failed',
            params: { error: describeError(error) },
            location,
          });
      }
      return foldFile(source.path, outcome, collector);
    },
    manifest: () =>
      makeManifest({
        library,
        profile,
        limits,
        maxFindings,
        ruleset: options.ruleset ?? {},
        asOf: options.asOf,
      }),
  };
}

function guardReading(content: Source['content']): Source['content'] {
  if (content instanceof Uint8Array) return content;
  return (async function* read() {
    try {
      yield* content;
    } catch (error) {
      const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
      throw new ReadError(typeof code === 'string' ? code : 'EIO', { cause: error });
    }
  })();
}

/** Name and place of an error, without its message, which could hold a value. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = /(?:at )?(\S+) \(?[^()]*[\\/]([\w.-]+:\d+):\d+\)?/u.exec(error.stack ?? '');
  return frame ? `${error.name} ${frame[1]} ${frame[2]}` : error.name;
}
