import type { Call, Handler } from '../call.js';
import { amountOf } from '../differences.js';
import { refuseMember } from '../problem.js';
import { ownObjects } from './own-objects.js';

/** First and last moment of a month in Beijing, in seconds. @throws Problem C007 */
function monthInBeijing(period: string): readonly [from: number, to: number] {
  const from = Date.parse(`${period}-01T00:00:00+08:00`);
  if (Number.isNaN(from)) refuseMember('period');
  const [year = 0, month = 0] = period.split('-').map(Number);
  return [from / 1000, Date.UTC(year, month) / 1000 - 8 * 3600];
}

interface Figure {
  readonly indicator: string;
  readonly topic: 'institution' | 'staff' | 'medical-act' | 'quality' | 'fee' | 'drug';
  /** What is counted or summed, of objects of the kind. */
  readonly sql: string;
  readonly kind: string;
  /** Time that tells the month: of the business where the object has one, else of arrival; absent: all until the end of the month. */
  readonly when?: string;
  readonly where?: string;
  readonly isMoney?: true;
}

const at = (member: string) => `unixepoch(json_extract(body, '$.${member}'))`;
const arrived = 'received_at / 1000';
const is = (member: string, value: string) => `json_extract(body, '$.${member}') = '${value}'`;
const count = 'count(*)';
const encounterKinds = [
  'outpatient',
  'emergency',
  'inpatient',
  'transfer',
  'discharge',
  'physical-examination',
];

const figures: readonly Figure[] = [
  { indicator: 'organizations', topic: 'institution', kind: 'organization', sql: count },
  { indicator: 'departments', topic: 'institution', kind: 'department', sql: count },
  { indicator: 'practitioners', topic: 'staff', kind: 'practitioner', sql: count },
  ...encounterKinds.map((kind) => ({
    indicator: `encounters.${kind}`,
    topic: 'medical-act' as const,
    kind: 'encounter',
    sql: count,
    when: at('startedAt'),
    where: is('kind', kind),
  })),
  {
    indicator: 'prescriptions',
    topic: 'medical-act',
    kind: 'prescription',
    sql: count,
    when: at('prescribedAt'),
  },
  { indicator: 'results', topic: 'medical-act', kind: 'result', sql: count, when: at('reportedAt') },
  {
    indicator: 'results.recognized',
    topic: 'quality',
    kind: 'result',
    sql: count,
    when: at('reportedAt'),
    where: "json_extract(body, '$.recognized') = 1",
  },
  { indicator: 'criticalValues', topic: 'quality', kind: 'criticalValue', sql: count, when: arrived },
  {
    indicator: 'criticalValues.handled',
    topic: 'quality',
    kind: 'criticalValue',
    sql: count,
    when: arrived,
    where: "state = 'handled'",
  },
  { indicator: 'settlementLists', topic: 'fee', kind: 'settlementList', sql: count, when: arrived },
  {
    indicator: 'settlementLists.totalAmount',
    topic: 'fee',
    kind: 'settlementList',
    sql: "coalesce(sum(cast(round(json_extract(body, '$.totalAmount') * 100) as integer)), 0)",
    when: arrived,
    isMoney: true,
  },
  { indicator: 'drugShortages', topic: 'drug', kind: 'drugShortage', sql: count, when: arrived },
  {
    indicator: 'adverseDrugReactions',
    topic: 'drug',
    kind: 'adverseDrugReaction',
    sql: count,
    when: arrived,
  },
];

function valueOf(
  { platform, institution }: Call,
  figure: Figure,
  [from, to]: readonly [number, number],
): string {
  const { sql, kind, when, where = 'true' } = figure;
  const [begins, values] = when === undefined ? ['true', [to]] : [`${when} >= ?`, [from, to]];
  const row = platform.store.get(
    `select ${sql} as value from objects where kind = ? and institution = ? and ${where} and ${begins} and ${when ?? arrived} < ?`,
    [kind, institution, ...values],
  );
  const value = Number(row?.['value']);
  return figure.isMoney ? amountOf(value) : String(value);
}

/** What the institution reported of the month, the latest of each indicator. */
function submittedOf(call: Call, period: string): Map<string, string> {
  const where = [["json_extract(body, '$.period') = ?", period]] as const;
  const rows = ownObjects(
    call,
    'supervisionExtract',
    where,
    ({ body }) => body['rows'] as Record<string, unknown>[],
  ).flat();
  return new Map(rows.map(({ indicator, value }) => [String(indicator), String(value)]));
}

/** Figures of a month from what the platform received, beside those that the institution reported. */
const reconcileSupervision: Handler = (call) => {
  const period = String(call.body['period']);
  const month = monthInBeijing(period);
  return () => {
    const submitted = submittedOf(call, period);
    const items = figures.map((figure) => {
      const value = valueOf(call, figure, month);
      const told = submitted.get(figure.indicator);
      return {
        indicator: figure.indicator,
        topic: figure.topic,
        value,
        ...(told !== undefined && { submitted: told, matches: Number(told) === Number(value) }),
      };
    });
    const matches = items.every((item) => item.matches !== false);
    return { status: 200, body: { period, matches, items } };
  };
};

export const supervisionHandlers = { reconcileSupervision };
