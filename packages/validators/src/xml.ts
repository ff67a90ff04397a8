/** The strict XML reader and its tree, for code that reads documents and messages beside the validators. */
export { readXml, xmlLimits, type XmlLimits, type XmlResult } from './readers/xml.js';
export {
  createPaths,
  findChild,
  findChildren,
  findDescendant,
  readXsiType,
  textContent,
  walkElements,
  writePath,
  type XmlElement,
  type XmlTree,
} from './readers/xml-tree.js';
/** The paths of template slots, read in one place for judging and for building. */
export {
  parseSlotPath,
  type PathStep,
  type SlotPath,
  type SlotTarget,
  type StepCondition,
} from './documents/slot-path.js';
export { identityNumberRoot } from './documents/oids.js';
/** What stands for characters that may not stand as they are in XML. */
export { escapeAttribute, escapeText, isXmlText } from './escape-xml.js';
