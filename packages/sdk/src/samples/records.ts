/** Synthetic data-set records (数据集记录): valid, varied, obviously invented. */
import { nationalLibrary, type DataSet, type DataSetField, type Library } from '@hulian/standards';
import { oncePerObject, oncePerText } from '../once-per.js';
import { drawFieldValue, type SampleContext } from './field-value.js';
import { drawCase } from './clinical/case.js';
import { concernsPerson } from './concerns.js';
import { drawInstitution, drawPerson, type SampleSubject } from './person.js';
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

/** Whom artefacts of such names are about; the first that fits. */
const subjects: readonly (readonly [RegExp, SampleSubject])[] = [
  [/产|妊娠|孕|分娩|剖宫|妇女|计划生育/, 'mother'],
  [/新生儿|出生/, 'newborn'],
  [/1~8月龄/, 'baby'],
  [/12~30月龄|36个月/, 'toddler'],
  [/儿童|婴/, 'child'],
  [/手术|麻醉|术前|术后/, 'operated'],
];
const subjectOf = (name: string): SampleSubject =>
  subjects.find(([pattern]) => pattern.test(name))?.[1] ?? 'anybody';

/** The n-th context of a seed: person, illness, institution and random stream. */
export const sampleContext = (
  index: number,
  label: string,
  options: SampleOptions & { readonly subject?: SampleSubject } = {},
): SampleContext => {
  const { library = nationalLibrary(), seed = 'hulian', today = '20261101' } = options;
  const random = createRandom(seed).fork(String(index));
  const subject =
    options.subject ?? subjectOf(library.dataSet(label)?.name ?? library.document(label)?.name ?? '');
  const person = drawPerson(random.fork('person'), today, index, subject);
  const institution = drawInstitution(createRandom(seed).fork('institution'));
  const facts = drawCase(random.fork('case'), person, subject);
  return { library, random: random.fork(label), person, institution, facts };
};

/** Fields that hold the name of a code with those of the code: `检查结果` or `检查结果名称` beside `检查结果代码`. */
const namesOfCodes = oncePerObject(
  ({ fields }: DataSet): readonly { readonly field: DataSetField; readonly coded: DataSetField }[] =>
    fields.flatMap((field) => {
      const stem = field.name.replace(/名称$/, '');
      const coded = fields.find(({ name }) => name === `${stem}代码` || name === `${stem}编码`);
      return coded === undefined ? [] : { field, coded };
    }),
);

const nameOfCode = (
  coded: DataSetField,
  record: SampleRecord,
  { library }: SampleContext,
): string | undefined => {
  const domain =
    coded.valueDomain ??
    (coded.element === undefined ? undefined : library.dataElement(coded.element)?.valueDomain);
  const code = record[coded.id];
  if (domain === undefined || code === undefined) return undefined;
  const lookup = library.lookupCode(domain, code);
  return lookup.answer === 'known' ? lookup.value.name : undefined;
};

const cents = (amount: number): string => amount.toFixed(2);

const fieldsByPattern = oncePerObject(({ fields }: DataSet) =>
  oncePerText((pattern) => fields.filter(({ name }) => new RegExp(pattern).test(name))),
);

/** Values that follow from others: sums of fees, parts of a fee, the body mass index. */
const agree = (dataSet: DataSet, record: Record<string, string>): SampleRecord => {
  const named = (pattern: RegExp) =>
    fieldsByPattern(dataSet)(pattern.source).filter(({ id }) => record[id] !== undefined);
  const read = (id: string | undefined): number => Number(id === undefined ? Number.NaN : record[id]);
  const total = named(/^住院总费用$/)[0];
  if (total !== undefined) {
    const items = named(/^[^-]+类-[^-]+$/);
    for (const item of items) {
      const parts = named(new RegExp(`^${item.name}-[^-]+$`));
      for (const part of parts) record[part.id] = cents(read(item.id) / (parts.length + 1));
    }
    record[total.id] = cents(items.reduce((sum, { id }) => sum + read(id), 0));
    for (const own of named(/^住院总费用-自付/)) record[own.id] = cents(read(total.id) / 2);
  }
  const stages = named(/^第\d产程时长/);
  const [labour] = named(/^总产程时长/);
  if (labour !== undefined && stages.length > 0)
    record[labour.id] = String(stages.reduce((sum, { id }) => sum + read(id), 0));
  // Nobody pays more out of pocket than the whole.
  const [own] = named(/^个人承担费用/);
  const paid = named(/^(?:门诊|住院)费用金额/);
  if (own !== undefined && paid.length > 0)
    record[own.id] = cents(paid.reduce((sum, { id }) => sum + read(id), 0) / 2);
  // Who does not follow advice does not take the drugs regularly.
  const [advice, regularity] = [named(/^遵医行为$/)[0]?.id, named(/^服药依从性$/)[0]?.id];
  if (
    advice !== undefined &&
    regularity !== undefined &&
    record[advice] === '3' &&
    record[regularity] === '1'
  )
    record[regularity] = '2';
  const [index] = named(/^体质指数|^BMI/);
  const metres = read(named(/^身高/)[0]?.id) / 100;
  const kilograms = read(named(/^体重/)[0]?.id);
  if (index !== undefined && metres > 0 && kilograms > 0) {
    // As many decimals as the value that was drawn by the format of the field.
    const places = record[index.id]?.includes('.') === true ? 1 : 0;
    record[index.id] = (kilograms / metres ** 2).toFixed(places);
  }
  return record;
};

/** One record of a data set. */
export const makeRecord = (dataSet: DataSet, context: SampleContext): SampleRecord => {
  const record: Record<string, string> = {};
  for (const field of dataSet.fields) {
    const value = concernsPerson(field.name, context) ? drawFieldValue(field, context) : undefined;
    if (value !== undefined) record[field.id] = value;
  }
  for (const { field, coded } of namesOfCodes(dataSet)) {
    const named = nameOfCode(coded, record, context);
    if (named !== undefined && record[field.id] !== undefined) record[field.id] = named;
  }
  return agree(dataSet, record);
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
