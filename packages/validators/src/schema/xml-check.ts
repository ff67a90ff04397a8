// Checks over XML that the user brings: schemas and schematron. They are asked after our own rules and reported apart.
import type { FindingCollector } from '../engine/collector.js';
import { escapeAttribute } from '../escape-xml.js';
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
  /** True for a file that is only there because another one includes it. */
  readonly isIncluded?: true;
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

/**
 * The text to judge, from the text of the tree or one of its length. Of an envelope it is the part alone, on the lines where it
 * stands, with the namespaces that the envelope declares.
 */
export const judgedText = ({ isPart, root }: XmlTree, text: string): string => {
  if (isPart === undefined) return text;
  const own = text.slice(root.start, root.end);
  const name = /^<[^\s/>]+/.exec(own)?.[0] ?? '';
  const declarations = Object.entries(root.namespaces)
    .map(([prefix, uri]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri] as const)
    .filter(([attribute]) => attribute !== 'xmlns:xml' && root.attributes[attribute] === undefined)
    .map(([attribute, uri]) => ` ${attribute}="${escapeAttribute(uri)}"`);
  return (
    text.slice(0, root.start).replace(/[^\n]/g, '') + name + declarations.join('') + own.slice(name.length)
  );
};
