// The functions of FHIRPath that the rules of R4 use.
import type { Environment, Evaluate, Values } from './compile.js';
import { compileTypeTest, distinct, toBoolean, toText, toValues } from './compile.js';
import { checkNarrative } from '../narrative.js';
import type { Expression } from './parse.js';
import { UnsupportedExpression } from './parse.js';
import { isObject, keyOf } from './values.js';

type MakeFunction = (
  of: Evaluate,
  parameters: readonly Evaluate[],
  sources: readonly Expression[],
) => Evaluate;

const none: Values = [];

/** A function of the values alone. */
const onValues =
  (evaluate: (values: Values) => Values): MakeFunction =>
  (of) =>
  (focus, environment) =>
    evaluate(of(focus, environment));

/** A function of the values and of a parameter that is asked in the place of the call. */
const withParameter =
  (evaluate: (values: Values, parameter: Values) => Values): MakeFunction =>
  (of, [parameter]) => {
    if (parameter === undefined) throw new UnsupportedExpression('parameter');
    return (focus, environment) => evaluate(of(focus, environment), parameter(focus, environment));
  };

/** A function that asks its parameter of every value. */
const overValues =
  (evaluate: (values: Values, ask: (value: unknown) => Values) => Values): MakeFunction =>
  (of, [parameter]) => {
    if (parameter === undefined) throw new UnsupportedExpression('parameter');
    return (focus, environment) =>
      evaluate(of(focus, environment), (value) => parameter([value], environment));
  };

const onText = (evaluate: (value: string, parameter: string) => unknown): MakeFunction =>
  withParameter((values, parameter) => {
    const [value] = values;
    if (typeof value !== 'string' || parameter.length === 0) return none;
    return [evaluate(value, String(parameter[0]))];
  });

const isTrue = (values: Values): boolean => toBoolean(values) === true;

const childrenOf = (value: unknown): Values =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, child]): Values =>
        key === 'resourceType' || child === null
          ? []
          : Array.isArray(child)
            ? child.filter((each) => each !== null)
            : [child],
      )
    : none;

function descendants(values: Values): Values {
  const found: unknown[] = [];
  let level: Values = values.flatMap(childrenOf);
  while (level.length > 0) {
    for (const each of level) found.push(each);
    level = level.flatMap(childrenOf);
  }
  return found;
}

const patterns = new Map<string, RegExp>();

function findPattern(source: string): RegExp {
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    // Patterns of the specification escape characters that need none, which the unicode mode refuses.
    pattern = new RegExp(source, 's');
    patterns.set(source, pattern);
  }
  return pattern;
}

const filterBy = (ask: (value: unknown) => Values) => (value: unknown) => isTrue(ask(value));

const exists: MakeFunction = (of, [criteria]) =>
  criteria === undefined
    ? (focus, environment) => toValues(of(focus, environment).length > 0)
    : (focus, environment) =>
        toValues(of(focus, environment).some((each) => isTrue(criteria([each], environment))));

/** Functions by name. */
export const functions: Readonly<Record<string, MakeFunction | undefined>> = {
  exists,
  empty: onValues((values) => toValues(values.length === 0)),
  not: onValues((values) => {
    const value = toBoolean(values);
    return value === undefined ? none : toValues(!value);
  }),
  hasValue: onValues((values) => toValues(values.length === 1 && !isObject(values[0]))),
  count: onValues((values) => [values.length]),
  first: onValues((values) => values.slice(0, 1)),
  last: onValues((values) => values.slice(-1)),
  tail: onValues((values) => values.slice(1)),
  distinct: onValues(distinct),
  isDistinct: onValues((values) => toValues(distinct(values).length === values.length)),
  children: onValues((values) => values.flatMap(childrenOf)),
  descendants: onValues(descendants),
  trace: (of) => of,
  toInteger: onValues(([value]) => {
    const number =
      typeof value === 'string' ? (/^[-+]?\d+$/u.test(value) ? Number(value) : undefined) : value;
    return typeof number === 'number' && Number.isInteger(number) ? [number] : none;
  }),
  toString: onValues(([value]) => (value === undefined || isObject(value) ? none : [toText(value)])),
  allFalse: onValues((values) => toValues(values.every((each) => each === false))),
  allTrue: onValues((values) => toValues(values.every((each) => each === true))),
  htmlChecks: onValues(([value]) =>
    toValues(typeof value !== 'string' || checkNarrative(value) === undefined),
  ),
  where: overValues((values, ask) => values.filter(filterBy(ask))),
  all: overValues((values, ask) => toValues(values.every(filterBy(ask)))),
  select: overValues((values, ask) => values.flatMap(ask)),
  union: withParameter((values, others) => distinct([...values, ...others])),
  combine: withParameter((values, others) => [...values, ...others]),
  intersect: withParameter((values, others) => {
    const keys = new Set(others.map(keyOf));
    return distinct(values).filter((each) => keys.has(keyOf(each)));
  }),
  startsWith: onText((value, start) => value.startsWith(start)),
  endsWith: onText((value, end) => value.endsWith(end)),
  contains: onText((value, part) => value.includes(part)),
  matches: onText((value, pattern) => findPattern(pattern).test(value)),
  substring: (of, [start, length]) => {
    if (start === undefined) throw new UnsupportedExpression('substring');
    return (focus, environment) => {
      const [value] = of(focus, environment);
      if (typeof value !== 'string') return none;
      const from = Number(start(focus, environment)[0]);
      if (from >= value.length) return none;
      return [
        length === undefined
          ? value.slice(from)
          : value.slice(from, from + Number(length(focus, environment)[0])),
      ];
    };
  },
  length: onValues(([value]) => (typeof value === 'string' ? [value.length] : none)),
  replaceMatches: (of, [pattern, substitute]) => {
    if (pattern === undefined || substitute === undefined) throw new UnsupportedExpression('replaceMatches');
    return (focus, environment) => {
      const [value] = of(focus, environment);
      if (typeof value !== 'string') return none;
      const source = String(pattern(focus, environment)[0]);
      return [value.replaceAll(new RegExp(source, 'gs'), toText(substitute(focus, environment)[0]))];
    };
  },
  iif: (of, [criterion, then, otherwise]) => {
    if (criterion === undefined || then === undefined) throw new UnsupportedExpression('iif');
    return (focus: Values, environment: Environment) => {
      const values = of(focus, environment);
      if (isTrue(criterion(values, environment))) return then(values, environment);
      return otherwise?.(values, environment) ?? none;
    };
  },
  is: (of, _, [source]) => {
    const test = compileTypeTest(nameOf(source));
    return (focus, environment) => {
      const values = of(focus, environment);
      return values.length === 0 ? none : toValues(test(values[0]));
    };
  },
  ofType: (of, _, [source]) => {
    const test = compileTypeTest(nameOf(source));
    return (focus, environment) => of(focus, environment).filter(test);
  },
};

function nameOf(source: Expression | undefined): string {
  if (source?.kind !== 'member') throw new UnsupportedExpression('type');
  return source.name;
}
