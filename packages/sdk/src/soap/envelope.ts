import { escapeText, readXml, textContent, type XmlElement } from '@hulian/validators/xml';
import { copyElement, hl7Namespace, writeElement, type WrittenElement } from './element.js';

/** Versions of SOAP and their namespaces. */
export const soapNamespaces = {
  '1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
  '1.2': 'http://www.w3.org/2003/05/soap-envelope',
} as const;
/** 1.2 is the one of the standard, 1.1 is accepted. */
export type SoapVersion = keyof typeof soapNamespaces;

/** Name of the one operation. */
export const soapOperation = 'HIPMessageServer';

/** Media type of each version. */
export const soapMediaTypes: Readonly<Record<SoapVersion, string>> = {
  '1.1': 'text/xml; charset=utf-8',
  '1.2': 'application/soap+xml; charset=utf-8',
};

/** A call as it stands in an envelope. */
export interface SoapCall {
  readonly version: SoapVersion;
  readonly action: string;
  readonly message: string;
}

/** Why an envelope is refused. */
export type EnvelopeFailure = 'xml' | 'envelope' | 'operation';

/** Reads the envelope of a call. The message may be escaped, in CDATA, or stand in the envelope as elements. */
export function readCall(bytes: Uint8Array): SoapCall | EnvelopeFailure {
  const body = readBodyElement(bytes);
  if (typeof body === 'string') return body;
  const [call] = body.element.children;
  if (!call?.name.startsWith(soapOperation)) return 'operation';
  const argument = (name: string) => call.children.find((child) => child.name === name);
  const action = argument('action');
  const message = argument('message');
  if (!action || !message) return 'operation';
  const [inline] = message.children;
  return {
    version: body.version,
    action: textContent(action).trim(),
    message: inline ? writeElement(withNamespace(inline)) : textContent(message).trim(),
  };
}

/** A part of a message that is a document by itself: with the namespaces that stood above it. */
export function withNamespace(element: XmlElement): WrittenElement {
  const copy = copyElement(element);
  return {
    ...copy,
    attributes: {
      xmlns: element.namespace || hl7Namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      ...copy.attributes,
    },
  };
}

/** What the envelope of an answer holds: the message, or the reason of a fault. */
export type SoapAnswer = { readonly message: string } | { readonly fault: string };

/** Reads the envelope of an answer, whatever the result element is called. */
export function readAnswerEnvelope(bytes: Uint8Array): SoapAnswer | EnvelopeFailure {
  const body = readBodyElement(bytes);
  if (typeof body === 'string') return body;
  const [answer] = body.element.children;
  if (!answer) return 'operation';
  if (answer.name === 'Fault') return { fault: textContent(answer).replace(/\s+/g, ' ').trim() };
  const [result] = answer.children;
  if (!answer.name.startsWith(soapOperation) || !result) return 'operation';
  const [inline] = result.children;
  return { message: inline ? writeElement(withNamespace(inline)) : textContent(result).trim() };
}

/** Strict UTF-8, as the services prescribe. */
function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readBodyElement(
  bytes: Uint8Array,
): { readonly version: SoapVersion; readonly element: XmlElement } | EnvelopeFailure {
  const text = decodeText(bytes);
  const read = text === undefined ? undefined : readXml(text);
  if (!read?.ok) return 'xml';
  const { root } = read.tree;
  const version = (Object.keys(soapNamespaces) as SoapVersion[]).find(
    (candidate) => soapNamespaces[candidate] === root.namespace,
  );
  const element = root.children.find(
    ({ name, namespace }) => name === 'Body' && namespace === root.namespace,
  );
  return version && root.name === 'Envelope' && element ? { version, element } : 'envelope';
}

function envelope(version: SoapVersion, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<soap:Envelope xmlns:soap="${soapNamespaces[version]}"><soap:Body>${content}</soap:Body></soap:Envelope>`;
}

/** The envelope of a call. */
export function writeCall({ version, action, message }: SoapCall): string {
  return envelope(
    version,
    `<${soapOperation} xmlns="${hl7Namespace}"><action>${escapeText(action)}</action><message>${escapeText(message)}</message></${soapOperation}>`,
  );
}

/** The envelope of an answer. */
export function writeAnswerEnvelope(version: SoapVersion, message: string): string {
  return envelope(
    version,
    `<${soapOperation}Response xmlns="${hl7Namespace}"><${soapOperation}Result>${escapeText(message)}</${soapOperation}Result></${soapOperation}Response>`,
  );
}

/** The envelope of a fault. */
export function writeFault(
  version: SoapVersion,
  { code, reason, sender }: { readonly code: string; readonly reason: string; readonly sender: boolean },
): string {
  const detail = `<code xmlns="urn:hulian:problem">${escapeText(code)}</code>`;
  return envelope(
    version,
    version === '1.1'
      ? `<soap:Fault><faultcode>soap:${sender ? 'Client' : 'Server'}</faultcode><faultstring>${escapeText(reason)}</faultstring><detail>${detail}</detail></soap:Fault>`
      : `<soap:Fault><soap:Code><soap:Value>soap:${sender ? 'Sender' : 'Receiver'}</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang="zh-CN">${escapeText(reason)}</soap:Text></soap:Reason><soap:Detail>${detail}</soap:Detail></soap:Fault>`,
  );
}
