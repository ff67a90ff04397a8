// The parts of conformance resources that judging needs. Read from JSON of others, so nothing is taken for granted.

/** One ElementDefinition. */
export interface ElementDefinition {
  readonly id?: string;
  readonly path: string;
  readonly sliceName?: string;
  readonly min?: number;
  readonly max?: string;
  readonly maxLength?: number;
  readonly type?: readonly {
    readonly code: string;
    readonly profile?: readonly string[];
    readonly targetProfile?: readonly string[];
  }[];
  readonly slicing?: {
    readonly discriminator?: readonly Discriminator[];
    readonly rules?: string;
    readonly ordered?: boolean;
  };
  readonly binding?: { readonly strength: string; readonly valueSet?: string };
  readonly constraint?: readonly {
    readonly key: string;
    readonly severity: string;
    readonly human: string;
    readonly expression?: string;
  }[];
  /** `fixedUri`, `patternCodeableConcept` … */
  readonly [name: string]: unknown;
}

export interface Discriminator {
  readonly type: string;
  readonly path: string;
}

/** A profile or extension definition. */
export interface StructureDefinition {
  readonly url: string;
  readonly type: string;
  readonly baseDefinition?: string;
  readonly derivation?: string;
  readonly differential?: { readonly element: readonly ElementDefinition[] };
  readonly snapshot?: { readonly element: readonly ElementDefinition[] };
}
