// What a quality rule of a pack refers to exists: a rule that can never run would look like one that always passes.
import { fieldsOf, loadCodeList, ruleOperations } from '../quality.js';
import type { Expression, Operation, QualityRule } from '../quality-types.js';
import type { DataSet, Library } from '../types.js';

/**
 * Says what is wrong with the tests of a rule; undefined when nothing is.
 * @param library with the pack in it
 */
export function findRuleFault({ tests = [] }: QualityRule, library: Library): string | undefined {
  for (const { others, when, require } of tests) {
    for (const id of others?.in ?? [])
      if (id !== '*' && library.record('data-set', id) === undefined) return `there is no data set ${id}`;
    const expressions = [...(others?.by.flat() ?? []), others?.where, when, require];
    const fault = findFirst(expressions, (one) => findFault(one, library));
    if (fault !== undefined) return fault;
    const ids = expressions.flatMap((one) => [...fieldsOf(one), ...fieldsOf(one, '@')]);
    const unknown = ids.find((id) => library.dataElement(id) === undefined && !isField(id, library));
    if (unknown !== undefined) return `${unknown} is neither a data element nor a field of a data set`;
  }
  return undefined;
}

function findFault(expression: Expression | undefined, library: Library): string | undefined {
  if (typeof expression !== 'object') return undefined;
  const [name, ...operands] = expression;
  const [least, greatest] = ruleOperations[name] ?? [];
  if (least === undefined || greatest === undefined)
    return `there is no operation ${String(name)}; known: ${Object.keys(ruleOperations).join(' ')}`;
  if (operands.length < least || operands.length > greatest)
    return `${name} takes ${least === greatest ? least : `at least ${least}`} operands, not ${operands.length}`;
  return findNamed(expression, library) ?? findFirst(operands, (one) => findFault(one, library));
}

/** Patterns, lists and tables that an operation names. */
function findNamed([name, first, second]: Operation, library: Library): string | undefined {
  try {
    if (name === 'matches') new RegExp(String(second), 'u');
    if (name === 'in-list') loadCodeList(String(first));
  } catch (error) {
    return (error as Error).message;
  }
  return name === 'in-domain' && library.valueDomain(String(first)) === undefined
    ? `there is no value domain ${String(first)}`
    : undefined;
}

function findFirst<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Field identifiers begin with that of their data set, but packs may name theirs as they like. */
function isField(id: string, library: Library): boolean {
  return library
    .list('data-set')
    .some((entry) => library.record<DataSet>('data-set', entry.id)?.fields.some((field) => field.id === id));
}
