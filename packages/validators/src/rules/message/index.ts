// Every rule about interaction messages, in the order they are asked.
import type { MessageRule } from '../../interactions/context.js';
import type { RuleDescription } from '../../engine/rule.js';
import { institutionCode, telephoneNumber } from '../document/_identifiers.js';
import { attributeSpace } from '../document/attribute-space.js';
import { damagedText } from '../document/damaged-text.js';
import { identityNumber } from '../document/identity-number.js';
import { nullFlavor } from '../document/null-flavor.js';
import { messageCodeName } from './_code-name.js';
import { messageTime, messageTimeOrder } from './_times.js';
import { acknowledgement } from './acknowledgement.js';
import { action } from './action.js';
import { assessmentStructure } from './assessment-structure.js';
import { fieldMissing } from './field-missing.js';
import { fieldValue } from './field-value.js';
import { header } from './header.js';
import { interactionId } from './interaction-id.js';
import { objectIdentifier } from './object-identifier.js';
import { patient, personAgreement } from './patient.js';
import { payload } from './payload.js';
import { root } from './root.js';
import { valueCode } from './value-code.js';

const ownRules: readonly MessageRule[] = [
  root,
  action,
  interactionId,
  header,
  acknowledgement,
  patient,
  fieldMissing,
  fieldValue,
  objectIdentifier,
  valueCode,
];

/** Rules of documents that hold for messages as well. */
const sharedRules: readonly MessageRule[] = [
  nullFlavor,
  identityNumber,
  institutionCode,
  telephoneNumber,
  personAgreement,
  messageTime,
  messageTimeOrder,
  messageCodeName,
  damagedText,
  attributeSpace,
];

/** Rules that look at a message that could be read; what the assessment adds comes last. */
export const messageRules: readonly MessageRule[] = [...ownRules, ...sharedRules, assessmentStructure];

/** Every rule of this area: envelopes are judged before there is a message. */
export const messageRuleDescriptions: readonly RuleDescription[] = [
  payload,
  ...ownRules,
  assessmentStructure,
];
