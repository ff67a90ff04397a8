/** Patient stories: what one invented person goes through, as records and documents that agree with each other. */
import { nationalLibrary, type Library } from '@hulian/standards';
import { buildDocument } from '../documents/index.js';
import { addDays } from './calendar.js';
import { drawDocumentRecord, type DocumentSampleOptions } from './documents.js';
import type { SampleContext } from './field-value.js';
import { makeRecord, sampleContext, type SampleRecord } from './records.js';

/** One thing that happens, and the document that is written about it. */
export interface StoryStep {
  /** Chinese name of the step. */
  readonly name: string;
  readonly template: string;
  /** Days after the first visit. */
  readonly day: number;
  readonly when?: (context: SampleContext) => boolean;
}

/** A document or a record of a story. */
export interface StoryArtefact {
  /** Number of the person, from 0. */
  readonly person: number;
  /** Position in the story, from 1. */
  readonly position: number;
  readonly step: string;
  readonly kind: 'document' | 'record';
  /** Template or data set. */
  readonly id: string;
  /** XML of the document; JSON of the record. */
  readonly content: string;
}

const hasOperation = ({ facts }: SampleContext): boolean => facts.condition.operation !== undefined;
const hasIllness =
  (name: string) =>
  ({ facts }: SampleContext): boolean =>
    facts.condition.name === name;

const admission = 2;
const operation = 4;
const discharge = 9;

/** The steps, in order. */
export const storySteps: readonly StoryStep[] = [
  { name: '门诊就诊', template: 'C0002', day: 0 },
  { name: '门诊处方', template: 'C0004', day: 0 },
  { name: '检验', template: 'C0007', day: 0 },
  { name: '检查', template: 'C0006', day: 1 },
  { name: '入院记录', template: 'C0034', day: admission },
  { name: '入院评估', template: 'C0023', day: admission },
  { name: '首次病程', template: 'C0037', day: admission },
  { name: '住院医嘱', template: 'C0052', day: admission },
  { name: '一般护理', template: 'C0017', day: admission + 1 },
  { name: '生命体征', template: 'C0020', day: admission + 1 },
  { name: '手术同意', template: 'C0026', day: operation - 1, when: hasOperation },
  { name: '术前小结', template: 'C0046', day: operation - 1, when: hasOperation },
  { name: '手术', template: 'C0009', day: operation, when: hasOperation },
  { name: '麻醉', template: 'C0011', day: operation, when: hasOperation },
  { name: '手术护理', template: 'C0019', day: operation, when: hasOperation },
  { name: '术后病程', template: 'C0048', day: operation, when: hasOperation },
  { name: '日常病程', template: 'C0038', day: operation + 1 },
  { name: '出院记录', template: 'C0049', day: discharge },
  { name: '出院小结', template: 'C0053', day: discharge },
  { name: '病案首页', template: 'C0032', day: discharge },
  { name: '高血压随访', template: 'HSDB04.01', day: discharge + 30, when: hasIllness('高血压') },
  { name: '糖尿病随访', template: 'HSDB04.02', day: discharge + 30, when: hasIllness('2型糖尿病') },
];

/** Days that fields of any document of the story mean. */
const storyDates = (start: string): SampleContext['dates'] => [
  [/入院/, addDays(start, admission)],
  [/出院/, addDays(start, discharge)],
  [/手术|麻醉|入手术室|出手术室/, addDays(start, operation)],
];

/** Records of the data sets behind a template. */
const recordsBehind = (
  library: Library,
  template: string,
  context: SampleContext,
): Map<string, SampleRecord> => {
  const records = new Map<string, SampleRecord>();
  for (const id of library.document(template)?.dataSets ?? []) {
    const dataSet = library.dataSet(id);
    if (dataSet !== undefined) records.set(dataSet.id, makeRecord(dataSet, context));
  }
  return records;
};

/** Everything of one person's story, in the order of time. */
export function* makeStory(person: number, options: DocumentSampleOptions = {}): Generator<StoryArtefact> {
  const { library = nationalLibrary(), profile = 'national', today = '20261101' } = options;
  const base = sampleContext(person, 'story', { ...options, today: addDays(today, -60) });
  const start = base.person.visitDate;
  let position = 0;
  for (const { name, template, day, when } of storySteps) {
    if (when?.(base) === false) continue;
    position += 1;
    const context: SampleContext = {
      ...base,
      random: base.random.fork(template),
      person: { ...base.person, visitDate: addDays(start, day) },
      dates: storyDates(start),
      stay: discharge - admission,
    };
    const records = recordsBehind(library, template, context);
    const known = Object.assign({}, ...records.values()) as SampleRecord;
    const document = drawDocumentRecord(template, { ...context, known }, profile);
    const artefact = { person, position, step: name };
    const { xml } = buildDocument(document, { library, profile });
    yield { ...artefact, kind: 'document', id: template, content: xml };
    for (const [id, record] of records)
      yield { ...artefact, kind: 'record', id, content: `${JSON.stringify({ dataSet: id, ...record })}\n` };
  }
}

/** Stories of many persons, one after the other in constant memory. */
export function* makeStories(count: number, options: DocumentSampleOptions = {}): Generator<StoryArtefact> {
  for (let person = 0; person < count; person += 1) yield* makeStory(person, options);
}
