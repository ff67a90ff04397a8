// When a proof counts: complete, not from the future, not gone or changed, and fresh where the scheme says so.
import type { Indicator } from '@hulian/standards';

import type { Evidence, GapReason } from './types.js';

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a calendar date written as `YYYY-MM-DD`. */
export function isDate(text: unknown): text is string {
  const match = typeof text === 'string' ? isoDate.exec(text) : null;
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return month >= 1 && month <= 12 && day >= 1 && day <= (days[month - 1] ?? 0);
}

/** Why one proof does not count at a date, or undefined when it counts. */
export function refuseEvidence(
  evidence: Evidence,
  asOf: string,
  freshness: Indicator['freshness'] | undefined,
): GapReason | undefined {
  if (typeof evidence !== 'object' || evidence === null) return 'evidence-incomplete';
  const { reference, date, sm3, state } = evidence;
  if (typeof reference !== 'string' || reference.trim() === '') return 'evidence-incomplete';
  if (!isDate(date) || typeof sm3 !== 'string' || !/^[0-9a-f]{64}$/i.test(sm3)) return 'evidence-incomplete';
  if (state === 'missing') return 'evidence-lost';
  if (state === 'changed') return 'evidence-changed';
  if (date > asOf) return 'evidence-future';
  if (freshness && Number(date.slice(0, 4)) < Number(asOf.slice(0, 4)) - 1) return 'evidence-stale';
  return undefined;
}

/** The proofs that count, or the reason why none does. */
export function usableEvidence(
  evidence: readonly Evidence[] | undefined,
  asOf: string,
  freshness?: Indicator['freshness'],
): { readonly usable: readonly Evidence[]; readonly reason?: GapReason } {
  if (!Array.isArray(evidence) || evidence.length === 0) return { usable: [], reason: 'evidence-missing' };
  const list = evidence as readonly Evidence[];
  const reasons = list.map((one) => refuseEvidence(one, asOf, freshness));
  const usable = list.filter((_, index) => reasons[index] === undefined);
  const reason = reasons.find((one) => one !== undefined);
  return usable.length === 0 && reason ? { usable, reason } : { usable };
}
