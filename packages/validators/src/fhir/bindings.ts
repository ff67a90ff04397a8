// Coded elements against the value set they are bound to, and codings against their own code system.
import { binding as bindingRule } from '../rules/fhir/binding.js';
import { codeSystem } from '../rules/fhir/code-system.js';
import type { Binding } from './definitions.js';
import { isObject } from './invariants/values.js';
import type { Path, Sink } from './sink.js';
import type { Terminology } from './terminology.js';

/** Where a coded value stands and what it is bound to. */
export interface CodedPlace {
  /** Name of the element, asked for only when something is wrong. */
  readonly name: () => string;
  readonly path: Path;
  readonly typeName: string;
}

interface Coding {
  readonly system: string | undefined;
  readonly code: string | undefined;
}

const readCoding = (value: unknown): Coding => {
  const read = (name: string): string | undefined => {
    const part = isObject(value) ? value[name] : undefined;
    return typeof part === 'string' ? part : undefined;
  };
  return { system: read('system'), code: read('code') };
};

/** The codings of a value of a coded type. */
function readCodings(typeName: string, value: unknown): readonly Coding[] {
  if (typeof value === 'string') return [{ system: undefined, code: value }];
  if (typeName !== 'CodeableConcept') return [readCoding(value)];
  const codings = isObject(value) ? value['coding'] : undefined;
  return Array.isArray(codings) ? codings.map(readCoding) : [];
}

/** Checks a coded value against its binding. */
export function checkBinding(
  value: unknown,
  { strength, valueSet }: Binding,
  { name, path, typeName }: CodedPlace,
  terminology: Terminology,
  sink: Sink,
): void {
  const codings = readCodings(typeName, value).filter(({ code }) => code !== undefined);
  if (codings.length === 0) {
    // A quantity without a unit and a concept with a text alone name no code.
    if (strength === 'required' && typeName === 'CodeableConcept')
      sink.report(bindingRule, 'no-code', path, { element: name(), valueSet });
    return;
  }
  const answers = codings.map(({ system, code }) =>
    typeof value !== 'string' && system === undefined
      ? ('out' as const)
      : terminology.findInSet(valueSet, system, code ?? ''),
  );
  if (answers.includes('in')) return;
  if (answers.includes('not-loaded')) {
    sink.notChecked(bindingRule, 'fhir-table-not-loaded', path, { valueSet });
    return;
  }
  sink.report(
    bindingRule,
    strength,
    path,
    { element: name(), valueSet },
    strength === 'required' ? {} : { severity: 'warning' },
  );
}

/** Checks that the code of a coding exists in its system. */
export function checkCoding(
  value: unknown,
  name: () => string,
  path: Path,
  terminology: Terminology,
  sink: Sink,
): void {
  const { system, code } = readCoding(value);
  if (system === undefined || code === undefined) return;
  const { answer, confidence } = terminology.findInSystem(system, code);
  if (answer === 'out')
    sink.report(codeSystem, 'unknown-code', path, { element: name(), system }, { confidence });
  else if (answer === 'not-loaded')
    sink.notChecked(codeSystem, 'fhir-code-system-not-loaded', path, { system });
}
