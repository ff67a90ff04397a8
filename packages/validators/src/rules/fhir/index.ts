// Every rule about FHIR resources.
import type { RuleDescription } from '../../engine/rule.js';
import { binding } from './binding.js';
import { bundle } from './bundle.js';
import { cardinality } from './cardinality.js';
import { choiceType } from './choice-type.js';
import { codeSystem } from './code-system.js';
import { contained } from './contained.js';
import { dataType } from './data-type.js';
import { extension } from './extension.js';
import { fixedValue } from './fixed-value.js';
import { invariant } from './invariant.js';
import { jsonForm } from './json-form.js';
import { narrative } from './narrative.js';
import { primitiveValue } from './primitive-value.js';
import { profile } from './profile.js';
import { reference } from './reference.js';
import { resourceType } from './resource-type.js';
import { slicing } from './slicing.js';
import { unknownElement } from './unknown-element.js';
import { xmlForm } from './xml-form.js';

/** Every rule of this area. */
export const fhirRuleDescriptions: readonly RuleDescription[] = [
  binding,
  bundle,
  cardinality,
  choiceType,
  codeSystem,
  contained,
  dataType,
  extension,
  fixedValue,
  invariant,
  jsonForm,
  narrative,
  primitiveValue,
  profile,
  reference,
  resourceType,
  slicing,
  unknownElement,
  xmlForm,
];
