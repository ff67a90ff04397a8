// Structural attributes say what an element is: HL7 CDA R2 fixes most of them and knows nine moods. A negated or merely
// planned observation reads as its opposite where a receiver passes over the attribute.
import type { DocumentRule } from '../../documents/context.js';
import { findChild } from '../../readers/xml-tree.js';
import { cda } from './_references.js';

/** Values that CDA R2 fixes, by element: class, then type of the participation. */
const fixed: readonly (readonly [name: string, attribute: string, value: string])[] = [
  ['ClinicalDocument', 'classCode', 'DOCCLIN'],
  ['patientRole', 'classCode', 'PAT'],
  ['patient', 'classCode', 'PSN'],
  ['assignedAuthor', 'classCode', 'ASSIGNED'],
  ['assignedCustodian', 'classCode', 'ASSIGNED'],
  ['encompassingEncounter', 'classCode', 'ENC'],
  ['structuredBody', 'classCode', 'DOCBODY'],
  ['section', 'classCode', 'DOCSECT'],
  ['substanceAdministration', 'classCode', 'SBADM'],
  ['observation', 'classCode', 'OBS'],
  ['recordTarget', 'typeCode', 'RCT'],
  ['author', 'typeCode', 'AUT'],
  ['custodian', 'typeCode', 'CST'],
  ['authenticator', 'typeCode', 'AUTHEN'],
  ['legalAuthenticator', 'typeCode', 'LA'],
  ['componentOf', 'typeCode', 'COMP'],
];
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

/** A structural attribute has another value than the standard fixes, or turns what is said round. */
export const structuralCode: DocumentRule = {
  id: 'document/structural-code',
  basis: 'standard',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['fixed', 'mood', 'planned', 'negated', 'nil'],
  check({ tree, named, report }) {
    for (const [name, attribute, expected] of fixed)
      for (const element of named(name)) {
        const found = element.attributes[attribute]?.trim() ?? '';
        if (found !== '' && found !== expected)
          report(structuralCode, {
            message: 'fixed',
            params: { name, attribute, expected },
            element,
            attribute,
          });
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
