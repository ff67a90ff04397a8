import type { Library } from '@hulian/standards';
import { writeHtml } from './html.js';
import { writeText } from './text.js';
import { viewDocument } from './view.js';

/** Shows a shared document (CDA) as a clinician reads it: one page of HTML without script, or plain text. */
export const renderDocument = (
  xml: string,
  options: { readonly to?: 'html' | 'text'; readonly library?: Library } = {},
): string => {
  const view = viewDocument(xml, options.library);
  return options.to === 'text' ? writeText(view) : writeHtml(view);
};
