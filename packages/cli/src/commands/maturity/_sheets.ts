/** The report as sheets of a workbook: the result, points per section, the scheme's own table, gaps, and the evidence index. */
import { reportRows } from '@hulian/validators/maturity';
import type { Messages } from '../../messages/index.js';
import type { Language } from '../../output/language.js';
import type { WorkbookSheet } from '../../output/workbook.js';
import type { Scored } from './_input.js';

export function reportSheets(
  { maturity }: Messages,
  language: Language,
  { scheme, input, result }: Scored,
): WorkbookSheet[] {
  const { sheets } = maturity;
  const level = (id: string | null) =>
    id === null ? maturity.none : (scheme.levels.find((one) => one.id === id)?.name ?? id);
  const summary = [
    [scheme.name, ''],
    [input.facts?.name ?? '', result.asOf],
    [result.disclaimer, ''],
    ...(result.computed
      ? [
          [maturity.reached, level(result.level.reached)],
          [maturity.strict, level(result.level.strict)],
          [maturity.byScore, level(result.level.score)],
        ]
      : [[maturity.notComputed, result.notComputed ?? '']]),
    [maturity.points, result.points ?? ''],
    ...result.choices.map(({ text }) => [text, '']),
  ];
  return [
    { name: sheets.summary, rows: summary },
    {
      name: sheets.sections,
      rows: [
        maturity.sections,
        ...result.sections.map(({ id, name, points, max, answered, total }) => [
          `${id} ${name}`,
          points ?? '',
          max ?? '',
          answered,
          total,
        ]),
      ],
    },
    {
      name: sheets.table,
      rows: [
        maturity.reportColumns,
        ...reportRows(scheme, input, result, language).map((row) => [
          row.id,
          row.name,
          row.requirements.join('\n'),
          row.answer,
          row.state,
          row.evidence.join('\n'),
        ]),
      ],
    },
    {
      name: sheets.gaps,
      rows: [
        maturity.blockingColumns,
        ...result.blocking.map(({ indicator, name, reason, gain, proof }) => [
          indicator,
          name,
          maturity.gap(reason),
          gain,
          maturity.proof(proof),
        ]),
      ],
    },
    {
      name: sheets.evidence,
      rows: [
        maturity.evidenceColumns,
        ...Object.entries(input.answers).flatMap(([id, { evidence = [] }]) =>
          evidence.map(({ reference, date, sm3, state }) => [
            id,
            reference,
            date,
            sm3,
            state === undefined ? '' : maturity.evidenceState[state],
          ]),
        ),
      ],
    },
  ];
}
