/** Synthetic shared documents (共享文档) of any template. */
import type { DocumentSlot, Library } from '@hulian/standards';
import { buildDocument, type DocumentRecord, type SlotValue } from '../documents/index.js';
import { isTimePath, planDocument, type PlannedScope, type PlannedSlot } from '../documents/document-plan.js';
import { plainPath } from '../documents/assessment-slots.js';
import { usualUnit } from '../documents/quantity-unit.js';
import { slotCodeSystem } from '../documents/write-value.js';
import { oncePerObject } from '../once-per.js';
import { addDays, daysBetween } from './calendar.js';
import { drugOf, resultOf } from './clinical/case.js';
import { concernsPerson } from './concerns.js';
import { drawFieldValue, type FieldFacts, type SampleContext } from './field-value.js';
import { makeRecord, sampleContext, type SampleOptions, type SampleRecord } from './records.js';

/** A context that knows which profile the document is for. */
interface DocumentContext extends SampleContext {
  readonly profile: 'national' | 'assessment';
  /** Code of the template. */
  readonly template: string;
}

/** Roots of identifiers that follow from the person or the institution. */
const byRoot: Readonly<Record<string, (context: DocumentContext) => string>> = {
  '2.16.156.10011.1.1': ({ random, template }) =>
    `D${String(random.integer(1, 99999999)).padStart(template === 'C0045' ? 19 : 31, '0')}`,
  '2.16.156.10011.1.2': ({ person }) => person.healthRecordNumber,
  '2.16.156.10011.1.3': ({ person }) => person.identityNumber,
  '2.16.156.10011.1.5': ({ institution }) => institution.creditCode,
  '2.16.156.10011.1.11': ({ person }) => person.outpatientNumber,
  '2.16.156.10011.1.12': ({ person }) => person.inpatientNumber,
};

const byPath: readonly (readonly [RegExp, (context: DocumentContext) => SlotValue])[] = [
  [/^title/, () => ''],
  [/patient\/name/, ({ person }) => person.name],
  [
    /patient\/age/,
    ({ person: { age, birthDate, visitDate } }) =>
      age === 0
        ? { value: String(daysBetween(birthDate, visitDate)), unit: '天' }
        : { value: String(age), unit: '岁' },
  ],
  [/administrativeGenderCode/, ({ person }) => person.sex],
  [/birthTime/, ({ person }) => person.birthDate],
  [/^effectiveTime/, ({ person }) => `${addDays(person.visitDate, 1)}093000`],
  [/custodian.*\/name|wholeOrganization\/name/, ({ institution }) => institution.name],
  [/providerOrganization\/name/, ({ facts }) => facts.condition.department],
  [/Organization\/name/, ({ institution }) => institution.name],
  [/rateQuantity/, ({ facts, item = 0 }) => ({ value: String(drugOf(facts, item).times), unit: '次/日' })],

  [/telecom/, () => '010-99999999'],
  // Only the assessment asks for these: who a person is, and in which institution the patient lies.
  [/wholeOrganization\/id\/@root/, () => '2.16.156.10011.1.5'],
  [/wholeOrganization\/id\/@extension/, ({ institution }) => institution.creditCode],
  [/\/id\/@root/, () => '2.16.156.10011.1.4'],
  [/\/id\/@extension/, ({ random }) => `T${String(random.integer(1, 999999)).padStart(6, '0')}`],
  [/associatedEntity\/code/, () => ({ value: '1', name: '配偶', codeSystem: '2.16.156.10011.2.3.3.8' })],
  [/signatureCode|^setId|^versionNumber|relatedDocument/, () => ''],
];

const formatOf = (slot: DocumentSlot, { library }: SampleContext): string | undefined =>
  slot.format ?? (slot.element === undefined ? undefined : library.dataElement(slot.element)?.format);

/** The value of the record that goes with the document; several drugs share one field, the record is about the first. */
const knownValue = (
  slot: DocumentSlot,
  isTime: boolean,
  { known, item = 0 }: SampleContext,
): string | undefined => {
  const value = slot.field === undefined || item > 0 ? undefined : known?.[slot.field];
  return value === undefined || (isTime && !/^\d{8}(?:T\d{6})?$/.test(value)) ? undefined : value;
};

/** What a place means by its path alone, whatever its name. */
const meaningOf = oncePerObject(
  ({ path }: DocumentSlot): ((context: DocumentContext) => SlotValue) | undefined => {
    const root = /\[@root='([^']+)'\]\/@extension$/.exec(path)?.[1];
    // Below patientRole the root of documents marks other numbers, of the length their data element states.
    const own = root === '2.16.156.10011.1.1' && !path.startsWith('id[');
    const meant = root === undefined || own ? undefined : byRoot[root];
    return meant ?? byPath.find(([pattern]) => pattern.test(path))?.[1];
  },
);

