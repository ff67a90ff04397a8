// Narrative of FHIR: a limited XHTML (hl7.org/fhir/R4/narrative.html).
import { readXml, xmlLimits } from '../readers/xml.js';
import { walkElements } from '../readers/xml-tree.js';

const xhtml = 'http://www.w3.org/1999/xhtml';
const allowedElements = new Set(
  'a abbr acronym b big blockquote br caption cite code col colgroup dd dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i img li ol p pre q samp small span strong sub sup table tbody td tfoot th thead tr tt ul var'.split(
    ' ',
  ),
);
const allowedAttributes = new Set(
  'abbr accesskey align alt axis bgcolor border cellhalign cellpadding cellspacing cellvalign char charoff charset cite class colspan compact coords dir frame headers height href hreflang hspace id lang longdesc name nowrap rel rev rowspan rules scope shape span src start style summary tabindex title type valign value vspace width xml:lang'.split(
    ' ',
  ),
);

/** Entities of XHTML that XML alone does not know; any of them stands for one character. */
const entity = /&(?!amp;|lt;|gt;|quot;|apos;|#)([A-Za-z]\w{1,30});/gu;

/** A fault of a narrative: a message id of `fhir/narrative`, or undefined. */
export function checkNarrative(
  div: string,
): 'not-xhtml' | 'root' | 'element' | 'attribute' | 'empty' | undefined {
  const result = readXml(div.replaceAll(entity, ' x '), { ...xmlLimits, depth: 100 });
  if (!result.ok) return 'not-xhtml';
  const { root } = result.tree;
  if (root.name !== 'div' || root.namespace !== xhtml) return 'root';
  let fault: 'element' | 'attribute' | undefined;
  let hasContent = false;
  walkElements(root, ({ name, namespace, attributes, text }) => {
    if (text.trim() !== '' || name === 'img') hasContent = true;
    if (namespace !== xhtml || !allowedElements.has(name)) fault ??= 'element';
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) continue;
      if (!allowedAttributes.has(attribute) || /^\s*javascript:/iu.test(value)) fault ??= 'attribute';
    }
  });
  return fault ?? (hasContent ? undefined : 'empty');
}
