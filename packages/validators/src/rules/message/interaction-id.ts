// A public test case of the assessment (EMR-PL-37) itself has another value here, so this is a warning.
// interactionId/@extension repeats the name of the root element (WS/T 846.1, common message header).
import type { MessageRule } from '../../interactions/context.js';
import { findChild } from '../../readers/xml-tree.js';
import { wst846 } from './_references.js';

/** interactionId names another message. */
export const interactionId: MessageRule = {
  id: 'message/interaction-id',
  basis: 'standard',
  references: [wst846],
  appliesTo: ['message'],
  defaultSeverity: 'warning',
  messages: ['different'],
  check({ root, candidates, report }) {
    const element = findChild(root, 'interactionId');
    const found = element?.attributes.extension?.trim();
    if (element === undefined || found === undefined || found === root.name || candidates.length === 0)
      return;
    report(interactionId, {
      message: 'different',
      params: { expected: root.name, found },
      element,
      attribute: 'extension',
    });
  },
};
