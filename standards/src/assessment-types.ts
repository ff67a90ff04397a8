import type { Confidence } from './types.js';

/** A simple type of the assessment schemas: base type of XML Schema with its facets. */
export interface SimpleType {
  readonly id: string;
  /** `string`, `byte`, `short`, `int`, `long`, `positiveInteger`, `float`, `decimal`, `date` … */
  readonly base: string;
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly above?: number;
  readonly below?: number;
  readonly totalDigits?: number;
  readonly fractionDigits?: number;
  readonly whiteSpace?: string;
  readonly enum?: readonly string[];
  /** Pattern of XML Schema: it matches the whole value. */
  readonly pattern?: string;
  /** What the pattern accepts: `datetime14`, `date8`, `date8-without-february`. */
  readonly format?: string;
  /** Code table with exactly these codes or names: `codes of GB/T 2261.1-2003`. */
  readonly sameAs?: string;
}

/** An attribute an element may carry. */
export interface StructureAttribute {
  readonly name: string;
  readonly use: 'required' | 'optional';
  readonly type?: SimpleType;
  readonly fixed?: string;
}

/** One element of a structure, in document order. */
export interface StructureElement {
  /** XPath from the root element (or from the typed element), without prefixes; predicates only for fixed values. */
  readonly path: string;
  readonly min: number;
  readonly max: number | '*';
  /** Position in the parent's sequence: the order is binding. */
  readonly order: number;
  readonly content: 'children' | 'text' | 'mixed' | 'empty' | 'any';
  /** Type of the text; plain text when absent. */
  readonly text?: SimpleType;
  /** Closed list: any other attribute is a fault. Absent when nothing is said of attributes. */
  readonly attributes?: readonly StructureAttribute[];
  /** Branch of a choice group; its own minimum counts only once the branch is taken. */
  readonly choice?: { readonly id: number; readonly min: number; readonly max: number | '*' };
  readonly nillable?: boolean;
  /** True when every instance has it: this element and all above it occur at least once, outside any choice. */
  readonly required: boolean;
  /** What remarks in the schema call it. */
  readonly names?: readonly string[];
  readonly elements?: readonly string[];
  readonly fields?: readonly string[];
  readonly noteCardinality?: string;
  /** What the first version of the source said instead: such facts are the weaker ones. */
  readonly earlier?: EarlierForm;
}

/** The members in which the first version of the source differed; a null stands for nothing said. */
export interface EarlierForm {
  readonly absent?: true;
  readonly min?: number;
  readonly max?: number | '*';
  readonly content?: StructureElement['content'];
  readonly text?: SimpleType | null;
  readonly attributes?: readonly StructureAttribute[] | null;
}

/** A named type for `xsi:type`. */
export interface StructureType {
  readonly name: string;
  readonly content: StructureElement['content'];
  readonly text?: SimpleType;
  readonly attributes?: readonly StructureAttribute[];
  readonly children?: readonly StructureElement[];
  readonly earlier?: EarlierForm;
}

/** Where the schemas and the rest of the library say different things. */
export interface StructureContradiction {
  readonly kind: string;
  readonly path: string;
  readonly element?: string;
  readonly schema?: string;
  readonly reference?: string;
  readonly note?: string;
  readonly seenIn?: string;
  /** `later`: that very fact was changed after the first version. */
  readonly strength: 'stable' | 'later';
}

/** A demand of the schemas that refuses correct data: never an error, never a reason to change data. */
export interface StructureDefect {
  /** Path of the attribute, or `xsi:type` and its attribute. */
  readonly path: string;
  /** The value that is refused, where only one is; any value otherwise. */
  readonly value?: string;
  /** Numbers from here on are refused. */
  readonly least?: number;
  /** Facets the defect is about; all when absent. */
  readonly facets?: readonly string[];
  readonly note: string;
}

/** Structure of one shared document or one request message, as schemas used to prepare for the assessment demand it. */
export interface AssessmentStructure {
  readonly source: string;
  readonly confidence: Confidence;
  readonly elements: readonly StructureElement[];
  readonly types: readonly StructureType[];
}

export interface DocumentStructure extends AssessmentStructure {
  readonly document: string;
  readonly name: string;
  readonly titles: readonly string[];
  readonly templateId: string;
  /** True when the two versions of the source agree throughout. */
  readonly stable: boolean;
  /** What an optional element needs once it is there. */
  readonly whenPresent: readonly { readonly path: string; readonly needs: readonly string[] }[];
  /** Per data element: `coded` or `with X`. */
  readonly entries: readonly { readonly element: string; readonly need: string }[];
  /** Data elements of our templates behind a path. */
  readonly slots: readonly { readonly path: string; readonly elements: readonly string[] }[];
  /** Slots of our templates that the closed structure does not admit. */
  readonly closedOut: readonly {
    readonly path: string;
    readonly name: string;
    readonly status: string;
    readonly element?: string;
  }[];
  readonly contradictions: readonly StructureContradiction[];
  readonly defects?: readonly StructureDefect[];
}

export interface MessageStructure extends AssessmentStructure {
  readonly service: string;
  /** Root element. */
  readonly message: string;
  readonly rootAttributes: readonly StructureAttribute[];
  readonly notInServices?: readonly { readonly path: string; readonly lacks?: string }[];
}
