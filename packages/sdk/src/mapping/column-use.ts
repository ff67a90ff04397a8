// Which columns of which tables a map uses, so that tables looked up in keep only those.
import type { Condition, DataSetMap, FieldMap } from './mapping-file.js';

/** Joined tables and those that single fields look up in; each key is a link of its own. */
export interface LinkPlan {
  readonly table: string;
  /** Columns of the table that form the key. */
  readonly keys: readonly string[];
  /** Columns of the row that the key equals, in the same order. */
  readonly from: readonly string[];
  /** Columns read of it. */
  readonly columns: Set<string>;
}

const conditionColumns = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(conditionColumns);
  if ('any' in condition) return condition.any.flatMap(conditionColumns);
  if ('not' in condition) return conditionColumns(condition.not);
  return [condition.column];
};

/** Columns a field reads, look-ups apart. */
export const fieldColumns = (field: FieldMap): readonly string[] => [
  ...(field.column === undefined ? [] : [field.column]),
  ...(field.concatenate ?? []).filter((part) => typeof part === 'string'),
  ...(field.when === undefined ? [] : conditionColumns(field.when)),
];

/** A column name split at a joined table: `BR.XM` with a join `BR`. */
export const splitColumn = (
  name: string,
  joins: DataSetMap['join'] = {},
): { readonly table?: string; readonly column: string } => {
  const dot = name.indexOf('.');
  const table = name.slice(0, dot);
  return dot > 0 && Object.hasOwn(joins, table) ? { table, column: name.slice(dot + 1) } : { column: name };
};

/** The links of a map: joins by their name first, then look-ups in the order of the fields. */
export const planLinks = (map: DataSetMap): ReadonlyMap<string, LinkPlan> => {
  const links = new Map<string, LinkPlan>();
  const add = (name: string, table: string, key: Readonly<Record<string, string>>): LinkPlan => {
    const entries = Object.entries(key).sort(([first], [second]) => (first < second ? -1 : 1));
    const plan = { table, keys: entries.map(([own]) => own), from: entries.map(([, other]) => other) };
    const link = links.get(name) ?? { ...plan, columns: new Set<string>() };
    links.set(name, link);
    return link;
  };
  for (const [table, key] of Object.entries(map.join ?? {})) add(table, table, key);
  for (const field of Object.values(map.fields)) {
    if (field.lookup === undefined) continue;
    const { table, key, column } = field.lookup;
    add(lookUpName(field.lookup), table, key).columns.add(column);
  }
  const names = [
    ...Object.values(map.fields).flatMap(fieldColumns),
    ...(map.where === undefined ? [] : conditionColumns(map.where)),
    ...[...links.values()].flatMap(({ from }) => from),
  ];
  for (const name of names) {
    const { table, column } = splitColumn(name, map.join);
    if (table !== undefined) links.get(table)?.columns.add(column);
  }
  return links;
};

/** Name of the link of a look-up: one a table and key. */
export const lookUpName = ({ table, key }: NonNullable<FieldMap['lookup']>): string =>
  JSON.stringify([table, Object.entries(key).sort()]);

/** Columns of the table `from` itself. */
export const ownColumns = (map: DataSetMap): readonly string[] => {
  const links = [...planLinks(map).values()];
  const names = [
    ...Object.values(map.fields).flatMap(fieldColumns),
    ...(map.where === undefined ? [] : conditionColumns(map.where)),
    ...links.flatMap(({ from }) => from),
  ];
  return [...new Set(names.filter((name) => splitColumn(name, map.join).table === undefined))];
};
