/** The report as sheets of a workbook: the result, the scheme's own table, every table of the report, the evidence index. */
import { levelName, reportParts, reportRows, wordsOf, type ReportExtras } from '@hulian/validators/maturity';
import type { Messages } from '../../messages/index.js';
import type { Language } from '../../output/language.js';
import type { WorkbookSheet } from '../../output/workbook.js';
import type { Scored } from './_input.js';

export function reportSheets(
  { maturity }: Messages,
  language: Language,
  { scheme, input, result }: Scored,
  extras: ReportExtras = {},
): WorkbookSheet[] {
  const { sheets } = maturity;
  const words = wordsOf(language);
  const level = (id: string | null) => levelName(scheme, id, words);
  const summary = [
    [scheme.name, ''],
    [input.facts?.name ?? '', result.asOf],
    [words.disclaimer(result.disclaimer), ''],
    ...(result.computed
      ? [
          [words.reached, level(result.level.reached)],
          [words.strict, level(result.level.strict)],
          [words.score, level(result.level.score)],
        ]
      : [[words.notComputed, result.notComputed ?? '']]),
    [words.points, result.points ?? ''],
    ...result.choices.map(({ text }) => [text, '']),
  ];
  return [
    { name: sheets.summary, rows: summary },
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
    ...reportParts(scheme, result, language, extras).flatMap(({ title, head, rows = [], note }) =>
      head
        ? [{ name: sheetName(title), rows: [head, ...rows, ...(note === undefined ? [] : [[note]])] }]
        : [],
    ),
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

/** A workbook admits 31 characters and not these. */
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31);
