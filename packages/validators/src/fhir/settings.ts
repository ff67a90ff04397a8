import type { ProfileStore } from './profiles/store.js';

/** How FHIR resources are judged beyond R4 itself. */
export interface FhirSettings {
  /** Definitions of others: structure definitions, value sets, code systems. */
  readonly store?: ProfileStore;
  /** Canonical addresses every resource of the fitting type is judged by, declared or not. */
  readonly profiles?: readonly string[];
}
