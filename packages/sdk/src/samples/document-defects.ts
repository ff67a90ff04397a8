// Defects planted into a right document, each with the rule that should tell it. One defect a document.
import { bodyDefectKinds } from './document-body-defects.js';
import { headerDefectKinds } from './document-header-defects.js';
import type { Random } from './random.js';
import { plantXmlDefect, type SpoiledXml, type XmlDefectKind } from './xml-defects.js';

/** Every kind of defect that documents get. */
export const documentDefectKinds: readonly XmlDefectKind[] = [...headerDefectKinds, ...bodyDefectKinds];

/** Plants one defect: of the kind asked for, else of a kind that applies. Undefined when none does. */
export const plantDocumentDefect = (xml: string, random: Random, kind?: string): SpoiledXml | undefined =>
  plantXmlDefect(documentDefectKinds, xml, random, kind);
