import type { SchemeMetric } from '@hulian/standards';
import type { MetricValue } from '@hulian/validators/maturity';
import { useEffect, useId, useState } from 'preact/hooks';

import { useSpeech } from '../words/index.js';
import { formatMetric, parseMetric } from './values.js';

interface MetricFieldProps {
  readonly metric: Pick<SchemeMetric, 'name' | 'kind' | 'unit'>;
  readonly value: unknown;
  readonly disabled?: boolean;
  /** Called with undefined when the field is emptied; not called while what is typed is no value. */
  onValue: (value: MetricValue | undefined) => void;
}

/** A number, or a share as `450/500`, `0.9` or `90%`. */
export function MetricField({ metric, value, disabled = false, onValue }: MetricFieldProps) {
  const { words } = useSpeech();
  const id = useId();
  const shown = formatMetric(value);
  const [text, setText] = useState(shown);
  const parsed = parseMetric(text, metric.kind);
  const wrong = text.trim() !== '' && parsed === undefined;

  // A value that came from elsewhere replaces the text; one's own typing does not jump.
  useEffect(() => {
    setText((typed) => (formatMetric(parseMetric(typed, metric.kind)) === shown ? typed : shown));
  }, [shown, metric.kind]);

  const share = typeof parsed === 'object' ? parsed.numerator / parsed.denominator : undefined;
  return (
    <p class="field">
      <label for={id}>
        {metric.name}
        {metric.unit === undefined ? '' : words.bracketed(metric.unit)}
      </label>
      <input
        id={id}
        class="short"
        inputMode={metric.kind === 'number' ? 'decimal' : 'text'}
        value={text}
        disabled={disabled}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          const next = parseMetric(typed, metric.kind);
          if (next !== undefined || typed.trim() === '') onValue(next);
        }}
      />
      <span id={`${id}-hint`} class={wrong ? 'bad-text' : 'soft'}>
        {wrong
          ? words.metric.wrong[metric.kind]
          : share !== undefined
            ? words.metric.share((share * 100).toFixed(1))
            : words.metric.hint[metric.kind]}
      </span>
    </p>
  );
}
