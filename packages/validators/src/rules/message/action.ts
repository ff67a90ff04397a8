// The action of a call and the root element of its message belong to one service; where several share a root, the action decides.
import type { MessageRule } from '../../interactions/context.js';
import { indexServices } from '../../interactions/services.js';
import { wst846 } from './_references.js';

/** The action is unknown, belongs to another message, or is needed and not given. */
export const action: MessageRule = {
  id: 'message/action',
  basis: 'standard',
  references: [wst846],
  appliesTo: ['message'],
  defaultSeverity: 'error',
  messages: ['unknown', 'other-root'],
  check({ root, action: text, candidates, service, isAcknowledgement, library, report, notChecked }) {
    if (isAcknowledgement || candidates.length === 0) return;
    const actions = candidates.map(({ id }) => id);
    if (service !== undefined) return;
    if (text === undefined) {
      notChecked(action, 'message-action-unknown', { root: root.name, actions: actions.join('、') });
      return;
    }
    const [other] = indexServices(library).byAction.get(text) ?? [];
    const params = { action: text, root: root.name, expected: actions };
    if (other === undefined) report(action, { message: 'unknown', params, element: root });
    else
      report(action, {
        message: 'other-root',
        params: { ...params, actionRoot: other.message?.request ?? '' },
        element: root,
      });
  },
};
