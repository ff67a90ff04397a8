// Turns a FHIRPath expression into a function over plain JSON. Covers what the rules of R4 use; the full engine takes the rest.
// Children are found by name alone: `value` also finds `valueQuantity`, and a primitive without a value is its `_name` object.
import { choiceProperties } from '../definitions.js';
import { ExactNumber } from '../exact-number.js';
import { functions } from './functions.js';
import { parseExpression, UnsupportedExpression } from './parse.js';
import type { Expression } from './parse.js';
import { compareValues, equalValues, isObject, keyOf, NotEvaluable } from './values.js';

/** What `%resource` and `%rootResource` are. */
export interface Environment {
  readonly resource: unknown;
  readonly rootResource: unknown;
}

/** Values an expression works on and gives. */
export type Values = readonly unknown[];
export type Evaluate = (focus: Values, environment: Environment) => Values;

const yes: Values = [true];
const no: Values = [false];
const none: Values = [];

export const toValues = (value: boolean | undefined): Values =>
  value === undefined ? none : value ? yes : no;

/** A single boolean; any single other value counts as true. */
export function toBoolean(values: Values): boolean | undefined {
  if (values.length === 0) return undefined;
  if (values.length > 1) throw new NotEvaluable('several values where one is asked for');
  const [value] = values;
  return typeof value === 'boolean' ? value : true;
}

/** @throws UnsupportedExpression when the full engine is needed */
export function compileExpression(text: string): Evaluate {
  return compile(parseExpression(text));
}

const variables: Readonly<Record<string, (environment: Environment) => Values>> = {
  resource: ({ resource }) => [resource],
  rootResource: ({ rootResource }) => [rootResource],
  ucum: () => ['http://unitsofmeasure.org'],
};

function compile(expression: Expression): Evaluate {
  switch (expression.kind) {
    case 'literal': {
      const values = expression.value === undefined ? none : [expression.value];
      return () => values;
    }
    case 'this':
      return (focus) => focus;
    case 'variable': {
      const find = variables[expression.name];
      if (find === undefined) throw new UnsupportedExpression(expression.name);
      return (_, environment) => find(environment);
    }
    case 'member':
      return compileMember(expression);
    case 'index': {
      const [of, at] = [compile(expression.of), compile(expression.at)];
      return (focus, environment) => {
        const [index] = at(focus, environment);
        const value = of(focus, environment)[Number(index)];
        return value === undefined ? none : [value];
      };
    }
    case 'call': {
      const of = expression.of === undefined ? (focus: Values) => focus : compile(expression.of);
      const make = functions[expression.name];
      if (make === undefined) throw new UnsupportedExpression(expression.name);
      return make(of, expression.parameters.map(compile), expression.parameters);
    }
    case 'type':
      return compileType(expression);
    case 'binary':
      return compileBinary(expression.operator, compile(expression.left), compile(expression.right));
  }
}

function compileMember({ of, name }: Expression & { kind: 'member' }): Evaluate {
  if (of === undefined) {
    // A name in the first place may be the type of the resource: Appointment.status.
    if (/^[A-Z]/u.test(name))
      return (focus) => focus.filter((each) => isObject(each) && each['resourceType'] === name);
    return (focus) => children(focus, name);
  }
  const evaluate = compile(of);
  return (focus, environment) => children(evaluate(focus, environment), name);
}

export function children(focus: Values, name: string): Values {
  if (focus.length === 1) return childrenOf(focus[0], name);
  return focus.flatMap((each) => childrenOf(each, name));
}

function childrenOf(parent: unknown, name: string): Values {
  if (!isObject(parent)) {
    // What an extension of a primitive says stands beside it, out of reach here.
    if (name === 'extension' || name === 'id') throw new NotEvaluable('extension of a primitive');
    return none;
  }
  let value = parent[name];
  value ??= parent[`_${name}`];
  if (value === undefined) {
    const choices = choiceProperties(name);
    if (choices !== undefined) for (const key in parent) if (choices.has(key)) value = parent[key];
  }
  if (value === undefined || value === null) return none;
  return Array.isArray(value) ? value.filter((each) => each !== null) : [value];
}

const systemTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === 'boolean',
  boolean: (value) => typeof value === 'boolean',
  decimal: (value) => typeof value === 'number' || value instanceof ExactNumber,
};

export function compileTypeTest(name: string): (value: unknown) => boolean {
  const test = systemTypes[name];
  if (test !== undefined) return test;
  if (!/^[A-Z]/u.test(name)) throw new UnsupportedExpression(`type ${name}`);
  return (value) => {
    if (isObject(value) && 'resourceType' in value) return value['resourceType'] === name;
    throw new NotEvaluable('type');
  };
}

function compileType({ operator, of, name }: Expression & { kind: 'type' }): Evaluate {
  const evaluate = compile(of);
  const test = compileTypeTest(name);
  if (operator === 'as') return (focus, environment) => evaluate(focus, environment).filter(test);
  return (focus, environment) => {
    const values = evaluate(focus, environment);
    return values.length === 0 ? none : toValues(test(values[0]));
  };
}

function compileBinary(operator: string, left: Evaluate, right: Evaluate): Evaluate {
  const logic = logical[operator];
  if (logic !== undefined)
    return (focus, environment) =>
      toValues(logic(toBoolean(left(focus, environment)), () => toBoolean(right(focus, environment))));
  const combine = combinations[operator];
  if (combine === undefined) throw new UnsupportedExpression(operator);
  return (focus, environment) => combine(left(focus, environment), right(focus, environment));
}

/** A value as FHIRPath writes it; objects have no text. */
export function toText(value: unknown): string {
  if (value instanceof ExactNumber) return value.text;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

type Logic = boolean | undefined;

const logical: Readonly<Record<string, (left: Logic, right: () => Logic) => Logic>> = {
  and(left, right) {
    if (left === false) return false;
    const other = right();
    return other === false ? false : left === undefined ? undefined : other;
  },
  or(left, right) {
    if (left === true) return true;
    const other = right();
    return other === true ? true : left === undefined ? undefined : other;
  },
  xor(left, right) {
    const other = right();
    return left === undefined || other === undefined ? undefined : left !== other;
  },
  implies(left, right) {
    if (left === false) return true;
    const other = right();
    if (other === true) return true;
    return left === undefined ? undefined : other;
  },
};

function compareEqual(left: Values, right: Values): boolean | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  if (left.length !== right.length) return false;
  for (const [index, value] of left.entries()) {
    const equal = equalValues(value, right[index]);
    if (equal !== true) return equal;
  }
  return true;
}

const negate = (value: boolean | undefined): boolean | undefined =>
  value === undefined ? undefined : !value;

const compared =
  (test: (order: number) => boolean) =>
  (left: Values, right: Values): Values => {
    if (left.length === 0 || right.length === 0) return none;
    if (left.length > 1 || right.length > 1) throw new NotEvaluable('several values compared');
    const order = compareValues(left[0], right[0]);
    return order === undefined ? none : toValues(test(order));
  };

const isMember = (item: Values, list: Values): Values =>
  item.length === 0 ? none : toValues(list.some((each) => equalValues(each, item[0]) === true));

const combinations: Readonly<Record<string, (left: Values, right: Values) => Values>> = {
  '=': (left, right) => toValues(compareEqual(left, right)),
  '!=': (left, right) => toValues(negate(compareEqual(left, right))),
  '<': compared((order) => order < 0),
  '>': compared((order) => order > 0),
  '<=': compared((order) => order <= 0),
  '>=': compared((order) => order >= 0),
  '|': (left, right) => distinct([...left, ...right]),
  in: isMember,
  contains: (list, item) => isMember(item, list),
  '&': (left, right) => [toText(left[0]) + toText(right[0])],
  '+': (left, right) => {
    if (left.length === 0 || right.length === 0) return none;
    const [a, b] = [left[0], right[0]];
    if (typeof a === 'string' && typeof b === 'string') return [a + b];
    return [Number(a) + Number(b)];
  },
  '-': (left, right) =>
    left.length === 0 || right.length === 0 ? none : [Number(left[0]) - Number(right[0])],
};

/** The values without repetition. */
export function distinct(values: Values): Values {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = keyOf(value);
    return seen.has(key) ? false : seen.add(key);
  });
}
