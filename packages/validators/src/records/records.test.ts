import { describe, expect, it } from 'vitest';
import { nationalLibrary } from '@hulian/standards';
import { listFindings, validateRecord, validateText } from '../testing/find.js';

const findings = async (record: object) =>
  listFindings(await validateRecord(record)).map((line) => line.replace(/ \d+:\d+$/u, ''));

describe('one value', () => {
  it.each([
    ['right text', { 名称: '张三·买买提', 编号: '001234' }, []],
    ['too long', { 名称: '一二三四五六七八九十一' }, ['error data-element/format-length/too-long /名称']],
    ['rare characters count as one', { 名称: '𠮷'.repeat(10) }, []],
    ['too short', { 编号: '123' }, ['warning data-element/format-length/too-short /编号']],
    ['letters among digits', { 编号: '12A4' }, ['error data-element/format-characters/digits /编号']],
    [
      'medium confidence is a warning',
      { 存疑: '四个字的' },
      ['warning data-element/format-length/too-long /存疑'],
    ],
    [
      'low confidence is an info',
      { 极存疑: '四个字的' },
      ['info data-element/format-length/too-long /极存疑'],
    ],
    [
      'blanks, then judged without them',
      { 编号: ' 12A4 ' },
      [
        'warning data-element/surrounding-space/blanks /编号',
        'error data-element/format-characters/digits /编号',
      ],
    ],
    ['only blanks', { 编号: ' \u3000' }, ['warning data-element/surrounding-space/only-blanks /编号']],
    ['empty values are absent', { 编号: '', 名称: null, 次数: 1 }, []],
    ['placeholder where digits belong', { 编号: 'NULL' }, ['error data-element/placeholder/word /编号']],
    ['placeholder in a text', { 名称: '#N/A' }, ['warning data-element/placeholder/word /名称']],
    ['the mark of Excel for text', { 名称: "'甲" }, ['warning data-element/damaged-text/text-mark /名称']],
    ['the same where digits belong', { 编号: "'1234" }, ['error data-element/damaged-text/text-mark /编号']],
    ['quoted text', { 名称: "'甲'" }, []],
    ['HTML', { 名称: '甲<BR>乙' }, ['warning data-element/damaged-text/markup /名称']],
    ['an entity', { 名称: '甲&nbsp;乙' }, ['warning data-element/damaged-text/markup /名称']],
    ['signs of comparison', { 名称: '甲<5 & 乙>3' }, []],
    ['UTF-8 read as Latin-1', { 名称: 'é™ˆä¸‰' }, ['warning data-element/damaged-text/replacement /名称']],
    ['letters with accents', { 名称: 'José é' }, []],
    ['the Chinese word for none is text', { 名称: '无' }, []],
    ['full width', { 编号: '１２３４' }, ['warning data-element/full-width/full-width /编号']],
    ['full width is right in free text', { 名称: '（甲）' }, []],
    ['lost characters', { 名称: '张\uFFFD' }, ['warning data-element/damaged-text/replacement /名称']],
    ['control characters', { 名称: '张\u0001' }, ['warning data-element/damaged-text/control /名称']],
    ['JSON number for text', { 编号: 1234 }, ['warning data-element/json-type/number /编号']],
    [
      'JSON number that lost digits',
      { 编号: 12345678901234567890 },
      ['error data-element/json-type/unsafe-number /编号'],
    ],
    ['JSON number for a number', { 体温: 36.5, 次数: 3 }, []],
    ['JSON boolean for a logical value', { 标志: true }, []],
    ['JSON boolean for text', { 名称: false }, ['error data-element/json-type/boolean /名称']],
    [
      'a code as a JSON number: the padding is another cause',
      { 诊断代码: 10 },
      ['warning data-element/json-type/number /诊断代码'],
    ],
    ['decimals', { 体温: '36.55' }, ['error data-element/decimals/too-many /体温']],
    ['decimals of an integer', { 次数: '1.5' }, ['error data-element/decimals/integer /次数']],
    ['a whole number in a decimal format', { 体温: '1000' }, []],
    ['number too long', { 体温: '1000.5' }, ['error data-element/format-length/too-long /体温']],
    ['negative', { 次数: '-5' }, ['info data-element/negative-number/negative /次数']],
    ['no number', { 次数: '三' }, ['error data-element/data-type/number /次数']],
    ['logical', { 标志: '是' }, ['warning data-element/data-type/logical-spelling /标志']],
    [
      'date with separators is one finding',
      { 日期: '2026-01-31' },
      ['error data-element/data-type/date-separators /日期'],
    ],
    ['no such date', { 日期: '20260230' }, ['error data-element/calendar/no-such-date /日期']],
    ['time', { 时间: '246000' }, ['error data-element/calendar/no-such-time /时间']],
    [
      'date and time as in documents',
      { 日期时间: '20260101083000' },
      ['warning data-element/data-type/date-time-without-t /日期时间'],
    ],
    ['base64', { 图像: '图' }, ['error data-element/data-type/base64 /图像']],
    ['known code', { 诊断代码: '01' }, []],
    ['unknown code', { 诊断代码: '99' }, ['error value-domain/unknown-code/unknown /诊断代码']],
    ['padding', { 诊断代码: '1' }, ['warning value-domain/code-padding/padding /诊断代码']],
    ['too much padding', { 诊断代码: '010' }, ['warning value-domain/code-padding/padding /诊断代码']],
    ['code with name', { 诊断代码: '01-甲' }, ['error value-domain/unknown-code/code-with-name /诊断代码']],
    ['name with code', { 诊断代码: '甲(01)' }, ['error value-domain/unknown-code/code-with-name /诊断代码']],
    [
      'code in brackets',
      { 诊断代码: '【01】甲' },
      ['error value-domain/unknown-code/code-with-name /诊断代码'],
    ],
    ['code with another name', { 诊断代码: '01-乙' }, ['error value-domain/unknown-code/unknown /诊断代码']],
    ['code, name and more', { 诊断代码: '01-甲x' }, ['error value-domain/unknown-code/unknown /诊断代码']],
    ['name for code', { 诊断代码: '甲' }, ['error value-domain/unknown-code/name-instead-of-code /诊断代码']],
    [
      'code and name agree',
      { 诊断代码: '01', 诊断名称: '甲 ' },
      ['warning data-element/surrounding-space/blanks /诊断名称'],
    ],
    [
      'code and name differ',
      { 诊断代码: '01', 诊断名称: '乙' },
      ['warning value-domain/code-name/differs /诊断名称'],
    ],
    [
      'a wrong code says nothing about the name',
      { 诊断代码: '99', 诊断名称: '乙' },
      ['error value-domain/unknown-code/unknown /诊断代码'],
    ],
    [
      'repeated values',
      { 诊断代码: ['01', '03', '02'] },
      ['error value-domain/unknown-code/unknown /诊断代码/1'],
    ],
    ['nested value', { 名称: { 值: 1 } }, ['error data-set/record-shape/nested /名称']],
    ['nested in a repetition', { 名称: ['甲', ['乙']] }, ['error data-set/record-shape/nested /名称/1']],
  ])('%s', async (_, record, expected) => {
    expect(await findings(record)).toEqual(expected);
  });
});

