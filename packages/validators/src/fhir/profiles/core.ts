// The profiles that the R4 specification itself publishes (vital signs and others), read when first asked for.
import { readCoreProfiles } from '../definitions.js';
import type { StructureDefinition } from './types.js';

/** A profile of the specification by its address. */
export function findCoreProfile(url: string): StructureDefinition | undefined {
  const profiles = readCoreProfiles();
  return Object.hasOwn(profiles, url) ? (profiles[url] as StructureDefinition) : undefined;
}
