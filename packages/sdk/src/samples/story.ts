/** Patient stories: what one invented person goes through, as records, documents and messages that agree with each other. */
import { nationalLibrary, type Library } from '@hulian/standards';
import { buildDocument } from '../documents/index.js';
import type { MessageValues } from '../interactions/index.js';
import { addDays } from './calendar.js';
import { drawAnswerRecord } from './answers.js';
import { deliveryCondition } from './clinical/conditions.js';
import { drawDocumentRecord, type DocumentSampleOptions } from './documents.js';
import type { SampleContext } from './field-value.js';
import { drawMessageRecord, writeSample } from './messages.js';
import { completedYears } from './person.js';
import { makeRecord, sampleContext, type SampleRecord } from './records.js';

/** One thing that happens, the document that is written about it and the messages that tell of it. */
export interface StoryStep {
  /** Chinese name of the step. */
  readonly name: string;
  readonly template: string;
  /** Days after the first visit. */
  readonly day: number;
  /** Interaction services, in the order of their messages; the registration of the document follows them. */
  readonly services?: readonly string[];
  readonly when?: (context: SampleContext) => boolean;
}

/** A document, a record or a message of a story. */
export interface StoryArtefact {
  /** Number of the person, from 0. */
  readonly person: number;
  /** Position in the story, from 1. */
  readonly position: number;
  readonly step: string;
  readonly kind: 'document' | 'record' | 'request' | 'answer';
  /** Template, data set or service. */
  readonly id: string;
  /** XML of the document or message; JSON of the record. */
  readonly content: string;
}

type Applies = NonNullable<StoryStep['when']>;
const hasIllness =
  (name: string): Applies =>
  ({ facts }) =>
    facts.condition.name === name;
const isMother: Applies = ({ facts }) => facts.condition === deliveryCondition;
const isOther: Applies = (context) => !isMother(context);
const hasOperation: Applies = ({ facts }) => facts.condition.operation !== undefined;
const hasOtherOperation: Applies = (context) => hasOperation(context) && isOther(context);
const isTransfused = hasIllness('缺铁性贫血');

const admission = 2;
const operation = 4;
const discharge = 9;

/** The steps, in order. */
export const storySteps: readonly StoryStep[] = [
  { name: '产前随访', template: 'HSDB02.02', day: 0, when: isMother },
  {
    name: '门诊就诊',
    template: 'C0002',
    day: 0,
    services: ['PatientInfoRegister', 'EncounterCardInfoAdd', 'OutPatientInfoAdd'],
  },
  { name: '门诊处方', template: 'C0004', day: 0, services: ['OrderInfoAdd'] },
  { name: '入院记录', template: 'C0034', day: admission, services: ['InPatientInfoAdd'] },
  { name: '入院评估', template: 'C0023', day: admission },
  { name: '护理计划', template: 'C0024', day: admission },
  { name: '首次病程', template: 'C0037', day: admission },
  // Their headers name the stay: they cannot lie before it.
  { name: '检验', template: 'C0007', day: admission, services: ['ExamAppInfoAdd', 'ExamStatusInfoUpdate'] },
  { name: '检查', template: 'C0006', day: admission, services: ['CheckAppInfoAdd', 'CheckStatusInfoUpdate'] },
  {
    name: '住院医嘱',
    template: 'C0052',
    day: admission,
    services: ['OrderInfoAdd', 'OrderFillerStatusInfoUpdate'],
  },
  { name: '上级医师查房', template: 'C0039', day: admission + 1 },
  { name: '一般护理', template: 'C0017', day: admission + 1 },
  { name: '生命体征', template: 'C0020', day: admission + 1 },
  { name: '出入量', template: 'C0021', day: admission + 1 },
  { name: '输血同意', template: 'C0028', day: admission + 1, when: isTransfused },
  {
    name: '输血',
    template: 'C0013',
    day: admission + 1,
    services: ['BloodTransAppInfoAdd'],
    when: isTransfused,
  },
  { name: '手术同意', template: 'C0026', day: operation - 1, when: hasOperation },
  { name: '麻醉同意', template: 'C0027', day: operation - 1, when: hasOperation },
  {
    name: '术前小结',
    template: 'C0046',
    day: operation - 1,
    services: ['OperationAppInfoAdd', 'OperationScheduleInfoAdd'],
    when: hasOperation,
  },
  { name: '术前讨论', template: 'C0047', day: operation - 1, when: hasOperation },
  { name: '麻醉术前访视', template: 'C0010', day: operation - 1, when: hasOperation },
  { name: '待产', template: 'C0014', day: operation, when: isMother },
  {
    name: '剖宫产',
    template: 'C0016',
    day: operation,
    services: ['OperationStatusInfoUpdate'],
    when: isMother,
  },
  {
    name: '手术',
    template: 'C0009',
    day: operation,
    services: ['OperationStatusInfoUpdate'],
    when: hasOtherOperation,
  },
  { name: '麻醉', template: 'C0011', day: operation, when: hasOperation },
  { name: '手术护理', template: 'C0019', day: operation, when: hasOperation },
  { name: '高值耗材', template: 'C0022', day: operation, when: hasOtherOperation },
  { name: '术后病程', template: 'C0048', day: operation, when: hasOperation },
  { name: '麻醉术后访视', template: 'C0012', day: operation + 1, when: hasOperation },
  { name: '日常病程', template: 'C0038', day: operation + 1 },
  { name: '出院评估', template: 'C0025', day: discharge },
  { name: '出院记录', template: 'C0049', day: discharge, services: ['DischargeInfoAdd'] },
  { name: '出院小结', template: 'C0053', day: discharge },
  { name: '病案首页', template: 'C0032', day: discharge },
  { name: '病历概要', template: 'C0001', day: discharge },
  { name: '产后访视', template: 'HSDB02.03', day: discharge + 5, when: isMother },
  { name: '高血压随访', template: 'HSDB04.01', day: discharge + 30, when: hasIllness('高血压') },
  { name: '糖尿病随访', template: 'HSDB04.02', day: discharge + 30, when: hasIllness('2型糖尿病') },
  { name: '产后42天检查', template: 'HSDB02.04', day: discharge + 35, when: isMother },
  { name: '健康体检', template: 'HSDC00.01', day: discharge + 40, when: isOther },
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

/** Every eighth person is a woman who gives birth. */
const subjectOf = (person: number): 'mother' | 'anybody' => (person % 8 === 7 ? 'mother' : 'anybody');

/** Values of the message that registers a document: the document's own. */
const registration = (template: string, xml: string): MessageValues => {
  const at = (pattern: RegExp): string => pattern.exec(xml)?.[1] ?? '';
  const document = '/controlActProcess/subject/clinicalDocument';
  return {
    [`${document}/id/item/@extension`]: at(/\n {2}<id [^>]*extension="([^"]*)"/u),
    [`${document}/code/@code`]: template,
    [`${document}/effectiveTime/@value`]: at(/\n {2}<effectiveTime value="([^"]*)"/u),
    [`${document}/versionNumber/@value`]: at(/\n {2}<versionNumber value="([^"]*)"/u),
    [`${document}/storageCode/originalText/@value`]: Buffer.from(xml).toString('base64'),
    [`${document}/storageCode/translation/text()`]: 'text/xml',
  };
};