describe('codes whose table is not shipped', () => {
  const judge = async (field: string, value: unknown) => {
    const { findings: found, notChecked } = await validateText(JSON.stringify({ [field]: value }), {
      as: '住院病案首页',
      library: nationalLibrary(),
    });
    const ledger = notChecked.some(({ reason }) => reason === 'value-domain-not-loaded');
    return [...found.map(({ rule, message, severity }) => `${severity} ${rule}/${message}`), ledger];
  };
  const wrong = ['warning value-domain/unknown-code/shape', true];

  it.each([
    [
      '病理诊断疾病编码',
      ['I10', 'E11.9', 'I10.x00', 'C61.x00x001', 'M80000/3', 'A18.0+', 'E10-E14', 'J44.000'],
    ],
    ['手术及操作编码', ['47.0', '38.93x001', '96.0800']],
  ])('takes any edition of %s', async (field, codes) => {
    for (const code of codes) {
      const said = await judge(field, code);
      expect([code, said.filter((one) => String(one).includes('shape')), said.at(-1)]).toEqual([
        code,
        [],
        true,
      ]);
    }
  });

  it.each([
    ['病理诊断疾病编码', ['高血压', 'i10', '10.9', 'I1', 'I10 高血压', 'I10,E11.9']],
    ['手术及操作编码', ['阑尾切除术', 'A47', '4', '４7.0术']],
  ])('tells what cannot be one in %s, as one finding', async (field, codes) => {
    for (const code of codes) {
      const said = await judge(field, code);
      expect([code, ...said.filter((one) => !String(one).includes('full-width'))]).toEqual([code, ...wrong]);
    }
  });
});

