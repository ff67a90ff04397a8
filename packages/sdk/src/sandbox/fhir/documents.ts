// Shared documents of the platform as DocumentReference and Binary.
import type { Platform } from '../call.js';
import type { StoredObject } from '../objects.js';
import { Problem } from '../problem.js';
import { counterpart } from './counterparts/counterpart.js';
import {
  coded,
  encounter,
  organization,
  patient,
  plain,
  practitioner,
  type Form,
} from './counterparts/form.js';
import type { Resource } from './outcome.js';

const serialSystem = 'urn:oid:2.16.156.10011.1.1';
const confidentialities = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';

const format: Form = {
  write: (value) => (value === 'cda' ? 'application/xml' : 'application/json'),
  read: (value) => (/json/u.test(String(value)) ? 'record' : 'cda'),
};

const content: Form = {
  // The content is read as Binary, for a purpose.
  write: () => undefined,
  read: (value) => (typeof value === 'string' ? Buffer.from(value, 'base64').toString('utf8') : undefined),
};

/** A document as DocumentReference; its content is a Binary of the same id. */
export const document = counterpart({
  kind: 'document',
  type: 'DocumentReference',
  profile: 'document-reference',
  read: 'getDocument',
  create: 'submitDocument',
  bare: true,
  states: 'document-state',
  filled: ({ id, body, institution, receivedAt }) => ({
    masterIdentifier: { system: serialSystem },
    date: new Date(receivedAt).toISOString(),
    custodian: organization.write(institution, {} as never),
    ...(typeof body['replaces'] === 'string' && {
      relatesTo: [{ code: 'replaces', target: { reference: `DocumentReference/${body['replaces']}` } }],
    }),
    content: [
      {
        attachment: {
          url: `Binary/${id}`,
          ...(typeof body['size'] === 'number' && { size: body['size'] }),
        },
      },
    ],
  }),
  members: [
    ['documentId', 'masterIdentifier.value', plain],
    ['residentId', 'subject', patient],
    ['format', 'content.0.attachment.contentType', format],
    ['type', 'type', coded('urn:oid:2.16.156.10011.2.4')],
    ['title', 'content.0.attachment.title', plain],
    ['encounterId', 'context.encounter.0', encounter],
    ['author', 'author.0', practitioner],
    ['createdAt', 'date', plain],
    ['confidentiality', 'securityLabel.0', coded(confidentialities)],
    ['content', 'content.0.attachment.data', content],
  ],
});

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
