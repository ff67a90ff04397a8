import type { RecordState } from '../outbox/record.js';

/** Counters of one gateway. */
export interface Counters {
  inputs: Record<'folder' | 'http', Record<'queued' | 'invalid', number>>;
  results: Record<'accepted' | 'refused' | 'postponed', number>;
  queries: number;
}

/** All at zero. */
export function newCounters(): Counters {
  return {
    inputs: { folder: { queued: 0, invalid: 0 }, http: { queued: 0, invalid: 0 } },
    results: { accepted: 0, refused: 0, postponed: 0 },
    queries: 0,
  };
}

/** The figures in the text format of Prometheus. */
export function writeMetrics(
  counters: Counters,
  counts: Readonly<Record<RecordState, number>>,
  up: boolean,
  startedAt: number,
): string {
  const lines: string[] = [];
  const family = (
    name: string,
    type: string,
    help: string,
    values: readonly (readonly [string, number])[],
  ) => {
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
    for (const [labels, value] of values) lines.push(`${name}${labels} ${value}`);
  };
  family('hulian_gateway_up', 'gauge', '1 while the queue is sent, 0 when a person is needed.', [
    ['', up ? 1 : 0],
  ]);
  family('hulian_gateway_start_time_seconds', 'gauge', 'Start of the process since 1970.', [
    ['', startedAt / 1000],
  ]);
  family(
    'hulian_gateway_inputs_total',
    'counter',
    'Inputs since the start.',
    (['folder', 'http'] as const).flatMap((way) =>
      (['queued', 'invalid'] as const).map(
        (result) => [`{way="${way}",result="${result}"}`, counters.inputs[way][result]] as const,
      ),
    ),
  );
  family(
    'hulian_gateway_results_total',
    'counter',
    'Attempts to send since the start.',
    (['accepted', 'refused', 'postponed'] as const).map(
      (result) => [`{result="${result}"}`, counters.results[result]] as const,
    ),
  );
  family('hulian_gateway_queries_total', 'counter', 'Queries passed on since the start.', [
    ['', counters.queries],
  ]);
  family(
    'hulian_gateway_records',
    'gauge',
    'Records in the queue by state.',
    Object.entries(counts).map(([state, count]) => [`{state="${state}"}`, count] as const),
  );
  return `${lines.join('\n')}\n`;
}
