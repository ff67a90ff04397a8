import { Bar } from '../components/charts.js';
import { Ready } from '../components/notice.js';
import { Page } from '../components/page.js';
import { Table } from '../components/table.js';
import type { Quality } from '../contract.js';
import { useLoad } from '../load.js';
import { useSpeech } from '../words/index.js';
import { readQuality, type QualityRow } from './quality-rows.js';

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
                <Report key={name} name={name} report={report} />
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

function Report({ name, report }: { name: string; report: unknown }) {
  const { words } = useSpeech();
  const view = readQuality(report);
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      {view ? (
        <>
          <p class="level">
            {words.quality.score}
            {view.score === null ? words.quality.tooLittle : view.score.toFixed(1)}
          </p>
          <p class="soft">
            {words.quality.records(
              view.records,
              view.errorRate === null ? words.quality.notMeasured : `${(view.errorRate * 100).toFixed(1)}%`,
            )}
          </p>
          <Shares
            name={`${name} · ${words.quality.dimension}`}
            head={words.quality.dimension}
            rows={view.dimensions.map(({ dimension, share }) => ({
              label:
                words.quality.dimensions[dimension as keyof typeof words.quality.dimensions] ?? dimension,
              share,
            }))}
          />
          <Shares
            name={`${name} · ${words.quality.dataSet}`}
            head={words.quality.dataSet}
            rows={view.dataSets}
          />
          <Shares
            name={`${name} · ${words.quality.institution}`}
            head={words.quality.institution}
            rows={view.institutions}
          />
          {view.notRun.length === 0 ? null : (
            <details>
              <summary>{words.quality.notRun(view.notRun.length)}</summary>
              <ul>
                {view.notRun.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      ) : (
        <p class="warn-text">{words.quality.unknown}</p>
      )}
    </section>
  );
}

function Shares({ name, head, rows }: { name: string; head: string; rows: readonly QualityRow[] }) {
  const { words } = useSpeech();
  if (rows.length === 0) return null;
  return (
    <Table
      caption={name}
      head={[head, words.quality.value, words.quality.bar]}
      numbers={[1]}
      rows={rows.map(({ label, share }) => {
        const text = share === null ? words.quality.notMeasured : `${(share * 100).toFixed(1)}%`;
        return [
          label,
          text,
          share === null ? '' : <Bar key="bar" share={share} label={`${label} ${text}`} />,
        ];
      })}
    />
  );
}
