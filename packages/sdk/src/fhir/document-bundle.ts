// A shared document as DocumentReference and Binary in one transaction, as document registries take it.
import { randomUUID } from 'node:crypto';
import type { Resource } from './to-fhir.js';

/** A shared document to submit. */
export interface DocumentSubmission {
  readonly documentId: string;
  /** Platform identifier of the resident. */
  readonly residentId: string;
  /** Template code, for example `C0004`. */
  readonly type: string;
  readonly title?: string;
  readonly content: Uint8Array;
  /** Default `application/xml`. */
  readonly contentType?: string;
}

/** The transaction that submits a document: the DocumentReference first, the Binary it points to second. */
export function documentBundle({
  documentId,
  residentId,
  type,
  title,
  content,
  contentType = 'application/xml',
}: DocumentSubmission): Resource {
  const binary = `urn:uuid:${randomUUID()}`;
  const reference: Resource = {
    resourceType: 'DocumentReference',
    masterIdentifier: { system: 'urn:oid:2.16.156.10011.1.1', value: documentId },
    status: 'current',
    type: { coding: [{ system: 'urn:oid:2.16.156.10011.2.4', code: type }] },
    subject: { reference: `Patient/${residentId}` },
    content: [{ attachment: { contentType, url: binary, ...(title !== undefined && { title }) } }],
  };
  const entryOf = (fullUrl: string, resource: Resource) => ({
    fullUrl,
    resource,
    request: { method: 'POST', url: resource.resourceType },
  });
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      entryOf(`urn:uuid:${randomUUID()}`, reference),
      entryOf(binary, {
        resourceType: 'Binary',
        contentType,
        data: Buffer.from(content).toString('base64'),
      }),
    ],
  };
}
