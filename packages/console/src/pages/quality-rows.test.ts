import { describe, expect, it } from 'vitest';

import { readQuality } from './quality-rows.js';

const line = { dataSet: 'HDSD00.01', institution: '-', month: '-', records: 10, rates: {}, errorRate: 0.2 };

describe('a quality report', () => {
  it('is read', () => {
    expect(
      readQuality({
        kind: 'hulian-quality-score',
        total: { ...line, rates: { completeness: 0.9, validity: 0.8 }, score: 85.5 },
        dataSets: [{ ...line, score: 85.5 }, line],
        institutions: [{ ...line, institution: '示例医院', score: 50 }],
        notRun: ['code tables'],
      }),
    ).toEqual({
      records: 10,
      score: 85.5,
      errorRate: 0.2,
      dimensions: [
        { dimension: 'completeness', share: 0.9 },
        { dimension: 'validity', share: 0.8 },
      ],
      dataSets: [
        { label: 'HDSD00.01', share: 0.855 },
        { label: 'HDSD00.01', share: null },
      ],
      institutions: [{ label: '示例医院', share: 0.5 }],
      notRun: ['code tables'],
    });
  });

  it('is told from any other file', () => {
    for (const other of [null, 3, [], {}, { kind: 'hulian-quality-score' }, { total: {} }])
      expect(readQuality(other)).toBeUndefined();
    expect(readQuality({ kind: 'hulian-quality-score', total: {} })).toMatchObject({
      score: null,
      dataSets: [],
    });
  });
});
