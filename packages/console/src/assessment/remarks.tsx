import {
  describeValue,
  levelName,
  type MaturityResult,
  type OpenIndicator,
  rounded,
} from '@hulian/validators/maturity';

import { Table } from '../components/table.js';
import { href } from '../routes.js';
import { useSpeech } from '../words/index.js';
import type { Session } from './session.js';

/** What was not run or not proved, policy targets, what is wrong with the input, and what is our choice. */
export function Remarks({ session, result }: { session: Session; result: MaturityResult }) {
  const { words, report } = useSpeech();
  const { scheme } = session;
  return (
    <>
      {result.targets.length === 0 ? null : (
        <section>
          <h2>{report.targets}</h2>
          <Table
            caption={report.targets}
            head={[report.target, report.document, report.level, report.deadline, report.state]}
            rows={result.targets.map((one) => [
              one.jurisdiction,
              one.documentNumber,
              levelName(scheme, one.minimumLevel, report),
              one.deadline ?? '-',
              report.targetStates[one.status],
            ])}
          />
        </section>
      )}
      <Statements
        title={report.problems}
        items={result.problems.map(
          ({ subject, problem }) => `${subject}${report.colon}${report.reasons[problem]}`,
        )}
      />
      <Open session={session} title={report.notProven} rows={result.notProven} />
      <Open session={session} title={report.notRun} rows={result.notRun} />
      {result.recorded.length === 0 ? null : (
        <Statements
          title={words.recordedOnly}
          items={result.recorded.map(
            ({ indicator, name, value }) =>
              `${indicator} ${name}${report.colon}${describeValue(value, report)}`,
          )}
        />
      )}
      <Statements
        title={report.undecidable}
        items={result.undecidable.map(
          ({ level, reason }) =>
            `${levelName(scheme, level, report)}${report.colon}${report.undecided[reason]}`,
        )}
      />
      <Statements title={report.choices} items={result.choices.map(({ text }) => text)} />
      <Statements title={report.defects} items={scheme.defects.map(({ text }) => text)} />
    </>
  );
}

function Statements({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function Open({ session, title, rows }: { session: Session; title: string; rows: readonly OpenIndicator[] }) {
  const { words, report } = useSpeech();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>
        {title}
        {words.bracketed(report.count(rows.length))}
      </h2>
      <details>
        <summary>{words.showList}</summary>
        <Table
          caption={title}
          head={[report.indicator, report.reason, report.points, report.proof]}
          numbers={[2]}
          rows={rows.map((one) => [
            <a key="link" href={href('assessments', session.id, 'questions', one.indicator)}>
              {one.indicator} {one.name}
            </a>,
            report.reasons[one.reason],
            String(rounded(one.points)),
            report.proofs[one.proof],
          ])}
        />
      </details>
    </section>
  );
}
