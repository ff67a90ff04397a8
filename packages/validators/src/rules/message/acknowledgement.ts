// An acknowledgement answers another message, and what it says in words is what it says by its code.
import type { MessageRule } from '../../interactions/context.js';
import { findChild, findDescendant } from '../../readers/xml-tree.js';
import { wst846 } from './_references.js';

const success = /^(?:(?:处理|操作|调用|执行|注册|新增|更新|查询|请求)?成功|success(?:ful)?|ok)[。.!！]?$/iu;
const failure = /失败|错误|异常|不存在|拒绝|\b(?:error|fail\w*|exception)\b/iu;

/** Code and words of an acknowledgement contradict each other, or it answers itself. */
export const acknowledgement: MessageRule = {
  id: 'message/acknowledgement',
  basis: 'practice',
  references: [wst846],
  appliesTo: ['message'],
  defaultSeverity: 'warning',
  messages: ['says-success', 'says-failure', 'own-id'],
  check({ root, isAcknowledgement, report }) {
    if (!isAcknowledgement) return;
    const element = findChild(root, 'acknowledgement');
    const code = element?.attributes.typeCode?.trim();
    const text = findDescendant(element, 'acknowledgementDetail', 'text');
    const words = (text?.attributes.value ?? text?.text ?? '').trim();
    if (text !== undefined && code === 'AE' && success.test(words))
      report(acknowledgement, { message: 'says-success', element: text });
    // Words about errors may say that there were none.
    if (
      text !== undefined &&
      code === 'AA' &&
      failure.test(words) &&
      !/(?:无|没有?|未)\S{0,3}(?:失败|错误|异常|拒绝)/u.test(words)
    )
      report(acknowledgement, { message: 'says-failure', severity: 'info', element: text });
    const target = findDescendant(element, 'targetMessage', 'id');
    const answered = target?.attributes.extension?.trim() ?? '';
    if (
      target !== undefined &&
      answered !== '' &&
      answered === findChild(root, 'id')?.attributes.extension?.trim()
    )
      report(acknowledgement, { message: 'own-id', element: target, attribute: 'extension' });
  },
};
