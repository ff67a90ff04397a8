import { describe, expect, it } from 'vitest';

import { nationalLibrary } from './library.js';
import { sensitivityClasses, sensitivityOf } from './sensitivity.js';
import type { DataElement } from './types.js';

const library = nationalLibrary();
const classOf = (id: string) => sensitivityOf(library.dataElement(id) as DataElement).class;

describe('sensitivity', () => {
  it.each([
    ['DE02.01.039.00', 'identity'],
    ['DE02.01.030.00', 'identity'],
    ['DE02.01.010.00', 'contact'],
    ['DE02.01.040.00', 'demographic'],
    ['DE04.10.174.00', 'health'],
    ['DE04.50.012.00', 'infectious'],
    ['DE07.00.010.00', 'expense'],
  ])('%s is %s', (id, expected) => expect(classOf(id)).toBe(expected));

  it('gives every element a class with a level from 1 to 5, marked as ours', () => {
    const classes = new Set(sensitivityClasses().map((each) => each.class));
    for (const { id } of library.list('data-element')) {
      const { class: found, level, basis } = sensitivityOf(library.dataElement(id) as DataElement);
      expect(classes.has(found)).toBe(true);
      expect(level >= 1 && level <= 5 && basis === 'hulian', id).toBe(true);
    }
  });

  it('anything psychiatric, genetic or about HIV is at the highest level', () => {
    for (const { name, id } of library.list('data-element')) {
      if (/艾滋病|精神|遗传|染色体/.test(name)) expect(sensitivityOf({ id, name }).level, name).toBe(5);
    }
  });
});
