/** The result of a folder run as tables and as JSON. */
import type { ArtifactRun, ArtifactType } from '@hulian/sdk/conformance';
import { formatFinding } from '@hulian/validators';
import type { Context } from '../../context.js';
import type { Cell, ReportDocument, ReportSection, Tone } from '../../output/report/index.js';

const tones: Readonly<Record<ArtifactType['status'], Tone>> = {
  full: 'good',
  partial: 'bad',
  none: 'dim',
  'not-checked': 'warn',
  absent: 'dim',
};
/** Types whose next step is written out. */
const mostFixes = 20;
/** Patients listed; the others are counted. */
const mostPatients = 10;

/** The run with the sentences of the chosen language. Its `scheme`, `asOf` and `answers` are what maturity reads. */
export function viewArtifacts({ language }: Context, run: ArtifactRun): unknown {
  return {
    ...run,
    types: run.types.map((type) => ({
      ...type,
      causes: type.causes.map((cause) => ({ ...cause, text: formatFinding(cause.example, language) })),
    })),
  };
}

/** The run as a report document. */
export function describeArtifacts(context: Context, run: ArtifactRun): ReportDocument {
  const { artifacts } = context.messages;
  const { summary } = run;
  return {
    title: artifacts.title,
    verdict: {
      text: artifacts.verdict(artifacts.results[run.result], levelName(run) ?? artifacts.noLevel),
      tone: run.result === 'pass' ? 'good' : run.result === 'fail' ? 'bad' : 'warn',
    },
    facts: [
      [artifacts.facts.scheme, run.scheme],
      [artifacts.facts.asOf, run.asOf],
      [artifacts.facts.files, artifacts.files(summary.files, summary.pass, summary.fail, summary.notChecked)],
      [artifacts.facts.profile, run.manifest.profile],
    ],
    sections: [
      levelSection(context, run),
      fixSection(context, run),
      ...(['data-set', 'document', 'service'] as const).map((kind) => typeSection(context, run, kind)),
      ...patientSection(context, run),
      ...packagingSection(context, run),
    ],
    footer: artifacts.footer,
  };
}

const levelName = ({ level, levels }: ArtifactRun) => levels.find((one) => one.level === level)?.name;

function levelSection({ messages: { artifacts } }: Context, run: ArtifactRun): ReportSection {
  const share = ({ full, required }: { full: number; required: number }) => `${full} / ${required}`;
  return {
    title: artifacts.sections.levels,
    note: artifacts.levelNote,
    columns: artifacts.columns.levels,
    rows: run.levels.map(({ name, dataSets, documents, services, reached }) => [
      name,
      share(dataSets),
      share(documents),
      share(services),
      { text: reached ? artifacts.reached : artifacts.notReached, tone: reached ? 'good' : 'bad' },
    ]),
  };
}

function fixSection(context: Context, run: ArtifactRun): ReportSection {
  const { artifacts } = context.messages;
  const byId = new Map(run.types.map((type) => [type.id, type]));
  const names = new Map(run.levels.map(({ level, name }) => [level, name]));
  const rows = run.fixFirst.slice(0, mostFixes).flatMap((id, index): Cell[][] => {
    const type = byId.get(id);
    if (type === undefined) return [];
    const label = `${type.sampleCode ?? type.id} ${type.name}`;
    return [[index + 1, names.get(type.level) ?? type.level, label, type.points, nextStep(context, type)]];
  });
  const left = run.fixFirst.length - rows.length;
  return {
    title: artifacts.sections.fixes,
    ...(left > 0 && { note: artifacts.moreFixes(left) }),
    columns: artifacts.columns.fixes,
    rows,
  };
}

/** What to do about a type, in one sentence. */
function nextStep({ messages: { artifacts }, language }: Context, type: ArtifactType): string {
  if (type.status === 'none') return artifacts.steps.make;
  const [cause] = type.causes;
  if (cause?.example.severity === 'error')
    return artifacts.steps.mend(formatFinding(cause.example, language), cause.count, type.causes.length - 1);
  if (type.fields && type.fields.missing.length > 0)
    return artifacts.steps.fill(type.fields.missing.length, type.fields.missing.slice(0, 5));
  const gap = type.gaps?.[0];
  return gap === undefined ? artifacts.steps.look : artifacts.gaps[gap];
}

function typeSection(context: Context, run: ArtifactRun, kind: ArtifactType['kind']): ReportSection {
  const { artifacts } = context.messages;
  const types = run.types.filter((type) => type.kind === kind);
  const counts = run.summary.types[kind];
  return {
    title: `${artifacts.sections[kind]}: ${artifacts.counts(counts.full, counts.partial, counts['not-checked'], counts.none)}`,
    ...(kind === 'service' && { note: artifacts.serviceNote }),
    columns: artifacts.columns.types,
    rows: types.map((type) => [
      { text: artifacts.statuses[type.status], tone: tones[type.status] },
      type.sampleCode ?? type.id,
      type.name,
      `${type.passed} / ${type.files}`,
      type.fields ? `${type.fields.seen} / ${type.fields.total}` : '',
      type.files === 0 || type.status === 'full' ? '' : nextStep(context, type),
    ]),
    folded: types.every(({ files }) => files === 0),
  };
}

function patientSection(
  { messages: { artifacts } }: Context,
  { patients, types }: ArtifactRun,
): ReportSection[] {
  if (patients.length === 0) return [];
  const asked = types.filter(({ kind, status }) => kind === 'document' && status !== 'absent');
  const rows = patients.slice(0, mostPatients).map(({ patient, documents, types: covered }): Cell[] => {
    const missing = asked
      .filter(({ id }) => !covered.includes(id))
      .map(({ sampleCode, id }) => sampleCode ?? id);
    const listed = missing.slice(0, 6).join(' ');
    return [
      artifacts.patient(patient),
      documents,
      `${covered.length} / ${asked.length}`,
      missing.length > 6 ? `${listed} … (${missing.length})` : listed,
    ];
  });
  return [
    {
      title: artifacts.sections.patients,
      note: artifacts.patientNote(patients.length),
      columns: artifacts.columns.patients,
      rows,
    },
  ];
}

function packagingSection({ messages: { artifacts } }: Context, { packaging }: ArtifactRun): ReportSection[] {
  if (packaging.length === 0) return [];
  const rows = packaging.map(({ path, problem, expected }) => [
    path,
    artifacts.packaging[problem](expected ?? ''),
  ]);
  return [
    {
      title: artifacts.sections.packaging,
      note: artifacts.packagingNote,
      columns: artifacts.columns.packaging,
      rows,
      folded: rows.length > 20,
    },
  ];
}
