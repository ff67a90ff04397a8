// Every rule about shared documents, in the order they are asked.
import type { DocumentRule } from '../../documents/context.js';
import type { RuleDescription } from '../../engine/rule.js';
import { institutionCode, telephoneNumber } from './_identifiers.js';
import { assessmentForm } from './assessment-form.js';
import { assessmentStructure } from './assessment-structure.js';
import { attributeSpace } from './attribute-space.js';
import { attributeSpelling } from './attribute-spelling.js';
import { bodyAgreement } from './body-agreement.js';
import { booleanValue } from './boolean-value.js';
import { codeName } from './code-name.js';
import { codeSystem } from './code-system.js';
import { damagedText } from './damaged-text.js';
import { dataSetElement } from './data-set-element.js';
import { displayName } from './display-name.js';
import { elementCode } from './element-code.js';
import { elementCodeSystem } from './element-code-system.js';
import { elementName } from './element-name.js';
import { elementSpelling } from './element-spelling.js';
import { encodingDeclaration } from './encoding-declaration.js';
import { entryDuplicate } from './entry-duplicate.js';
import { entryMissing } from './entry-missing.js';
import { exampleValue } from './example-value.js';
import { fixedValue } from './fixed-value.js';
import { foreignContent } from './foreign-content.js';
import { headerOrder } from './header-order.js';
import { headerPresence } from './header-presence.js';
import { icdRoot } from './icd-root.js';
import { identifier } from './identifier.js';
import { identityNumber } from './identity-number.js';
import { nationalRoot } from './national-root.js';
import { nullFlavor } from './null-flavor.js';
import { participantName } from './participant-name.js';
import { patient } from './patient.js';
import { patientAgreement } from './patient-agreement.js';
import { placeRoot } from './place-root.js';
import { quantityUnit } from './quantity-unit.js';
import { relatedDocument } from './related-document.js';
import { root } from './root.js';
import { sectionCode } from './section-code.js';
import { sectionDuplicate } from './section-duplicate.js';
import { sectionMissing } from './section-missing.js';
import { sectionText } from './section-text.js';
import { singlePerson } from './single-person.js';
import { statement } from './statement.js';
import { structuralCode } from './structural-code.js';
import { templateAgreement } from './template-agreement.js';
import { time } from './time.js';
import { timeOrder } from './time-order.js';
import { timePattern } from './time-pattern.js';
import { typeId } from './type-id.js';
import { valueCode } from './value-code.js';
import { valueFormat } from './value-format.js';
import { valuePlace } from './value-place.js';
import { valueType } from './value-type.js';
import { version } from './version.js';
import { wellFormed } from './well-formed.js';

const ownRules: readonly DocumentRule[] = [
  root,
  headerPresence,
  headerOrder,
  patient,
  participantName,
  structuralCode,
  nullFlavor,
  typeId,
  templateAgreement,
  fixedValue,
  identifier,
  nationalRoot,
  identityNumber,
  time,
  version,
  relatedDocument,
  bodyAgreement,
  placeRoot,
  timePattern,
  singlePerson,
  patientAgreement,
  timeOrder,
  damagedText,
  foreignContent,
  exampleValue,
  sectionCode,
  sectionMissing,
  sectionDuplicate,
  sectionText,
  elementCode,
  elementCodeSystem,
  elementName,
  dataSetElement,
  entryMissing,
  entryDuplicate,
  statement,
  valueType,
  valuePlace,
  booleanValue,
  quantityUnit,
  codeSystem,
  valueCode,
  codeName,
  displayName,
  valueFormat,
  icdRoot,
  attributeSpace,
  elementSpelling,
  attributeSpelling,
  assessmentForm,
  assessmentStructure,
];

/** Rules that look at a document that could be read; the first are rules of records that hold here as well. */
export const documentRules: readonly DocumentRule[] = [institutionCode, telephoneNumber, ...ownRules];

/** Every rule of this area, those that readers report among them. */
export const documentRuleDescriptions: readonly RuleDescription[] = [
  wellFormed,
  encodingDeclaration,
  ...ownRules,
];
