/** From what was collected to statuses, counts per level, and what to mend first. */
import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import type { Indicator, Library, MaturityScheme, Service } from '@hulian/standards';
import type { Verdict } from '@hulian/validators';
import { answersFromMeasurements, type Answer, type Measurement } from '@hulian/validators/maturity';
import type { TypeTally } from './tally.js';
import type { ArtifactKind, ArtifactRun, ArtifactType, CaseGap, LevelCount, TypeStatus } from './types.js';

/** Artefact that proves an indicator, when it is one of ours. */
export function artefactOf({
  kind,
  dataSet,
  document,
  service,
}: Indicator): { kind: ArtifactKind; id: string } | undefined {
  if (kind !== 'conformance') return undefined;
  if (dataSet !== undefined) return { kind: 'data-set', id: dataSet };
  if (document !== undefined) return { kind: 'document', id: document };
  return service === undefined ? undefined : { kind: 'service', id: service };
}

/** The types of a scheme with what was found of each, in the order of the scheme. */
export function describeTypes(
  scheme: MaturityScheme,
  library: Library,
  tallies: ReadonlyMap<string, TypeTally>,
  absent: ReadonlySet<string>,
): ArtifactType[] {
  return scheme.indicators.flatMap((indicator): ArtifactType[] => {
    const artefact = artefactOf(indicator);
    const [tier] = indicator.tiers ?? [];
    if (artefact === undefined || tier === undefined) return [];
    const { kind, id } = artefact;
    const tally = tallies.get(id);
    const fields = kind === 'data-set' && tally ? describeFields(library, id, tally) : undefined;
    const query = kind === 'service' && library.record<Service>('service', id)?.query === true;
    const gaps = query && tally ? describeGaps(tally) : undefined;
    const complete = (fields === undefined || fields.seen === fields.total) && (gaps?.length ?? 0) === 0;
    const away = indicator.business !== undefined && absent.has(indicator.business);
    return [
      {
        kind,
        id,
        name: indicator.name,
        indicator: indicator.id,
        ...(indicator.sampleCode !== undefined && { sampleCode: indicator.sampleCode }),
        level: tier.level,
        points: readPoints(tier.normalized ?? String(tier.points)),
        status: tally === undefined ? (away ? 'absent' : 'none') : statusOf(tally, complete),
        files: tally?.files ?? 0,
        passed: tally?.passed ?? 0,
        ...(kind === 'data-set' && tally && { records: tally.records }),
        ...(fields && { fields }),
        ...(gaps && { gaps }),
        causes: tally?.causes() ?? [],
      },
    ];
  });
}

function statusOf(tally: TypeTally, complete: boolean): TypeStatus {
  if (tally.failed) return 'partial';
  if (tally.unchecked) return 'not-checked';
  return complete ? 'full' : 'partial';
}

function describeFields(library: Library, id: string, { seen }: TypeTally) {
  const fields = library.dataSet(id)?.fields ?? [];
  const missing = fields.filter((field) => !seen.has(field.id)).map((field) => field.id);
  return { total: fields.length, seen: fields.length - missing.length, missing };
}

/** The two cases of a query: one with a key that exists, one with a key that does not. */
function describeGaps({ keys }: TypeTally): CaseGap[] {
  const gaps: CaseGap[] = [];
  if (keys.found.length === 0) gaps.push('found-case-missing');
  if (keys['not-found'].length === 0) gaps.push('not-found-case-missing');
  if ([...keys.found, ...keys['not-found']].includes('')) gaps.push('key-empty');
  if (keys.found.some((key) => key !== '' && keys['not-found'].includes(key))) gaps.push('same-key');
  return gaps;
}

function readPoints(text: string): number {
  const [over = 0, under = 1] = text.split('/').map(Number);
  return Math.round((over / under) * 10_000) / 10_000;
}

/** How many types of each status. */
export function countTypes(types: readonly ArtifactType[]): ArtifactRun['summary']['types'] {
  const count = (kind: ArtifactKind) => {
    const counts: Record<TypeStatus, number> = { full: 0, partial: 0, none: 0, 'not-checked': 0, absent: 0 };
    for (const type of types) if (type.kind === kind) counts[type.status] += 1;
    return counts;
  };
  return { 'data-set': count('data-set'), document: count('document'), service: count('service') };
}

/** Required and full per level; a level includes all lower ones. */
export function countLevels(scheme: MaturityScheme, types: readonly ArtifactType[]): LevelCount[] {
  const order = scheme.levels.map(({ id }) => id);
  return scheme.levels.map(({ id, name }, index) => {
    const asked = types.filter(({ level, status }) => order.indexOf(level) <= index && status !== 'absent');
    const of = (kind: ArtifactKind) => {
      const some = asked.filter((type) => type.kind === kind);
      return { required: some.length, full: some.filter(({ status }) => status === 'full').length };
    };
    const [dataSets, documents, services] = [of('data-set'), of('document'), of('service')];
    const reached = dataSets.full === dataSets.required && documents.full === documents.required;
    return { level: id, name, dataSets, documents, services, reached };
  });
}

/** Lowest level first; then what is there and nearly right before what is missing; then points; then few causes. */
export function orderFixes(scheme: MaturityScheme, types: readonly ArtifactType[]): string[] {
  const order = scheme.levels.map(({ id }) => id);
  const errors = ({ causes }: ArtifactType) =>
    causes.filter(({ example }) => example.severity === 'error').length;
  const rank: Record<TypeStatus, number> = { partial: 0, 'not-checked': 1, none: 2, full: 3, absent: 3 };
  return types
    .filter(({ status }) => rank[status] < 3)
    .sort(
      (a, b) =>
        order.indexOf(a.level) - order.indexOf(b.level) ||
        rank[a.status] - rank[b.status] ||
        b.points - a.points ||
        errors(a) - errors(b) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

const verdicts: Readonly<Record<TypeStatus, Verdict | undefined>> = {
  full: 'pass',
  partial: 'fail',
  'not-checked': 'not-checked',
  none: undefined,
  absent: undefined,
};

/**
 * Answers for a maturity self-test. A service is not answered: its requests say nothing of what it replies.
 * The proof is the SM3 over the digests of all files of the type, which are in the result.
 */
export function answerIndicators(
  scheme: MaturityScheme,
  types: readonly ArtifactType[],
  tallies: ReadonlyMap<string, TypeTally>,
  asOf: string,
): Readonly<Record<string, Answer>> {
  const measurements = types.flatMap(({ kind, id, status, fields }): Measurement[] => {
    const verdict = verdicts[status];
    const digests = tallies.get(id)?.digests ?? [];
    if (verdict === undefined || kind === 'service') return [];
    return [
      {
        kind,
        id,
        verdict,
        ...(fields && { coverage: fields.seen / fields.total }),
        evidence: {
          reference: `hulian conformance artifacts: ${id}, files ${digests.length}`,
          date: asOf,
          sm3: bytesToHex(sm3(utf8ToBytes([...digests].sort().join('\n')))),
        },
      },
    ];
  });
  return answersFromMeasurements(scheme, measurements).answers;
}
