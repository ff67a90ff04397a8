import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { codeSystem } from './code-system.js';

describe('document/code-system', () => {
  it('says nothing of the right document', () => {
    expect(judge(codeSystem)).toEqual([]);
  });

  it('reports mistyped', () => {
    expect(
      judge(codeSystem, [
        '<routeCode code="1" displayName="口服" codeSystem="2.16.156.10011.2.3.1.158"',
        '<routeCode code="1" displayName="口服" codeSystem="2.16.156.10011.2.3.1.1580"',
      ]),
    ).toEqual([
      'error mistyped routeCode/@codeSystem {"name":"用药途径代码","expected":["2.16.156.10011.2.3.1.158"],"found":"2.16.156.10011.2.3.1.1580","nearest":"2.16.156.10011.2.3.1.158"}',
    ]);
  });

  it('reports private (2)', () => {
    expect(
      judge(codeSystem, [
        'code="1" codeSystem="2.16.156.10011.2.3.3.4"',
        'code="1" codeSystem="1.2.156.112685.1.1.3"',
      ]),
    ).toEqual([
      'error private administrativeGenderCode/@codeSystem {"name":"性别代码","expected":["2.16.156.10011.2.3.3.4"],"found":"1.2.156.112685.1.1.3"}',
    ]);
  });

  it('reports missing', () => {
    expect(
      judge(codeSystem, [
        '<routeCode code="1" displayName="口服" codeSystem="2.16.156.10011.2.3.1.158"',
        '<routeCode code="1" displayName="口服"',
      ]),
    ).toEqual([
      'error missing substanceAdministration/routeCode {"name":"用药途径代码","expected":["2.16.156.10011.2.3.1.158"]}',
    ]);
  });

  it('reports other', () => {
    expect(
      judge(codeSystem, [
        '<routeCode code="1" displayName="口服" codeSystem="2.16.156.10011.2.3.1.158"',
        '<routeCode code="1" displayName="口服" codeSystem="2.16.156.10011.2.3.3.4"',
      ]),
    ).toEqual([
      'warning other routeCode/@codeSystem {"name":"用药途径代码","expected":["2.16.156.10011.2.3.1.158"],"found":"2.16.156.10011.2.3.3.4","foundName":"生理性别代码"}',
    ]);
  });

  it('reports private (5)', () => {
    expect(judge(codeSystem, ['codeSystem="2.16.156.10011.2.3.3.11.3"', 'codeSystem="ICD-10"'])).toEqual([
      'error private value/@codeSystem {"name":"诊断代码","expected":["2.16.156.10011.2.3.3.11.3","2.16.156.10011.2.3.3.11","2.16.156.10011.2.3.3.11.1"],"found":"ICD-10"}',
    ]);
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(codeSystem, ['codeSystem="2.16.156.10011.2.3.3.11.3"', 'codeSystem="2.16.156.10011.2.3.3.11.5"']),
    ).toEqual([]);
  });
});
