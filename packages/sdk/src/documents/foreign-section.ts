// Sections that the template does not know travel as they stand: extract keeps their XML, build writes it back.
import { readXml } from '@hulian/validators/xml';

const open = '<structuredBody xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">';

/** True when the text is one `section` element that needs nothing from around it but the namespaces of a document. */
export const isForeignSection = (xml: string): boolean => {
  const read = readXml(`${open}${xml}</structuredBody>`);
  if (!read.ok) return false;
  const { children, text } = read.tree.root;
  return children.length === 1 && children[0]?.name === 'section' && text.trim() === '';
};
