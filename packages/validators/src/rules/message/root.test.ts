import { describe, expect, it } from 'vitest';
import { findService, judge, writeMessage } from './_judge.js';
import { root } from './root.js';

const right = writeMessage(findService('OrganizationInfoRegister'));

describe('message/root', () => {
  it('knows the messages of the services', () => {
    expect(judge(root, right)).toEqual([]);
  });
  it('reports another namespace', () => {
    expect(judge(root, right.replace('urn:hl7-org:v3', 'urn:hl7-org:v2'))).toEqual([
      'error namespace {"expected":"urn:hl7-org:v3"}',
    ]);
  });
  it('reports an unknown root with the nearest name', () => {
    const text = right.replaceAll('PRPM_IN401030UV01', 'PRPM_IN401030UV91');
    expect(judge(root, text)).toEqual([
      'error unknown {"found":"PRPM_IN401030UV91","nearest":"PRPM_IN401030UV01"}',
    ]);
  });
});
