// Code systems and value sets of FHIR R4 in the compact form: codes joined by line feeds.

interface Concept {
  readonly code: string;
  readonly concept?: readonly Concept[];
  readonly property?: readonly { readonly code: string; readonly valueCode?: string }[];
}

export interface CodeSystemSource {
  readonly url: string;
  readonly content: string;
  readonly concept?: readonly Concept[];
}

interface Include {
  readonly system?: string;
  readonly concept?: readonly { readonly code: string }[];
  readonly filter?: readonly { readonly property: string; readonly op: string; readonly value: string }[];
  readonly valueSet?: readonly string[];
}

export interface ValueSetSource {
  readonly url: string;
  readonly compose?: { readonly include: readonly Include[]; readonly exclude?: readonly Include[] };
}

/** System to codes; `*` stands for the whole system; a system that is not carried here has no codes at all (`?`). */
type CompactValueSet = Record<string, string>;

/** DICOM's own dictionary is not HL7's to give away. */
const leftOut = new Set(['http://dicom.nema.org/resources/ontology/DCM']);

/** Code systems that are complete and used, and the value sets bound by `required` or `extensible`. */
export const compileTerminology = (
  systems: readonly CodeSystemSource[],
  sets: readonly ValueSetSource[],
  bound: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly codeSystems: Record<string, string>; readonly valueSets: Record<string, CompactValueSet> } => {
  const systemOf = new Map(
    systems
      .filter(({ url, content }) => content === 'complete' && !leftOut.has(url))
      .map((each) => [each.url, each]),
  );
  const setOf = new Map(sets.map((each) => [each.url, each]));
  const used = new Set<string>();

  const expand = (
    url: string,
    seen: ReadonlySet<string>,
  ): Map<string, Set<string> | '*' | '?'> | undefined => {
    const source = setOf.get(url);
    if (source?.compose === undefined || seen.has(url)) return undefined;
    const result = new Map<string, Set<string> | '*' | '?'>();
    const add = (system: string, codes: Iterable<string> | '*' | '?'): void => {
      const known = result.get(system);
      if (codes === '*' || codes === '?' || known === '*' || known === '?')
        result.set(system, codes === '?' || known === '?' ? '?' : '*');
      else result.set(system, new Set([...(known ?? []), ...codes]));
    };
    for (const include of source.compose.include) {
      if (include.valueSet !== undefined) {
        for (const inner of include.valueSet) {
          const inside = expand(inner.replace(/\|.*$/, ''), new Set([...seen, url]));
          if (inside === undefined) add('?', '?');
          else for (const [system, codes] of inside) add(system, codes);
        }
        continue;
      }
      const system = include.system ?? '?';
      used.add(system);
      if (include.concept !== undefined)
        add(
          system,
          include.concept.map(({ code }) => code),
        );
      else if (!systemOf.has(system)) add(system, '?');
      else if (include.filter === undefined) add(system, '*');
      else add(system, filterCodes(systemOf.get(system) as CodeSystemSource, include.filter) ?? '?');
    }
    if (source.compose.exclude !== undefined)
      for (const { system = '?' } of source.compose.exclude) result.set(system, '?');
    return result;
  };

  const valueSets: Record<string, CompactValueSet> = {};
  for (const [url, strengths] of [...bound].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const expanded = expand(url, new Set());
    if (expanded === undefined || !(strengths.has('required') || strengths.has('extensible'))) continue;
    valueSets[url] = Object.fromEntries(
      [...expanded].map(([system, codes]) => [
        system,
        typeof codes === 'string' ? codes : [...codes].join('\n'),
      ]),
    );
  }
  const codeSystems = Object.fromEntries(
    [...systemOf.values()]
      .filter(({ url }) => used.has(url) || url.startsWith('http://hl7.org/fhir/') || !/\/v[23]-/.test(url))
      .map(({ url, concept }) => [url, [...new Set(listCodes(concept))].join('\n')] as const)
      .filter(([, codes]) => codes !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { codeSystems, valueSets };
};

const listCodes = (concepts: readonly Concept[] | undefined): string[] =>
  (concepts ?? []).flatMap(({ code, concept }) => [code, ...listCodes(concept)]);

/** Codes that filters on the hierarchy choose; undefined when a filter is of another kind. */
const filterCodes = (
  system: CodeSystemSource,
  filters: NonNullable<Include['filter']>,
): readonly string[] | undefined => {
  const children = new Map<string, string[]>();
  const visit = (concepts: readonly Concept[] | undefined, parent: string | undefined): void => {
    for (const { code, concept, property } of concepts ?? []) {
      const parents =
        property?.filter((each) => each.code === 'subsumedBy').map((each) => each.valueCode ?? '') ?? [];
      for (const each of parent === undefined ? parents : [parent, ...parents])
        children.set(each, [...(children.get(each) ?? []), code]);
      visit(concept, code);
    }
  };
  visit(system.concept, undefined);
  const below = (code: string): string[] => [code, ...(children.get(code) ?? []).flatMap(below)];
  let codes = listCodes(system.concept);
  for (const { property, op, value } of filters) {
    if (property !== 'concept') return undefined;
    const family = new Set(below(value));
    if (op === 'is-a') codes = codes.filter((code) => family.has(code));
    else if (op === 'is-not-a') codes = codes.filter((code) => !family.has(code));
    else return undefined;
  }
  return [...new Set(codes)];
};
