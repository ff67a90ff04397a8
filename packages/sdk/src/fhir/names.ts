/** Canonical base of our own definitions: a URN, since no address is ours to promise. */
export const base = 'urn:hulian:fhir';

/** Address of one of our definitions. */
export const canonicalOf = (type: string, id: string): string => `${base}:${type}:${id}`;

/** Systems of tags and codes. */
export const systems = {
  /** Which data subset a Bundle holds. */
  dataSet: canonicalOf('CodeSystem', 'data-set'),
  /** Which role of the map a resource has. */
  role: canonicalOf('CodeSystem', 'map-role'),
  /** Which field a resource stands for. */
  field: canonicalOf('CodeSystem', 'data-set-field'),
  dataElement: canonicalOf('CodeSystem', 'data-element'),
} as const;
