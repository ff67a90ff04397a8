// The narrative of a resource as a finding.
import { narrative } from '../rules/fhir/narrative.js';
import { checkNarrative } from './narrative.js';
import type { Path, Sink } from './sink.js';

/** Reports what is wrong with `text.div`; its absence is found by the demanded elements. */
export function checkNarrativeText(div: unknown, path: Path, sink: Sink): void {
  if (typeof div !== 'string') return;
  const fault = checkNarrative(div);
  if (fault !== undefined) sink.report(narrative, fault, [...path, 'div'], {});
}
