import { useState } from 'preact/hooks';

import { send, upload } from '../api.js';
import { GroundFields } from '../assessment/facts-page.js';
import type { Ground } from '../assessment/session.js';
import { DropZone } from '../components/drop-zone.js';
import { Failure } from '../components/notice.js';
import { Page } from '../components/page.js';
import { Table } from '../components/table.js';
import type { Assessment, Start } from '../contract.js';
import { href } from '../routes.js';
import { useSpeech } from '../words/index.js';

/** What do you want to do: go on, begin, take over, or one of the other pages. */
export function StartPage({ start, onChanged }: { start: Start; onChanged: () => void }) {
  const { words } = useSpeech();
  return (
    <Page title={words.start.title} lead={words.start.lead}>
      {start.assessments.length === 0 ? null : (
        <section aria-labelledby="continue">
          <h2 id="continue">{words.start.continue}</h2>
          <Table
            caption={words.start.continue}
            head={[
              words.start.institution,
              words.start.scheme,
              words.facts.asOf,
              words.start.progress,
              words.start.changed,
            ]}
            numbers={[3]}
            rows={start.assessments.map((one) => [
              <a key="open" href={href('assessments', one.id, 'questions')}>
                {one.name || words.unnamed}
              </a>,
              start.schemes.find(({ id }) => id === one.scheme)?.name ?? one.scheme,
              one.asOf,
              `${one.answered}/${one.total}`,
              words.moment(one.changed),
            ])}
          />
        </section>
      )}
      <NewAssessment start={start} onCreated={onChanged} />
      <TakeOver onImported={onChanged} />
      <section aria-labelledby="others">
        <h2 id="others">{words.start.others}</h2>
        <ul class="cards">
          {(['validate', 'conformance', 'standards', 'quality', 'delivery'] as const).map((page) => (
            <li key={page}>
              <a href={href(page)}>
                <strong>{words.pages[page]}</strong>
                <span>{words.start.purposes[page]}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function NewAssessment({ start, onCreated }: { start: Start; onCreated: () => void }) {
  const { words } = useSpeech();
  const [scheme, setScheme] = useState(start.schemes[0]?.id ?? '');
  const [ground, setGround] = useState<Ground>({ asOf: today(), facts: {} });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const begin = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const made = await send<Assessment>('POST', '/assessments', { scheme, ...ground });
      onCreated();
      location.hash = href('assessments', made.id, 'facts');
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const chosen = start.schemes.find(({ id }) => id === scheme);
  return (
    <section aria-labelledby="new">
      <h2 id="new">{words.start.new}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <p class="field">
          <label for="scheme">{words.start.scheme}</label>
          <select
            id="scheme"
            class="long"
            value={scheme}
            aria-describedby="scheme-hint"
            onChange={(event) => setScheme(event.currentTarget.value)}
          >
            {start.schemes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <span id="scheme-hint" class="soft">
            {chosen?.computed === false ? words.start.checklist : words.start.computed}
          </span>
        </p>
        <GroundFields ground={ground} onGround={setGround} />
        <p class="actions">
          <button type="submit" class="main" disabled={busy || scheme === ''}>
            {words.start.begin}
          </button>
        </p>
        <Failure error={error} />
      </form>
    </section>
  );
}

function TakeOver({ onImported }: { onImported: () => void }) {
  const { words } = useSpeech();
  const [error, setError] = useState<unknown>();
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    setError(undefined);
    try {
      const made = await upload<Assessment>('/assessments/import', file);
      onImported();
      location.hash = href('assessments', made.id, 'questions');
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <section aria-labelledby="takeover">
      <h2 id="takeover">{words.start.takeOver}</h2>
      <p>{words.start.takeOverLead}</p>
      <DropZone label={words.start.file} onFiles={(files) => void take(files)} />
      <Failure error={error} />
    </section>
  );
}

/** Today where the user is, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
