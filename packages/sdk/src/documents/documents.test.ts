import { nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { planDocument } from './document-plan.js';
import {
  buildDocument,
  extractDocument,
  ExtractError,
  IncompleteDocumentError,
  type DocumentRecord,
  type SlotValue,
} from './index.js';

const prescription: DocumentRecord = {
  template: 'C0004',
  values: {
    文档流水号: 'CF20261121000000000000000000000001',
    文档机器生成时间: '20261121093000',
    'HDSD00.04.016': 'MZ20261121001',
    'HDSD00.04.002': '202611210001',
    'DE02.01.030.00': '999999198001010016',
    'HDSD00.04.014': '测试甲',
    'HDSD00.04.020': '1',
    'HDSD00.04.017': '46',
    'HDSD00.04.005': '内科',
    'HDSD00.04.029': '12345678X',
    'HDSD00.04.006': '20261121',
    'HDSD00.04.007': '测试医师',
    'HDSD00.04.009': '测试药师',
    'HDSD00.04.015': 'I10.x00',
    'HDSD00.04.011': '25.60',
  },
  sections: {
    用药章节: [
      {
        'HDSD00.04.023': '阿司匹林肠溶片',
        'HDSD00.04.024': { value: '100', unit: 'mg' },
        'HDSD00.04.021': '100mg*30',
        'HDSD00.04.012': '1',
      },
      {
        'HDSD00.04.023': '测试<药>&"乙"',
        'HDSD00.04.024': { value: '0.5', unit: 'g' },
        'HDSD00.04.012': '2',
      },
    ],
  },
};

describe('buildDocument', () => {
  it('writes a prescription in the order of the schema, with names from the code tables', () => {
    const { xml, unplaced } = buildDocument(prescription);
    expect(unplaced).toEqual([]);
    expect(xml).toMatchSnapshot();
  });

  it('names the keys it could not place', () => {
    const { unplaced } = buildDocument(
      {
        template: 'C0004',
        values: { 'HDSD99.99.999': 'x', 文档流水号: 'a\u0001' },
        sections: { 无此章节: [] },
        foreignSections: ['<entry/>'],
      },
      { partial: true },
    );
    expect(unplaced).toEqual([
      { at: '文档流水号', reason: 'not-xml-text' },
      { at: 'foreignSections/0', reason: 'not-a-section' },
      { at: 'HDSD99.99.999', reason: 'unknown-key' },
      { at: '无此章节', reason: 'unknown-section' },
    ]);
  });

  it('refuses a record that lacks what every document holds, and names it', () => {
    const values = Object.fromEntries(
      Object.entries(prescription.values).filter(([key]) => !['文档流水号', 'HDSD00.04.007'].includes(key)),
    );
    const build = () => buildDocument({ ...prescription, values });
    expect(build).toThrow(IncompleteDocumentError);
    const { missing } = buildDocument({ ...prescription, values }, { partial: true });
    expect(missing).toEqual([
      { at: '文档流水号', name: '文档流水号', template: 'C0004' },
      { at: 'HDSD00.04.007', name: '文档创建者姓名', template: 'C0004' },
    ]);
  });

  it('refuses an unknown template', () => {
    expect(() => buildDocument({ template: 'C9999', values: {} })).toThrow(RangeError);
  });
});

describe('extractDocument', () => {
  it('gives back what was built, group by group', () => {
    const { record, unplaced } = extractDocument(buildDocument(prescription).xml);
    expect(unplaced).toEqual([]);
    expect(record.sections?.['用药章节']).toEqual(prescription.sections?.['用药章节']);
    expect(record.values).toMatchObject({ 'HDSD00.04.014': '测试甲', 'HDSD00.04.029': '12345678X' });
  });

  it('lists sections and values that no slot names', () => {
    const { xml } = buildDocument(prescription);
    const odd = xml
      .replace('code="DE06.00.294.00"', 'code="DE06.00.294.00"')
      .replace('code="10160-0"', 'code="99999-9"')
      .replace('displayName="HISTORY OF MEDICATION USE"', 'displayName="自造章节"');
    expect(extractDocument(odd).unplaced).toMatchObject([{ reason: 'unknown-section' }]);
  });

  it('keeps what it does not know, so that building gives the same document', () => {
    const { xml } = buildDocument(prescription);
    const strange =
      '<component><section><code code="20001" displayName="自造章节"/><text>甲<br/>乙</text><entry><observation><value>1</value></observation></entry></section></component>';
    const odd = xml.replace('    </structuredBody>', `      ${strange}\n    </structuredBody>`);
    const { record, unplaced } = extractDocument(odd);
    expect(unplaced).toMatchObject([{ reason: 'unknown-section' }]);
    expect(buildDocument(record).xml).toBe(odd);
  });

  it('tells values of the header that no slot names', () => {
    const { xml } = buildDocument(prescription);
    const odd = xml.replace('<name>测试甲</name>', '<name>测试甲</name>\n<nickName>阿甲</nickName>');
    expect(extractDocument(odd).unplaced).toMatchObject([{ reason: 'unknown-element' }]);
  });

  it('tells a narrative that has no entries', () => {
    const { xml } = buildDocument(prescription);
    const [section = ''] = /<section>[^]*?<\/section>/.exec(xml) ?? [];
    const odd = xml.replace(section, section.replace(/<entry>[^]*<\/entry>/, ''));
    expect(extractDocument(odd).unplaced).toMatchObject([{ reason: 'narrative-only' }]);
  });

  it('says why a text is not a document', () => {
    expect(() => extractDocument('<ClinicalDocument')).toThrow(ExtractError);
    expect(() => extractDocument('<a/>')).toThrow('not-a-document');
    expect(() => extractDocument('<ClinicalDocument><code code="C9"/></ClinicalDocument>')).toThrow(
      'unknown-template',
    );
  });
});

describe('how often a drug is taken', () => {
  const take = (drug: Readonly<Record<string, SlotValue>>) => {
    const { xml, unplaced } = buildDocument(
      { ...prescription, sections: { 用药章节: [{ 'HDSD00.04.023': '测试药', ...drug }] } },
      { partial: true },
    );
    const rate = /<rateQuantity [^>]*>/.exec(xml)?.[0];
    return { rate, unplaced, back: extractDocument(xml).record.sections?.['用药章节']?.[0]?.['用药频率'] };
  };

  it.each([
    ['09', '1'],
    ['01', '2'],
    ['04', '2'],
    ['08', '3'],
    ['10', '4'],
    ['05', '24'],
    ['11', '0.5'],
  ])('the code %s of the data set is written as %s times a day', (code, times) => {
    const written = { rate: `<rateQuantity value="${times}" unit="次/日"/>`, unplaced: [], back: times };
    expect(take({ 'HDSD00.04.026': code })).toEqual(written);
    expect(take({ 'DE06.00.133.00': code })).toEqual(written);
    expect(take({ 用药频率: times })).toEqual(written);
  });

  it('a code without a number of times a day is told, not written', () => {
    for (const code of ['13', '12', '99', '77', '3'])
      expect(take({ 'HDSD00.04.026': code })).toEqual({
        rate: undefined,
        unplaced: [{ at: 'HDSD00.04.026', reason: 'no-times-a-day' }],
        back: undefined,
      });
  });

  it('a value with its unit is the number', () => {
    expect(take({ 'HDSD00.04.026': { value: '3', unit: '次/周' } })).toMatchObject({
      rate: '<rateQuantity value="3" unit="次/周"/>',
      unplaced: [],
    });
  });
});

describe('hostile and large texts', () => {
  const texts = [
    ']]><script>alert(1)</script>',
    '&amp;"\'<!-- --><?x?>',
    '测试䶮𬍛𠮷',
    '\u202e甲\ufeff',
    '一\r\n二\t三',
    '述'.repeat(10_000_000),
  ];

  it('in any place come back as they were', () => {
    for (const text of texts) {
      const record = {
        ...prescription,
        values: { ...prescription.values, 'HDSD00.04.014': text, 'HDSD00.04.011': text },
        sections: { 用药章节: [{ 'HDSD00.04.023': text, 'HDSD00.04.012': text }] },
      };
      const { xml, unplaced } = buildDocument(record);
      expect(unplaced).toEqual([]);
      expect(xml).not.toContain('<script>');
      const back = extractDocument(xml);
      expect(back.unplaced).toEqual([]);
      const [drug] = back.record.sections?.['用药章节'] ?? [];
      for (const value of [back.record.values['HDSD00.04.014'], drug?.['HDSD00.04.023']])
        expect(value === text).toBe(true);
      expect(buildDocument(back.record).xml === xml).toBe(true);
    }
  }, 60_000);

  it('that XML cannot hold are named by their key and never written', () => {
    for (const text of ['a\u0000', 'a\u001fb', '\ud83d', '\udc00x', '\uffff']) {
      const values = { ...prescription.values, 'HDSD00.04.014': text };
      const { xml, unplaced } = buildDocument({ ...prescription, values }, { partial: true });
      expect(unplaced).toEqual([{ at: 'HDSD00.04.014', reason: 'not-xml-text' }]);
      expect(xml).not.toContain(text);
    }
  });
});

describe('build, extract, build', () => {
  const templates = nationalLibrary()
    .list('document')
    .map(({ id }) => id);
  // One value a place, distinct, so that a value in the wrong place cannot go unseen.
  const fill = (id: string): DocumentRecord => {
    const template = nationalLibrary().document(id);
    if (template === undefined) throw new Error(id);
    const plan = planDocument(template);
    const values = Object.fromEntries(
      plan.header.slots
        .filter(({ slot }) => slot.fixed === undefined)
        .map(({ slot, index }) => [slot.path, `h${String(index)}`]),
    );
    const sections = Object.fromEntries(
      plan.sections.map((scope, at) => [
        scope.name,
        [
          Object.fromEntries(
            scope.slots.map(({ slot, index }) => [
              slot.occurrence === undefined ? slot.path : `${slot.path}#${String(slot.occurrence)}`,
              `s${String(at)}.${String(index)}`,
            ]),
          ),
        ],
      ]),
    );
    return { template: id, values, sections };
  };

  it.each(templates)('%s: the same bytes', (id) => {
    const first = buildDocument(fill(id), { partial: true });
    const { record, unplaced } = extractDocument(first.xml);
    expect(unplaced).toEqual([]);
    expect(buildDocument(record, { partial: true }).xml).toBe(first.xml);
  });
});

describe('the place of the identity number', () => {
  it('takes the field of the number, never that of its kind', () => {
    const place = /<id root="2\.16\.156\.10011\.1\.3" extension="([^"]*)"/u;
    const built = buildDocument(
      { template: 'C0032', values: { 'HDSD00.11.048': '999999198001010019', 'HDSD00.11.049': '01' } },
      { partial: true },
    );
    expect(place.exec(built.xml)?.[1]).toBe('999999198001010019');
    expect(built.unplaced).toEqual([{ at: 'HDSD00.11.049', reason: 'unknown-key' }]);
  });
});
