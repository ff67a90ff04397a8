import {
  levelName,
  rounded,
  type AnswerValue,
  type Blocker,
  type MaturityResult,
} from '@hulian/validators/maturity';

import { Table } from '../components/table.js';
import { href } from '../routes.js';
import { useSpeech } from '../words/index.js';
import type { Session } from './session.js';
import { demandedValue } from './values.js';

/** So many gaps are shown first. */
const first = 7;

interface GapsProps {
  readonly session: Session;
  readonly result: MaturityResult;
  readonly target: string;
  onTarget: (level: string) => void;
  readonly assumed: ReadonlyMap<string, AnswerValue>;
  onAssume: (indicator: string, value: AnswerValue | undefined) => void;
}

/** What blocks the target level, most points and easiest proof first; a tick shows what would happen. */
export function Gaps(props: GapsProps) {
  const { session, result, target, onTarget } = props;
  const { words, report } = useSpeech();
  if (!result.computed) return null;
  const { blocking } = result;
  const aim = levelName(session.scheme, result.target, report);
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{result.target === null ? report.noBlocking : report.blocking(aim, blocking.length)}</h2>
      <p>
        <label>
          {words.result.target}{' '}
          <select value={target} onChange={(event) => onTarget(event.currentTarget.value)}>
            <option value="">{words.result.nextLevel}</option>
            {session.scheme.levels.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </p>
      {blocking.length === 0 ? null : (
        <>
          <h3>{words.result.fixThese(Math.min(first, blocking.length))}</h3>
          <p class="soft">{words.result.order}</p>
          <GapTable
            {...props}
            caption={words.result.fixThese(Math.min(first, blocking.length))}
            rows={blocking.slice(0, first)}
          />
        </>
      )}
      {blocking.length <= first ? null : (
        <details>
          <summary>{words.result.others(blocking.length - first)}</summary>
          <GapTable
            {...props}
            caption={words.result.others(blocking.length - first)}
            rows={blocking.slice(first)}
          />
        </details>
      )}
    </section>
  );
}

function GapTable({
  session,
  result,
  caption,
  rows,
  assumed,
  onAssume,
}: GapsProps & { caption: string; rows: readonly Blocker[] }) {
  const { words, report } = useSpeech();
  const tick = ({ indicator }: Blocker) => {
    const known = session.scheme.indicators.find(({ id }) => id === indicator);
    const order = session.scheme.levels.map(({ id }) => id);
    const tier = known?.tiers?.findLast(
      ({ level }) => order.indexOf(level) <= order.indexOf(result.target ?? ''),
    );
    const value = known && demandedValue(known, tier?.level ?? '');
    if (value === undefined) return '-';
    return (
      <input
        type="checkbox"
        aria-label={words.result.assume(indicator)}
        checked={assumed.has(indicator)}
        onChange={(event) => onAssume(indicator, event.currentTarget.checked ? value : undefined)}
      />
    );
  };
  return (
    <Table
      caption={caption}
      head={[
        words.result.assumeHead,
        report.indicator,
        report.blocksFrom,
        report.reason,
        report.gain,
        report.proof,
      ]}
      numbers={[4]}
      rows={rows.map((one) => [
        tick(one),
        <a key="link" href={href('assessments', session.id, 'questions', one.indicator)}>
          {one.indicator} {one.name}
        </a>,
        levelName(session.scheme, one.level, report),
        report.reasons[one.reason],
        String(rounded(one.gain)),
        report.proofs[one.proof],
      ])}
    />
  );
}
