// Maturity schemes and policy targets (standards/maturity): one folder per scheme and edition.
import { readDataFile } from './data-folder.js';
import type { Indicator, MaturityScheme, PlanIndicator, PolicyTarget } from './maturity-types.js';

/** Ids of the schemes that ship, in the order of lists. */
export const schemeIds = [
  'hospital-2020',
  'region-2020',
  'emr-2018',
  'smart-service-2019',
  'smart-management-2021',
  'smart-medical-2025',
] as const;

const schemes = new Map<string, MaturityScheme>();
let targets: readonly PolicyTarget[] | undefined;
let planIndicators: readonly PlanIndicator[] | undefined;

function readJson<T>(path: string): T {
  return JSON.parse(readDataFile(path).toString('utf8')) as T;
}

/**
 * Reads a maturity scheme with all its indicators; kept after the first reading.
 * @param id for example `hospital-2020`
 * @throws Error when no such scheme ships; the message lists those that do
 */
export function loadScheme(id: string): MaturityScheme {
  const known = schemes.get(id);
  if (known) return known;
  if (!(schemeIds as readonly string[]).includes(id))
    throw new Error(`no maturity scheme ${id}; known: ${schemeIds.join(', ')}`);
  const folder = `maturity/${id}`;
  const scheme = readJson<MaturityScheme>(`${folder}/scheme.json`);
  const indicators = scheme.sections.flatMap(
    ({ file }) => readJson<{ indicators: readonly Indicator[] }>(`${folder}/indicators/${file}`).indicators,
  );
  const whole: MaturityScheme = { ...scheme, indicators };
  schemes.set(id, whole);
  return whole;
}

/** Targets that the policy plans set for schemes and areas, sorted by id. */
export function loadPolicyTargets(): readonly PolicyTarget[] {
  targets ??= readJson<{ targets: readonly PolicyTarget[] }>('maturity/policy-targets.json').targets;
  return targets;
}

/** Indicators with numbers in the plans, with numerators and denominators of ours. */
export function loadPlanIndicators(): readonly PlanIndicator[] {
  planIndicators ??= readJson<{ indicators: readonly PlanIndicator[] }>(
    'maturity/plan-indicators.json',
  ).indicators;
  return planIndicators;
}
