// Checks over XML that the user brings: schemas and schematron. They are asked after our own rules and reported apart.
import type { FindingCollector } from '../engine/collector.js';
import type { XmlTree } from '../readers/xml-tree.js';

/** One document or message as such a check sees it. */
export interface CheckedXml {
  readonly source: string;
  readonly tree: XmlTree;
  /** Code of the document, or root of the message. */
  readonly subject: string;
  readonly collector: FindingCollector;
}

/** A check that the user brings. */
export type XmlCheck = (xml: CheckedXml) => void;

/** A file of the user: name relative to what was named, and its text. */
export interface SchemaFile {
  readonly name: string;
  readonly text: string;
}

/** Why a check of the user cannot be made; nothing was judged. */
export class SchemaError extends Error {
  constructor(
    /** `missing-library`: the optional dependency is not installed; `invalid`: the file is no schema; `empty`: there is none. */
    readonly reason: 'missing-library' | 'invalid' | 'empty',
    /** Name of the library or file. */
    readonly subject: string,
    readonly line = 0,
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${subject}`, options);
  }
}

/** Loads an optional dependency when it is wanted. */
export const loadOptional = async <Module>(name: string, load: () => Promise<Module>): Promise<Module> => {
  try {
    return await load();
  } catch (error) {
    throw new SchemaError('missing-library', name, 0, { cause: error });
  }
};
