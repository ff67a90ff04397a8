import { operationTable } from '../../generated/operations.js';
import { TestEnd } from '../check.js';
import type { TestContext } from '../model.js';
import { makeBody } from '../suites/operations/body.js';
import { syntheticDocument, syntheticResident } from '../synthetic.js';

const placeholder = /\{\{\s*(unique|given|institution|seed)(?:\s+([\w.-]+))?\s*\}\}/g;

/** A text with its placeholders filled; `escape` makes what is filled in fit where it stands. */
export function fillText(t: TestContext, text: string, escape = (filled: string) => filled): string {
  return text.replace(placeholder, (_, kind: string, name = '') => {
    if (kind === 'unique') return escape(t.unique(name as string));
    if (kind === 'given') return escape(String(t.take(name as string)));
    return escape(kind === 'seed' ? t.seed : t.institution);
  });
}

/** A value with every text in it filled and every `$make` made. */
export function fillValue(t: TestContext, value: unknown): unknown {
  if (typeof value === 'string') return fillText(t, value);
  if (Array.isArray(value)) return value.map((each) => fillValue(t, each));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  const own = (names: readonly string[]) =>
    Object.fromEntries(
      members.filter(([name]) => !names.includes(name)).map(([name, each]) => [name, fillValue(t, each)]),
    );
  const { $make, number, person, operation, name } = value as Record<string, unknown>;
  switch ($make) {
    case undefined:
      return own([]);
    case 'resident':
      return { ...syntheticResident(t.seed, Number(number)), ...own(['$make', 'number']) };
    case 'document':
      return {
        ...syntheticDocument(t.seed, Number(person), Number(number)),
        ...own(['$make', 'person', 'number']),
      };
    default: {
      const schema = operationTable.find(({ id }) => id === operation)?.body;
      if ($make !== 'body' || schema === undefined)
        throw new TestEnd('error', { kind: 'defect', actual: '$make' });
      return makeBody(t, schema, String(name), own(['$make', 'operation', 'name']));
    }
  }
}
