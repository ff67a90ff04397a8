// Fixed values and patterns (hl7.org/fhir/R4/elementdefinition.html#fixed).
import { equalValues, isObject } from '../invariants/values.js';

/** Exactly the value, nothing more. */
export function equalsFixed(value: unknown, fixed: unknown): boolean {
  return equalValues(value, fixed) === true;
}

/** At least what the pattern has: every item of an array of the pattern matches some item of the value. */
export function matchesPattern(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern))
    return Array.isArray(value) && pattern.every((item) => value.some((each) => matchesPattern(each, item)));
  if (isObject(pattern))
    return (
      isObject(value) &&
      Object.keys(pattern).every((key) => key in value && matchesPattern(value[key], pattern[key]))
    );
  return equalsFixed(value, pattern);
}