describe('numbers with decimals', () => {
  const rules = ['data-element/format-length', 'data-element/decimals'];
  const judge = async (record: object) => {
    const { findings: found, notChecked } = await validateText(JSON.stringify(record), {
      as: 'public-health/hypertension-follow-up',
      library: nationalLibrary(),
    });
    return {
      found: found.filter(({ rule }) => rules.includes(rule)).map(({ message }) => message),
      left: notChecked.filter(({ rule }) => rules.includes(rule)).map(({ reason }) => reason),
    };
  };

  it.each([
    ['a number without point is shorter than 98.5', { 'PHF08.049': 175 }, []],
    ['one decimal', { 'PHF08.049': 98.5 }, []],
    ['two decimals', { 'PHF08.049': 1.75 }, ['too-many']],
    ['too long', { 'PHF08.049': 1175.5 }, ['too-long']],
    ['weight: WS 363 lost the decimals, WS 445 has them', { 'PHF08.009': 62.5 }, []],
    ['weight with three decimals', { 'PHF08.009': 62.555 }, ['too-many']],
  ])('%s', async (_, record, expected) => expect((await judge(record)).found).toEqual(expected));

  it('says that decimals were not judged where the source may have cut them off', async () => {
    expect(await judge({ 'PHF08.050': 85.5 })).toEqual({ found: [], left: ['decimals-uncertain'] });
    expect((await judge({ 'PHF08.050': 85.123 })).found).toEqual(['too-long']);
  });
});

describe('keys', () => {
  it('takes the marks of templates for columns that must be filled', async () => {
    for (const key of ['*编号', '＊ 编号', '编号*', '★编号', '编号（必填）', '编号(必填)*', '*编号（选填）'])
      expect(await findings({ 名称: '甲', [key]: 'x' }), key).toEqual([
        `error data-element/format-characters/digits /${key}`,
      ]);
    expect(await findings({ 名称: '甲', '编号（旧）': '1' })).toEqual([
      'warning data-set/unknown-field/unknown /编号（旧）',
    ]);
  });

  it('takes identifiers, names and widths of brackets', async () => {
    expect(await findings({ 'TEST00.01.002': '1234', 'DE02.01.026.00.178': '30' })).toEqual([]);
    expect(await findings({ '年龄(岁)': '30', ' 名称 ': '甲', 'test00.01.002': '1234' })).toEqual([]);
  });

  it('names what it does not know, once a file, with the nearest', async () => {
    const report = await validateText('{"名":"a"}\n{"名":"b"}\n{"名称":"c"}\n', { as: '示例子集' });
    expect(listFindings(report)).toEqual(['warning data-set/unknown-field/unknown /名 1:6']);
    expect(report.findings[0]?.params['nearest']).toContain('名称');
    expect(report.verdict).toBe('pass');
  });

  it('refuses a data element that several fields share', async () => {
    expect(await findings({ 'DE02.01.039.00': '张三', 名称: '甲' })).toEqual([
      'error data-set/ambiguous-field/ambiguous /DE02.01.039.00',
    ]);
  });

  it('refuses a field given twice', async () => {
    expect(await findings({ 名称: '甲', 'TEST00.01.001': '乙' })).toEqual([
      'error data-set/repeated-field/twice /TEST00.01.001',
    ]);
  });

  it('never passes a record of which it knows nothing', async () => {
    const report = await validateRecord({ a: '1', b: '2' });
    expect(report.verdict).toBe('fail');
    expect(listFindings(report)).toEqual(['error data-set/unknown-field/none-known']);
    // Names like those of fields are worth telling all the same.
    expect(listFindings(await validateRecord({ 编号号: '1', b: '2' }))).toEqual([
      'warning data-set/unknown-field/unknown /编号号 1:8',
      'error data-set/unknown-field/none-known',
    ]);
  });

  it('is not led astray by names of Object.prototype', async () => {
    const report = await validateText('{"__proto__":{"名称":"x"},"constructor":"1","名称":"甲"}', {
      as: '示例子集',
    });
    expect(listFindings(report)).toEqual([
      'warning data-set/unknown-field/unknown /__proto__ 1:14',
      'warning data-set/unknown-field/unknown /constructor 1:39',
    ]);
    expect(({} as Record<string, unknown>)['名称']).toBeUndefined();
  });

  it('stops listing unknown keys, but says so', async () => {
    const record = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`列${index}`, '1']));
    const report = await validateRecord({ ...record, 名称: '甲' });
    expect(report.findings).toHaveLength(51);
    expect(report.findings.at(-1)?.message).toBe('too-many');
  });
});

