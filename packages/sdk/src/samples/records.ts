/** Synthetic data-set records (数据集记录): valid, varied, obviously invented. */
import { nationalLibrary, type DataSet, type Library } from '@hulian/standards';
import { drawFieldValue, type SampleContext } from './field-value.js';
import { drawInstitution, drawPerson } from './person.js';
import { createRandom } from './random.js';

/** How to make samples. The same options give the same samples. */
export interface SampleOptions {
  readonly library?: Library;
  /** Any text; default `hulian`. */
  readonly seed?: string;
  /** The day samples are made for (YYYYMMDD); visits lie in the 300 days before. Default 20261101. */
  readonly today?: string;
}

/** A record keyed by field id. */
export type SampleRecord = Readonly<Record<string, string>>;

/** The n-th context of a seed: person, institution and random stream. */
export const sampleContext = (index: number, label: string, options: SampleOptions = {}): SampleContext => {
  const { library = nationalLibrary(), seed = 'hulian', today = '20261101' } = options;
  const random = createRandom(seed).fork(String(index));
  const person = drawPerson(random.fork('person'), today, index);
  const institution = drawInstitution(createRandom(seed).fork('institution'));
  return { library, random: random.fork(label), person, institution };
};

/** `检查结果` or `检查结果名称` beside `检查结果代码` holds the name of that code. */
const nameOfCode = (
  name: string,
  dataSet: DataSet,
  record: SampleRecord,
  { library }: SampleContext,
): string | undefined => {
  const stem = name.replace(/名称$/, '');
  const coded = dataSet.fields.find((field) => field.name === `${stem}代码` || field.name === `${stem}编码`);
  const domain =
    coded?.valueDomain ??
    (coded?.element === undefined ? undefined : library.dataElement(coded.element)?.valueDomain);
  const code = coded === undefined ? undefined : record[coded.id];
  if (domain === undefined || code === undefined) return undefined;
  const lookup = library.lookupCode(domain, code);
  return lookup.answer === 'known' ? lookup.value.name : undefined;
};

/** One record of a data set. */
export const makeRecord = (dataSet: DataSet, context: SampleContext): SampleRecord => {
  const record: Record<string, string> = {};
  for (const field of dataSet.fields) {
    const value = drawFieldValue(field, context);
    if (value !== undefined) record[field.id] = value;
  }
  for (const field of dataSet.fields) {
    const named = nameOfCode(field.name, dataSet, record, context);
    if (named !== undefined && record[field.id] !== undefined) record[field.id] = named;
  }
  return record;
};

/**
 * Records of a data set, one after the other in constant memory.
 * @throws RangeError when the library has no such data set
 */
export function* makeRecords(
  idOrName: string,
  count: number,
  options: SampleOptions = {},
): Generator<SampleRecord> {
  const { library = nationalLibrary() } = options;
  const dataSet = library.dataSet(idOrName);
  if (dataSet === undefined) throw new RangeError(`unknown data set ${idOrName}`);
  for (let index = 0; index < count; index += 1)
    yield makeRecord(dataSet, sampleContext(index, dataSet.id, options));
}
