import { describe, expect, it } from 'vitest';
import { findService, judge, writeMessage } from './_judge.js';
import { interactionId } from './interaction-id.js';

const right = writeMessage(findService('OrganizationInfoRegister'));

describe('message/interaction-id', () => {
  it('accepts the name of the root', () => {
    expect(judge(interactionId, right)).toEqual([]);
  });
  it('warns of another name', () => {
    const text = right.replace('extension="PRPM_IN401030UV01"', 'extension="MCCI_IN000002UV01"');
    expect(judge(interactionId, text)).toEqual([
      'warning different {"expected":"PRPM_IN401030UV01","found":"MCCI_IN000002UV01"}',
    ]);
  });
});
