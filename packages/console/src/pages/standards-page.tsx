import { useEffect, useId, useState } from 'preact/hooks';

import { readText, withQuery } from '../api.js';
import { Failure, Ready } from '../components/notice.js';
import { Page } from '../components/page.js';
import { Table } from '../components/table.js';
import type { SearchHit, StandardsRecord } from '../contract.js';
import { useLoad } from '../load.js';
import { href } from '../routes.js';
import { useSpeech } from '../words/index.js';

/** Search over all standards, and one record with where it is used and texts to copy. */
export function StandardsPage({ id }: { id: string }) {
  const { words } = useSpeech();
  const field = useId();
  const [query, setQuery] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(query.trim()), 250);
    return () => clearTimeout(timer);
  }, [query]);
  const hits = useLoad<readonly SearchHit[]>(
    asked === '' ? null : withQuery('/standards/search', { q: asked, limit: '30' }),
  );
  return (
    <Page title={words.pages.standards} lead={words.standards.lead}>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <p class="field">
          <label for={field}>{words.standards.search}</label>
          <input
            id={field}
            type="search"
            autocomplete="off"
            value={query}
            placeholder={words.standards.example}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </p>
      </form>
      {asked === '' ? null : (
        <Ready from={hits}>
          {(found) => (
            <>
              <p role="status">{words.standards.found(found.length)}</p>
              <ul class="hits">
                {found.map((hit) => (
                  <li key={`${hit.kind}-${hit.id}`}>
                    <a href={href('standards', hit.id)} aria-current={hit.id === id ? 'page' : undefined}>
                      <strong>{hit.name}</strong> <code>{hit.id}</code>
                    </a>{' '}
                    <span class="soft">
                      {hit.kindName} · {hit.edition}
                      {hit.matched === undefined ? '' : ` · ${hit.matched}`}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Ready>
      )}
      {id === '' ? null : <Record key={id} id={id} />}
    </Page>
  );
}

function Record({ id }: { id: string }) {
  const loaded = useLoad<StandardsRecord>(withQuery('/standards/record', { id }));
  return (
    <Ready from={loaded}>
      {(record) => (
        <section aria-labelledby="record">
          <h2 id="record">
            {record.name} <code>{record.id}</code>
          </h2>
          <p class="soft">{record.kindName}</p>
          <dl class="pairs">
            {record.pairs.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Linked text={value} self={record.id} />
                </dd>
              </div>
            ))}
          </dl>
          {record.grids.map((grid, index) => (
            <div key={index}>
              <h3>{grid.title}</h3>
              <Table
                caption={grid.title}
                head={grid.headings}
                rows={grid.rows.map((row) =>
                  row.map((cell, cellIndex) => <Linked key={cellIndex} text={cell} self={record.id} />),
                )}
              />
            </div>
          ))}
          {record.exports.length === 0 ? null : <CopyAs id={record.id} formats={record.exports} />}
        </section>
      )}
    </Ready>
  );
}

/** A cell that is an identifier of a record leads to it. */
function Linked({ text, self }: { text: string; self: string }) {
  const known =
    /^(?:DE\d{2}\.\d{2}\.\d{3}\.\d{2}|CV\d{2}\.\d{2}\.\d{3}|HDSD[\w.-]+|HDSA[\w.-]+|EMR-SD-[\w-]+)$/;
  return known.test(text) && text !== self ? <a href={href('standards', text)}>{text}</a> : <>{text}</>;
}

function CopyAs({ id, formats }: { id: string; formats: readonly string[] }) {
  const { words } = useSpeech();
  const [format, setFormat] = useState(formats[0] ?? '');
  const [text, setText] = useState<string>();
  const [copied, setCopied] = useState(false);
  const [error, setError] = useState<unknown>();
  const make = async (): Promise<void> => {
    setCopied(false);
    setError(undefined);
    try {
      const made = await readText(withQuery('/standards/export', { id, to: format }));
      setText(made);
      await navigator.clipboard.writeText(made).then(
        () => setCopied(true),
        // The clipboard may be forbidden; the text is shown to be copied by hand.
        () => setCopied(false),
      );
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <div>
      <h3>{words.standards.copyAs}</h3>
      <p class="actions">
        <select
          aria-label={words.standards.copyAs}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value)}
        >
          {formats.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => void make()}>
          {words.standards.copy}
        </button>
        <span role="status">{copied ? words.standards.copied : ''}</span>
      </p>
      <Failure error={error} />
      {text === undefined ? null : (
        <pre class="text" role="region" aria-label={format} tabIndex={0}>
          {text}
        </pre>
      )}
    </div>
  );
}
