import { describe, expect, it } from 'vitest';

import { nationalLibrary } from '../library.js';
import type { QualityRule } from '../quality-types.js';
import type { StandardRecord } from '../types.js';
import { findFormFault, findPatchFault } from './check-record.js';
import { findRuleFault } from './check-rule.js';
import { PackedLibrary } from './packed-library.js';
import { parsePack } from './read-pack.js';

const library = nationalLibrary();
const rule = library.record<QualityRule>('rule', 'quality/rx-003') as QualityRule;
const table = library.record('value-domain', 'CV02.01.101') as StandardRecord;
const dataSet = library.record('data-set', 'HDSD00.04-western-medicine-prescription') as StandardRecord;

describe('the form of a record', () => {
  it('is right for every kind of the library', () => {
    for (const { kind, id } of library.list().filter((_, index) => index % 10 === 0)) {
      const record = library.record(kind, id) as StandardRecord;
      expect(findFormFault(record, record), `${kind} ${id}`).toBeUndefined();
    }
  });

  it('does not ask a pack for what pack.json says', () => {
    const plain = { ...table, source: undefined, confidence: undefined, edition: undefined };
    expect(findFormFault(JSON.parse(JSON.stringify(plain)) as StandardRecord)).toBeUndefined();
  });

  it.each<[string, StandardRecord, object, RegExp]>([
    ['a level', rule, { level: 'rekord' }, /^\/level .*field, record/],
    ['a short code', rule, { code: 'HOSP-1' }, /^\/code /],
    ['a member', rule, { requre: 'x' }, /additional properties: requre$/],
    ['the severity', rule, { severity: undefined }, /'severity'/],
    ['a value', table, { values: [{ code: 1, name: '一' }] }, /^\/values\/0\/code must be string/],
    ['an OID', table, { oid: '2.16.' }, /^\/oid /],
    ['a format', dataSet, { fields: [{ id: 'A.1', name: '甲', format: 'N...3' }] }, /^\/fields\/0\/format /],
    ['a data type', dataSet, { fields: [{ id: 'A.1', name: '甲', dataType: 'S9' }] }, /S1, S2/],
  ])('names %s that is wrong', (_, record, change, fault) => {
    expect(findFormFault({ ...record, ...change })).toMatch(fault);
  });
});

describe('what a pack changes of a record', () => {
  it.each([
    [{ removeCodes: '05' }, '`removeCodes` is not a list of strings'],
    [{ removeCodes: [5] }, '`removeCodes` is not a list of strings'],
    [{ addValues: { code: '1' } }, '`addValues` is not a list of objects'],
    [{ changeFields: ['A.1'] }, '`changeFields` is not a list of objects'],
    [{ addFields: [null] }, '`addFields` is not a list of objects'],
    [{ removeCodes: ['05'], addValues: [{}] }, undefined],
  ])('%j: %s', (record, fault) => {
    expect(findPatchFault(record)).toBe(fault);
  });
});

describe('what a rule refers to', () => {
  const check = (test: object): string | undefined =>
    findRuleFault({ ...rule, tests: [test as NonNullable<QualityRule['tests']>[number]] }, library);

  it('exists for every rule of the library', () => {
    for (const { id } of library.list('rule'))
      expect(
        findRuleFault(library.record<QualityRule>('rule', id) as QualityRule, library),
        id,
      ).toBeUndefined();
  });

  it.each([
    ['an operation', { require: ['bigger', '$DE06.00.294.00', 7] }, /no operation bigger/],
    ['an operation inside another', { require: ['not', ['bigger', 1, 2]] }, /no operation bigger/],
    ['the number of operands', { require: ['>', '$DE06.00.294.00'] }, /> takes 2 operands, not 1/],
    ['too few operands', { require: ['in', '$DE06.00.294.00'] }, /in takes at least 2 operands/],
    ['an element', { require: ['present', '$DE06.00.29.00'] }, /DE06\.00\.29\.00 is neither/],
    ['a field', { when: ['present', '$HDSD00.04.999'], require: true }, /HDSD00\.04\.999 is neither/],
    ['a pattern', { require: ['matches', '$DE06.00.294.00', '['] }, /Invalid regular expression/],
    ['a list', { require: ['in-list', 'no-such-list', '$DE05.01.024.00'] }, /no code list no-such-list/],
    ['a table', { require: ['in-domain', 'CV99', '$DE05.01.024.00'] }, /no value domain CV99/],
    [
      'a data set',
      { others: { in: ['HDSD99'], by: [['$DE01.00.010.00', '@DE01.00.010.00']] }, require: true },
      /no data set HDSD99/,
    ],
    [
      'a pair',
      { others: { by: [['$DE01.00.010.00', '@DE01.00.01']] }, require: true },
      /DE01\.00\.01 is neither/,
    ],
  ])('is told when %s does not', (_, test, fault) => {
    expect(check(test)).toMatch(fault);
  });

  it('may be of the pack itself', () => {
    const field = { id: 'OWN.1', name: '自有字段', confidence: 'high' };
    const own = { id: 'OWN.01', kind: 'data-set', name: '自有数据集', fields: [field] };
    const ownRule = {
      ...rule,
      id: 'quality/own-001',
      code: 'OWN-001',
      tests: [{ require: ['present', '$OWN.1'] }],
    };
    const files = new Map(
      Object.entries({
        'pack.json': { format: 1, id: 'own', version: '1' },
        'data-sets/own.json': own,
        'quality/own.json': ownRule,
      }).map(([path, content]) => [path, Buffer.from(JSON.stringify(content))]),
    );
    const packed = (): PackedLibrary =>
      new PackedLibrary(library, [{ pack: parsePack(files, 'own'), used: true }]);
    expect(packed().record('rule', 'quality/own-001')).toBeDefined();
    files.delete('data-sets/own.json');
    expect(packed).toThrow(/PACK_FILE_INVALID own quality\/own\.json:1: OWN\.1 is neither/);
  });
});
