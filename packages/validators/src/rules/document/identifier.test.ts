import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { identifier } from './identifier.js';

describe('document/identifier', () => {
  it('says nothing of the right document', () => {
    expect(judge(identifier)).toEqual([]);
  });

  it('reports placeholder', () => {
    expect(
      judge(identifier, [
        '<id root="2.16.156.10011.1.4" extension="P0001"/>',
        '<id root="2.16.156.10011.1.4" extension="-"/>',
      ]),
    ).toEqual(['error placeholder id/@extension {}']);
  });

  it('reports empty', () => {
    expect(judge(identifier, ['<id root="2.16.156.10011.1.4" extension="P0001"/>', '<id/>'])).toEqual([
      'warning empty assignedEntity/id {}',
    ]);
  });

  it('reports extension-missing', () => {
    expect(
      judge(identifier, [
        '<id root="2.16.156.10011.1.4" extension="P0001"/>',
        '<id root="2.16.156.10011.1.4"/>',
      ]),
    ).toEqual(['warning extension-missing assignedEntity/id {}']);
  });

  it('reports root-missing', () => {
    expect(
      judge(identifier, ['<id root="2.16.156.10011.1.4" extension="P0001"/>', '<id extension="P0001"/>']),
    ).toEqual(['warning root-missing assignedEntity/id {}']);
  });

  it('reports root-syntax (5)', () => {
    expect(
      judge(identifier, [
        '<id root="2.16.156.10011.1.4" extension="P0001"/>',
        '<id root="hospital" extension="P0001"/>',
      ]),
    ).toEqual(['error root-syntax id/@root {}']);
  });

  it('reports root-syntax (6)', () => {
    expect(judge(identifier, ['root="2.16.156.10011.1.20"', 'root="2.16.156.10011.1.2O"'])).toEqual([
      'error root-syntax id[2]/@root {}',
    ]);
  });

  it('reports root-unknown', () => {
    expect(judge(identifier, ['root="2.16.156.10011.1.20"', 'root="2.16.156.10011.1.210"'])).toEqual([
      'warning root-unknown id[2]/@root {"root":"2.16.156.10011.1.210","nearest":"2.16.156.10011.1.20"}',
    ]);
  });

  it('reports document-root', () => {
    expect(judge(identifier, ['<id root="2.16.156.10011.1.1" ', '<id root="2.16.156.10011.1.1.2" '])).toEqual(
      ['error document-root id/@root {"expected":"2.16.156.10011.1.1"}'],
    );
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(identifier, ['<id root="2.16.156.10011.1.4" extension="P0001"/>', '<id nullFlavor="UNK"/>']),
    ).toEqual([]);
  });
});
