import type { Call } from '../call.js';
import type { StoredObject } from '../objects.js';

/** A condition of a query and its value. */
export type Condition = readonly [condition: string, value: string | number];

/** The objects of a kind that the caller sent, oldest first, as far as they satisfy every condition; at most 100,000. */
export function ownObjects(
  { platform, institution }: Call,
  kind: string,
  where: readonly Condition[],
): StoredObject[] {
  return platform.objects
    .page(kind, [['institution = ?', institution], ...where], { limit: 100_000 })
    .map(({ object }) => object)
    .reverse();
}

/** That a time (an expression of milliseconds or seconds since 1970, as `from` and `to` are) lies in a period without its end. */
export const within = (time: string, from: number, to: number): Condition[] => [
  [`${time} >= ?`, from],
  [`${time} < ?`, to],
];
