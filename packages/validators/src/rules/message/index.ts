// Every rule about interaction messages, in the order they are asked.
import type { MessageRule } from '../../interactions/context.js';
import type { RuleDescription } from '../../engine/rule.js';
import { action } from './action.js';
import { assessmentStructure } from './assessment-structure.js';
import { fieldMissing } from './field-missing.js';
import { fieldValue } from './field-value.js';
import { header } from './header.js';
import { interactionId } from './interaction-id.js';
import { objectIdentifier } from './object-identifier.js';
import { payload } from './payload.js';
import { root } from './root.js';
import { valueCode } from './value-code.js';

/** Rules that look at a message that could be read. */
export const messageRules: readonly MessageRule[] = [
  root,
  action,
  interactionId,
  header,
  fieldMissing,
  fieldValue,
  objectIdentifier,
  valueCode,
  assessmentStructure,
];

/** Every rule of this area: envelopes are judged before there is a message. */
export const messageRuleDescriptions: readonly RuleDescription[] = [payload, ...messageRules];
