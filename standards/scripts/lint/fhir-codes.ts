import type { DataCheck, Problem } from './context.js';

const conceptMaps = 'fhir/concept-maps.tsv';

export const fhirCodes: DataCheck = {
  name: 'fhir-codes',
  description:
    'A map of codes to FHIR names every code of its table once, calls it as the table does, and has a target unless it is said to be unmatched: a code taken by its number alone was mapped to the opposite.',
  check(context) {
    const problems: Problem[] = [];
    const seen = new Map<string, { readonly id: string; readonly codes: Set<string> }>();
    for (const row of context.table(conceptMaps)) {
      const { map = '', code = '', name = '-', to = '-', equivalence = '' } = row;
      const id = `${map} ${code}`;
      const report = (text: string) => problems.push({ path: conceptMaps, id, text });
      const { codes } = seen.get(map) ?? { codes: new Set<string>() };
      if (codes.has(code)) report('mapped twice');
      codes.add(code);
      seen.set(map, { id: row['source-table'] ?? '', codes });
      if ((to === '-') !== (equivalence === 'unmatched')) report(`${equivalence} to ${to}`);
      const table = context.get('value-domain', row['source-table'] ?? '');
      const called = table?.values.find((value) => value.code === code)?.name;
      if (table !== undefined && called !== name)
        report(`called ${name}, in its table ${called ?? 'absent'}`);
    }
    for (const [map, { id, codes }] of seen)
      for (const { code, name } of context.get('value-domain', id)?.values ?? [])
        if (!codes.has(code))
          problems.push({ path: conceptMaps, id: `${map} ${code}`, text: `${name} is left out` });
    return problems;
  },
};
