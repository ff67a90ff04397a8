/** A record as text for people or as Markdown for documents. */
import type {
  Usage,
  DataElement,
  DataSet,
  DocumentTemplate,
  StandardRecord,
  ValueDomain,
} from '@hulian/standards';
import { sensitivityClasses } from '@hulian/standards';
import type { Context } from '../../context.js';
import { renderPairs, renderTable } from '../../output/table.js';

type Pair = readonly [string, string | undefined];

interface Grid {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Description {
  readonly pairs: readonly Pair[];
  readonly grids: readonly Grid[];
}

export function describeRecord(
  record: StandardRecord,
  context: Context,
  usedBy: readonly Usage[],
  form: 'text' | 'markdown',
): string {
  const { standards } = context.messages;
  const { pairs, grids: own } = details(record, context);
  const grids = usedBy.length > 0 ? [...own, describeUses(usedBy, context)] : own;
  const origin: Pair[] = [
    [standards.labels.edition, record.edition],
    [standards.labels.source, record.source],
    [standards.labels.confidence, standards.confidence[record.confidence]],
    [standards.labels.note, record.note],
  ];
  const title = `${record.id} ${record.name}`;
  const all = [[standards.labels.kind, standards.kinds[record.kind]] as const, ...pairs, ...origin];
  if (form === 'markdown') return markdown(title, all, grids);
  const tables = grids.map(
    (grid) =>
      `\n${context.style.bold(grid.title)}\n${renderTable(grid.headings, grid.rows, { heading: context.style.dim })}`,
  );
  return `${context.style.bold(title)}\n${renderPairs(all)}${tables.join('')}`;
}

function markdown(title: string, pairs: readonly Pair[], grids: readonly Grid[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
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

function describeUses(usedBy: readonly Usage[], { messages: { standards } }: Context): Grid {
  const rows = usedBy
    .slice(0, shownUses)
    .map(({ id, kind, name, places }) => [id, standards.kinds[kind], name, standards.places(places)]);
  return { title: standards.usedBy(usedBy.length, rows.length), headings: standards.headings.uses, rows };
}

function details(record: StandardRecord, context: Context): Description {
  switch (record.kind) {
    case 'data-element':
      return describeElement(record as DataElement, context);
    case 'value-domain':
      return describeDomain(record as ValueDomain, context);
    case 'data-set':
      return describeDataSet(record as DataSet, context);
    case 'document':
      return describeDocument(record as DocumentTemplate, context);
    default:
      return { pairs: [], grids: [] };
  }
}

function describeElement(element: DataElement, { messages: { standards } }: Context): Description {
  const { labels } = standards;
  const { sensitivity } = element;
  const sensitive = sensitivity && {
    class: sensitivity.class,
    name: sensitivityClasses().find((each) => each.class === sensitivity.class)?.name ?? sensitivity.class,
    level: sensitivity.level,
  };
  const deviation = [element.ws445Type, element.ws445Format].filter(Boolean).join(' ');
  return {
    pairs: [
      [labels.dataType, element.dataType && `${element.dataType} ${standards.dataTypes[element.dataType]}`],
      [labels.format, element.format ?? labels.notKnown],
      [labels.unit, element.unit],
      [labels.valueDomain, element.valueDomain],
      [labels.ws445, deviation],
      [labels.sensitivity, sensitive && standards.sensitivity(sensitive)],
    ],
    grids: [],
  };
}

function describeDomain(domain: ValueDomain, { messages: { standards } }: Context): Description {
  const { labels, headings } = standards;
  const state = domain.external ? labels.external : domain.complete ? labels.complete : labels.incomplete;
  const rows = domain.values.map(({ code, name }) => [code, name]);
  return {
    pairs: [
      [labels.standard, domain.standard],
      ['OID', domain.oid],
      [labels.state, state],
    ],
    grids: rows.length > 0 ? [{ title: labels.values(rows.length), headings: headings.values, rows }] : [],
  };
}

function describeDataSet(dataSet: DataSet, { messages: { standards } }: Context): Description {
  const { labels, headings } = standards;
  const rows = dataSet.fields.map((field) => [
    field.id,
    field.name,
    field.element ?? '',
    field.dataType ?? '',
    field.format ?? '',
    field.valueDomain ?? '',
  ]);
  return {
    pairs: [
      [labels.standard, dataSet.standard],
      [labels.dataSet, dataSet.dataSet],
    ],
    grids: [{ title: labels.fields(rows.length), headings: headings.fields, rows }],
  };
}

function describeDocument(document: DocumentTemplate, { messages: { standards } }: Context): Description {
  const { labels, headings } = standards;
  const rows = document.sections.map((section) => [
    section.code ?? '',
    section.name,
    section.cardinality ?? '',
    String(section.entries.length),
  ]);
  return {
    pairs: [
      [labels.standard, document.standard],
      ['templateId', document.templateId],
      [labels.dataSet, document.dataSets.join(' ')],
      [labels.header, String(document.header.length)],
    ],
    grids: [{ title: labels.sections(rows.length), headings: headings.sections, rows }],
  };
}
