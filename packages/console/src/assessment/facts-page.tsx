import type { Evidence, Facts, MetricValue } from '@hulian/validators/maturity';
import { useId } from 'preact/hooks';

import { Page } from '../components/page.js';
import { useSpeech } from '../words/index.js';
import { MetricField } from './metric-field.js';
import { Proofs } from './proofs.js';
import { DraftTrouble, SaveWord } from './save-state.js';
import type { Ground, Session } from './session.js';

const pause = 400;

/** What holds for the whole institution: name, tier, area, date, businesses not carried out, figures. */
export function FactsPage({ session }: { session: Session }) {
  const { words, report } = useSpeech();
  const { scheme, ground } = session;
  const { asOf, facts } = ground.value;
  const change = (part: Partial<Facts>, delay = 0): void =>
    ground.set({ asOf: ground.value.asOf, facts: { ...ground.value.facts, ...part } }, delay);
  const setAbsent = (business: string, absent: boolean, evidence: readonly Evidence[] = []): void => {
    const others = (ground.value.facts.absentBusinesses ?? []).filter((one) => one.business !== business);
    change({ absentBusinesses: absent ? [...others, { business, evidence }] : others });
  };
  const setMetric = (id: string, value: MetricValue | undefined): void => {
    const metrics = { ...ground.value.facts.metrics };
    if (value === undefined) delete metrics[id];
    else metrics[id] = { ...metrics[id], value };
    change({ metrics }, pause);
  };
  return (
    <Page title={words.facts.title} lead={words.facts.lead}>
      <p class="foot">
        <span role="status">
          <SaveWord state={ground.state} />
        </span>
      </p>
      <DraftTrouble draft={ground} show={(value) => <GroundList ground={value} />} />
      <GroundFields ground={ground.value} onGround={(next, typing) => ground.set(next, typing ? pause : 0)} />
      {scheme.businesses.length === 0 ? null : (
        <section>
          <h2>{words.facts.absent}</h2>
          <p>{words.facts.absentLead}</p>
          {scheme.businesses.map(({ id, name }) => {
            const stated = facts.absentBusinesses?.find((one) => one.business === id);
            return (
              <div key={id} class="question">
                <label>
                  <input
                    type="checkbox"
                    checked={stated !== undefined}
                    onChange={(event) => setAbsent(id, event.currentTarget.checked, stated?.evidence)}
                  />{' '}
                  {words.facts.noBusiness(name)}
                </label>
                {stated ? (
                  <Proofs
                    session={session}
                    subject={name}
                    proofs={stated.evidence ?? []}
                    onProofs={(evidence) => setAbsent(id, true, evidence)}
                  />
                ) : null}
              </div>
            );
          })}
        </section>
      )}
      {scheme.metrics.length === 0 ? null : (
        <section>
          <h2>{words.facts.metrics}</h2>
          <p>{words.facts.metricsLead}</p>
          {scheme.metrics.map((metric) => {
            const stated = facts.metrics?.[metric.id];
            return (
              <div key={metric.id} class="question">
                <MetricField
                  metric={metric}
                  value={stated?.value}
                  onValue={(value) => setMetric(metric.id, value)}
                />
                {stated ? (
                  <Proofs
                    session={session}
                    subject={metric.name}
                    proofs={stated.evidence ?? []}
                    onProofs={(evidence) =>
                      change({ metrics: { ...facts.metrics, [metric.id]: { ...stated, evidence } } })
                    }
                  />
                ) : null}
              </div>
            );
          })}
        </section>
      )}
      <p class="soft">{asOf === '' ? '' : report.disclaimer(scheme.disclaimer)}</p>
    </Page>
  );
}

/** Name, tier, area and date; also asked when an assessment is begun. */
export function GroundFields({
  ground,
  onGround,
}: {
  ground: Ground;
  onGround: (ground: Ground, typing: boolean) => void;
}) {
  const { words } = useSpeech();
  const id = useId();
  const { facts } = ground;
  const text = (key: 'name' | 'area', hint?: string) => (
    <p class="field">
      <label for={`${id}-${key}`}>{words.facts[key]}</label>
      <input
        id={`${id}-${key}`}
        value={facts[key] ?? ''}
        autocomplete="off"
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-${key}-hint` })}
        onInput={({ currentTarget }) =>
          onGround({ ...ground, facts: { ...facts, [key]: currentTarget.value } }, true)
        }
      />
      {hint === undefined ? null : (
        <span id={`${id}-${key}-hint`} class="soft">
          {hint}
        </span>
      )}
    </p>
  );
  return (
    <div class="fields">
      {text('name')}
      <p class="field">
        <label for={`${id}-tier`}>{words.facts.tier}</label>
        <select
          id={`${id}-tier`}
          value={facts.tier ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const next: { -readonly [Key in keyof Facts]: Facts[Key] } = { ...facts };
            if (value === '') delete next.tier;
            else next.tier = value;
            onGround({ ...ground, facts: next }, false);
          }}
        >
          <option value="">{words.notChosen}</option>
          {(['三级', '二级', '一级'] as const).map((tier) => (
            <option key={tier} value={tier}>
              {words.tiers[tier]}
            </option>
          ))}
        </select>
      </p>
      {text('area', words.facts.areaHint)}
      <p class="field">
        <label for={`${id}-date`}>{words.facts.asOf}</label>
        <input
          id={`${id}-date`}
          type="date"
          required
          value={ground.asOf}
          onInput={({ currentTarget: { value } }) =>
            value !== '' && onGround({ ...ground, asOf: value }, false)
          }
        />
      </p>
    </div>
  );
}

function GroundList({ ground }: { ground: Ground }) {
  const { words } = useSpeech();
  const { name, tier, area, absentBusinesses = [], metrics = {} } = ground.facts;
  return (
    <ul class="plain">
      <li>{[name, tier, area, ground.asOf].filter(Boolean).join(' · ')}</li>
      <li>
        {words.facts.absent}: {absentBusinesses.map(({ business }) => business).join(', ') || '-'}
      </li>
      <li>
        {words.facts.metrics}:{' '}
        {Object.entries(metrics)
          .map(([id, { value }]) => `${id} ${JSON.stringify(value)}`)
          .join(', ') || '-'}
      </li>
    </ul>
  );
}
