import { expect, test } from 'vitest';
import { runKillHarness } from './kill-harness.js';

test(
  'nothing is lost, doubled or out of order when the sender is killed again and again',
  { timeout: 120_000 },
  async () => {
    const report = await runKillHarness({ kills: 8, records: 120, seed: 7 });
    expect(report).toMatchObject({ stored: 120, doubled: 0, outOfOrder: 0, auditIntact: true });
    expect(report.queue).toMatchObject({
      accepted: 120,
      queued: 0,
      sending: 0,
      unknown: 0,
      refused: 0,
      held: 0,
    });
  },
);
