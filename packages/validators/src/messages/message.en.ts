import type { messageMessages as chinese } from './message.zh-CN.js';

const join = (list: readonly string[]): string => list.join(', ');

/** English texts of rules about interaction messages. */
export const messageMessages: typeof chinese = {
  'message/root/unknown': (p) =>
    `Root element ${p.found} is neither a shared document nor the message of a known interaction service${p.nearest === '' ? '' : `; did you mean ${p.nearest}?`}${p.nearest === '' ? '.' : ''} Check the file.`,
  'message/root/document': () =>
    'The SOAP envelope holds a shared document (ClinicalDocument) and no message; the document was not checked. Take it out and check it by itself; to submit it use the message of document registration.',
  'message/root/namespace': (p) =>
    `The namespace of the message should be ${p.expected}. Declare it at the root.`,
  'message/action/unknown': (p) =>
    `Action "${p.action}" is no known interaction service; message ${p.root} belongs to ${join(p.expected)}.`,
  'message/action/other-root': (p) =>
    `The request of action "${p.action}" is ${p.actionRoot}, but this is ${p.root}, which belongs to ${join(p.expected)}.`,
  'message/interaction-id/different': (p) =>
    `interactionId should equal the name of the root element (${p.expected}) but is ${p.found}.`,
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
  'message/object-identifier/code-system': (p) =>
    `codeSystem of "${p.name}" should be ${p.expected.join(' or ')} but is ${p.found}.`,
  'message/value-code/unknown': (p) =>
    `The code of "${p.name}" is not in ${p.table} "${p.tableName}". ${p.nearest.length === 0 ? 'Look it up in the table.' : `Nearest codes: ${join(p.nearest)}.`}`,
  'not-checked/answer-content': () =>
    'What a query found: no public source states cardinality and order of its fields; the header, the acknowledgement and times were judged, the rest was not.',
  'not-checked/message-action-unknown': (p) =>
    `Several services share message ${p.root} (${p.actions}) and no action is named: only what they have in common was checked. Name it with --as.`,
};
