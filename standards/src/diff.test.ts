import { describe, expect, it } from 'vitest';

import { diffLibraries, diffRecords } from './diff.js';
import { nationalLibrary } from './library.js';
import { openLibrary } from './open-library.js';
import { parsePack } from './packs/read-pack.js';
import type { DataElement, DataSet, ValueDomain } from './types.js';

const element: DataElement = {
  id: 'DE02.01.039.00',
  kind: 'data-element',
  name: '姓名',
  edition: 'a',
  source: 's',
  confidence: 'high',
  dataType: 'S1',
  format: 'A..50',
};
const domain: ValueDomain = {
  id: 'CV1',
  kind: 'value-domain',
  name: '表',
  edition: 'a',
  source: 's',
  confidence: 'high',
  standard: 'x',
  complete: true,
  values: [
    { code: '1', name: '男' },
    { code: '2', name: '女' },
  ],
};

const breaking = (changes: ReturnType<typeof diffRecords>) =>
  changes.map(({ path, change, breaking: breaks }) => `${breaks ? '!' : ' '}${change} ${path}`);

describe('diffRecords', () => {
  it('says nothing of equal records and of another source, edition or note', () => {
    expect(
      diffRecords(element, { ...element, edition: 'b', source: 't', note: 'n', confidence: 'low' }),
    ).toEqual([]);
  });

  it.each([
    ['A..50', 'A..60', false],
    ['A..50', 'AN..50', false],
    ['N2', 'N1..2', false],
    ['N..10,2', 'N..12,2', false],
    ['A..50', 'A..40', true],
    ['AN..50', 'A..50', true],
    ['N..2', 'N2', true],
    ['N..10,2', 'N..10', true],
    ['D8', 'DT15', true],
  ])('format %s to %s', (before, after, breaks) => {
    expect(diffRecords({ ...element, format: before }, { ...element, format: after })).toMatchObject([
      { path: 'format', breaking: breaks },
    ]);
  });

  it('codes: removed and re-used break, added and re-worded do not', () => {
    const after = {
      ...domain,
      values: [
        { code: '1', name: '男性' },
        { code: '3', name: '其他' },
      ],
    };
    expect(breaking(diffRecords(domain, after))).toEqual([
      ' changed values/1',
      ' added values/3',
      '!removed values/2',
    ]);
    expect(
      breaking(
        diffRecords(domain, {
          ...domain,
          values: [
            { code: '1', name: '女' },
            { code: '2', name: '男' },
          ],
        }),
      ),
    ).toEqual(['!changed values/1', '!changed values/2']);
  });

  it('fields of data sets', () => {
    const set = nationalLibrary().dataSet('西药处方') as DataSet;
    const [first, ...rest] = set.fields;
    const after = { ...set, fields: [{ ...first!, format: 'AN..10' }, ...rest.slice(1)] };
    expect(breaking(diffRecords(set, after))).toEqual([
      `!changed fields/${first!.id}/format`,
      `!removed fields/${rest[0]!.id}`,
    ]);
  });
});

it('diffLibraries names added and changed records', () => {
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const pack = parsePack(
    new Map([
      ['pack.json', encode({ format: 1, id: 'p', version: '1.0.0' })],
      ['value-domains/a.json', encode({ overrides: 'CV02.01.101', removeCodes: ['05'] })],
      ['value-domains/b.json', encode({ ...domain, id: 'P1' })],
    ]),
    'memory',
  );
  const changes = diffLibraries(nationalLibrary(), openLibrary({ packs: [pack] }));
  expect(changes.map(({ entry, change, breaking: breaks }) => [entry.id, change, breaks])).toEqual([
    ['CV02.01.101', 'changed', true],
    ['P1', 'added', false],
  ]);
});
