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
import { readXml, xmlLimits } from '../readers/xml.js';
import { judgeXmlSignature } from '../signatures/signed-xml.js';
import { messageRules } from '../rules/message/index.js';
import { createMessageContext } from './context.js';
import { unwrapMessage } from './envelope.js';

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
  const { library, profile, collector } = context;
  const { head } = source;
  const limits = { ...xmlLimits, depth: context.limits.maxDepth };
  const outer = readXml(text, limits);
  const { result, action } = outer.ok
    ? unwrapMessage(outer.tree, limits)
    : { result: outer, action: undefined };
  const tree = acceptTree(result, source, context);
  if (tree === undefined) return { kind: 'message', checked: false };
  context.observe?.tree?.(head.path, tree);
  const messageContext = createMessageContext(tree, {
    library,
    profile,
    collector,
    source: head.path,
    action: head.as ?? action,
    path: head.path,
  });
  for (const rule of messageRules) rule.check(messageContext);
  for (const check of context.xmlChecks ?? [])
    check({ source: head.path, tree, subject: tree.root.name, collector });
  if (context.facts)
    readMessageFacts(tree.root, context.facts, (element) => locate(head.path, tree, element));
  await judgeXmlSignature(text, tree, head.path, context);
  const { service, isAcknowledgement, root } = messageContext;
  if (isAcknowledgement)
    return { kind: 'message', checked: true, subject: { id: root.name, name: '应答消息' } };
  // Only the common header was judged: without the service there is nothing to pass.
  if (service === undefined) return { kind: 'message', checked: false };
  return { kind: 'message', checked: true, subject: { id: service.id, name: service.name } };
};
