import type { MaturityScheme } from '@hulian/standards';
import { levelName, rounded, type AnswerValue, type MaturityResult } from '@hulian/validators/maturity';
import { useState } from 'preact/hooks';

import { withQuery } from '../api.js';
import { Ladder, Radar, type Rung } from '../components/charts.js';
import { Ready } from '../components/notice.js';
import { Page } from '../components/page.js';
import { Table } from '../components/table.js';
import type { Result } from '../contract.js';
import { useLoad } from '../load.js';
import { href } from '../routes.js';
import { useSpeech } from '../words/index.js';
import { Gaps } from './gaps.js';
import { Remarks } from './remarks.js';
import type { Session } from './session.js';
import { assumption } from './values.js';

/** Levels, points, what is missing, what would happen if, and the reports. */
export function ResultPage({ session }: { session: Session }) {
  const { words, report } = useSpeech();
  const [target, setTarget] = useState('');
  const [assumed, setAssumed] = useState<ReadonlyMap<string, AnswerValue>>(new Map());
  const settled = session.state !== 'saving' && session.state !== 'waiting';
  const assume = [...assumed].map(([indicator, value]) => assumption(indicator, value));
  const loaded = useLoad<Result>(settled ? withQuery(`${session.path}/result`, { target, assume }) : null);
  return (
    <Page title={words.result.title} lead={session.ground.value.facts.name ?? ''}>
      <p class="notice plain-notice">{report.disclaimer(session.scheme.disclaimer)}</p>
      {session.unsaved && settled ? <p class="notice warn">{words.result.unsaved}</p> : null}
      <Ready from={loaded}>
        {({ result }) => (
          <>
            <Verdict scheme={session.scheme} result={result} />
            <Reports session={session} target={target} />
            <WhatIf
              scheme={session.scheme}
              result={result}
              count={assumed.size}
              onClear={() => setAssumed(new Map())}
            />
            <Sections result={result} />
            <Gaps
              session={session}
              result={result}
              target={target}
              onTarget={setTarget}
              assumed={assumed}
              onAssume={(indicator, value) => {
                const next = new Map(assumed);
                if (value === undefined) next.delete(indicator);
                else next.set(indicator, value);
                setAssumed(next);
              }}
            />
            <Remarks session={session} result={result} />
          </>
        )}
      </Ready>
    </Page>
  );
}

function Verdict({ scheme, result }: { scheme: MaturityScheme; result: MaturityResult }) {
  const { words, report } = useSpeech();
  const { level, points } = result;
  if (!result.computed)
    return (
      <section>
        <p class="level">{report.notComputed}</p>
        <p>{result.notComputed}</p>
      </section>
    );
  const order = scheme.levels.map(({ id }) => id);
  const rungs = scheme.levels.map(({ id, name, minimumScore }, index): Rung => {
    const state =
      index <= order.indexOf(level.reached ?? '') ? 'reached' : id === result.target ? 'target' : 'above';
    return {
      name,
      detail: minimumScore === undefined ? '' : words.result.needs(minimumScore),
      state,
      spoken: words.result.rungs[state],
    };
  });
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict" class="spoken">
        {report.verdict}
      </h2>
      <p class="level">
        {report.verdict}
        {report.colon}
        {levelName(scheme, level.reached, report)}
      </p>
      {level.subjectTo ? <p class="warn-text">{report.upperBound}</p> : null}
      <dl class="figures">
        <div>
          <dt>{report.strict}</dt>
          <dd>{levelName(scheme, level.strict, report)}</dd>
        </div>
        <div>
          <dt>{report.score}</dt>
          <dd>{levelName(scheme, level.score, report)}</dd>
        </div>
        <div>
          <dt>{report.points}</dt>
          <dd>
            {points === null ? '-' : String(rounded(points))}
            {scheme.recoveredPoints === undefined ? '' : ` / ${scheme.recoveredPoints}`}
          </dd>
        </div>
      </dl>
      <Ladder rungs={rungs} title={report.ladder} />
    </section>
  );
}

function Reports({ session, target }: { session: Session; target: string }) {
  const { words, language } = useSpeech();
  const address = (ending: string): string =>
    `/api${withQuery(`${session.path}/report.${ending}`, { target, lang: language })}`;
  return (
    <section class="reports" aria-labelledby="reports">
      <h2 id="reports">{words.result.reports}</h2>
      <p class="actions">
        <a class="button" href={address('html')} target="_blank" rel="noreferrer">
          {words.result.open}
        </a>
        {(['xlsx', 'md', 'json'] as const).map((ending) => (
          <a key={ending} class="button" href={address(ending)} download>
            {words.result.formats[ending]}
          </a>
        ))}
        <button type="button" onClick={() => print()}>
          {words.result.print}
        </button>
        <a class="button" href={href('assessments', session.id, 'handover')}>
          {words.parts.handover}
        </a>
      </p>
    </section>
  );
}

function WhatIf({
  scheme,
  result: { whatIf, points },
  count,
  onClear,
}: {
  scheme: MaturityScheme;
  result: MaturityResult;
  count: number;
  onClear: () => void;
}) {
  const { words, report } = useSpeech();
  const gain = (whatIf?.points ?? 0) - (points ?? 0);
  return (
    <div role="status" class={whatIf && count > 0 ? 'notice warn what-if' : 'silent'}>
      {whatIf && count > 0 ? (
        <>
          <p>
            <strong>
              {words.result.whatIf(
                count,
                levelName(scheme, whatIf.level.reached, report),
                String(rounded(gain)),
              )}
            </strong>{' '}
            {words.result.whatIfNote}
          </p>
          <button type="button" onClick={onClear}>
            {words.result.clear}
          </button>
        </>
      ) : null}
    </div>
  );
}

function Sections({ result }: { result: MaturityResult }) {
  const { report } = useSpeech();
  const scored = result.sections.filter(({ max }) => max !== null && max > 0);
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">{report.sections}</h2>
      <div class="side-by-side">
        {scored.length < 3 ? null : (
          <Radar
            title={report.radar}
            spokes={scored.map(({ id, points, max }) => ({ label: id, share: (points ?? 0) / (max ?? 1) }))}
          />
        )}
        <Table
          caption={report.sections}
          head={[report.section, report.name, report.points, report.max, report.answered]}
          numbers={[2, 3, 4]}
          rows={result.sections.map((one) => [
            one.id,
            one.name,
            one.points === null ? '-' : String(rounded(one.points)),
            one.max === null ? '-' : String(rounded(one.max)),
            `${one.answered}/${one.total}`,
          ])}
        />
      </div>
    </section>
  );
}
