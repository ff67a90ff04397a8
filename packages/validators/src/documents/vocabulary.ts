// Names of elements and attributes of a shared document: HL7 CDA R2 and the elements China adds to it in the same namespace.
import type { XmlElement } from '../readers/xml-tree.js';
import { findNearest } from './nearest.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Elements that national documents add to HL7 CDA R2 in its namespace. */
export const nationalElements: ReadonlySet<string> = new Set(
  words(`age township professionalTechnicalPosition professionaltechnicalpositionCode occupation occupationCode
    employerOrganization nationality household nativePlace educationLevel educationLevelCode patientType patienttypeCode`),
);

/** Elements of HL7 CDA R2 in the namespace urn:hl7-org:v3, without those of the narrative block. */
export const cdaElements: ReadonlySet<string> = new Set(
  words(`ClinicalDocument act addr additionalLocator administrationUnitCode administrativeGenderCode approachSiteCode
    asEntityIdentifier asOrganizationPartOf asPartOfWhole assignedAuthor assignedAuthoringDevice assignedCustodian
    assignedEntity assignedPerson associatedEntity associatedPerson author authenticator authorization authorizationCode
    availabilityTime awarenessCode birthTime birthplace buildingNumberSuffix careOf censusTract center city code component
    componentOf confidentialityCode consent consumable copyTime country county criterion custodian dataEnterer delimiter
    deliveryAddressLine deliveryInstallationArea deliveryInstallationQualifier deliveryInstallationType deliveryMode
    deliveryModeIdentifier denominator desc direction dischargeDispositionCode documentationOf doseCheckQuantity
    doseQuantity effectiveTime encompassingEncounter encounter encounterParticipant entry entryRelationship
    ethnicGroupCode event expectedUseTime externalAct externalDocument externalObservation externalProcedure family given
    guardian guardianOrganization guardianPerson healthCareFacility high houseNumber houseNumberNumeric id
    inFulfillmentOf independentInd informant informationRecipient intendedRecipient interpretationCode languageCode
    languageCommunication legalAuthenticator lengthOfStayQuantity location lotNumberText low maintainedEntity
    maintainingPerson manufacturedLabeledDrug manufacturedMaterial manufacturedProduct manufacturerModelName
    manufacturerOrganization maritalStatusCode maxDoseQuantity methodCode modeCode name nonXMLBody numerator observation
    observationMedia observationRange offset order organizer organizerCode originalText parentDocument participant participantRole
    patient patientRole performer period phase place playingDevice playingEntity postBox postalCode precinct
    precondition prefix priorityCode procedure product proficiencyLevelCode providerOrganization qualifier
    quantity raceCode rateQuantity realmCode receivedOrganization recordTarget reference referenceRange regionOfInterest
    relatedDocument relatedEntity relatedPerson relatedSubject repeatNumber representedCustodianOrganization
    representedOrganization responsibleParty routeCode scopingEntity scopingOrganization section sequenceNumber
    serviceEvent serviceProviderOrganization setId signatureCode softwareName specimen specimenPlayingEntity
    specimenRole standardIndustryClassCode state statusCode streetAddressLine streetName streetNameBase streetNameType
    structuredBody subject substanceAdministration substitutionCode suffix supply targetSiteCode telecom templateId
    text thumbnail time title translation typeId unitID unitType uncertaintyCode useablePeriod value versionNumber
    wholeOrganization width`),
);

/** Elements of the narrative block (`section/text`). */
export const narrativeElements: ReadonlySet<string> = new Set(
  words(`br caption col colgroup content footnote footnoteRef item linkHtml list paragraph renderMultiMedia sub sup
    table tbody td tfoot th thead tr`),
);

/** Attributes of HL7 CDA R2, those of the narrative block left out. */
export const cdaAttributes: ReadonlySet<string> = new Set(
  words(`ID alignment assigningAuthorityName classCode code codeSystem codeSystemName codeSystemVersion
    compression contextConductionInd contextControlCode currency determinerCode displayName displayable encoding extension
    inclusive institutionSpecified integrityCheck integrityCheckAlgorithm inversionInd invertInd isCriterionInd language
    mediaType moodCode negationInd nullFlavor operator partType probability qualifier representation root
    signatureTypeCode typeCode unit unsorted use validTimeHigh validTimeLow value specializationType
    instanceIdentifier independentInd`),
);

/** True when a child stands there under a wrong name, which document/element-spelling tells. */
export const hasMisspelt = (parent: XmlElement, name: string): boolean =>
  parent.children.some((child) => nearestElement(child.name) === name);

/** The element that an unknown name was meant to be; undefined for known names and those like none. */
export const nearestElement = (name: string): string | undefined =>
  cdaElements.has(name) || nationalElements.has(name)
    ? undefined
    : findNearest(name, [...cdaElements, ...nationalElements]);
