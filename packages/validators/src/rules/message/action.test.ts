import { describe, expect, it } from 'vitest';
import { findService, judge, judgeMessage, writeMessage } from './_judge.js';
import { action } from './action.js';

const right = writeMessage(findService('PatientInfoRegister'));

describe('message/action', () => {
  it('accepts the action of the message, its Chinese name and its older name', () => {
    for (const text of ['PatientInfoRegister', '个人信息注册服务', 'PatientRegistryAddRequest'])
      expect(judge(action, right, text)).toEqual([]);
  });
  it('reports an unknown action and one of another message', () => {
    const expected = ['EncounterCardInfoAdd', 'PatientInfoRegister'];
    expect(judgeMessage(action, right, 'PatientRegister').findings).toMatchObject([
      { message: 'unknown', params: { expected } },
    ]);
    expect(judgeMessage(action, right, 'PatientInfoQuery').findings).toMatchObject([
      { message: 'other-root', params: { actionRoot: 'PRPA_IN201305UV02', expected } },
    ]);
  });
  it('puts a root that several services share into the ledger when no action is named', () => {
    expect(judgeMessage(action, right)).toMatchObject({
      findings: [],
      notChecked: [{ rule: 'message/action', reason: 'message-action-unknown' }],
    });
  });
});