describe('the ledger', () => {
  it('lists what could not be checked, once, and only of fields that occur', async () => {
    const report = await validateText(
      '{"外部代码":"X1","无格式":"?"}\n{"外部代码":"X2","半表代码":"B"}\n{"无值域代码":"X"}',
      { as: '示例子集' },
    );
    expect(
      report.notChecked.map(
        ({ rule, reason, params }) => `${rule} ${reason} ${String(params?.['field'] ?? '')}`,
      ),
    ).toEqual([
      'value-domain/unknown-code value-domain-not-loaded TEST00.01.013',
      'data-element/unknown-format format-unknown TEST00.01.014',
      'value-domain/unknown-code value-domain-incomplete TEST00.01.012',
      'value-domain/unknown-code value-domain-unknown TEST00.01.020',
      'data-set/required-fields required-unknown ',
    ]);
    expect(listFindings(report)).toEqual(['warning data-element/format-length/too-short /无值域代码 3:10']);
  });
});

describe('the data set', () => {
  it('is named by the caller, the file, or the record', async () => {
    expect((await validateText('{"dataSet":"示例子集","records":[{"名称":"甲"},{"次数":2}]}')).records).toBe(
      2,
    );
    expect((await validateText('{"dataSet":"TEST00.01","名称":"甲"}')).verdict).toBe('pass');
    expect((await validateText('[{"dataSet":"示例子集","名称":"甲"}]')).subject).toEqual({
      id: 'TEST00.01',
      name: '示例子集',
    });
  });

  it.each(['示例子集.csv', 'exports/示例子集-202601.csv', 'C:\\出口\\TEST00.01_2026.csv'])(
    'is named by the file %s where nothing else names it',
    async (path) => {
      const table = '名称,次数\n甲,2\n';
      expect((await validateText(table, { path })).subject?.id).toBe('TEST00.01');
      const other = await validateText('{"dataSet":"没有的子集","名称":"甲"}', { path });
      expect(listFindings(other)).toEqual(['error data-set/unknown-data-set/unknown 1:1']);
    },
  );

  it('of a table of one column is told by the name of the file', async () => {
    const found = await validateText('名称\n甲\n', { path: '示例子集.csv' });
    expect([found.subject?.id, found.records, found.verdict]).toEqual(['TEST00.01', 1, 'pass']);
    expect((await validateText('名称\n甲\n', { path: '示例子集.dat' })).kind).toBe('unknown');
  });

  it.each(['例.csv', '另一示例子集.csv', '示例子集甲.csv', '-.csv', '.csv'])(
    'is not guessed from the file %s',
    async (path) => {
      const missing = await validateText('名称,次数\n甲,2\n', { path });
      expect(listFindings(missing)).toEqual(['error data-set/unknown-data-set/missing row 2 2']);
    },
  );

  it('is asked for when it is not named, and suggested when it is unknown', async () => {
    const missing = await validateText('{"名称":"甲"}');
    expect([missing.verdict, ...listFindings(missing)]).toEqual([
      'fail',
      'error data-set/unknown-data-set/missing 1:1',
    ]);
    const unknown = await validateText('[{"名称":"甲"},{"名称":"乙"}]', { as: '示列子集' });
    expect(listFindings(unknown)).toEqual(['error data-set/unknown-data-set/unknown /0 1:2']);
    expect(unknown.findings[0]?.params['nearest']).toEqual(['示例子集 (TEST00.01)']);
  });

  it('says when file and caller disagree', async () => {
    expect(
      listFindings(await validateText('{"dataSet":"西药处方","名称":"甲"}', { as: '示例子集' })),
    ).toEqual(['error data-set/unknown-data-set/conflict 1:1']);
  });

  it('says so once, however many records disagree', async () => {
    const report = await validateText('{"dataSet":"西药处方","名称":"甲"}\n'.repeat(50), { as: '示例子集' });
    expect(listFindings(report)).toEqual(['error data-set/unknown-data-set/conflict 1:1']);
  });

  it('says when there are no records, and when a record is none', async () => {
    expect(listFindings(await validateText('[]', { as: '示例子集' }))).toEqual([
      'error file/empty/no-records',
    ]);
    expect(listFindings(await validateText('[1,{}]', { as: '示例子集' }))).toEqual([
      'error data-set/record-shape/not-object /0 1:2',
      'warning data-set/empty-record/empty /1 1:4',
      'error data-set/unknown-field/none-known',
    ]);
  });
});

