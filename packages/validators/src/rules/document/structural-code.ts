// Structural attributes say what an element is: HL7 CDA R2 fixes most of them and knows nine moods. A negated or merely
// planned observation reads as its opposite where a receiver passes over the attribute.
import type { DocumentRule } from '../../documents/context.js';
import { findChild } from '../../readers/xml-tree.js';
import { cda } from './_references.js';

const organizations =
  'representedOrganization representedCustodianOrganization providerOrganization wholeOrganization serviceProviderOrganization';

/** Attributes with the values that CDA R2 fixes or lists, and the elements that they stand at (POCD_MT000040, voc.xsd). */
const allowed = (
  [
    ['classCode', 'DOCCLIN', 'ClinicalDocument parentDocument'],
    ['classCode', 'PAT', 'patientRole'],
    ['classCode', 'PSN', 'patient assignedPerson associatedPerson relatedPerson guardianPerson'],
    ['classCode', 'ASSIGNED', 'assignedAuthor assignedCustodian assignedEntity'],
    ['classCode', 'ORG', organizations],
    ['classCode', 'PART', 'asOrganizationPartOf'],
    ['classCode', 'ENC', 'encompassingEncounter'],
    ['classCode', 'DOCBODY', 'structuredBody'],
    ['classCode', 'DOCSECT', 'section'],
    ['classCode', 'SBADM', 'substanceAdministration'],
    ['classCode', 'SPLY', 'supply'],
    ['classCode', 'OBS', 'observation'],
    // Any act is allowed; published samples have both.
    ['classCode', 'PROC ACT', 'procedure'],
    ['classCode', 'CLUSTER BATTERY', 'organizer'],
    ['classCode', 'ACT ACCM CONS CTTEVENT INC INFRM PCPR REG SPCTRT', 'act'],
    ['classCode', 'MANU', 'manufacturedProduct'],
    ['classCode', 'MMAT', 'manufacturedLabeledDrug manufacturedMaterial'],
    ['classCode', 'SPEC', 'specimenRole'],
    ['classCode', 'GUARD', 'guardian'],
    ['determinerCode', 'INSTANCE', `patient assignedPerson associatedPerson relatedPerson ${organizations}`],
    ['typeCode', 'RCT', 'recordTarget'],
    ['typeCode', 'AUT', 'author'],
    ['typeCode', 'CST', 'custodian'],
    ['typeCode', 'AUTHEN', 'authenticator'],
    ['typeCode', 'LA', 'legalAuthenticator'],
    ['typeCode', 'PRF', 'performer'],
    ['typeCode', 'CSM', 'consumable'],
    ['typeCode', 'COMP', 'componentOf component'],
    ['typeCode', 'COMP DRIV', 'entry'],
    ['typeCode', 'COMP CAUS GEVL MFST REFR RSON SAS SPRT SUBJ XCRPT', 'entryRelationship'],
    ['typeCode', 'RPLC APND XFRM', 'relatedDocument'],
    ['contextControlCode', 'OP', 'recordTarget author participant legalAuthenticator informant dataEnterer'],
  ] as const
).flatMap(([attribute, values, names]) =>
  names.split(' ').map((name) => ({ name, attribute, values: values.split(' ') })),
);
const moods = ['EVN', 'INT', 'APT', 'ARQ', 'PRMS', 'PRP', 'RQO', 'DEF', 'GOL'];
const statements = [
  'observation',
  'substanceAdministration',
  'procedure',
  'act',
  'organizer',
  'encounter',
  'supply',
];
/** What CDA R2 does not leave to a default. It asks for the class of associatedEntity as well; which one, templates do not say. */
const demanded = [
  ...statements.map((name) => ({ name, attributes: ['classCode', 'moodCode'] })),
  { name: 'entryRelationship', attributes: ['typeCode'] },
  { name: 'participant', attributes: ['typeCode'] },
];

/** A structural attribute has another value than the standard fixes, or turns what is said round. */
export const structuralCode: DocumentRule = {
  id: 'document/structural-code',
  basis: 'standard',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['fixed', 'missing', 'mood', 'planned', 'negated', 'nil'],
  check({ tree, named, report }) {
    for (const { name, attribute, values } of allowed)
      for (const element of named(name)) {
        const found = element.attributes[attribute]?.trim() ?? '';
        if (found !== '' && !values.includes(found))
          report(structuralCode, {
            message: 'fixed',
            params: { name, attribute, expected: values.join(' / ') },
            element,
            attribute,
          });
      }
    for (const { name, attributes } of demanded)
      for (const element of named(name)) {
        const missing = attributes.filter((each) => (element.attributes[each] ?? '').trim() === '');
        if (missing.length > 0)
          report(structuralCode, { message: 'missing', params: { name, attributes: missing }, element });
      }
    for (const name of statements)
      for (const element of named(name)) {
        const { negationInd = '', moodCode } = element.attributes;
        const mood = moodCode?.trim() ?? '';
        if (/^\s*(true|1)\s*$/.test(negationInd))
          report(structuralCode, { message: 'negated', params: { name }, element, attribute: 'negationInd' });
        if (mood === 'EVN' || mood === '') continue;
        const at = { element, attribute: 'moodCode' };
        if (!moods.includes(mood))
          report(structuralCode, { message: 'mood', params: { name, expected: moods }, ...at });
        // Published examples have such observations as well.
        else if (name === 'observation' && findChild(element, 'value') !== undefined)
          report(structuralCode, {
            message: 'planned',
            params: { mood },
            severity: 'info',
            ...at,
          });
      }
    if (!tree.attributeNames.has('xsi:nil')) return;
    for (const element of tree.elements)
      if (element.attributes['xsi:nil'] !== undefined)
        report(structuralCode, {
          message: 'nil',
          params: { name: element.name },
          element,
          attribute: 'xsi:nil',
        });
  },
};
