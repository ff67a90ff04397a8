import { useEffect, useId, useState } from 'preact/hooks';

import { send } from '../api.js';
import { Failure, Ready } from '../components/notice.js';
import { Page } from '../components/page.js';
import { Table } from '../components/table.js';
import type { Conformance, ConformanceRun } from '../contract.js';
import { useLoad } from '../load.js';
import { useSpeech } from '../words/index.js';

/** Suites, a form that starts a run, its live progress and the results. */
export function ConformancePage() {
  const { words } = useSpeech();
  const loaded = useLoad<Conformance>('/conformance');
  return (
    <Page title={words.pages.conformance} lead={words.conformance.lead}>
      <Ready from={loaded}>{(value) => <Runs known={value} />}</Ready>
    </Page>
  );
}

function Runs({ known }: { known: Conformance }) {
  const { words } = useSpeech();
  const id = useId();
  const [suite, setSuite] = useState(known.suites[0]?.id ?? '');
  const [started, setStarted] = useState<readonly ConformanceRun[]>([]);
  const [shown, setShown] = useState<string | undefined>(known.runs[0]?.id);
  const [error, setError] = useState<unknown>();
  const runs = [...started, ...known.runs.filter((one) => started.every((other) => other.id !== one.id))];
  const start = async (): Promise<void> => {
    setError(undefined);
    try {
      const run = await send<ConformanceRun>('POST', '/conformance/runs', { suite });
      setStarted((before) => [run, ...before]);
      setShown(run.id);
    } catch (failure) {
      setError(failure);
    }
  };
  const update = (run: ConformanceRun): void =>
    setStarted((before) => [run, ...before.filter((one) => one.id !== run.id)]);
  const current = runs.find((one) => one.id === shown);
  return (
    <>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <p class="field">
          <label for={`${id}-suite`}>{words.conformance.suite}</label>
          <select id={`${id}-suite`} value={suite} onChange={(event) => setSuite(event.currentTarget.value)}>
            {known.suites.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
                {words.bracketed(words.conformance.tests(one.tests))}
              </option>
            ))}
          </select>
        </p>
        <p class="actions">
          <button type="submit" class="main" disabled={suite === '' || current?.state === 'running'}>
            {words.conformance.run}
          </button>
        </p>
      </form>
      <p class="soft">{words.conformance.elsewhere}</p>
      <Failure error={error} />
      {runs.length < 2 ? null : (
        <p>
          <label>
            {words.conformance.earlier}{' '}
            <select value={shown} onChange={(event) => setShown(event.currentTarget.value)}>
              {runs.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.suite} · {one.target} · {words.conformance.states[one.state]}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      {current ? <Run key={current.id} run={current} onUpdate={update} /> : null}
    </>
  );
}

function Run({ run, onUpdate }: { run: ConformanceRun; onUpdate: (run: ConformanceRun) => void }) {
  const { words } = useSpeech();
  const [only, setOnly] = useState('');
  const [lost, setLost] = useState(false);
  const running = run.state === 'running';
  useEffect(() => {
    if (!running) return undefined;
    const events = new EventSource(`/api/conformance/runs/${encodeURIComponent(run.id)}/events`);
    events.onmessage = ({ data }) => {
      setLost(false);
      const next = JSON.parse(String(data)) as ConformanceRun;
      if (next.state !== 'running') events.close();
      onUpdate(next);
    };
    events.onerror = () => setLost(true);
    return () => events.close();
  }, [run.id, running]);
  const results = ['fail', 'error', 'skip', 'omit', 'pass'] as const;
  const rows = run.tests.filter(({ result }) => only === '' || result === only);
  const ordered = [...rows].sort((a, b) => results.indexOf(a.result) - results.indexOf(b.result));
  return (
    <section aria-labelledby="run">
      <h2 id="run">
        {run.suite} · {words.conformance.states[run.state]}
      </h2>
      <p class="soft">{run.target}</p>
      <progress max={Math.max(1, run.total)} value={run.done} aria-label={words.conformance.progress} />
      <p role="status">
        {words.conformance.done(run.done, run.total)}
        {running && run.secondsLeft !== undefined ? words.conformance.left(run.secondsLeft) : ''}
        {lost && running ? words.conformance.lost : ''}
      </p>
      <ul class="tally">
        {results.map((result) => (
          <li key={result} class={result}>
            <strong>{run.summary[result]}</strong> {words.conformance.results[result]}
          </li>
        ))}
      </ul>
      <p>
        <label>
          {words.conformance.show}{' '}
          <select value={only} onChange={(event) => setOnly(event.currentTarget.value)}>
            <option value="">{words.all}</option>
            {results.map((result) => (
              <option key={result} value={result}>
                {words.conformance.results[result]}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Table
        caption={words.conformance.tests(rows.length)}
        head={[words.conformance.test, words.verdict, words.reason]}
        rows={ordered.map((test) => [
          <span key="title">
            {test.title} <code>{test.id}</code>
          </span>,
          <span key="result" class={`verdict ${test.result}`}>
            {words.conformance.results[test.result]}
          </span>,
          test.reason ?? '',
        ])}
      />
    </section>
  );
}
