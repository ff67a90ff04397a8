/** FHIR R4 for code beside the validators: definitions, the XML form, exact numbers, profiles of others. */
export {
  findResourceType,
  findType,
  isKindOf,
  openTypes,
  readDefinitions,
  resourceTypes,
  typeOf,
  type Binding,
  type CompactElement,
  type Constraint,
  type ElementPlan,
  type TypePlan,
} from './definitions.js';
export { ExactNumber, parseExact, stringifyExact } from './exact-number.js';
export { compileExpression, type Environment, type Evaluate, type Values } from './invariants/compile.js';
export { UnsupportedExpression } from './invariants/parse.js';
export { NotEvaluable } from './invariants/values.js';
export { primitiveTypes, type PrimitiveType } from './primitives.js';
export { ProfileStore } from './profiles/store.js';
export { readTar, type TarFile } from './profiles/tar.js';
export type { Discriminator, ElementDefinition, StructureDefinition } from './profiles/types.js';
export type { FhirSettings } from './settings.js';
export { Terminology, type LoadedTerminology, type Membership } from './terminology.js';
export { fhirNamespace, readResourceXml, writeResourceXml, type XmlFault, type XmlResource } from './xml.js';
