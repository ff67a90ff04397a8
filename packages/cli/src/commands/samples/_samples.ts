// What `samples make` makes: stories, or samples of one data set, document or service, each on its way to a file.
import { join } from 'node:path';
import {
  findService,
  nationalLibrary,
  type DataSet,
  type DocumentTemplate,
  type Library,
  type Service,
} from '@hulian/standards';
import {
  makeDocumentRecord,
  makeDocuments,
  makeMessages,
  makeRecords,
  makeStories,
} from '@hulian/sdk/samples';
import type { Context } from '../../context.js';
import { failure, usageError } from '../../errors.js';
import { toJson } from '../../output/result.js';

/** What is asked for. */
export interface SampleChoice {
  readonly count: number;
  readonly seed: string;
  readonly kind?: 'data-set' | 'document' | 'message' | 'answer';
  readonly profile: 'national' | 'assessment';
  readonly fhir?: boolean;
  readonly output?: string;
}

/** A sample on its way to a file, with the line it is on standard output where that differs. */
export interface SampleFile {
  readonly path: string;
  readonly content: string;
  readonly line?: string;
  /** What defects are planted by: a data set for records. */
  readonly nature:
    | { readonly kind: 'record'; readonly dataSet: string }
    | { readonly kind: 'document' | 'message' | 'fhir' };
}

/** One folder a person, a thousand persons a folder; on standard output one JSON object a line. */
export function* storyFiles({ count, seed, profile }: SampleChoice): Generator<SampleFile> {
  for (const artefact of makeStories(count, { seed, profile })) {
    const { person, position, step, kind, id, content } = artefact;
    const number = String(person + 1).padStart(6, '0');
    const isRecord = kind === 'record';
    // The case number of the assessment tells `validate` which service a request is for.
    const service = kind === 'request' ? nationalLibrary().record<Service>('service', id) : undefined;
    const label = service?.testCase === undefined ? id : `${service.testCase}-${id}`;
    const suffix = kind === 'answer' ? '-answer' : '';
    const name = `${String(position).padStart(2, '0')}-${step}-${label}${suffix}.${isRecord ? 'json' : 'xml'}`;
    yield {
      path: join(number.slice(0, 3), number, name),
      content: isRecord ? toJson(JSON.parse(content)) : content,
      line: `${JSON.stringify(artefact)}\n`,
      nature: isRecord ? { kind, dataSet: id } : { kind: kind === 'document' ? 'document' : 'message' },
    };
  }
}

/** Samples of one data set, document or service. */
export async function sampleFiles(
  context: Context,
  name: string,
  options: SampleChoice,
): Promise<Iterable<SampleFile>> {
  const choice = choose(context, name, options);
  return nameFiles(options.fhir === true ? await asFhir(context, choice, options) : choice, options);
}

function* nameFiles(
  { id, samples, extension, nature }: Choice,
  { count }: SampleChoice,
): Generator<SampleFile> {
  const digits = Math.max(4, String(count).length);
  let made = 0;
  for (const content of samples) {
    made += 1;
    yield { path: `${id}-${String(made).padStart(digits, '0')}.${extension}`, content, nature };
  }
}

interface Choice {
  /** Name of the files. */
  readonly id: string;
  readonly samples: Iterable<string>;
  readonly extension: 'json' | 'xml';
  readonly nature: SampleFile['nature'];
  /** Template of documents. */
  readonly template?: string;
}

/** The same samples as Bundles of FHIR R4. */
async function asFhir(context: Context, choice: Choice, options: SampleChoice): Promise<Choice> {
  const { documentToFhir, recordToFhir } = await import('@hulian/sdk/fhir');
  const { stringifyExact } = await import('@hulian/validators/fhir');
  const { count, seed, profile } = options;
  const { nature, template } = choice;
  if (nature.kind === 'message') throw usageError(context.messages.documents.noFhirOfMessages);
  const print = (bundle: unknown): string =>
    separate(options) ? `${stringifyExact(bundle, 2)}\n` : `${stringifyExact(bundle)}\n`;
  function* bundles(): Generator<string> {
    if (nature.kind === 'record')
      for (const record of makeRecords(nature.dataSet, count, { seed }))
        yield print(recordToFhir(nature.dataSet, record).bundle);
    else if (template !== undefined)
      for (let index = 0; index < count; index += 1)
        yield print(documentToFhir(makeDocumentRecord(template, index, { seed, profile })).bundle);
  }
  return { id: choice.id, samples: bundles(), extension: 'json', nature: { kind: 'fhir' } };
}

