import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { nationalRoot } from './national-root.js';

describe('document/national-root', () => {
  it('says nothing of the right document', () => {
    expect(judge(nationalRoot)).toEqual([]);
  });

  it('reports private', () => {
    expect(
      judge(nationalRoot, [
        '<id root="2.16.156.10011.1.3" extension="99999919850615001X"/>',
        '<id root="1.2.156.112635.1.1" extension="99999919850615001X"/>',
      ]),
    ).toEqual(['warning private patient/id {"name":"patient","expected":["2.16.156.10011.1.3"]}']);
  });

  it('reports missing', () => {
    expect(
      judge(nationalRoot, ['<id root="2.16.156.10011.1.3" extension="99999919850615001X"/>', '']),
    ).toEqual(['warning missing patientRole/patient {"name":"patient","expected":["2.16.156.10011.1.3"]}']);
  });

  it('reports other', () => {
    expect(
      judge(nationalRoot, [
        '<id root="2.16.156.10011.1.7" extension="D0001"/>',
        '<id root="2.16.156.10011.1.4" extension="D0001"/>',
      ]),
    ).toEqual([
      'warning other assignedAuthor/id {"name":"assignedAuthor","expected":["2.16.156.10011.1.7"]}',
    ]);
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(nationalRoot, [
        '<id root="2.16.156.10011.1.3" ext',
        '<id root="1.2.156.112635.1.1" extension="1"/><id root="2.16.156.10011.1.3" ext',
      ]),
    ).toEqual([]);
  });
});
