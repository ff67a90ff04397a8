import type { Indicator } from '@hulian/standards';
import {
  describeRule,
  describeValue,
  levelName,
  type Answer,
  type AnswerValue,
} from '@hulian/validators/maturity';

import { useSpeech } from '../words/index.js';
import { ValueControl } from './controls.js';
import { Proofs } from './proofs.js';
import { DraftTrouble, SaveWord } from './save-state.js';
import type { Session } from './session.js';

/** Typing is stored after a pause of this many milliseconds. */
const pause = 400;

/** One indicator: what is demanded, the answer, its proofs, and whether it is stored. */
export function Question({ session, indicator }: { session: Session; indicator: Indicator }) {
  const { words, report } = useSpeech();
  const { scheme } = session;
  const draft = session.answer(indicator.id);
  const answer = draft.value;
  const setValue = (value: AnswerValue | undefined, typing = false): void =>
    draft.set(value === undefined ? null : { ...draft.value, value }, typing ? pause : 0);
  const describe = (one: Answer | null): string =>
    one === null
      ? words.noAnswer
      : words.answerWithProofs(showValue(indicator, one.value, report), (one.evidence ?? []).length);
  const tiers = indicator.tiers ?? [];
  return (
    <article class="question" id={`indicator-${indicator.id}`} aria-labelledby={`name-${indicator.id}`}>
      <h3 id={`name-${indicator.id}`}>
        <span class="code">{indicator.id}</span> {indicator.name}
      </h3>
      <p class="soft meta">
        {indicator.proof === undefined ? null : <span>{words.proofBy(report.proofs[indicator.proof])}</span>}
        {indicator.kind === 'info' ? <span>{words.recordedOnly}</span> : null}
        {indicator.freshness === undefined ? null : <span>{words.fresh}</span>}
      </p>
      {tiers.length === 0 ? null : (
        <ul class="demands">
          {tiers.map(({ level, points, rule }) => (
            <li key={level}>
              <strong>{levelName(scheme, level, report)}</strong>
              {report.colon}
              {describeRule(scheme, indicator, rule, report)}
              {words.bracketed(words.points(points))}
            </li>
          ))}
        </ul>
      )}
      <ValueControl scheme={scheme} indicator={indicator} value={answer?.value} onValue={setValue} />
      <DraftTrouble draft={draft} show={describe} />
      {answer === null ? null : (
        <Proofs
          session={session}
          subject={`${indicator.id} ${indicator.name}`}
          proofs={answer.evidence ?? []}
          usual={indicator.evidence}
          onProofs={(evidence) => draft.value && draft.set({ ...draft.value, evidence })}
        />
      )}
      <p class="foot">
        <span role="status">
          <SaveWord state={draft.state} />
        </span>
        {answer === null ? null : (
          <>
            {(answer.evidence ?? []).length === 0 && indicator.kind !== 'info' ? (
              <span class="warn-text">{words.unproved}</span>
            ) : null}
            <button type="button" class="quiet" onClick={() => draft.set(null)}>
              {words.clearAnswer}
              <span class="spoken">{words.bracketed(indicator.id)}</span>
            </button>
          </>
        )}
      </p>
    </article>
  );
}

function showValue(
  indicator: Indicator,
  value: AnswerValue,
  report: Parameters<typeof describeValue>[1],
): string {
  const name = typeof value === 'string' ? indicator.optionNames?.[value] : undefined;
  return name ?? describeValue(value, report);
}
