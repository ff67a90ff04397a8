// Shared documents of the platform as DocumentReference and Binary.
import { translate } from '../../fhir/kinds.js';
import { readPath } from '../../fhir/path.js';
import type { Platform } from '../call.js';
import type { StoredObject } from '../objects.js';
import { Problem } from '../problem.js';
import type { Resource } from './outcome.js';
import { metaOf, textOf } from './stored.js';

export const documentTypeSystem = 'urn:oid:2.16.156.10011.2.4';
const serialSystem = 'urn:oid:2.16.156.10011.1.1';

/** A document as DocumentReference; its content is a Binary of the same id. */
export function toDocumentReference(document: StoredObject): Resource {
  const { id, receivedAt, body, state, person } = document;
  const text = (name: string) => textOf(document, name);
  return {
    resourceType: 'DocumentReference',
    id,
    meta: metaOf(document),
    ...(text('documentId') !== undefined && {
      masterIdentifier: { system: serialSystem, value: text('documentId') },
    }),
    status: translate('document-state', state ?? '') ?? 'current',
    ...(text('type') !== undefined && {
      type: { coding: [{ system: documentTypeSystem, code: text('type') }] },
    }),
    ...(person !== undefined && { subject: { reference: `Patient/${person}` } }),
    date: new Date(receivedAt).toISOString(),
    content: [
      {
        attachment: {
          contentType: body['format'] === 'cda' ? 'application/xml' : 'application/json',
          url: `Binary/${id}`,
          ...(text('title') !== undefined && { title: text('title') }),
        },
      },
    ],
  };
}

/** The submission that a DocumentReference with its content stands for. @throws Problem C007 */
export function fromDocumentReference(reference: Resource): Record<string, unknown> {
  const data = readPath(reference, 'content.0.attachment.data');
  const patient = readPath(reference, 'subject.reference');
  const id = readPath(reference, 'masterIdentifier.value');
  if (typeof data !== 'string' || typeof patient !== 'string' || typeof id !== 'string')
    throw new Problem('C007');
  const type = readPath(reference, 'type.coding.0.code');
  const title = readPath(reference, 'content.0.attachment.title');
  return {
    documentId: id,
    residentId: patient.replace(/^.*Patient\//u, ''),
    format: /json/u.test(String(readPath(reference, 'content.0.attachment.contentType'))) ? 'record' : 'cda',
    ...(typeof type === 'string' && { type }),
    ...(typeof title === 'string' && { title }),
    content: Buffer.from(data, 'base64').toString('utf8'),
  };
}

/** The bytes of a document as Binary. @throws Problem C010 */
export function readBinary({ store }: Platform, { id, body }: StoredObject): Resource {
  const bytes = store.get('select bytes from contents where id = ?', [id])?.['bytes'];
  if (!(bytes instanceof Uint8Array)) throw new Problem('C010');
  return {
    resourceType: 'Binary',
    id,
    contentType: body['format'] === 'cda' ? 'application/xml' : 'application/json',
    securityContext: { reference: `DocumentReference/${id}` },
    data: Buffer.from(bytes).toString('base64'),
  };
}
