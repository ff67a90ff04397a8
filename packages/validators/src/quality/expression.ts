// The rule language of quality rules (standards/schemas/rule-expression.md): three-valued, without side effects.
import type { Expression } from '@hulian/standards';
import { operations, type Operation } from './operations.js';
import { Prepared, type Operand, type Value } from './operands.js';

/** Gives the value of a field by its own or its data element's identifier; undefined when absent, empty or not single. */
export type ValueOf = (id: string) => string | undefined;

/** What expressions are evaluated against. */
export interface ExpressionContext {
  readonly valueOf: ValueOf;
  /** All values of a field that may repeat. */
  listOf?(id: string): readonly string[];
  /** Entries of a named code list. */
  codeList(name: string): readonly string[];
  /** Whether a code is in a value domain; undefined when its table is not loaded or not complete. */
  inDomain?(domain: string, code: string): boolean | undefined;
  /** Day (YYYYMMDD) that `as-of` gives. */
  readonly asOf?: string;
  /** The other records a test looks at. */
  readonly others?: readonly ValueOf[];
  /** The one of them that `@` operands are read from. */
  readonly otherOf?: ValueOf;
}

/** `unknown`: a value that the test needs is not there. `not-applicable`: the condition does not hold. */
export type TestOutcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** Runs one test on one record; the other records it needs are in the context. */
export function runTest(
  test: { readonly when?: Operand; readonly require: Operand },
  context: ExpressionContext,
): TestOutcome {
  if (test.when !== undefined) {
    const applies = evaluate(test.when, context);
    if (applies !== true) return applies === undefined ? 'unknown' : 'not-applicable';
  }
  const holds = evaluate(test.require, context);
  return holds === undefined ? 'unknown' : holds === true ? 'pass' : 'fail';
}

/** Value of an expression. */
export function evaluate(expression: Operand, context: ExpressionContext): Value {
  if (expression instanceof Prepared) return expression.read(context);
  if (typeof expression === 'string') {
    if (expression.startsWith('$')) return context.valueOf(expression.slice(1));
    return expression.startsWith('@') ? context.otherOf?.(expression.slice(1)) : expression;
  }
  if (typeof expression !== 'object') return expression;
  return findOperation(expression[0])(expression.slice(1), context, evaluate);
}

function findOperation(name: string): Operation {
  const operation = operations[name];
  if (!operation) throw new RangeError(`unknown operation ${name}`);
  return operation;
}

/** Makes an expression ready to be evaluated many times; `fieldOf` gives the function that reads a field of the own record. */
export function prepareExpression(expression: Expression, fieldOf: (id: string) => () => Value): Operand {
  if (typeof expression === 'string') {
    const id = expression.slice(1);
    return expression.startsWith('$') ? new Prepared(fieldOf(id), id) : expression;
  }
  if (typeof expression !== 'object') return expression;
  const operation = findOperation(expression[0]);
  const operands = expression.slice(1).map((operand) => prepareExpression(operand, fieldOf));
  return new Prepared((context) => operation(operands, context, evaluate));
}

/** Alternatives of `first` count as one need: enough when one of them is there. */
export function isAnswerable(
  expression: Expression | undefined,
  has: (id: string) => boolean,
  sign: '$' | '@' = '$',
): boolean {
  if (typeof expression === 'string') return !expression.startsWith(sign) || has(expression.slice(1));
  if (typeof expression !== 'object') return true;
  const [name, ...operands] = expression;
  return name === 'first'
    ? operands.some((one) => isAnswerable(one, has, sign))
    : operands.every((one) => isAnswerable(one, has, sign));
}
