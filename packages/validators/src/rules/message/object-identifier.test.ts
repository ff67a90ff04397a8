import { describe, expect, it } from 'vitest';
import { findService, judge, writeMessage } from './_judge.js';
import { objectIdentifier } from './object-identifier.js';

const right = writeMessage(findService('PatientInfoRegister'));

describe('message/object-identifier', () => {
  it('says nothing of the least right message', () => {
    expect(judge(objectIdentifier, right, 'PatientInfoRegister')).toEqual([]);
  });
  it('reports another root and another code system', () => {
    expect(
      judge(
        objectIdentifier,
        right.replace('root="2.16.156.10011.2.5.1.4"', 'root="1.2.156.112635.1"'),
        'PatientInfoRegister',
      ),
    ).toEqual([
      'warning root {"name":"PatientID","expected":["2.16.156.10011.2.5.1.4"],"found":"1.2.156.112635.1"}',
    ]);
    expect(
      judge(
        objectIdentifier,
        right.replace('codeSystem="2.16.156.10011.2.3.3.5"', 'codeSystem="2.16.156.10011.2.3.3.4"'),
        'PatientInfoRegister',
      ),
    ).toMatchObject([expect.stringContaining('warning code-system')]);
  });
});
