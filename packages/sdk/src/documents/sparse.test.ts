import { nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { createRandom, makeDocumentRecord } from '../samples/index.js';
import { buildDocument, extractDocument, type SlotValues } from './index.js';

const count = process.env['HULIAN_DEEP'] === '1' ? 200 : 4;
const templates = nationalLibrary()
  .list('document')
  .map(({ id }) => id)
  .filter((id) =>
    nationalLibrary()
      .document(id)
      ?.sections.some(({ entries }) => entries.length > 0),
  );

describe('a record that leaves out some of its values', () => {
  // Equal places (a first and a second diagnosis, four signatures) must not move up when one before them is left out.
  it.each(templates)('%s: no value comes back as that of another field', (id) => {
    const whole = makeDocumentRecord(id, 0, {});
    const random = createRandom(`sparse ${id}`);
    const thin = (values: SlotValues): SlotValues =>
      Object.fromEntries(Object.entries(values).filter(() => random.next() < 0.5));
    for (let index = 0; index < count; index += 1) {
      const sections = Object.fromEntries(
        Object.entries(whole.sections ?? {}).flatMap(([name, [group = {}]]) => {
          const values = thin(group);
          return Object.keys(values).length === 0 ? [] : [[name, [values]]];
        }),
      );
      const { xml } = buildDocument({ ...whole, sections }, { partial: true });
      const { record, unplaced } = extractDocument(xml);
      expect(unplaced).toEqual([]);
      expect(texts(record.sections)).toEqual(texts(sections));
      expect(buildDocument(record, { partial: true }).xml).toBe(xml);
    }
  });
});

/** Values alone: a unit that is the usual one is not repeated. */
function texts(sections: Readonly<Record<string, readonly SlotValues[]>> = {}): unknown {
  const text = (value: SlotValues[string]): string => (typeof value === 'string' ? value : value.value);
  return Object.fromEntries(
    Object.entries(sections).map(([name, groups]) => [
      name,
      groups.map((group) => Object.fromEntries(Object.entries(group).map(([key, one]) => [key, text(one)]))),
    ]),
  );
}
