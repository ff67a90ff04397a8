// Texts that a program spoiled: characters lost in a conversion, marks that nobody sees, fields of a template that were never
// filled, words for "no value". Names, narrative, values, titles and identifiers alike.
import type { XmlContext, XmlRule } from '../../documents/context.js';
import { isBlankText } from '../../readers/xml-builder.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import { misread } from '../data-element/damaged-text.js';
import { placeholderWords } from '../data-element/placeholder.js';

/** UTF-8 read as Latin-1 (three characters for one Chinese), UTF-8 read as GBK, and characters given up. */
const lost = new RegExp(`\uFFFD|锟斤|烫烫|${misread}|[?？]{3}`, 'u');
/** Of no width, or turning the direction of writing. */
const unseen = /[\u200B-\u200F\u202A-\u202E\u2060]/u;
/** What template engines and string formatting leave behind. Bounded, so that no text makes the search slow. */
const unfilled = /[$#]\{[^{}]{0,99}\}|\{\{[^{}]{0,99}\}\}|\[object |%\([\w.]{1,99}\)s|<%=/u;

/** HTML that was taken for text, and entities that were escaped twice. */
const markup =
  /<\/?(?:p|br|div|span|font|table|td|b|img)\b[^<>]{0,99}>|&(?:nbsp|lt|gt|amp|quot|apos|#\d+);/iu;

// One of these is in every text that is damaged; two searches, the second of which ends at the first character, are done with
// nearly every text of nearly every document.
const sign = /[\uFFFD锟烫\u200B-\u200F\u202A-\u202E\u2060\u00E3-\u00E9?？{&<%[]/;
const wordBegins = /^\s*[NnUu(#\\]/;

const isSuspicious = (text: string): boolean => sign.test(text) || wordBegins.test(text);

/** Kept with a tag whose attributes are whole. */
const whole = {};

/** A text of the document was spoiled before it got there. */
export const damagedText: XmlRule = {
  id: 'document/damaged-text',
  basis: 'practice',
  references: [],
  appliesTo: ['document', 'message'],
  defaultSeverity: 'warning',
  messages: ['replacement', 'unseen', 'template', 'markup', 'word'],
  check(context) {
    for (const element of context.tree.elements) {
      const { text } = element;
      // Between children stand blanks, nearly always: they are told quicker than searched.
      const isEmpty = text === '' || (element.children.length > 0 && isBlankText(text));
      if (!isEmpty && isSuspicious(text) && !isToldElsewhere(element))
        judge(context, element, undefined, text);
      const { memory } = element.tag;
      if (memory?.recall(damagedText) === whole) continue;
      if (!judgeAttributes(context, element)) memory?.keep(damagedText, whole);
    }
  },
};

/** What holds words in `value`: telecommunication addresses, and names and texts of messages. */
const worded = new Set(['telecom', 'part', 'item', 'displayName', 'text', 'originalText']);

/**
 * Attributes that hold words; values of numbers and times are judged by their form.
 * @returns whether one is damaged
 */
const judgeAttributes = (context: XmlContext, element: XmlElement): boolean => {
  let isDamaged = false;
  for (const name of worded.has(element.name) ? [...wordy, 'value'] : wordy) {
    const text = element.attributes[name];
    if (text !== undefined && isSuspicious(text) && judge(context, element, name, text)) isDamaged = true;
  }
  return isDamaged;
};

const wordy = ['extension', 'displayName'];

/** The name of the patient is document/patient's, and what it says of question marks and words is graver. */
const isToldElsewhere = ({ name, text, parent }: XmlElement): boolean =>
  name === 'name' &&
  parent?.name === 'patient' &&
  /[?？\uFFFD]|^\s*(?:null|undefined|none|n\/a)\s*$/iu.test(text);

/** @returns whether it is damaged */
const judge = (
  { report }: XmlContext,
  element: XmlElement,
  attribute: string | undefined,
  text: string,
): boolean => {
  const message = findDamage(text, attribute);
  if (message === undefined) return false;
  report(damagedText, {
    message,
    params: { name: attribute ?? element.name },
    // Nothing but a template that was not filled leaves such marks.
    ...(message === 'template' && { severity: 'error' as const }),
    element,
    attribute,
    sample: text,
  });
  return true;
};

/** What is wrong with a text, or with the value of an attribute; undefined for a text that is whole. */
export const findDamage = (text: string, attribute: string | undefined): string | undefined => {
  if (lost.test(text)) return 'replacement';
  if (unseen.test(text)) return 'unseen';
  if (unfilled.test(text)) return 'template';
  if (markup.test(text)) return 'markup';
  // Identifiers that are words are document/identifier's.
  return attribute !== 'extension' && placeholderWords.has(text.trim().toLowerCase()) ? 'word' : undefined;
};
