// A library of one invented data set, for tests that need what the national data does not have. Not published.
import type { CodeLookup, DataSet, DataSetField, IndexEntry, Library, ValueDomain } from '@hulian/standards';

const record = { edition: 'test-2026', source: 'test', confidence: 'high' } as const;

const domains: readonly ValueDomain[] = [
  {
    ...record,
    kind: 'value-domain',
    id: 'CV99.01.001',
    name: '示例代码表',
    standard: 'TEST 1-2026',
    complete: true,
    values: [
      { code: '01', name: '甲' },
      { code: '02', name: '乙' },
      { code: '10', name: '丙' },
    ],
  },
  {
    ...record,
    kind: 'value-domain',
    id: 'CV99.01.002',
    name: '不完整的表',
    standard: 'TEST 1-2026',
    complete: false,
    values: [{ code: 'A', name: '子' }],
  },
  {
    ...record,
    kind: 'value-domain',
    id: 'EXT',
    name: '外部表',
    standard: 'TEST 2-2026',
    complete: false,
    external: true,
    values: [],
  },
];

const field = (id: string, name: string, rest: Partial<DataSetField> = {}): DataSetField => ({
  id: `TEST00.01.${id}`,
  name,
  confidence: 'high',
  ...rest,
});

const dataSet: DataSet = {
  ...record,
  kind: 'data-set',
  id: 'TEST00.01',
  name: '示例子集',
  dataSet: 'TEST00.01',
  standard: 'TEST 1-2026',
  fields: [
    field('001', '名称', { dataType: 'S1', format: 'A..10' }),
    field('002', '编号', { dataType: 'S1', format: 'N4..6' }),
    field('003', '体温', { dataType: 'N', format: 'N4..5,1' }),
    field('004', '次数', { dataType: 'N', format: 'N..3' }),
    field('005', '标志', { dataType: 'L', format: 'T/F' }),
    field('006', '日期', { dataType: 'D', format: 'D8' }),
    field('007', '时间', { dataType: 'T', format: 'T6' }),
    field('008', '日期时间', { dataType: 'DT', format: 'DT15' }),
    field('009', '图像', { dataType: 'BY', format: 'AN..1000' }),
    field('010', '诊断代码', { dataType: 'S3', format: 'N2', valueDomain: 'CV99.01.001' }),
    field('011', '诊断名称', { dataType: 'S1', format: 'A..20' }),
    field('012', '半表代码', { dataType: 'S3', format: 'AN2', valueDomain: 'CV99.01.002' }),
    field('013', '外部代码', { dataType: 'S3', format: 'AN..5', valueDomain: 'EXT' }),
    field('014', '无格式'),
    field('015', '存疑', { dataType: 'S1', format: 'A..3', confidence: 'medium' }),
    field('016', '极存疑', { dataType: 'S1', format: 'A..3', confidence: 'low' }),
    field('017', '医师签名', { dataType: 'S1', format: 'A..50', element: 'DE02.01.039.00' }),
    field('018', '护士签名', { dataType: 'S1', format: 'A..50', element: 'DE02.01.039.00' }),
    field('019', '年龄（岁）', { dataType: 'N', format: 'N1..3', element: 'DE02.01.026.00' }),
    field('020', '无值域代码', { dataType: 'S3', format: 'AN2' }),
  ],
};

const entry: IndexEntry = { id: dataSet.id, kind: 'data-set', name: dataSet.name, edition: dataSet.edition };

/** Only what records need; any other look-up is a mistake of the test. */
export const smallLibrary = {
  list: (kind?: string) => (kind === undefined || kind === 'data-set' ? [entry] : []),
  dataElement: () => undefined,
  valueDomain: (id: string) => domains.find((domain) => domain.id === id),
  dataSet: (id: string) => (id === dataSet.id || id === dataSet.name ? dataSet : undefined),
  lookupCode(id: string, code: string): CodeLookup {
    const domain = domains.find((candidate) => candidate.id === id);
    const value = domain?.values.find((candidate) => candidate.code === code);
    if (domain && value) return { answer: 'known', value, domain };
    return domain?.complete === true
      ? { answer: 'unknown', domain, nearest: domain.values.slice(0, 2) }
      : { answer: 'not-loaded' };
  },
  suggest: () => [entry],
} as unknown as Library;
