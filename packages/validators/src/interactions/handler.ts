// Interaction messages of WS/T 846 and its older edition as a kind of artefact.
import type {
  ArtefactContext,
  ArtefactHandler,
  ArtefactOutcome,
  ArtefactSource,
} from '../engine/artefact.js';
import { readMessageFacts } from '../cross/from-xml.js';
import { acceptTree } from '../documents/accept-tree.js';
import { locate } from '../documents/context.js';
import { judgeDocument } from '../documents/handler.js';
import { readXml, xmlLimits } from '../readers/xml.js';
import type { XmlTree } from '../readers/xml-tree.js';
import { judgeXmlSignature } from '../signatures/signed-xml.js';
import { messageRules } from '../rules/message/index.js';
import { payload as payloadRule } from '../rules/message/payload.js';
import { createMessageContext } from './context.js';
import { openEnvelope, readFault, type Envelope, type Payload } from './envelope.js';
import { judgeRegisteredDocuments } from './registered-document.js';

/** Judges interaction messages and acknowledgements. Takes any XML that no other handler wants, so that it is named. */
export const messageHandler: ArtefactHandler = {
  kind: 'message',
  accepts: ({ text }) => text.startsWith('<') && !/<html|xmlns="http:\/\/hl7\.org\/fhir"/i.test(text),
  validate: async (source, context) => {
    const text = await source.text();
    return text === undefined ? { kind: 'message', checked: false } : judge(text, source, context);
  },
};

const judge = async (
  text: string,
  source: ArtefactSource,
  context: ArtefactContext,
): Promise<ArtefactOutcome> => {
  const limits = { ...xmlLimits, depth: context.limits.maxDepth };
  const tree = acceptTree(readXml(text, limits), source, context);
  if (tree === undefined) return { kind: 'message', checked: false };
  const envelope = openEnvelope(tree, limits);
  return envelope === undefined
    ? judgeMessage(tree, undefined, source, context)
    : judgeEnvelope(envelope, tree, source, context);
};

/** Nobody sends more in one envelope; each is judged with the whole text at hand, so that the time must be bounded. */
const maxPayloads = 100;

/** Judges all that an envelope holds; it passes when every part does. */
const judgeEnvelope = async (
  { fault, payloads }: Envelope,
  tree: XmlTree,
  source: ArtefactSource,
  context: ArtefactContext,
): Promise<ArtefactOutcome> => {
  const { collector } = context;
  const { path } = source.head;
  const [first, second] = payloads;
  if (fault !== undefined) {
    const { code, text } = readFault(fault);
    const params = { code: /^[\w.:-]{1,64}$/u.test(code) ? code : '' };
    collector.report(payloadRule, {
      message: 'fault',
      params,
      sample: text,
      location: locate(path, tree, fault),
    });
  } else if (first === undefined)
    collector.report(payloadRule, { message: 'empty', location: locate(path, tree, tree.root) });
  if (second !== undefined) {
    const params = { count: payloads.length };
    collector.report(payloadRule, {
      message: 'several',
      params,
      location: locate(path, tree, second.carrier),
    });
  }
  if (payloads.length > maxPayloads)
    collector.notChecked(payloadRule, {
      reason: 'payloads-left',
      params: { judged: maxPayloads, count: payloads.length },
    });
  const outcomes: ArtefactOutcome[] = [];
  for (const payload of payloads.slice(0, maxPayloads))
    outcomes.push(await judgePayload(payload, tree, source, context));
  const kind = outcomes[0]?.kind ?? 'message';
  const subject = outcomes[0]?.subject;
  const checked =
    outcomes.length === payloads.length &&
    outcomes.length > 0 &&
    outcomes.every((outcome) => outcome.checked);
  return { kind, checked, ...(subject && { subject }) };
};

const judgePayload = async (
  { result, form, action, carrier }: Payload,
  outer: XmlTree,
  source: ArtefactSource,
  context: ArtefactContext,
): Promise<ArtefactOutcome> => {
  const { collector } = context;
  const location = locate(source.head.path, outer, carrier);
  if (form === 'base64') {
    const message = result === undefined ? 'base64-other' : 'base64';
    collector.report(payloadRule, { message, location });
  }
  const tree = result && acceptTree(result, source, context);
  if (tree === undefined) return { kind: 'message', checked: false };
  const judgeTree = (): Promise<ArtefactOutcome> => {
    if (tree.root.name !== 'ClinicalDocument') return judgeMessage(tree, action, source, context);
    collector.report(payloadRule, { message: 'document', location });
    return judgeDocument(tree, source, context);
  };
  return form === 'elements' ? judgeTree() : collector.judgeCarried({ path: outer.path(carrier) }, judgeTree);
};

const judgeMessage = async (
  tree: XmlTree,
  action: string | undefined,
  { head }: Pick<ArtefactSource, 'head'>,
  context: ArtefactContext,
): Promise<ArtefactOutcome> => {
  const { library, profile, collector } = context;
  context.observe?.tree?.(head.path, tree);
  const messageContext = createMessageContext(tree, {
    library,
    profile,
    collector,
    source: head.path,
    action: head.as ?? action,
    path: head.path,
    asOf: context.asOf,
  });
  for (const rule of messageRules) rule.check(messageContext);
  for (const check of context.xmlChecks ?? [])
    check({ source: head.path, tree, subject: tree.root.name, collector });
  if (context.facts)
    readMessageFacts(tree.root, context.facts, (element) => locate(head.path, tree, element));
  await judgeXmlSignature(tree, head.path, context);
  await judgeRegisteredDocuments(tree, head.path, context);
  const { service, isAcknowledgement, root } = messageContext;
  if (isAcknowledgement)
    return { kind: 'message', checked: true, subject: { id: root.name, name: '应答消息' } };
  // Only the common header was judged: without the service there is nothing to pass.
  if (service === undefined) return { kind: 'message', checked: false };
  return {
    kind: 'message',
    checked: true,
    subject: { id: service.id, name: service.name },
  };
};
