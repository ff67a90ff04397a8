import type { messageMessages as chinese } from './message.zh-CN.js';

const join = (list: readonly string[]): string => list.join(', ');

/** English texts of rules about interaction messages. */
export const messageMessages: typeof chinese = {
  'message/payload/fault': (p) =>
    `This is a SOAP fault${p.code === '' ? '' : ` (code ${p.code})`} and no message: the call failed. Find the cause from its words (--show-values prints them).`,
  'message/payload/empty': () =>
    'The SOAP envelope holds no message: put it into argument message of HIPMessageServer.',
  'message/payload/several': (p) =>
    `The SOAP envelope holds ${p.count} messages; a call of HIPMessageServer takes one, and the platform may drop the others. Make one call each.`,
  'message/payload/base64': () =>
    'The message stands in the envelope as Base64; argument message takes its XML as text. It was decoded and checked: leave the Base64 out.',
  'message/payload/base64-other': () =>
    'The message stands in the envelope as Base64 and decodes to no UTF-8 XML (compressed, encrypted, or no message); its content was not checked. Argument message takes XML as text.',
  'message/payload/document': () =>
    'The SOAP envelope holds a shared document (ClinicalDocument) and no message; it was checked as a document. To submit it use the message of document registration (DocumentRegister).',
  'message/payload/document-base64': () =>
    'The value of originalText is no Base64: its document cannot be taken out and was not checked. Put the Base64 of the document there.',
  'message/root/unknown': (p) =>
    `Root element ${p.found} is neither a shared document nor the message of a known interaction service${p.nearest === '' ? '' : `; did you mean ${p.nearest}?`}${p.nearest === '' ? '.' : ''} Check the file.`,
  'message/root/namespace': (p) =>
    `The namespace of the message should be ${p.expected}. Declare it at the root.`,
  'message/root/part-namespace': (p) =>
    `${p.name} of the message is not in namespace ${p.expected}: no receiver finds it there. Drop its own xmlns or mend the prefix.`,
  'message/patient/several': () =>
    'The request holds a second patient. A message speaks of one: the receiver may put its content down to the other. Send two messages.',
  'message/patient/name-value': () =>
    'The name of the patient is a word for "no value", digits only, or holds question marks or garbled characters. Write the real name.',
  'message/acknowledgement/says-success': () =>
    'The acknowledgement says AE (failed) and its words say success. Senders go by the code and will send again: settle which is right.',
  'message/acknowledgement/says-failure': () =>
    'The acknowledgement says AA (done) and its words sound like a failure. Senders go by the code and will take it as done: settle which is right.',
  'message/acknowledgement/own-id': () =>
    'The id of targetMessage is that of the acknowledgement itself; it should be that of the request answered. Take it from the request.',
  'message/action/unknown': (p) =>
    `Action "${p.action}" is no known interaction service; message ${p.root} belongs to ${join(p.expected)}.`,
  'message/action/other-root': (p) =>
    `The request of action "${p.action}" is ${p.actionRoot}, but this is ${p.root}, which belongs to ${join(p.expected)}.`,
  'message/interaction-id/different': (p) =>
    `interactionId should equal the name of the root element (${p.expected}) but is ${p.found}.`,
  'message/header/repeated': (p) =>
    `${p.path} of the message header stands ${p.count} times, but once is right: which one the receiver takes is not known. Keep one.`,
  'message/header/null-flavor': (p) =>
    `${p.path} of the message header says by nullFlavor that it is not known; every part of the header needs its value. Write it and drop nullFlavor.`,
  'message/field-missing/element': (p) => `"${p.name}" is missing: the message has no ${p.missing}. Add it.`,
  'message/field-missing/attribute': (p) => `"${p.name}" lacks attribute ${p.attribute}. Add it.`,
  'message/field-missing/empty': (p) => `"${p.name}" is empty; the service asks for a value.`,
  'message/field-value/fixed': (p) => `"${p.name}" should be ${p.expected}.`,
  'message/field-value/length': (p) =>
    `"${p.name}" has length ${p.length}; expected ${p.minimum === p.maximum ? p.minimum : `${p.minimum} to ${p.maximum}`}.`,
  'message/field-value/code': (p) =>
    `"${p.name}" is none of the ${p.count} values allowed; ${p.expected.length === p.count ? 'allowed' : 'for example'}: ${join(p.expected)}.`,
  'message/field-value/time': (p) =>
    `"${p.name}" should be a time of ${p.digits} digits (${p.digits === 14 ? 'YYYYMMDDhhmmss' : 'YYYYMMDD'}).`,
  'message/field-value/number': (p) => `"${p.name}" should be an integer (${p.type}).`,
  'message/field-value/range': (p) => `"${p.name}" should be between ${p.minimum} and ${p.maximum}.`,
  'message/object-identifier/root': (p) =>
    `The root of "${p.name}" should be ${p.expected.join(' or ')} but is ${p.found}.`,
  'message/object-identifier/placeholder': (p) =>
    `"${p.name}" is a word for "no value" and no identifier. Write the real one, or leave the item out.`,
  'message/object-identifier/code-system': (p) =>
    `codeSystem of "${p.name}" should be ${p.expected.join(' or ')} but is ${p.found}.`,
  'message/value-code/unknown': (p) =>
    `The code of "${p.name}" is not in ${p.table} "${p.tableName}". ${p.nearest.length === 0 ? 'Look it up in the table.' : `Nearest codes: ${join(p.nearest)}.`}`,
  'message/value-code/shape': (p) =>
    `The value of "${p.name}" does not look like a code of "${p.tableName}" (such as ${p.example}). Write the code itself: no name, no full-width signs, no small first letter.`,
  'not-checked/payloads-left': (p) =>
    `The SOAP envelope holds ${p.count} messages; the first ${p.judged} were checked.`,
  'not-checked/registered-document': () =>
    'The document that the message carries (originalText) is no shared document; its content was not checked.',
  'not-checked/answer-content': () =>
    'What a query found: no public source states cardinality and order of its fields; the header, the acknowledgement and times were judged, the rest was not.',
  'not-checked/message-action-unknown': (p) =>
    `Several services share message ${p.root} (${p.actions}) and no action is named: only what they have in common was checked. Name it with --as.`,
};
