/** A record as text for people or as Markdown for documents. */
import type { RecordKind, StandardRecord, Usage } from '@hulian/standards';
import { catalogueEntry } from '@hulian/standards';
import type { Context } from '../../../context.js';
import type { Messages } from '../../../messages/index.js';
import { renderPairs, renderTable } from '../../../output/table.js';
import { gridOf, type Description, type Grid, type Pair } from './description.js';
import { describeDataSet, describeDocument, describeDomain, describeElement } from './data.js';
import { describeOperation, describeService } from './interfaces.js';
import { describeIdentifier, describeMetric, describeRule, describeScheme } from './rules.js';

/** All that is known of a record, in the language of the messages. */
export function viewRecord(
  record: StandardRecord,
  messages: Messages,
  usedBy: readonly Usage[],
): Description {
  const { standards } = messages;
  const { pairs, grids } = describers[record.kind](record, messages);
  const origin: Pair[] = [
    [standards.labels.edition, describeEdition(record.edition, messages)],
    [standards.labels.validity, describeValidity(record.edition, messages)],
    [standards.labels.source, record.source],
    [standards.labels.confidence, standards.confidence[record.confidence]],
    [standards.labels.note, record.note],
  ];
  return {
    pairs: [[standards.labels.kind, standards.kinds[record.kind]], ...pairs, ...origin],
    grids: [...grids, ...describeUses(usedBy, messages)],
  };
}

export function describeRecord(
  record: StandardRecord,
  context: Context,
  usedBy: readonly Usage[],
  form: 'text' | 'markdown',
): string {
  const { pairs, grids } = viewRecord(record, context.messages, usedBy);
  const title = `${record.id} ${record.name}`;
  if (form === 'markdown') return markdown(title, pairs, grids);
  const tables = grids.map(
    (grid) =>
      `\n${context.style.bold(grid.title)}\n${renderTable(grid.headings, grid.rows, { heading: context.style.dim })}`,
  );
  return `${context.style.bold(title)}\n${renderPairs(pairs)}${tables.join('')}`;
}

// Each describer gets the records of its own kind only: the index says what a record is.
const describers: Readonly<Record<RecordKind, (record: StandardRecord, messages: Messages) => Description>> =
  {
    'data-element': describeElement as Describer,
    'value-domain': describeDomain as Describer,
    'data-set': describeDataSet as Describer,
    document: describeDocument as Describer,
    service: describeService as Describer,
    operation: describeOperation as Describer,
    rule: describeRule as Describer,
    metric: describeMetric as Describer,
    scheme: describeScheme as Describer,
    identifier: describeIdentifier as Describer,
    oid: () => ({ pairs: [], grids: [] }),
  };

type Describer = (record: StandardRecord, messages: Messages) => Description;

/** `ws364-2011 WS 364-2011（已被 WS/T 364-2023 代替）` */
function describeEdition(edition: string, { standards }: Messages): string {
  const entry = catalogueEntry(edition);
  if (entry === undefined) return edition;
  const number = entry.number === '无' ? '' : ` ${entry.number}`;
  return `${edition}${number}${standards.status(entry.status, entry.replacedBy)}`;
}

/** The days of the standard; a work of this project or a pack has none. */
function describeValidity(edition: string, { standards }: Messages): string | undefined {
  const entry = catalogueEntry(edition);
  return entry === undefined || entry.number === '无' ? undefined : standards.validity(entry);
}

function markdown(title: string, pairs: readonly Pair[], grids: readonly Grid[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const list = pairs.filter(([, value]) => value).map(([name, value]) => `- ${name}: ${value}\n`);
  const tables = grids.map(
    ({ title: heading, headings, rows }) =>
      `\n## ${heading}\n\n| ${headings.map(cell).join(' | ')} |\n|${' --- |'.repeat(headings.length)}\n` +
      rows.map((row) => `| ${row.map(cell).join(' | ')} |\n`).join(''),
  );
  return `# ${title}\n\n${list.join('')}${tables.join('')}`;
}

/** A common element is used in hundreds of places: the first ones, and how many there are. */
const shownUses = 20;

function describeUses(usedBy: readonly Usage[], { standards }: Messages): Grid[] {
  const rows = usedBy
    .slice(0, shownUses)
    .map(({ id, kind, name, places }) => [id, standards.kinds[kind], name, standards.places(places)]);
  return gridOf(standards.usedBy(usedBy.length, rows.length), standards.headings.uses, rows);
}
