/**
 * Scoring the hospital scheme after load against a bare `node`, and a roll-up of 125 to 1,000 hospitals:
 * `npx tsx --conditions=@hulian/source benchmarks/maturity.bench.ts`.
 * Budgets: scoring ≤ 0.5 × bare node; time a hospital the same for 1,000 as for 125 (≤ 1.5 ×), memory of the collected
 * sums the same (≤ 2 ×). Medians of one run; only ratios count.
 */
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { loadPolicyTargets, loadScheme } from '@hulian/standards';
import {
  createRegionRollUp,
  scoreMaturity,
  type Answer,
  type MaturityInput,
} from '@hulian/validators/maturity';

const scheme = loadScheme('hospital-2020');
const policyTargets = loadPolicyTargets();
const evidence = [{ reference: 'proof', date: '2026-03-01', sm3: 'ab'.repeat(32) }];

/** A hospital that answered everything, a little different for each number. */
function hospital(number: number): MaturityInput {
  const answers = scheme.indicators.flatMap((row, index): [string, Answer][] => {
    const rule = row.tiers?.[0]?.rule;
    if (rule === undefined) return [];
    const value =
      rule.type === 'conformance'
        ? (index + number) % 17 === 0
          ? 'partial'
          : 'full'
        : rule.type === 'option'
          ? (row.options?.at(-1) ?? '')
          : rule.type === 'count'
            ? (row.options ?? []).slice(0, 3 + (number % 9))
            : true;
    return [[row.id, { value, evidence }]];
  });
  const facts = { name: `医院${number}`, tier: number % 3 === 0 ? '二级' : '三级', area: '广东省广州市' };
  return { scheme: scheme.id, asOf: '2026-11-21', facts, answers: Object.fromEntries(answers) };
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const input = hospital(1);
const bare = median(Array.from({ length: 15 }, () => time(() => spawnSync(process.execPath, ['-e', '0']))));
// The first scoring after load is the one a person waits for; the median follows it.
const first = time(() => scoreMaturity(scheme, input, { policyTargets }));
const later = median(
  Array.from({ length: 31 }, () => time(() => scoreMaturity(scheme, input, { policyTargets }))),
);

/** Median milliseconds a hospital, and bytes kept by the sums when all results are gone. */
function rollUp(hospitals: number): { readonly each: number; readonly kept: number } {
  const order = scheme.levels.map(({ id }) => id);
  const collect = (globalThis as { gc?: () => void }).gc;
  collect?.();
  const before = process.memoryUsage().heapUsed;
  const sum = createRegionRollUp(scheme.id, order, policyTargets);
  const times: number[] = [];
  for (let number = 0; number < hospitals; number += 1) {
    const one = hospital(number);
    const add = (): void =>
      sum.add({
        hospital: one.facts?.name ?? '',
        ...(one.facts && { facts: one.facts }),
        result: scoreMaturity(scheme, one, { policyTargets }),
      });
    times.push(time(add));
  }
  const each = median(times);
  collect?.();
  const kept = process.memoryUsage().heapUsed - before;
  sum.finish();
  return { each, kept };
}

rollUp(125);
const sizes = [125, 250, 500, 1000];
const runs = sizes.map((size) => rollUp(size));
const [small, large] = [runs[0], runs.at(-1)] as const;
const growth = (large?.each ?? 0) / (small?.each ?? 1);

console.log(`load ${loadavg()[0]?.toFixed(1) ?? ''}`);
console.log(`bare node ${bare.toFixed(1)} ms`);
console.log(
  `scoring: first ${first.toFixed(1)} ms = ${(first / bare).toFixed(2)}x, median ${later.toFixed(1)} ms = ${(later / bare).toFixed(2)}x of bare node (budget 0.5x)`,
);
for (const [index, { each, kept }] of runs.entries())
  console.log(
    `roll-up of ${sizes[index]}: ${each.toFixed(2)} ms a hospital${'gc' in globalThis ? `, ${(kept / 1024).toFixed(0)} kB kept` : ''}`,
  );
console.log(`1,000 against 125 hospitals: ${growth.toFixed(2)}x a hospital (budget 1.5x)`);
if (first / bare > 0.5 || growth > 1.5) process.exitCode = 1;
