// The rule language of quality rules (standards/schemas/rule-expression.md): three-valued, without side effects.
import type { Expression, RuleTest } from '@hulian/standards';
import { operations } from './operations.js';
import type { Value } from './operands.js';

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
export function runTest(test: Omit<RuleTest, 'others'>, context: ExpressionContext): TestOutcome {
  if (test.when !== undefined) {
    const applies = evaluate(test.when, context);
    if (applies !== true) return applies === undefined ? 'unknown' : 'not-applicable';
  }
  const holds = evaluate(test.require, context);
  return holds === undefined ? 'unknown' : holds === true ? 'pass' : 'fail';
}

/** Value of an expression. */
export function evaluate(expression: Expression, context: ExpressionContext): Value {
  if (typeof expression === 'string') {
    const { sign, id } = readOperand(expression);
    if (sign === '') return expression;
    return sign === '$' ? context.valueOf(id) : context.otherOf?.(id);
  }
  if (typeof expression !== 'object') return expression;
  const operation = operations[expression[0]];
  if (!operation) throw new RangeError(`unknown operation ${expression[0]}`);
  return operation(expression.slice(1), context, evaluate);
}

interface Operand {
  readonly sign: '$' | '@' | '';
  readonly id: string;
}

/** Operands of rules read before: there are as many as the rules have. */
const operands = new Map<string, Operand>();

/** The field that an operand names, and of which record; none where it is a text. */
function readOperand(text: string): Operand {
  let operand = operands.get(text);
  if (operand === undefined) {
    const sign = text.startsWith('$') ? '$' : text.startsWith('@') ? '@' : '';
    operands.set(text, (operand = { sign, id: text.slice(1) }));
  }
  return operand;
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
