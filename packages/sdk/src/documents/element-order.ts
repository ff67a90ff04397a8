// Order of child elements and structural attributes as the CDA R2 schema sequence has them, with the national extension
// elements where the assessment schemas put them (after their R2 siblings).

import { documentHeader } from '@hulian/standards';
import { oncePerText } from '../once-per.js';

/** Child elements in the order a parent of that name demands. Names that are not listed go last, in the order of creation. */
const orders: Readonly<Record<string, readonly string[]>> = {
  patientRole: ['id', 'addr', 'patientType', 'telecom', 'patient', 'providerOrganization'],
  patient: [
    'id',
    'name',
    'administrativeGenderCode',
    'birthTime',
    'maritalStatusCode',
    'ethnicGroupCode',
    'birthplace',
    'nationality',
    'age',
    'educationLevel',
    'employerOrganization',
    'household',
    'nativePlace',
    'occupation',
  ],
  addr: ['houseNumber', 'streetName', 'township', 'county', 'city', 'state', 'postalCode'],
  effectiveTime: ['low', 'width', 'high'],
  author: ['time', 'assignedAuthor'],
  assignedAuthor: ['id', 'code', 'addr', 'telecom', 'assignedPerson', 'representedOrganization'],
  assignedEntity: ['id', 'code', 'addr', 'telecom', 'assignedPerson', 'representedOrganization'],
  associatedEntity: ['id', 'code', 'addr', 'telecom', 'associatedPerson', 'scopingOrganization'],
  legalAuthenticator: ['time', 'signatureCode', 'assignedEntity'],
  authenticator: ['time', 'signatureCode', 'assignedEntity'],
  encompassingEncounter: ['id', 'code', 'effectiveTime', 'dischargeDispositionCode', 'location'],
  parentDocument: ['id', 'code', 'text', 'setId', 'versionNumber'],
  section: ['templateId', 'id', 'code', 'title', 'text', 'entry', 'component'],
  entryRelationship: ['act', 'observation', 'procedure', 'substanceAdministration', 'organizer'],
  observation: [
    'id',
    'code',
    'text',
    'statusCode',
    'effectiveTime',
    'value',
    'methodCode',
    'targetSiteCode',
    'performer',
    'author',
    'participant',
    'entryRelationship',
    'component',
  ],
  procedure: [
    'id',
    'code',
    'text',
    'statusCode',
    'effectiveTime',
    'methodCode',
    'targetSiteCode',
    'performer',
    'author',
    'participant',
    'entryRelationship',
  ],
  act: [
    'id',
    'code',
    'text',
    'statusCode',
    'effectiveTime',
    'performer',
    'author',
    'participant',
    'entryRelationship',
  ],
  organizer: ['id', 'code', 'statusCode', 'effectiveTime', 'performer', 'author', 'participant', 'component'],
  substanceAdministration: [
    'text',
    'effectiveTime',
    'routeCode',
    'doseQuantity',
    'rateQuantity',
    'administrationUnitCode',
    'consumable',
    'performer',
    'author',
    'participant',
    'entryRelationship',
  ],
  participant: ['time', 'associatedEntity', 'participantRole'],
  participantRole: ['id', 'code', 'addr', 'telecom', 'playingDevice', 'playingEntity', 'scopingEntity'],
  playingEntity: ['code', 'quantity', 'name', 'desc'],
  performer: ['time', 'assignedEntity'],
  manufacturedProduct: ['id', 'manufacturedLabeledDrug', 'manufacturedMaterial', 'manufacturerOrganization'],
};

const organization = ['id', 'name', 'telecom', 'addr', 'asOrganizationPartOf'] as const;

/** Ranks of the children of a parent; undefined when any order will do. */
export const childRanks = oncePerText((parent): ReadonlyMap<string, number> | undefined => {
  const order =
    parent === 'ClinicalDocument'
      ? documentHeader().elementOrder
      : (orders[parent] ?? (parent.endsWith('Organization') ? organization : undefined));
  return order && new Map(order.map((name, index) => [name, index]));
});

const statement = (classCode: string) => ({ classCode, moodCode: 'EVN' });
const instance = (classCode: string) => ({ classCode, determinerCode: 'INSTANCE' });

/** Structural attributes of the reference information model as the published examples write them. */
export const structuralAttributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  recordTarget: { typeCode: 'RCT', contextControlCode: 'OP' },
  patientRole: { classCode: 'PAT' },
  patient: instance('PSN'),
  author: { typeCode: 'AUT', contextControlCode: 'OP' },
  assignedAuthor: { classCode: 'ASSIGNED' },
  assignedPerson: instance('PSN'),
  custodian: { typeCode: 'CST' },
  assignedCustodian: { classCode: 'ASSIGNED' },
  representedCustodianOrganization: instance('ORG'),
  relatedDocument: { typeCode: 'RPLC' },
  observation: statement('OBS'),
  procedure: statement('PROC'),
  act: statement('ACT'),
  substanceAdministration: statement('SBADM'),
  organizer: statement('CLUSTER'),
  entryRelationship: { typeCode: 'COMP' },
};

const organizationInstance = instance('ORG');

/** Further structural attributes, written only where the assessment schemas demand them. */
export const demandedAttributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...structuralAttributes,
  componentOf: { typeCode: 'COMP' },
  encompassingEncounter: statement('ENC'),
  location: { typeCode: 'LOC' },
  healthCareFacility: { classCode: 'SDLOC' },
  serviceProviderOrganization: organizationInstance,
  providerOrganization: organizationInstance,
  representedOrganization: organizationInstance,
  wholeOrganization: organizationInstance,
  asOrganizationPartOf: { classCode: 'PART' },
  associatedEntity: { classCode: 'ECON' },
  associatedPerson: instance('PSN'),
  legalAuthenticator: { typeCode: 'LA' },
  authenticator: { typeCode: 'AUTHEN' },
  assignedEntity: { classCode: 'ASSIGNED' },
  birthplace: { classCode: 'BIRTHPL' },
  place: instance('PLC'),
  component: { typeCode: 'COMP', contextConductionInd: 'true' },
  entry: { typeCode: 'COMP', contextConductionInd: 'true' },
  performer: { typeCode: 'PRF' },
  participant: { typeCode: 'IND' },
  participantRole: { classCode: 'ROL' },
  playingEntity: instance('ENT'),
  documentationOf: { typeCode: 'DOC' },
  serviceEvent: statement('ACT'),
  // The two documents that ask for it (consent to an operation, to anaesthesia) are about what is planned.
  statusCode: { code: 'new' },
};
