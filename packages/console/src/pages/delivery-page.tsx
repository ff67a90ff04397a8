import { Ready } from '../components/notice.js';
import { Page } from '../components/page.js';
import { Table } from '../components/table.js';
import type { Delivery, Start } from '../contract.js';
import { useLoad } from '../load.js';
import { useSpeech } from '../words/index.js';

/** State of the outbox and of the gateway that the command line named. */
export function DeliveryPage({ features }: { features: Start['features'] }) {
  const { words } = useSpeech();
  const available = features.outbox || features.gateway;
  const loaded = useLoad<Delivery>(available ? '/outbox' : null);
  return (
    <Page title={words.pages.delivery} lead={words.delivery.lead}>
      {available ? (
        <>
          <p class="actions">
            <button type="button" onClick={loaded.reload}>
              {words.reload}
            </button>
          </p>
          <Ready from={loaded}>{(value) => <State delivery={value} />}</Ready>
        </>
      ) : (
        <div class="notice plain-notice">
          <p>{words.delivery.absent}</p>
          <pre>hulian console --outbox outbox.db --gateway http://127.0.0.1:8080</pre>
        </div>
      )}
    </Page>
  );
}

function State({ delivery: { outbox, outboxInUse, gateway } }: { delivery: Delivery }) {
  const { words } = useSpeech();
  const stateName = (state: string): string =>
    words.delivery.states[state as keyof typeof words.delivery.states] ?? state;
  return (
    <>
      {gateway ? (
        <section aria-labelledby="gateway">
          <h2 id="gateway">{words.delivery.gateway}</h2>
          <p>
            <span class={`verdict ${gateway.healthy ? 'pass' : 'fail'}`}>
              {gateway.healthy ? words.delivery.healthy : words.delivery.unhealthy}
            </span>{' '}
            <code>{gateway.url}</code>
          </p>
          <details>
            <summary>{words.details}</summary>
            <pre class="text" role="region" aria-label={words.details} tabIndex={0}>
              {JSON.stringify(gateway.detail, null, 2)}
            </pre>
          </details>
        </section>
      ) : null}
      {outboxInUse === undefined ? null : <p class="warn-text">{outboxInUse}</p>}
      {outbox ? (
        <section aria-labelledby="outbox">
          <h2 id="outbox">{words.delivery.outbox}</h2>
          <ul class="tally">
            {Object.entries(outbox.counts).map(([state, count]) => (
              <li key={state} class={state}>
                <strong>{count}</strong> {stateName(state)}
              </li>
            ))}
          </ul>
          {outbox.oldest === undefined ? null : <p>{words.delivery.oldest(words.moment(outbox.oldest))}</p>}
          <Table
            caption={words.delivery.entries}
            head={[
              words.delivery.key,
              words.delivery.operation,
              words.delivery.state,
              words.delivery.attempts,
              words.reason,
            ]}
            numbers={[3]}
            rows={outbox.entries.map((entry) => [
              <code key="key">{entry.key}</code>,
              entry.operation,
              stateName(entry.state),
              entry.attempts,
              entry.error ?? '',
            ])}
          />
        </section>
      ) : null}
    </>
  );
}
