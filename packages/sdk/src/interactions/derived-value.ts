// Values that follow from the service and from other values of the message, so that no record has to state them.
import { loadMessageHeader, type Library } from '@hulian/standards';
import { oncePerObject } from '../once-per.js';
import { barePath, type MessagePlan, type PlannedPlace } from './message-plan.js';
import { structuralValue } from './structural.js';

/** What derived values are worked out from. */
export interface DerivedContext {
  readonly plan: MessagePlan;
  readonly library: Library;
  /** The value at a path with positions; undefined where the record has none. */
  readonly valueAt: (path: string) => string | undefined;
}

/** Usual values of the header: for the product, always confirmed. */
const headerDefaults: Readonly<Record<string, string>> = {
  '/processingCode/@code': 'P',
  '/acceptAckCode/@code': 'AL',
};

const structural =
  /@(?:classCode|determinerCode|moodCode|typeCode|contextControlCode|contextConductionInd)$/u;

/** What the header fixes: attributes of elements (`receiver/@typeCode`) and fields by path. */
const headerFacts = oncePerObject(({ attributes, fields }: ReturnType<typeof loadMessageHeader>) => ({
  attributes: new Map(attributes.map(({ path, fixed }) => [path, fixed])),
  fields: new Map(fields.flatMap(({ path, fixed }) => (fixed === undefined ? [] : [[path, fixed] as const]))),
}));

const nameOfCode = (
  path: string,
  place: PlannedPlace,
  { plan, library, valueAt }: DerivedContext,
): string | undefined => {
  const above = path.replace(/\/displayName\/@value$/u, '');
  const code = valueAt(`${above}/@code`);
  if (code === undefined || code === '') return code;
  const field = plan.places.get(`${barePath(above)}/@code`)?.field;
  const listed = field?.values?.find((value) => value.code === code)?.name;
  const names = place.attribute?.type?.enum ?? place.field?.enum;
  for (const oid of field?.valueDomainOids ?? []) {
    const lookup = library.lookupCode(oid, code);
    if (lookup.answer === 'known' && (names === undefined || names.includes(lookup.value.name)))
      return lookup.value.name;
  }
  // The names of a list stand in the order of its codes.
  const codes = field?.enum;
  return (
    listed ?? (codes !== undefined && codes.length === names?.length ? names[codes.indexOf(code)] : undefined)
  );
};

/** What the standard alone says of a place, whatever the message holds. */
const standingValue = (
  { path: bare, field, attribute, element }: PlannedPlace,
  { plan, library }: Pick<DerivedContext, 'plan' | 'library'>,
): string | undefined => {
  const fixed = attribute?.fixed ?? field?.fixed;
  if (fixed !== undefined) return fixed;
  if (bare === '/interactionId/@extension') return plan.root;
  const header = headerFacts(loadMessageHeader());
  const known =
    headerDefaults[bare] ??
    header.fields.get(bare) ??
    header.attributes.get(bare.split('/').slice(-2).join('/'));
  if (known !== undefined || bare.endsWith('/displayName/@value')) return known;
  const sibling = (name: string) => plan.places.get(bare.replace(/@\w+$/u, `@${name}`))?.field;
  if (bare.endsWith('/@root')) return sibling('extension')?.idOids?.[0] ?? field?.sampleValues?.[0];
  if (bare.endsWith('/@codeSystem')) {
    const oid = sibling('code')?.valueDomainOids?.[0] ?? field?.sampleValues?.[0];
    // Where no source names the table and none the field, the attribute is demanded and nothing more.
    return oid ?? (field?.name === undefined ? '' : undefined);
  }
  if (bare.endsWith('/@codeSystemName')) {
    const oid = sibling('code')?.valueDomainOids?.[0];
    return (
      field?.sampleValues?.[0] ??
      (oid === undefined ? undefined : library.valueDomain(oid)?.name) ??
      (field?.name === undefined ? '' : undefined)
    );
  }
  // The state in which everything is registered and asked for, where the service gives the place no meaning of its own.
  if (bare.endsWith('/statusCode/@code') && field?.name === undefined) return 'active';
  if (structural.test(bare)) return structuralValue(element.name, attribute?.name ?? '');
  const single = attribute?.type?.enum ?? field?.enum;
  if (single?.length === 1) return single[0];
  if (field?.name === undefined && field?.sampleValues?.length === 1) return field.sampleValues[0];
  return undefined;
};

/** Standing values by place; a plan and its places belong to one library. */
const standing = new WeakMap<PlannedPlace, { readonly value: string | undefined }>();

/** The value of a place that the record does not state; undefined when it cannot be known. */
export const derivedValue = (
  path: string,
  place: PlannedPlace,
  context: DerivedContext,
): string | undefined => {
  let known = standing.get(place);
  if (known === undefined) standing.set(place, (known = { value: standingValue(place, context) }));
  const isName = known.value === undefined && place.path.endsWith('/displayName/@value');
  return isName ? nameOfCode(path, place, context) : known.value;
};
