import { expect, test } from 'vitest';
import { runKillHarness } from './kill-harness.js';

test(
  'nothing is lost, doubled or out of order when the sender is killed again and again',
  { timeout: 120_000 },
  async () => {
    const report = await runKillHarness({ kills: 8, records: 40, seed: 7 });
    const { records } = report;
    expect(report).toMatchObject({ kills: 8, stored: records, doubled: 0, outOfOrder: 0, auditIntact: true });
    expect(report.queue).toMatchObject({
      accepted: records,
      queued: 0,
      sending: 0,
      unknown: 0,
      refused: 0,
      held: 0,
    });
  },
);
