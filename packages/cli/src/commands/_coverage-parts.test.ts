import { coverageParts, openLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { assignToParts } from './_coverage-parts.js';

describe('stores and families of the plans', () => {
  const stores = assignToParts('store');
  const families = assignToParts('family');

  it('are four and six, each with data sets, operations, and rules with a right and a wrong sample', () => {
    expect(stores.parts).toHaveLength(4);
    expect(families.parts).toHaveLength(6);
    const empty = [...stores.parts, ...families.parts].filter(
      ({ dataSets, operations, rules, samples }) =>
        Math.min(dataSets.length, operations.length, rules.length, samples) === 0,
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  it('name only what exists', () => {
    const library = openLibrary();
    const keys = {
      'data-set': library.list('data-set').map(({ id }) => id),
      rule: library.list('rule').map(({ id }) => id.replace('quality/', '').toUpperCase()),
      service: library
        .list('operation')
        .map(({ id }) => (library.record('operation', id) as unknown as { service: string }).service),
    };
    const dead = coverageParts().flatMap(({ part, kind, members }) =>
      members
        .filter((member) =>
          member.endsWith('*')
            ? !keys[kind].some((key) => key.startsWith(member.slice(0, -1)))
            : !keys[kind].includes(member),
        )
        .map((member) => `${part}: ${member}`),
    );
    expect(dead).toEqual([]);
  });

  // A new data set is judged once: it goes to a store, or onto this list.
  it('leave out what is money, a booking, or a count without a person', () => {
    expect(stores.unassigned.dataSets).toMatchInlineSnapshot(`
      [
        "public-health/appointment",
        "public-health/blood-collection-and-supply",
        "public-health/examination-centre",
        "public-health/health-education-activity",
        "public-health/health-supervision-report",
        "public-health/health-supervision-visit",
        "public-health/insurance-settlement-list",
        "public-health/iodine-deficiency",
        "public-health/prescription-circulation",
        "public-health/public-health-event-report",
      ]
    `);
    expect(families.unassigned.dataSets).toEqual([]);
  });
});
