import type { Condition } from './mapping-file.js';
import type { ColumnRef, RowScope } from './row-scope.js';

/** A condition made ready. */
export type Test = (scope: RowScope) => boolean;

/** Makes a condition ready; a column that does not exist counts as empty (it is reported where columns are found). */
export const compileCondition = (
  condition: Condition,
  resolve: (name: string) => ColumnRef | undefined,
): Test => {
  if ('all' in condition) {
    const tests = condition.all.map((each) => compileCondition(each, resolve));
    return (scope) => tests.every((test) => test(scope));
  }
  if ('any' in condition) {
    const tests = condition.any.map((each) => compileCondition(each, resolve));
    return (scope) => tests.some((test) => test(scope));
  }
  if ('not' in condition) {
    const test = compileCondition(condition.not, resolve);
    return (scope) => !test(scope);
  }
  const ref = resolve(condition.column);
  const read = (scope: RowScope): string => (ref === undefined ? '' : scope.text(ref));
  if ('equals' in condition) return (scope) => read(scope) === condition.equals;
  if ('in' in condition) {
    const values = new Set(condition.in);
    return (scope) => values.has(read(scope));
  }
  return (scope) => (read(scope) !== '') === condition.filled;
};
