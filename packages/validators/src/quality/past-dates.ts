// Data elements whose dates have happened: those that a declared rule wants to be no later than the day of the check (TIME-005).
import type { Expression, Library } from '@hulian/standards';
import { declaredRules } from './bind.js';

const known = new WeakMap<Library, ReadonlySet<string>>();

/** Data elements that no declared rule lets lie after the day of the check; plans, appointments and ends of validity are none. */
export function listPastDates(library: Library): ReadonlySet<string> {
  let elements = known.get(library);
  if (elements === undefined) {
    const tests = declaredRules(library).flatMap((rule) => rule.tests ?? []);
    elements = new Set(tests.flatMap(({ require }) => readElement(require)));
    known.set(library, elements);
  }
  return elements;
}

/** The data element of `["not-later", ["date", "$DE…"], ["as-of"]]`. */
function readElement(require: Expression): readonly string[] {
  const [, id] =
    /^\["not-later",\["date","\$(DE[\d.]+)"\],\["as-of"\]\]$/.exec(JSON.stringify(require)) ?? [];
  return id === undefined ? [] : [id];
}
