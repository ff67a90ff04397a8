/** Parts of the steps of several suites. */
import type { Cause } from '../model.js';
import type { ListenStep, Sight } from './model.js';

export const behaviour = (subject: string): Cause => ({ kind: 'behaviour', subject });

/** Milliseconds by which two clocks on one machine may disagree. */
const slack = 50;

/** The platform is busy once: the client waits for `Retry-After` and repeats under the same key. */
export const busyStep = (
  operation: string,
  isOne: (sight: Sight) => boolean,
  zh: string,
  en: string,
): ListenStep => ({
  id: 'pace/retry-after',
  title: {
    'zh-CN': '平台繁忙：等到 Retry-After 之后，用同一键重发',
    en: 'platform busy: wait for Retry-After, then repeat with the same key',
  },
  instruction: { 'zh-CN': zh, en },
  requirements: ['code:C012', 'convention:idempotency'],
  faults: [{ kind: 'unavailable', operation, times: 1 }],
  judge: (seen) => {
    const [first, second] = seen.filter(isOne);
    if (first === undefined || second === undefined) return undefined;
    if (second.key !== first.key) return behaviour('new-key');
    return second.at - (first.at + first.milliseconds) < (first.retryAfter ?? 0) * 1000 - slack
      ? behaviour('too-early')
      : 'pass';
  },
  late: (seen) => behaviour(seen.some(isOne) ? 'gave-up' : 'no-request'),
});
