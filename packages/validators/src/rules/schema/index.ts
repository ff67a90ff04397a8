import type { RuleDescription } from '../../engine/rule.js';
import { schematron } from './schematron.js';
import { xsd } from './xsd.js';

/** Rules that speak for schemas of the user. */
export const schemaRules: readonly RuleDescription[] = [schematron, xsd];