/** The messages of one step: each request with what the platform answers. */
function* tellMessages(
  { template, services = [] }: StoryStep,
  xml: string,
  context: SampleContext,
): Generator<Pick<StoryArtefact, 'kind' | 'id' | 'content'>> {
  const { library } = context;
  // The services are those of a hospital's platform; documents of public health are no part of it.
  const registered = template.startsWith('C00') ? ['DocumentRegister'] : [];
  for (const id of [...services, ...registered]) {
    const own = { ...context, random: context.random.fork(id) };
    const drawn = drawMessageRecord(id, own);
    const more = id === 'DocumentRegister' ? registration(template, xml) : {};
    const request = { ...drawn, values: { ...drawn.values, ...more } };
    yield { kind: 'request', id, content: writeSample(request, { library }) };
    const target = drawn.values['/id/@extension'] as string;
    yield { kind: 'answer', id, content: writeSample(drawAnswerRecord(id, own, target), { library }) };
  }
}

/** Everything of one person's story, in the order of time. */
export function* makeStory(person: number, options: DocumentSampleOptions = {}): Generator<StoryArtefact> {
  const { library = nationalLibrary(), profile = 'national', today = '20261101' } = options;
  const base = sampleContext(person, 'story', {
    ...options,
    today: addDays(today, -60),
    subject: subjectOf(person),
  });
  const start = base.person.visitDate;
  let position = 0;
  for (const told of storySteps) {
    const { name, template, day, when } = told;
    if (when?.(base) === false) continue;
    position += 1;
    const context: SampleContext = {
      ...base,
      random: base.random.fork(template),
      person: {
        ...base.person,
        visitDate: addDays(start, day),
        // Within the stay that of its first day, as the front page counts it.
        age: completedYears(
          base.person.birthDate,
          addDays(start, day > discharge ? day : Math.min(day, admission)),
        ),
      },
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
    for (const message of tellMessages(told, xml, context)) yield { ...artefact, ...message };
  }
}

/** Stories of many persons, one after the other in constant memory. */
export function* makeStories(count: number, options: DocumentSampleOptions = {}): Generator<StoryArtefact> {
  for (let person = 0; person < count; person += 1) yield* makeStory(person, options);
}
