// What documents and messages do alike with the result of the XML reader: say why there is no tree, and name a false declaration.
import type { ArtefactContext, ArtefactSource } from '../engine/artefact.js';
import type { XmlTree } from '../readers/xml-tree.js';
import type { XmlResult } from '../readers/xml.js';
import { encodingDeclaration, isFalselyDeclared } from '../rules/document/encoding-declaration.js';
import { wellFormed } from '../rules/document/well-formed.js';

/** The tree of a reading; undefined after its fault has been reported. */
export const acceptTree = (
  result: XmlResult,
  { head }: ArtefactSource,
  { collector }: ArtefactContext,
): XmlTree | undefined => {
  if (!result.ok) {
    const { reason, params, line, column } = result;
    collector.report(wellFormed, {
      message: reason,
      params,
      location: { source: head.path, line, column },
    });
    return undefined;
  }
  const { declaredEncoding } = result.tree;
  if (isFalselyDeclared(declaredEncoding, head.bytes)) {
    collector.report(encodingDeclaration, {
      message: 'different',
      params: { declared: declaredEncoding ?? '' },
      location: { source: head.path, line: 1, column: 1 },
    });
  }
  return result.tree;
};
