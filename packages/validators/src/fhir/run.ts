// One run over the resources of a file: the walk, the references, the rules, the profiles.
import type { ArtefactContext } from '../engine/artefact.js';
import type { RuleDescription } from '../engine/rule.js';
import type { FindingParams } from '../finding.js';
import { bundle as bundleRule } from '../rules/fhir/bundle.js';
import { makeResolver } from './bundle.js';
import { ConstraintRun } from './invariants/run.js';
import { isObject } from './invariants/values.js';
import type { Locator } from './locate.js';
import { ProfileCheck } from './profiles/check.js';
import type { Path, ReportExtras, Sink } from './sink.js';
import { Terminology } from './terminology.js';
import { Walk } from './walk.js';

/** Judges resources one after another. */
export class FhirRun {
  readonly #context: ArtefactContext;
  readonly #source: string;
  readonly #terminology: Terminology;
  readonly #profiles: ProfileCheck;
  readonly #constraints: ConstraintRun;
  readonly #sink: Sink;
  #locator: Locator | undefined;
  #count = 0;
  readonly #types = new Set<string>();

  constructor(context: ArtefactContext, source: string) {
    this.#context = context;
    this.#source = source;
    this.#terminology = new Terminology(context.library, context.fhir?.store?.terminology);
    this.#sink = {
      report: (rule, message, path, params, extras) => this.#report(rule, message, path, params, extras),
      notChecked: (rule, reason, path, params) =>
        context.collector.notChecked(rule, { reason, params, location: this.#locate(path) }),
    };
    this.#constraints = new ConstraintRun(this.#sink);
    this.#profiles = new ProfileCheck({
      sink: this.#sink,
      terminology: this.#terminology,
      constraints: this.#constraints,
      settings: context.fhir ?? {},
    });
  }

  /** Resources judged, and their types in the order first met. */
  get summary(): { readonly count: number; readonly types: readonly string[] } {
    return { count: this.#count, types: [...this.#types] };
  }

  /** Takes one resource. Where the full FHIRPath engine is needed the rest is done when the promise is. */
  async judge(value: unknown, locator: Locator, inBundle = false): Promise<void> {
    this.#locator = locator;
    this.#count += 1;
    const walk = this.#makeWalk(inBundle);
    const plan = walk.walkResource(value);
    if (plan !== undefined) this.#types.add(plan.name);
    await this.#constraints.finish();
  }

  /** Takes an entry of a bundle that is read piece by piece. */
  async judgeEntry(value: unknown, locator: Locator): Promise<void> {
    this.#locator = locator;
    this.#count += 1;
    this.#makeWalk(true).walkBackbone(value, 'Bundle.entry');
    if (isObject(value) && hasOtherId(value)) this.#sink.report(bundleRule, 'id-mismatch', ['fullUrl'], {});
    await this.#constraints.finish();
  }

  /** Reports by the sink of this run; for what stands outside resources. */
  get sink(): Sink {
    return this.#sink;
  }

  #makeWalk(inBundle: boolean): Walk {
    return new Walk({
      sink: this.#sink,
      terminology: this.#terminology,
      constraints: this.#constraints,
      resolver: (resource) => (inBundle ? undefined : makeResolver(resource)),
      resource: (resource, plan, path) => {
        if (plan.name === 'Bundle') this.#checkEntries(resource['entry'], path);
        this.#profiles.check(resource, plan, path);
      },
    });
  }

  #checkEntries(entries: unknown, path: Path): void {
    if (!Array.isArray(entries)) return;
    for (const [index, entry] of entries.entries())
      if (isObject(entry) && hasOtherId(entry))
        this.#sink.report(bundleRule, 'id-mismatch', [...path, 'entry', index, 'fullUrl'], {});
  }

  #locate(path: Path): {
    readonly source: string;
    readonly path?: string;
    readonly line?: number;
    readonly column?: number;
  } {
    return { source: this.#source, ...this.#locator?.locate(path) };
  }

  #report(
    rule: RuleDescription,
    message: string,
    path: Path,
    params: FindingParams,
    extras?: ReportExtras,
  ): void {
    this.#context.collector.report(rule, { message, params, location: this.#locate(path), ...extras });
  }
}

const restUrl = /^https?:\/\/\S+\/([A-Za-z]+)\/([A-Za-z\d\-.]{1,64})$/u;

/** True when a REST fullUrl ends with another type or id than those of the resource. */
function hasOtherId(entry: Readonly<Record<string, unknown>>): boolean {
  const { fullUrl, resource } = entry;
  if (typeof fullUrl !== 'string' || !isObject(resource) || typeof resource['id'] !== 'string') return false;
  const match = restUrl.exec(fullUrl);
  return match !== null && (match[1] !== resource['resourceType'] || match[2] !== resource['id']);
}
