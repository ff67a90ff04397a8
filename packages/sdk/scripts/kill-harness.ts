/** Runs the kill harness and prints its report; exit code 1 when fewer kills than asked for were made, or anything was lost, doubled or out of order. */
import { parseArgs } from 'node:util';
import { runKillHarness } from '../src/outbox/kill-harness.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    records: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    longest: { type: 'string', default: '2500' },
  },
});
const report = await runKillHarness(
  {
    kills: Number(values.kills),
    records: Number(values.records),
    seed: Number(values.seed),
    longest: Number(values.longest),
  },
  (line) => console.error(line),
);
console.log(JSON.stringify(report, null, 2));
const { kills, records, stored, doubled, outOfOrder, queue, auditIntact } = report;
const isGood =
  kills === Number(values.kills) &&
  stored === records &&
  doubled === 0 &&
  outOfOrder === 0 &&
  queue['accepted'] === records &&
  auditIntact;
process.exitCode = isGood ? 0 : 1;
