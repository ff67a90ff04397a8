/** Proposes a mapping: names, synonyms, value patterns and codes decide, and every proposal says how sure it is and why. */
import { nationalLibrary, type DataSet, type Library } from '@hulian/standards';
import { defaultLimits } from '@hulian/validators';
import { SdkError } from '../errors/sdk-error.js';
import type { Language } from '../messages/index.js';
import { profileColumns, type ColumnProfile } from './column-profile.js';
import type { DataSetMap, FieldMap, KeyColumns, MappingFile, Proposal } from './mapping-file.js';
import { describeReasons } from './proposal-reasons.js';
import { factsOf, scoreColumn, type FieldFacts, type ScoredColumn } from './score-column.js';
import type { SourceReader } from './source-reader.js';

/** What to propose for. */
export interface ProposeOptions {
  readonly reader: SourceReader;
  /** Data sets by id or Chinese name. */
  readonly to: readonly string[];
  /** Table whose rows become records; by default the one that fits best. */
  readonly table?: string;
  readonly library?: Library;
  /** Language of the reasons. */
  readonly language?: Language;
}

const least = 0.4;
const confidenceOf = (score: number): Proposal['confidence'] =>
  score >= 0.9 ? 'high' : score >= 0.65 ? 'medium' : 'low';

/** A table with what its first rows show. */
interface Table {
  readonly name: string;
  readonly columns: readonly ColumnProfile[];
}

/**
 * Proposes one map for each data set.
 * @throws SdkError STANDARDS_UNKNOWN_ID, CONFIG_FILE_NOT_FOUND
 */
export const proposeMapping = async (options: ProposeOptions): Promise<MappingFile> => {
  const { reader, library = nationalLibrary(), language = 'zh-CN' } = options;
  const dataSets = options.to.map((name) => {
    const dataSet = library.dataSet(name);
    if (dataSet === undefined) throw new SdkError('STANDARDS_UNKNOWN_ID', { id: name });
    return dataSet;
  });
  const tables: Table[] = [];
  const collector = { report: () => undefined };
  for (const name of await reader.list()) {
    const rows = await reader.open(name, {}, { limits: defaultLimits, collector });
    tables.push({ name, columns: await profileColumns(rows) });
  }
  const maps = dataSets.map((dataSet) => proposeMap(dataSet, tables, options.table, library, language));
  return { format: 'hulian-mapping-1', maps };
};

const proposeMap = (
  dataSet: DataSet,
  tables: readonly Table[],
  wanted: string | undefined,
  library: Library,
  language: Language,
): DataSetMap => {
  const facts = dataSet.fields.map((field) => factsOf(field, library));
  const candidates = wanted === undefined ? tables : tables.filter(({ name }) => name === wanted);
  const ranked = candidates
    .map((table) => ({ table, points: sum(assign(facts, table.columns)) }))
    .sort((first, second) => second.points - first.points);
  const from = ranked[0]?.table;
  if (from === undefined) throw new SdkError('CONFIG_FILE_NOT_FOUND', { path: wanted ?? dataSet.name });
  const joins = findJoins(from, tables);
  const joined = [...joins].flatMap(([name]) =>
    (tables.find((table) => table.name === name)?.columns ?? []).map((column) => ({
      ...column,
      name: `${name}.${column.name}`,
    })),
  );
  const chosen = assign(facts, [...from.columns, ...joined]);
  const fields = Object.fromEntries(
    [...chosen].map(([{ field }, scored]) => [field.id, toFieldMap(scored, field.name, language)]),
  );
  const used = new Set(
    [...chosen.values()].flatMap(({ best }) =>
      best.column.name.includes('.') ? [best.column.name.split('.')[0]] : [],
    ),
  );
  const join = Object.fromEntries([...joins].filter(([name]) => used.has(name)));
  return {
    to: dataSet.id,
    from: from.name,
    ...(Object.keys(join).length > 0 && { join }),
    fields,
    note: dataSet.name,
  };
};

interface Choice {
  readonly best: ScoredColumn;
  readonly others: readonly string[];
  /** The column fits another field, which is left without one, as well. */
  readonly isDisputed: boolean;
}

const sum = (choices: ReadonlyMap<FieldFacts, Choice>): number =>
  [...choices.values()].reduce((total, { best }) => total + best.score, 0);

/** The best column of each field, best pairs first; a column serves one field. */
const assign = (
  facts: readonly FieldFacts[],
  columns: readonly ColumnProfile[],
): ReadonlyMap<FieldFacts, Choice> => {
  const pairs = facts
    .flatMap((fact) => columns.map((column) => ({ fact, scored: scoreColumn(fact, column) })))
    .filter(({ scored }) => scored.score >= least)
    .sort((first, second) => second.scored.score - first.scored.score);
  const taken = new Set<string>();
  const chosen = new Map<FieldFacts, Choice>();
  for (const { fact, scored } of pairs) {
    if (chosen.has(fact) || taken.has(scored.column.name)) continue;
    taken.add(scored.column.name);
    const others = pairs
      .filter(
        (pair) => pair.fact === fact && pair.scored !== scored && pair.scored.score > scored.score - 0.15,
      )
      .map((pair) => pair.scored.column.name);
    const isDisputed = pairs.some(
      (pair) =>
        pair.scored.column === scored.column &&
        pair.scored.score === scored.score &&
        !chosen.has(pair.fact) &&
        pair.fact !== fact,
    );
    chosen.set(fact, { best: scored, others, isDisputed });
  }
  return new Map(
    facts.flatMap((fact) => (chosen.has(fact) ? [[fact, chosen.get(fact) as Choice] as const] : [])),
  );
};

const toFieldMap = ({ best, others, isDisputed }: Choice, name: string, language: Language): FieldMap => {
  const { column, score, date, codes, split } = best;
  const reasons = isDisputed ? [...best.reasons, 'several-fields' as const] : best.reasons;
  const confidence = isDisputed ? 'low' : others.length > 0 && score >= 0.9 ? 'medium' : confidenceOf(score);
  return {
    column: column.name,
    ...(date !== undefined && { date: date.length === 1 ? (date[0] as string) : date }),
    ...(codes !== undefined && { codes }),
    ...(split !== undefined && { split }),
    proposal: {
      confidence,
      reason: describeReasons(reasons, language),
      ...(others.length > 0 && { others }),
    },
    note: name,
  };
};

/** Tables whose rows a column of the table names: a column of the same name whose values are unique there. */
const findJoins = (from: Table, tables: readonly Table[]): ReadonlyMap<string, KeyColumns> => {
  const joins = new Map<string, KeyColumns>();
  for (const table of tables) {
    if (table === from) continue;
    const key = table.columns.find(
      (column) =>
        column.unique &&
        column.filled > 0 &&
        from.columns.some(
          ({ name, values }) =>
            name.toUpperCase() === column.name.toUpperCase() &&
            [...values].some((value) => column.values.has(value)),
        ),
    );
    const own = from.columns.find(({ name }) => name.toUpperCase() === key?.name.toUpperCase());
    if (key !== undefined && own !== undefined) joins.set(table.name, { [key.name]: own.name });
  }
  return joins;
};