describe('tables as spreadsheets leave them', () => {
  const header = '编号,名称,标志';
  const validate = async (text: string) =>
    listFindings(await validateText(text, { as: '示例子集', path: 'in.csv' }));

  it.each([
    [
      'lines that end in CR alone',
      `${header}\r123456,张三,T\r12A456,李四,F\r`,
      ['error data-element/format-characters/digits row 3, column 编号 3:1'],
    ],
    ['a CR in a cell among lines that end in LF', `${header}\n123456,"张\r三",T\n`, []],
    [
      'cells that keep zeros as Excel does: told once, judged by what they hold',
      `${header}\n="001234",="张三",T\n="12A456",李四,F\n="",王五,F\n`,
      [
        'warning file/csv-syntax/formula-text row 2, column 编号 2:1',
        'error data-element/format-characters/digits row 3, column 编号 3:1',
      ],
    ],
    [
      'the same in the quotation marks of CSV',
      `${header}\n"=""001234""",张三,T\n`,
      ['warning file/csv-syntax/formula-text row 2, column 编号 2:1'],
    ],
    [
      'names of columns so',
      `="编号",名称\n123456,张三\n`,
      ['warning file/csv-syntax/formula-text row 1 1:1'],
    ],
    ['other texts with an equals sign', `${header}\n123456,="张"三",T\n`, []],
    [
      'a number that Excel rewrote',
      `${header}\n1.23E+17,张三,T\n`,
      ['error data-element/damaged-text/scientific row 2, column 编号 2:1'],
    ],
    ['a text that looks so and is no number', `${header}\n123456,1.2E+05,T\n`, []],
    ['a row without values: one finding', `${header}\n,,\n`, ['warning file/csv-syntax/blank-rows row 2 2']],
  ])('%s', async (_, text, expected) => {
    expect(await validate(text)).toEqual(expected);
  });

  it('a record without values is one finding in NDJSON too', async () => {
    expect(listFindings(await validateText('{"编号":"","名称":null}\n', { as: '示例子集' }))).toEqual([
      'warning data-set/empty-record/empty 1:1',
    ]);
  });
});
