import type { Call } from '../call.js';
import type { StoredObject } from '../objects.js';

/** A condition of a query and its value. */
export type Condition = readonly [condition: string, value: string | number];

/** Objects that are read at once. */
const pageSize = 1000;

/** What `take` gives of the objects of a kind that the caller sent, oldest first, as far as they satisfy every condition; however many they are. */
export function ownObjects<Taken>(
  { platform, institution }: Call,
  kind: string,
  where: readonly Condition[],
  take: (object: StoredObject) => Taken,
): Taken[] {
  const taken: Taken[] = [];
  let before: number | undefined;
  for (;;) {
    const page = platform.objects.page(kind, [['institution = ?', institution], ...where], {
      limit: pageSize,
      ...(before !== undefined && { before }),
    });
    for (const { object } of page) taken.push(take(object));
    if (page.length < pageSize) return taken.reverse();
    before = page.at(-1)?.seq;
  }
}

/** That a time (an expression of milliseconds or seconds since 1970, as `from` and `to` are) lies in a period without its end. */
export const within = (time: string, from: number, to: number): Condition[] => [
  [`${time} >= ?`, from],
  [`${time} < ?`, to],
];
