// What a structure of the assessment profile finds wrong, and what it demands of one element.
import type { EarlierForm, SimpleType, StructureAttribute, StructureElement } from '@hulian/standards';
import type { XmlElement } from '../readers/xml-tree.js';
import type { FacetFault } from './simple-type.js';

/** What can be wrong. */
export type StructureMessage =
  | 'missing-element'
  | 'too-many'
  | 'order'
  | 'unknown-element'
  | 'namespace'
  | 'missing-attribute'
  | 'unknown-attribute'
  | 'fixed-value'
  | 'facet'
  | 'type-name'
  | 'text-not-allowed'
  | 'elements-not-allowed';

/** One fault. It names no place: what is wrong in the same way at many places is one fault, found many times. */
export interface StructureFault {
  readonly message: StructureMessage;
  readonly attribute?: string;
  /** Name of the element or attribute in question. */
  readonly name: string;
  /** Path in the structure. */
  readonly path: string;
  readonly facet?: FacetFault;
  /** Type whose facet is broken. */
  readonly type?: SimpleType;
  /** How often an element may occur. */
  readonly most?: number;
  /** Sibling that an element out of order belongs before. */
  readonly before?: string;
  /** The value that is fixed. */
  readonly fixed?: string;
  /** Name of the element that an unknown one was meant to be. */
  readonly nearest?: string;
  /** Types that `xsi:type` may name here. */
  readonly allowed?: readonly string[];
  /** The fact is only in the newer version of the source. */
  readonly later: boolean;
  /** Value that was refused, never a part of a message. */
  readonly sample?: string;
}

/** Takes the faults as they are found; the element is where one shows, the parent where something is missing. */
export type Report = (element: XmlElement, fault: StructureFault) => void;

/** What is demanded of an element itself, by its row or by its xsi:type. */
export interface Demand {
  readonly path: string;
  readonly content: StructureElement['content'];
  readonly text?: StructureElement['text'];
  readonly attributes?: readonly StructureAttribute[];
  readonly earlier?: EarlierForm;
}