/** Values in the form the place holds: TS without `T`, BL as true and false. */
const drawSlot = (slot: DocumentSlot, context: DocumentContext): SlotValue | undefined => {
  const meaning = meaningOf(slot);
  if (meaning !== undefined) {
    const value = meaning(context);
    return value === '' ? undefined : value;
  }
  // Both the data set and the assessment take a dose of two digits and two decimals.
  if (context.template === 'C0011' && slot.path.includes('doseQuantity')) return { value: '30', unit: 'mg' };
  if (context.template === 'C0011' && slot.name.includes('总剂量')) return { value: '60', unit: 'mg' };
  // The assessment wants every place of its forms filled, whomever they are about.
  if (context.profile === 'national' && !concernsPerson(slot.elementName ?? slot.name, context))
    return undefined;
  const isTime = slot.valueType === 'TS' || isTimePath(slot.path);
  const value =
    knownValue(slot, isTime, context) ?? drawFieldValue(describeSlot(slot, isTime, context), context);
  if (value === undefined) return undefined;
  if (slot.valueType === 'BL') return value === 'T' || value === '1' ? 'true' : 'false';
  if (isTime) {
    const dateOnly = (slot.valueType === 'TS' ? formatOf(slot, context) : slot.format) === 'D8';
    return dateOnly ? value.slice(0, 8) : value.replace('T', '');
  }
  if (slot.valueType === 'PQ' && usualUnit(slot) === undefined) return { value, unit: unitOf(slot, context) };
  if (slot.valueType === 'CD' || slot.path.endsWith('/@code')) return withName(value, slot, context);
  return value;
};

const isInDays = ({ unit, element }: DocumentSlot, library: Library): boolean =>
  (unit ?? (element === undefined ? undefined : library.dataElement(element)?.unit)) === 'd';

const describeSlot = (slot: DocumentSlot, isTime: boolean, { library }: SampleContext): FieldFacts => {
  const numeric = ['PQ', 'INT', 'REAL', 'MO'].includes(slot.valueType ?? '');
  const dataType = isTime ? 'DT' : numeric ? 'N' : slot.dataType;
  const coded = slot.valueType === 'CD' || slot.path.endsWith('/@code');
  const valueDomain = coded ? slotCodeSystem(slot, library) : undefined;
  return {
    // Weeks of a pregnancy are counted in days where the unit says so.
    name: `${slot.elementName ?? slot.name}${isInDays(slot, library) ? '（d）' : ''}`,
    element: isTime ? undefined : slot.element,
    dataType,
    format: slot.format,
    valueDomain,
  };
};

/** The unit printed behind the name, `羊水量（mL）`, else the one of the data element. */
const unitOf = (slot: DocumentSlot, { library, facts, item = 0 }: SampleContext): string =>
  (/剂量/.test(slot.name) ? 'mg' : undefined) ??
  (/耗材/.test(slot.name) ? '个' : undefined) ??
  (/定量结果$/.test(slot.elementName ?? slot.name) ? resultOf(facts, item).item.unit : undefined) ??
  /[（(](?:.*计量单位为)?([^（）()]+)[）)]\s*$/.exec(slot.elementName ?? slot.name)?.[1] ??
  (slot.element === undefined ? undefined : library.dataElement(slot.element)?.unit) ??
  '1';

/** Codes of tables that are not shipped carry an invented name. */
const withName = (code: string, slot: DocumentSlot, { library, facts }: SampleContext): SlotValue => {
  const system = slotCodeSystem(slot, library);
  const known = system !== undefined && library.lookupCode(system, code).answer === 'known';
  if (known) return code;
  const { condition } = facts;
  const named: Readonly<Record<string, string | undefined>> = {
    [condition.code]: condition.name,
    [condition.operation?.code ?? '']: condition.operation?.name,
  };
  return { value: code, name: named[code] ?? `虚构的${slot.name.replace(/代码|编码/g, '')}` };
};

/** `code/@displayName` beside `code/@code` follows from the code. */
const isNameOfCode = ({ path }: DocumentSlot, scope: PlannedScope): boolean =>
  path.endsWith('/@displayName') &&
  scope.slots.some(({ slot }) => slot.path === path.replace(/@displayName$/, '@code'));

/** How many sources show the place itself; D and F name data elements only. */
const countWitnesses = ({ seenIn }: DocumentSlot): number =>
  seenIn.filter((letter) => 'ABCG'.includes(letter)).length;

