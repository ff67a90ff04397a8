/** Rules that a wrong name may mean. */
import { ruleIds } from '@hulian/validators';
import { nearestOf } from './nearest.js';

/** By spelling, then by the last part of the name. */
export function nearestRules(id: string): string[] {
  const near = nearestOf(id, ruleIds, 3);
  const last = id.split('/').at(-1) ?? id;
  return near.length > 0 ? near : ruleIds.filter((each) => each.includes(last)).slice(0, 3);
}
