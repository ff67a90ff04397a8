// One control for each kind of rule.
import type { Indicator, MaturityScheme } from '@hulian/standards';
import type { AnswerValue, MetricValue } from '@hulian/validators/maturity';
import { useId } from 'preact/hooks';

import { useSpeech } from '../words/index.js';
import { MetricField } from './metric-field.js';
import {
  asRecord,
  controlOf,
  countOf,
  figuresOf,
  isOpenOption,
  isTicked,
  metricsOf,
  otherNames,
  ticksOf,
  withTick,
} from './values.js';

interface ControlProps {
  readonly scheme: MaturityScheme;
  readonly indicator: Indicator;
  readonly value: AnswerValue | undefined;
  /** `typing`: more will follow at once. Undefined: no answer. */
  onValue: (value: AnswerValue | undefined, typing?: boolean) => void;
}

/** The control that an indicator is answered with. */
export function ValueControl(props: ControlProps) {
  switch (controlOf(props.indicator)) {
    case 'conformance':
      return <Conformance {...props} />;
    case 'yes-no':
      return <YesNo {...props} />;
    case 'option':
      return <Options {...props} />;
    case 'ticks':
      return <Ticks {...props} />;
    case 'metrics':
      return <Figures {...props} />;
    case 'item':
      return <Item {...props} />;
    case 'number':
      return <Count {...props} />;
    case 'none':
      return null;
  }
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

function Radios({
  legend,
  choices,
  chosen,
  onChoose,
}: {
  legend: string;
  choices: readonly Choice[];
  chosen: string | undefined;
  onChoose: (value: string) => void;
}) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend class="spoken">{legend}</legend>
      {choices.map(({ value, text }) => (
        <label key={value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function Conformance({ indicator, value, onValue }: ControlProps) {
  const { words } = useSpeech();
  const rule = indicator.tiers?.[0]?.rule;
  const absent = rule?.type === 'conformance' && rule.notApplicable;
  const values = ['full', 'partial', 'none', ...(absent ? ['not-applicable'] : [])] as const;
  return (
    <Radios
      legend={indicator.name}
      choices={values.map((one) => ({
        value: one,
        text: words.conformanceValues[one as keyof typeof words.conformanceValues],
      }))}
      chosen={typeof value === 'string' ? value : undefined}
      onChoose={onValue}
    />
  );
}

function YesNo({ indicator, value, onValue }: ControlProps) {
  const { words } = useSpeech();
  return (
    <Radios
      legend={indicator.name}
      choices={[
        { value: 'true', text: words.has },
        { value: 'false', text: words.hasNot },
      ]}
      chosen={typeof value === 'boolean' ? String(value) : value === 'full' ? 'true' : undefined}
      onChoose={(chosen) => onValue(chosen === 'true')}
    />
  );
}

function Options({ indicator, value, onValue }: ControlProps) {
  const chosen = typeof value === 'string' ? value : ticksOf(value)[0];
  return (
    <Radios
      legend={indicator.name}
      choices={(indicator.options ?? []).map((option) => ({
        value: option,
        text: indicator.optionNames?.[option] ?? option,
      }))}
      chosen={chosen}
      onChoose={onValue}
    />
  );
}

function Ticks({ scheme, indicator, value, onValue }: ControlProps) {
  const { words } = useSpeech();
  const options = indicator.options ?? [];
  const ticks = ticksOf(value);
  const count = countOf(value);
  const metrics = metricsOf(indicator);
  const figures = figuresOf(value, metrics);
  const change = (items: readonly string[], typing = false): void =>
    onValue(
      metrics.length === 0 ? items : { items, metrics: figures as Record<string, MetricValue> },
      typing,
    );
  const setFigure = (id: string, figure: MetricValue | undefined): void =>
    onValue({ items: count ?? ticks, metrics: withFigure(figures, id, figure) }, true);
  return (
    <>
      <fieldset class="ticks">
        <legend>
          {value === undefined
            ? words.ticks.legend
            : words.ticks.count(count ?? ticks.length, options.length)}
        </legend>
        {options.map((option) => {
          const on = isTicked(ticks, option);
          return (
            <span key={option} class="tick">
              <label>
                <input
                  type="checkbox"
                  checked={on}
                  onChange={(event) => change(withTick(options, ticks, option, event.currentTarget.checked))}
                />
                {option}
              </label>
              {on && isOpenOption(option) ? (
                <input
                  aria-label={words.ticks.names}
                  placeholder={words.ticks.names}
                  value={otherNames(ticks, option)}
                  onInput={(event) =>
                    change(withTick(options, ticks, option, true, event.currentTarget.value), true)
                  }
                />
              ) : null}
            </span>
          );
        })}
      </fieldset>
      {count === undefined ? null : <p class="soft">{words.ticks.bare(count)}</p>}
      <MetricFields scheme={scheme} metrics={metrics} figures={figures} onFigure={setFigure} />
    </>
  );
}

function Figures({ scheme, indicator, value, onValue }: ControlProps) {
  const metrics = metricsOf(indicator);
  const figures = figuresOf(value, metrics);
  return (
    <MetricFields
      scheme={scheme}
      metrics={metrics}
      figures={figures}
      onFigure={(id, figure) => {
        const next = withFigure(figures, id, figure);
        onValue(Object.keys(next).length === 0 ? undefined : next, true);
      }}
    />
  );
}

function MetricFields({
  scheme,
  metrics,
  figures,
  onFigure,
}: {
  scheme: MaturityScheme;
  metrics: readonly string[];
  figures: Readonly<Record<string, unknown>>;
  onFigure: (id: string, figure: MetricValue | undefined) => void;
}) {
  return (
    <>
      {metrics.map((id) => (
        <MetricField
          key={id}
          metric={scheme.metrics.find((metric) => metric.id === id) ?? { name: id, kind: 'number' }}
          value={figures[id]}
          onValue={(figure) => onFigure(id, figure)}
        />
      ))}
    </>
  );
}

function Item({ scheme, indicator, value, onValue }: ControlProps) {
  const { words } = useSpeech();
  const id = useId();
  const parts = asRecord(value) ?? {};
  // A part that is missing is stored as missing: the scoring refuses the answer until it is whole.
  const change = (key: string, part: unknown, typing = false): void => {
    const next: Record<string, unknown> = { ...parts, [key]: part };
    if (part === undefined) delete next[key];
    onValue(Object.keys(next).length === 0 ? undefined : (next as AnswerValue), typing);
  };
  const level = parts['function'];
  return (
    <>
      <p class="field">
        <label for={id}>{words.item.level}</label>
        <select
          id={id}
          value={typeof level === 'number' ? String(level) : ''}
          onChange={({ currentTarget }) =>
            change('function', currentTarget.value === '' ? undefined : Number(currentTarget.value))
          }
        >
          <option value="">{words.notChosen}</option>
          {Array.from({ length: (scheme.maximumLevel ?? 8) + 1 }, (_, index) => (
            <option key={index} value={String(index)}>
              {words.item.levels(index)}
            </option>
          ))}
        </select>
      </p>
      {indicator.applicationKind === 'presence' ? (
        <>
          <p>{words.item.application(indicator.application ?? '')}</p>
          <Radios
            legend={words.item.application(indicator.application ?? '')}
            choices={[
              { value: 'true', text: words.has },
              { value: 'false', text: words.hasNot },
            ]}
            chosen={typeof parts['application'] === 'boolean' ? String(parts['application']) : undefined}
            onChoose={(chosen) => change('application', chosen === 'true')}
          />
        </>
      ) : (
        <MetricField
          metric={{ name: words.item.application(indicator.application ?? ''), kind: 'ratio' }}
          value={parts['application']}
          onValue={(figure) => change('application', figure, true)}
        />
      )}
      {indicator.dataQuality ? (
        <MetricField
          metric={{ name: words.item.dataQuality, kind: 'ratio' }}
          value={parts['dataQuality']}
          onValue={(figure) => change('dataQuality', figure, true)}
        />
      ) : null}
    </>
  );
}

function Count({ indicator, value, onValue }: ControlProps) {
  return (
    <MetricField
      metric={{ name: indicator.name, kind: 'number' }}
      value={value}
      onValue={(figure) => onValue(typeof figure === 'number' ? figure : undefined, true)}
    />
  );
}

function withFigure(
  figures: Readonly<Record<string, unknown>>,
  id: string,
  figure: MetricValue | undefined,
): Record<string, MetricValue> {
  const next = { ...figures, [id]: figure } as Record<string, MetricValue>;
  if (figure === undefined) delete next[id];
  return next;
}
