import type { Answer, Call } from './call.js';
import type { StoredObject } from './objects.js';
import { Problem } from './problem.js';

/** Receipt of a stored object. */
export function receipt(object: StoredObject): Record<string, unknown> {
  return {
    id: object.id,
    version: object.version,
    ...(object.state && { state: object.state }),
    receivedAt: new Date(object.updatedAt).toISOString(),
  };
}

/** 201 with Location and ETag. */
export function createdAnswer(
  object: StoredObject,
  path: string,
  more: Record<string, unknown> = {},
  person = object.person,
): Answer {
  return {
    status: 201,
    headers: { location: `${path}/${object.id}`, etag: `"${object.version}"` },
    body: { ...receipt(object), ...more },
    target: object.id,
    ...(person !== undefined && { person }),
  };
}

/** 200 with the new ETag. */
export function changedAnswer(object: StoredObject): Answer {
  return {
    status: 200,
    headers: { etag: `"${object.version}"` },
    body: receipt(object),
    target: object.id,
    ...(object.person !== undefined && { person: object.person }),
  };
}

/** An object as read back. */
export function stored(object: StoredObject) {
  return {
    id: object.id,
    version: object.version,
    ...(object.state && { state: object.state }),
    institution: object.institution,
    ...(object.person && { personId: object.person }),
    receivedAt: new Date(object.receivedAt).toISOString(),
    updatedAt: new Date(object.updatedAt).toISOString(),
    body: object.body,
    ...(object.events.length > 0 && { events: object.events }),
  };
}

/** @throws Problem C021 unless If-Match names the present version */
export function expectVersion(call: Call, object: StoredObject): void {
  if (call.headers.get('if-match') !== `"${object.version}"`) throw new Problem('C021');
}