/** One file each, or lines of NDJSON on standard output. */
const separate = ({ output, count }: SampleChoice): boolean => output !== undefined || count === 1;

type SampleKind = NonNullable<SampleChoice['kind']>;

/** What samples are made of. */
type Subject =
  | { readonly kind: 'data-set'; readonly dataSet: DataSet }
  | { readonly kind: 'document'; readonly template: DocumentTemplate }
  | { readonly kind: 'message' | 'answer'; readonly service: Service };

function choose(context: Context, name: string, options: SampleChoice): Choice {
  const { count, seed, profile } = options;
  const subject = findSubject(context, name, options.kind);
  switch (subject.kind) {
    case 'data-set': {
      const { id } = subject.dataSet;
      return {
        id: id.replaceAll('/', '-'),
        samples: writeRecords(id, count, seed, separate(options)),
        extension: 'json',
        nature: { kind: 'record', dataSet: id },
      };
    }
    case 'document': {
      const { id, sections } = subject.template;
      if (sections.every(({ entries }) => entries.every(({ path }) => !path)))
        throw failure(context.messages.documents.noSections(id));
      return {
        id,
        samples: makeDocuments(id, count, { seed, profile }),
        extension: 'xml',
        nature: { kind: 'document' },
        template: id,
      };
    }
    default: {
      const { id } = subject.service;
      const kind = subject.kind === 'answer' ? 'answer' : 'request';
      const samples = makeMessages(id, count, { seed, kind });
      return { id, samples, extension: 'xml', nature: { kind: 'message' } };
    }
  }
}

/** What a name can mean, the likeliest first: an identifier goes before a name, a data set before the document of its name. */
function meaningsOf(library: Library, name: string): readonly Subject[] {
  const service = findServiceWithFields(library, name);
  const template = library.document(name);
  const dataSet = library.dataSet(name);
  const messages: Subject[] = service
    ? [
        { kind: 'message', service },
        { kind: 'answer', service },
      ]
    : [];
  const documents: Subject[] = template ? [{ kind: 'document', template }] : [];
  return [
    ...(service?.id === name || service?.action === name ? messages : []),
    ...(template?.id === name ? documents : []),
    ...(dataSet ? [{ kind: 'data-set', dataSet } as const] : []),
    ...documents,
    ...messages,
  ];
}

/**
 * What a name means, of the kind that is asked for.
 * @throws usage error when nothing is called so, or only something of another kind
 */
function findSubject(context: Context, name: string, asked: SampleKind | undefined): Subject {
  const library = nationalLibrary();
  const meanings = meaningsOf(library, name);
  const meant = meanings.find(({ kind }) => asked === undefined || kind === asked);
  if (meant !== undefined) return meant;
  const { documents, errors } = context.messages;
  const line = ({ id, name: label }: { readonly id: string; readonly name: string }) => `${id} ${label}`;
  const searched = new Set(asked === undefined ? Object.values(recordKinds) : [recordKinds[asked]]);
  const namesakes = [...searched].flatMap((each) =>
    library.list(each).filter((entry) => entry.name === name),
  );
  if (namesakes.length > 1) throw usageError(errors.ambiguousName(name, namesakes.map(line)));
  if (meanings.length > 0 && asked !== undefined)
    throw usageError(documents.otherKind(name, asked, [...new Set(meanings.map(({ kind }) => kind))]));
  const nearest = [...searched].flatMap((each) => library.suggest(name, each, 3));
  throw usageError(documents.subjectUnknown(name, nearest.slice(0, 3).map(line)));
}

/** The records of the library that samples of a kind are made of. */
const recordKinds = {
  'data-set': 'data-set',
  document: 'document',
  message: 'service',
  answer: 'service',
} as const satisfies Record<SampleKind, string>;

/** A service by its action or name; only those whose fields a source gives. */
function findServiceWithFields(library: Library, name: string): Service | undefined {
  const found = findService(library, name);
  return found?.edition === 'wst846-2024' ? found : undefined;
}

/** One JSON file a record, or NDJSON on standard output; each names its data set, so that `validate` needs no `--as`. */
function* writeRecords(id: string, count: number, seed: string, indented: boolean): Generator<string> {
  for (const record of makeRecords(id, count, { seed })) {
    const named = { dataSet: id, ...record };
    yield indented ? toJson(named) : `${JSON.stringify(named)}\n`;
  }
}
