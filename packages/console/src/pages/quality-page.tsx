import { Bar } from '../components/charts.js';
import { Ready } from '../components/notice.js';
import { Page } from '../components/page.js';
import { Table } from '../components/table.js';
import type { Quality } from '../contract.js';
import { useLoad } from '../load.js';
import { useSpeech } from '../words/index.js';
import { qualityRows, type QualityRow } from './quality-rows.js';

/** The quality reports of the folder that the command line named. */
export function QualityPage({ available }: { available: boolean }) {
  const { words } = useSpeech();
  const loaded = useLoad<Quality>(available ? '/quality' : null);
  return (
    <Page title={words.pages.quality} lead={words.quality.lead}>
      {available ? (
        <Ready from={loaded}>
          {({ reports }) => (
            <>
              {reports.length === 0 ? <p>{words.quality.none}</p> : null}
              {reports.map(({ name, report }) => (
                <Report key={name} name={name} rows={qualityRows(report)} />
              ))}
            </>
          )}
        </Ready>
      ) : (
        <div class="notice plain-notice">
          <p>{words.quality.absent}</p>
          <pre>{`hulian quality score exports --format json > reports/2026-11.json\nhulian console --quality reports`}</pre>
        </div>
      )}
    </Page>
  );
}

function Report({ name, rows }: { name: string; rows: readonly QualityRow[] }) {
  const { words } = useSpeech();
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      {rows.length === 0 ? (
        <p class="warn-text">{words.quality.unknown}</p>
      ) : (
        <Table
          caption={name}
          head={[words.quality.measure, words.quality.value, words.quality.bar]}
          numbers={[1]}
          rows={rows.map(({ label, share }) => {
            const text = share === null ? words.quality.notMeasured : `${(share * 100).toFixed(1)}%`;
            return [label, text, share === null ? '' : <Bar key="bar" share={share} label={`${label} ${text}`} />];
          })}
        />
      )}
    </section>
  );
}
