import type { documentContentMessages as chinese } from './document-content.zh-CN.js';

/** English texts on whether elements and texts of shared documents are of use. */
export const documentContentMessages: typeof chinese = {
  'document/header-presence/repeated': (p) =>
    `${p.name} of the header stands ${p.count} times, but once is right: which one a receiver takes is not known. Keep one.`,
  'document/section-missing/no-section': () =>
    'structuredBody holds no section: the document has no content. Check the generator.',
  'document/damaged-text/markup': (p) =>
    `${p.name} holds HTML, or characters that were escaped twice (such as <p>, &nbsp;); readers show them as they are. Remove the markup at the source and escape once.`,
  'document/statement/empty-entry': (p) =>
    `${p.name} is empty; it should hold a statement (observation, act, ...). Fill it, or remove the whole ${p.name}.`,
  'document/statement/no-code': () =>
    'An observation has no code: what was observed is not known. Add the code of the data element.',
  'document/statement/no-value': (p) =>
    `"${p.name}" has a code and no value. Write the value; where there is none, remove the entry or use nullFlavor.`,
  'document/foreign-content/namespace': (p) =>
    `Element ${p.name} is ${p.namespace === '' ? 'in no namespace' : `in namespace ${p.namespace}`} and should be in ${p.expected}: no receiver finds it and what it holds. Correct xmlns.`,
  'document/foreign-content/extension': (p) =>
    `Element ${p.name} (${p.namespace === '' ? 'no namespace' : `namespace ${p.namespace}`}) is none of shared documents; it was taken for an extension and its content was not checked.`,
  'document/foreign-content/stray-text': (p) =>
    `Text stands between the children of ${p.name}, where only elements may be; receivers ignore it. Move it to its element, or remove it.`,
  'document/damaged-text/replacement': (p) =>
    `${p.name} is garbled: characters were lost in a conversion (such as 锟斤拷, or question marks in a row). Check the encoding where the document is made, and export it again.`,
  'document/damaged-text/unseen': (p) =>
    `${p.name} holds characters that nobody sees (of no width, or turning the direction of writing); comparing and searching fail because of them. Remove them at the source.`,
  'document/damaged-text/template': (p) =>
    `${p.name} holds a field of a template that was never filled (such as \${...}, {{...}}, [object Object]) and no data. Check the template of the document.`,
  'document/damaged-text/word': (p) =>
    `${p.name} holds a word of a program for "no value" (such as null, undefined) and no data. Without a value leave it out or use nullFlavor.`,
};
