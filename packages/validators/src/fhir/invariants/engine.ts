// The full FHIRPath engine (fhirpath, bundled into the built package). Imported only when a rule needs it.
import fhirpath from 'fhirpath';
import type { Model } from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import type { Environment } from './compile.js';
import { completeModel } from './path-types.js';

const model = completeModel(r4 as Model);

/** Asks a rule; `not-evaluable` when the engine cannot. */
export type FullEngine = (
  expression: string,
  value: unknown,
  environment: Environment,
  element: string,
) => boolean | 'not-evaluable';

/** Asks the full engine about a rule of a value. */
export const evaluateFully: FullEngine = (expression, value, { resource, rootResource }, element) => {
  try {
    const base = isResource(value) ? undefined : element;
    const values = fhirpath.evaluate(
      value,
      base === undefined ? expression : { base, expression },
      { resource: resource as object, rootResource: rootResource as object },
      model,
      // trace() would print values of records.
      { traceFn: () => undefined },
    ) as readonly unknown[];
    if (values.length === 0) return true;
    return values.length === 1 ? values[0] !== false : 'not-evaluable';
  } catch {
    return 'not-evaluable';
  }
};

const isResource = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'resourceType' in value;
