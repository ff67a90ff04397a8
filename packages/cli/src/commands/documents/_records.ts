// Records of the command line as the records of documents: whole ones as they are, those of data sets joined.
import { nationalLibrary, type DocumentTemplate } from '@hulian/standards';
import { joinRecords, type DocumentRecord, type SlotValues } from '@hulian/sdk/documents';
import type { Context } from '../../context.js';
import { failure, usageError } from '../../errors.js';
import { parseObject } from '../../input/parse-object.js';
import type { Members } from '../../input/parse-records.js';
import { readNamed } from '../../input/read-named.js';
import { readRecords } from '../../input/read-records.js';

export interface RecordOptions {
  readonly template?: string;
  readonly by?: string;
  readonly values?: string;
}

/** One document to be built. */
export interface Wanted {
  readonly record: DocumentRecord;
  /** Numbers of the records it is made of, from 1. */
  readonly numbers: readonly number[];
  /** What two of the records say differently, in words. */
  readonly conflicts: readonly string[];
}

type Texts = Readonly<Record<string, string>>;

/** A record with its number among all that were given. */
interface Given {
  readonly number: number;
  readonly members: Members;
}

/**
 * The documents that the records of the files make.
 * @throws CliError (exit 2) for a file that holds no records, a template that is not named or unknown, and records
 *   without the field of `--by`; (exit 1) for a template whose sections no public source shows
 */
export async function readWanted(
  context: Context,
  paths: readonly string[],
  options: RecordOptions,
): Promise<readonly Wanted[]> {
  const records = await readRecords(context, paths, context.messages.documents.recordNotJson);
  const given = records.map((members, index): Given => ({ number: index + 1, members }));
  const shared = options.values === undefined ? {} : await readShared(context, options.values);
  const groups = new Map<string, Given[]>();
  for (const one of given) {
    const key = 'values' in one.members ? `#${one.number}` : groupOf(context, one, options.by);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((group) => want(context, group, options, shared));
}

function groupOf(context: Context, { members, number }: Given, by: string | undefined): string {
  if (by === undefined) return '';
  const value = valueOf(members, by);
  if (value === undefined) throw usageError(context.messages.documents.fieldMissing(by, number));
  return `=${value}`;
}

function want(
  context: Context,
  group: readonly Given[],
  { template, by }: RecordOptions,
  shared: Texts,
): Wanted {
  const [first] = group;
  if (first === undefined) throw new Error('a group without records');
  const { documents } = context.messages;
  const { id, sections } = findTemplate(context, template ?? first.members['template']);
  if (sections.length === 0 && first.members['foreignSections'] === undefined)
    throw failure(documents.noSections(id));
  const numbers = group.map(({ number }) => number);
  const fill = (values: SlotValues): SlotValues => ({ ...fillIn(context, shared, first), ...values });
  if ('values' in first.members) {
    const whole = first.members as unknown as DocumentRecord;
    return { record: { ...whole, template: id, values: fill(whole.values) }, numbers, conflicts: [] };
  }
  const { record, conflicts } = joinRecords(
    id,
    group.map(({ members }) => valuesOf(members)),
  );
  return {
    record: { ...record, values: fill(record.values) },
    numbers,
    conflicts: conflicts.map(({ key, name, records: [one, other] }) =>
      documents.conflict(name, key, numbers[one] ?? 0, numbers[other] ?? 0, by),
    ),
  };
}

/** Every member of a data set record is a value, but the names of data set and template. */
function valuesOf(members: Members): SlotValues {
  return Object.fromEntries(
    Object.entries(members).filter(([key]) => key !== 'dataSet' && key !== 'template'),
  ) as SlotValues;
}

function findTemplate(context: Context, named: unknown): DocumentTemplate {
  const { documents } = context.messages;
  if (typeof named !== 'string') throw usageError(documents.templateMissing);
  const library = nationalLibrary();
  const found = library.document(named);
  if (found !== undefined) return found;
  const nearest = library.suggest(named, 'document', 3).map(({ id, name }) => `${id} ${name}`);
  throw usageError(documents.templateUnknown(named, nearest));
}

async function readShared(context: Context, path: string): Promise<Texts> {
  const values = parseObject(await readNamed(context, path));
  if (values === undefined || !Object.values(values).every((value) => typeof value === 'string'))
    throw usageError(context.messages.documents.valuesNotJson(path));
  return values as Texts;
}

/** Shared values, with `{field}` replaced by what the record says there. */
function fillIn(context: Context, shared: Texts, { members, number }: Given): Texts {
  const own = 'values' in members ? (members['values'] as Members) : members;
  const fill = (text: string): string =>
    text.replaceAll(/\{([^{}]+)\}/gu, (_, field: string) => {
      const value = valueOf({ ...own, dataSet: members['dataSet'] }, field);
      if (value === undefined) throw usageError(context.messages.documents.fieldMissing(field, number));
      return value;
    });
  return Object.fromEntries(Object.entries(shared).map(([key, value]) => [key, fill(value)]));
}

/** A value by the key of the record, or by identifier, data element or name of the field in its data set. */
function valueOf(members: Members, name: string): string | undefined {
  const { dataSet } = members;
  const fields = typeof dataSet === 'string' ? (nationalLibrary().dataSet(dataSet)?.fields ?? []) : [];
  const field = fields.find((one) => one.id === name || one.name === name || one.element === name);
  for (const key of [name, field?.id, field?.element, field?.name]) {
    const value = key !== undefined && Object.hasOwn(members, key) ? members[key] : undefined;
    if (typeof value === 'string') return value;
  }
  return undefined;
}
