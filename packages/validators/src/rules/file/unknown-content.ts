import type { RuleDescription } from '../../engine/rule.js';
import { everyKind } from '../every-kind.js';

const foreign = [
  // HL7 v2 in its bar form begins with the header of a message, a batch or a file; MLLP sets a byte 0x0b before it.
  ['hl7-v2', /^\v?(?:MSH|BHS|FHS)\|/u],
  // What many hospital systems call an Excel export.
  ['html-table', /^\s*<(?:!doctype\s+)?(?:html|table)\b[^]*<tr\b/iu],
  ['html', /^<(?:!doctype\s+)?html\b/iu],
  // What the command line of a database shows: its prompt, a frame, or a line of dashes below the names.
  ['console', /^(?:SQL>|mysql>|\+-{3,}[-+]*\+\r?\n\||[^\n]*\n-{3,}(?: +-{3,})+ *\r?\n)/u],
] as const;

/** What a text is that no kind of artefact takes, told by its beginning; undefined where that is not known. */
export function foreignContent(text: string): (typeof foreign)[number][0] | undefined {
  return foreign.find(([, beginning]) => beginning.test(text))?.[0];
}

/** No kind of artefact recognises the content. Reported by the validator. */
export const unknownContent: RuleDescription = {
  id: 'file/unknown-content',
  basis: 'practice',
  references: [],
  appliesTo: everyKind,
  defaultSeverity: 'error',
  messages: ['unknown', 'hl7-v2', 'html', 'html-table', 'console'],
};