/** The path from the statement on: wrappers around it differ between implementers. */
const insideStatement = ({ slot }: Pick<PlannedSlot, 'slot'>): string =>
  slot.path.replace(/^.*\/(?=\w+\[code\/@code=)/, '');

/** A place that one implementer alone writes although others write the same elsewhere. */
const isOddlyPlaced = ({ slot, path }: PlannedSlot, { slots }: PlannedScope): boolean =>
  countWitnesses(slot) === 1 &&
  slots.some(
    (other) =>
      countWitnesses(other.slot) > 1 &&
      (plainPath(other.path.steps) === plainPath(path.steps) ||
        insideStatement(other) === insideStatement({ slot }) ||
        ((other.slot.field ?? other.slot.name) === (slot.field ?? slot.name) &&
          other.path.steps.at(-1)?.name === path.steps.at(-1)?.name)),
  );

/** A place that samples fill, and the key they give its value under. */
interface FilledPlace {
  readonly slot: DocumentSlot;
  readonly name: string;
  readonly onlyAssessed: boolean;
}

/** The places of a scope without those that are fixed, follow from a code or stand oddly. */
const filledPlaces = oncePerObject((scope: PlannedScope): readonly FilledPlace[] =>
  scope.slots.flatMap((planned) => {
    const { slot, key, place, demanded } = planned;
    const counted = demanded === undefined ? planned : demanded.beside;
    const isOdd = counted !== undefined && isOddlyPlaced(counted, scope);
    if (slot.fixed !== undefined || isNameOfCode(slot, scope) || isOdd) return [];
    const isShared = scope.byKey.get(key)?.some((other) => other.slot === slot) ?? false;
    return { slot, name: isShared ? key : place, onlyAssessed: demanded !== undefined };
  }),
);

const drawScope = (scope: PlannedScope, context: DocumentContext): Record<string, SlotValue> => {
  const values: Record<string, SlotValue> = {};
  for (const { slot, name, onlyAssessed } of filledPlaces(scope)) {
    if (values[name] !== undefined || (onlyAssessed && context.profile !== 'assessment')) continue;
    const value = drawSlot(slot, context);
    if (value !== undefined) values[name] = value;
  }
  return values;
};

/** A prescription has as many entries as drugs; elsewhere one group is enough to show the section. */
const countGroups = ({ name }: PlannedScope, { template, facts }: DocumentContext): number =>
  name === '用药章节' && template === 'C0004' ? facts.condition.drugs.length : 1;

/** How to make sample documents. */
export interface DocumentSampleOptions extends SampleOptions {
  /** `assessment` also fills what only the assessment asks for. Default `national`. */
  readonly profile?: 'national' | 'assessment';
}

/** The record of a document about the person of the context. */
export const drawDocumentRecord = (
  template: string,
  own: SampleContext,
  profile: 'national' | 'assessment' = 'national',
): DocumentRecord => {
  const found = own.library.document(template);
  if (found === undefined) throw new RangeError(`unknown document template ${template}`);
  const plan = planDocument(found);
  if (plan.sections.every((scope) => scope.slots.length === 0)) {
    throw new RangeError(`no source shows the sections of ${found.id}: nothing true can be made`);
  }
  const context = { ...own, profile, template: found.code };
  const sections = Object.fromEntries(
    plan.sections.map((scope) => [
      scope.name,
      Array.from({ length: countGroups(scope, context) }, (_, item) =>
        drawScope(scope, { ...context, item }),
      ).filter((group) => Object.keys(group).length > 0),
    ]),
  );
  return { template: found.id, values: drawScope(plan.header, context), sections };
};

/** The record of one sample document. */
export const makeDocumentRecord = (
  template: string,
  index: number,
  options: DocumentSampleOptions = {},
): DocumentRecord => {
  const context = sampleContext(index, template, options);
  const dataSets = context.library.document(template)?.dataSets ?? [];
  // What the records of its data sets say together: sums, parts and lengths agree there.
  const known = dataSets.reduce<SampleRecord>((record, id) => {
    const dataSet = context.library.dataSet(id);
    return dataSet
      ? { ...record, ...makeRecord(dataSet, { ...context, random: context.random.fork(id) }) }
      : record;
  }, {});
  return drawDocumentRecord(template, { ...context, known }, options.profile);
};

/** Documents of a template, one after the other. */
export function* makeDocuments(
  template: string,
  count: number,
  options: DocumentSampleOptions = {},
): Generator<string> {
  for (let index = 0; index < count; index += 1) {
    yield buildDocument(makeDocumentRecord(template, index, options), options).xml;
  }
}
