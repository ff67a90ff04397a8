/** What two lists of the same business do not agree in. */

/** An amount in cents, so that sums are exact. */
export const cents = (amount: string): number => Math.round(Number(amount) * 100);

/** Cents as an amount. */
export const amountOf = (sum: number): string => (sum / 100).toFixed(2);

/** One thing of a list: what it is known by, and the values that are compared where both sides have them. */
export interface ListedEntry {
  readonly key: string;
  readonly kind?: string;
  readonly quantity?: number | undefined;
  readonly amount?: string | undefined;
  readonly result?: string | undefined;
}

/** One difference as the interface tells it (schema Difference). */
export interface Difference {
  readonly key: string;
  readonly kind?: string;
  readonly difference: 'not-sent' | 'not-on-platform' | 'quantity' | 'amount' | 'result';
  readonly sent?: string;
  readonly platform?: string;
}

/** The most that one answer lists. */
const mostListed = 5000;

/** Differences as members of an answer: how many, and the first of them. */
export const tellDifferences = (differences: readonly Difference[]) => ({
  differenceCount: differences.length,
  differences: differences.slice(0, mostListed),
});

/** Every entry that only one side has, and every value that differs, in the order of the lists; what was sent twice is told twice. */
export function findDifferences(sent: readonly ListedEntry[], held: readonly ListedEntry[]): Difference[] {
  const nameOf = ({ key, kind = '' }: ListedEntry) => JSON.stringify([kind, key]);
  const byName = new Map(held.map((entry) => [nameOf(entry), entry]));
  const seen = new Set<string>();
  const differences: Difference[] = [];
  for (const entry of sent) {
    const about = { key: entry.key, ...(entry.kind !== undefined && { kind: entry.kind }) };
    const other = seen.has(nameOf(entry)) ? undefined : byName.get(nameOf(entry));
    seen.add(nameOf(entry));
    if (!other) differences.push({ ...about, difference: 'not-on-platform' });
    else differences.push(...valuesOf(entry, other).map((value) => ({ ...about, ...value })));
  }
  for (const entry of held)
    if (!seen.has(nameOf(entry)))
      differences.push({
        key: entry.key,
        ...(entry.kind !== undefined && { kind: entry.kind }),
        difference: 'not-sent',
      });
  return differences;
}

function valuesOf(
  sent: ListedEntry,
  held: ListedEntry,
): Pick<Difference, 'difference' | 'sent' | 'platform'>[] {
  const differs = {
    // Quantities have decimals, which do not add up exactly.
    quantity: (a: string, b: string) => Math.abs(Number(a) - Number(b)) > 1e-6,
    amount: (a: string, b: string) => cents(a) !== cents(b),
    result: (a: string, b: string) => a !== b,
  };
  return (['quantity', 'amount', 'result'] as const).flatMap((difference) => {
    const [a, b] = [sent[difference], held[difference]].map((value) => value?.toString());
    if (a === undefined || b === undefined || !differs[difference](a, b)) return [];
    return [{ difference, sent: a, platform: b }];
  });
}
