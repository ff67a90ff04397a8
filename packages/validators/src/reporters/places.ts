import type { Location } from '../finding.js';
import { readCell } from './cell.js';
import type { Labels } from './labels.js';

/** Fields and stretches of lines that are written out; a reader at a terminal looks at the first ones. */
const mostFields = 5;
const mostStretches = 12;

/**
 * Where findings that say the same were made: the place of the only one, or their number and a line for each field,
 * `60 处：第 2～61 行“就诊日期时间”列`.
 */
export function describePlaces(places: readonly Location[], labels: Labels): string[] {
  if (places.length === 1) return places.map((place) => describePlace(place, labels));
  const fields = [...groupByField(places).values()].flatMap(splitUnlessDistinct);
  const described = fields.slice(0, mostFields).map((field) => describeField(field, labels));
  const lines = described.map(({ text }) => text).filter((text) => text !== '');
  if (fields.length > mostFields || described.some(({ complete }) => !complete)) lines.push(labels.more);
  const [first = '', ...others] = lines;
  return [`${labels.places(places.length)}${first}`, ...others];
}

function describePlace({ line, column, path }: Location, labels: Labels): string {
  return labels.location(line, column, path);
}

function describeField(
  places: readonly [Location, ...Location[]],
  labels: Labels,
): { text: string; complete: boolean } {
  const [first, ...others] = places;
  if (others.length === 0) return { text: describePlace(first, labels), complete: true };
  const stretches = joinStretches(places.map(lineOf), labels.dash);
  const lines = stretches.slice(0, mostStretches).join(labels.comma);
  const cell = readCell(first.path);
  const text =
    cell === undefined
      ? labels.lines(lines, withoutNumbers(first.path))
      : labels.rows(cell.sheet, lines, cell.column);
  return { text, complete: stretches.length <= mostStretches };
}

function groupByField(places: readonly Location[]): Map<string, [Location, ...Location[]]> {
  const fields = new Map<string, [Location, ...Location[]]>();
  for (const place of places) {
    const cell = readCell(place.path);
    const field = cell === undefined ? withoutNumbers(place.path) : JSON.stringify([cell.sheet, cell.column]);
    const group = fields.get(field);
    if (group === undefined) fields.set(field, [place]);
    else group.push(place);
  }
  return fields;
}

/** Places of one line (a file without line breaks) cannot be told by their lines: each stands alone then. */
function splitUnlessDistinct(places: [Location, ...Location[]]): [Location, ...Location[]][] {
  const lines = new Set(places.map(lineOf));
  return lines.size === places.length && !lines.has(0) ? [places] : places.map((place) => [place]);
}

/** Line of a text or row of a table, from 1; 0: neither is known. */
function lineOf({ path, line }: Location): number {
  return Number(readCell(path)?.row ?? line ?? 0);
}

/** The path of a field without the numbers of records and of elements: `/3/性别代码`, `/a/id[2]/@root` → `/性别代码`, `/a/id/@root`. */
function withoutNumbers(path: string | undefined): string {
  return (path ?? '').replace(/^\/\d+(?=\/)/u, '').replace(/\[\d+\]/gu, '');
}

/** Numbers as text, three or more in a row as one stretch: 2, 4–9. */
function joinStretches(numbers: readonly number[], dash: string): string[] {
  const stretches: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else stretches.push([number, number]);
  }
  return stretches.flatMap(([from, to]) =>
    from === to ? [`${from}`] : to === from + 1 ? [`${from}`, `${to}`] : [`${from}${dash}${to}`],
  );
}
