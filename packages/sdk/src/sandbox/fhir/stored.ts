// What every object of the platform has alike, whichever resource it becomes.
import type { StoredObject } from '../objects.js';

/** Version and time of the last change. */
export const metaOf = ({ version, updatedAt }: StoredObject) => ({
  versionId: String(version),
  lastUpdated: new Date(updatedAt).toISOString(),
});

/** A member of the body, where it is text. */
export const textOf = ({ body }: StoredObject, name: string): string | undefined =>
  typeof body[name] === 'string' ? body[name] : undefined;

/** The kind of what only FHIR keeps of a type. */
export const ownKind = (type: string): string => `fhir-${type}`;
