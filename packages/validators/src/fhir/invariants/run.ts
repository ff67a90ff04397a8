// Asks the rules (FHIRPath) of types and elements. Compiled once; what the own compiler cannot do waits for the full engine.
import { invariant } from '../../rules/fhir/invariant.js';
import type { Constraint } from '../definitions.js';
import type { Path, Sink } from '../sink.js';
import { compileExpression, toBoolean } from './compile.js';
import type { Environment, Evaluate } from './compile.js';
import type { FullEngine } from './engine.js';
import { UnsupportedExpression } from './parse.js';
import { NotEvaluable } from './values.js';

interface Waiting {
  readonly constraint: Constraint;
  readonly value: unknown;
  readonly environment: Environment;
  readonly path: Path;
  readonly element: string;
}

const compiled = new Map<string, Evaluate | undefined>();

function findCompiled(expression: string): Evaluate | undefined {
  if (compiled.has(expression)) return compiled.get(expression);
  let evaluate: Evaluate | undefined;
  try {
    evaluate = compileExpression(expression);
  } catch (error) {
    if (!(error instanceof UnsupportedExpression)) throw error;
  }
  compiled.set(expression, evaluate);
  return evaluate;
}

/** Most rules that wait for the full engine in one resource. */
const maxWaiting = 10_000;

/** The rules of one run. */
export class ConstraintRun {
  readonly #sink: Sink;
  #waiting: Waiting[] = [];

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Asks rules of a value, or keeps them for {@link finish}. */
  check(
    constraints: readonly Constraint[],
    value: unknown,
    environment: Environment,
    path: Path,
    name: () => string,
  ): void {
    for (const constraint of constraints) {
      const evaluate = findCompiled(constraint.expression);
      if (evaluate !== undefined) {
        try {
          // An empty answer is not a breach: the rule had nothing to say.
          if (toBoolean(evaluate([value], environment)) === false) this.#report(constraint, path, name());
          continue;
        } catch (error) {
          if (!(error instanceof NotEvaluable)) throw error;
        }
      }
      if (this.#waiting.length < maxWaiting)
        this.#waiting.push({ constraint, value, environment, path: [...path], element: name() });
      else this.#sink.notChecked(invariant, 'fhir-invariant', path, { key: constraint.key });
    }
  }

  /** Asks the full engine about what waits. Loads it only then. */
  async finish(): Promise<void> {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    const engine = await loadEngine();
    for (const { constraint, value, environment, path, element } of waiting) {
      const answer = engine?.(constraint.expression, value, environment, element) ?? 'not-evaluable';
      if (answer === false) this.#report(constraint, path, element);
      else if (answer === 'not-evaluable')
        this.#sink.notChecked(invariant, 'fhir-invariant', path, { key: constraint.key });
    }
  }

  #report({ key, severity, human }: Constraint, path: Path, element: string): void {
    this.#sink.report(invariant, 'broken', path, { element, key, human }, { severity });
  }
}

let engine: Promise<FullEngine | undefined> | undefined;

const loadEngine = (): Promise<FullEngine | undefined> =>
  (engine ??= import('./engine.js').then(
    (module) => module.evaluateFully,
    () => undefined,
  ));
