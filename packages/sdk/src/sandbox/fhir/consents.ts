// What a resident permits or refuses (居民授权) as Consent and back: whichever face it came by, all faces obey it.
import { translate, translateBack } from '../../fhir/kinds.js';
import { readPath } from '../../fhir/path.js';
import type { StoredObject } from '../objects.js';
import { Problem } from '../problem.js';
import type { Resource } from './outcome.js';
import { metaOf } from './stored.js';

const scopes = 'http://terminology.hl7.org/CodeSystem/consentscope';
const privacy = 'patient-privacy';
const reasons = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';
const actCodes = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';

/** True when a Consent is about the use of records; others (an operation was explained) are kept as they are. */
export const isPrivacyConsent = (resource: Resource): boolean =>
  readPath(resource, `scope.coding[system=${scopes}].code`) === privacy;

/** A consent of the platform as Consent. */
export function toConsent(consent: StoredObject): Resource {
  const { id, receivedAt, body, state, person } = consent;
  const { validUntil, decision, purpose, consentId } = body as Record<string, string | undefined>;
  return {
    resourceType: 'Consent',
    id,
    meta: metaOf(consent),
    identifier: [{ value: consentId }],
    status: state === 'active' ? 'active' : 'inactive',
    scope: { coding: [{ system: scopes, code: privacy }] },
    category: [{ coding: [{ system: actCodes, code: 'INFA' }] }],
    ...(person !== undefined && { patient: { reference: `Patient/${person}` } }),
    dateTime: new Date(receivedAt).toISOString(),
    policyRule: { coding: [{ system: actCodes, code: decision === 'deny' ? 'OPTOUT' : 'OPTIN' }] },
    provision: {
      type: decision,
      ...(validUntil !== undefined && { period: { end: validUntil } }),
      purpose: [{ system: reasons, code: translate('purpose', purpose ?? '') ?? purpose }],
    },
  };
}

/** The body that a Consent stands for: one decision about one purpose. @throws Problem C007 */
export function fromConsent(resource: Resource): Record<string, unknown> {
  const asked = readPath(resource, 'provision.purpose');
  const code = readPath(resource, 'provision.purpose.0.code');
  const purpose = typeof code === 'string' ? translateBack('purpose', code) : undefined;
  const decision = readPath(resource, 'provision.type');
  const patient = readPath(resource, 'patient.reference');
  const consentId = readPath(resource, 'identifier.0.value');
  const nested = readPath(resource, 'provision.provision') ?? readPath(resource, 'provision.actor');
  const from = readPath(resource, 'provision.period.start');
  if (
    !Array.isArray(asked) ||
    asked.length !== 1 ||
    purpose === undefined ||
    nested !== undefined ||
    from !== undefined ||
    resource['status'] !== 'active' ||
    typeof decision !== 'string' ||
    typeof patient !== 'string' ||
    typeof consentId !== 'string'
  )
    // A condition that the platform does not know would be lost.
    throw new Problem('C007');
  const until = readPath(resource, 'provision.period.end');
  return {
    residentId: patient.replace(/^.*Patient\//u, ''),
    consentId,
    purpose,
    decision,
    ...(typeof until === 'string' && { validUntil: until.slice(0, 10) }),
  };
}
