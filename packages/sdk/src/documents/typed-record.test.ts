// What must and must not compile: `tsc` judges the lines below each `@ts-expect-error`, vitest that the bytes are the same.
import { describe, expect, it } from 'vitest';
import { buildMessage } from '../interactions/index.js';
import { buildDocument, IncompleteDocumentError, type DataSetRecord } from './index.js';

const draft = { partial: true } as const;

describe('the keys of a record', () => {
  it('of a template are known to the compiler', () => {
    const values = { 患者姓名: '测试甲', 'HDSD00.04.020': '1', 'entry/a/@b': 'x' } as const;
    const typed = buildDocument(
      'C0004',
      { values, sections: { 用药章节: [{ 'HDSD00.04.024': '100' }] } },
      draft,
    );
    expect(typed.xml).toBe(
      buildDocument(
        { template: 'C0004', values, sections: { 用药章节: [{ 'HDSD00.04.024': '100' }] } },
        draft,
      ).xml,
    );
    expect(typed.unplaced).toEqual([{ at: 'entry/a/@b', reason: 'unknown-key' }]);
    // A code of a big table, or one of another system, goes with its name.
    buildDocument('C0004', { values: { 性别代码: { value: '1', name: '男性' } } }, draft);
  });

  it('that the template does not have do not compile', () => {
    // @ts-expect-error no such name
    buildDocument('C0004', { values: { 病人姓名: '测试甲' } }, draft);
    // @ts-expect-error a field of another data set
    buildDocument('C0004', { values: { 'HDSD00.11.001': '1' } }, draft);
    // @ts-expect-error no such code of sex
    buildDocument('C0004', { values: { 'HDSD00.04.020': '男' } }, draft);
    // @ts-expect-error no such section
    buildDocument('C0004', { values: {}, sections: { 手术章节: [] } }, draft);
    // @ts-expect-error a key of the header in a section
    buildDocument('C0004', { values: {}, sections: { 用药章节: [{ 患者姓名: '测试甲' }] } }, draft);
    // @ts-expect-error no such template
    expect(() => buildDocument('C9999', { values: {} }, draft)).toThrow(RangeError);
  });

  it('of what every document has are demanded, each by any of its keys, but not of a draft', () => {
    const values = {
      文档流水号: 'D1',
      文档机器生成时间: '20260101093000',
      患者姓名: '测试甲',
      文档创建者姓名: '测试医师',
      保管机构名称: '测试医院',
    } as const;
    const sections = { 用药章节: [{ 药物名称: '测试药' }] };
    const { 患者姓名: patient, 文档创建者姓名: author, ...rest } = values;
    expect(buildDocument('C0004', { values, sections }).missing).toEqual([]);
    const other = { ...rest, 'HDSD00.04.014': patient, 文档创建者标识: 'T1' } as const;
    expect(buildDocument('C0004', { values: other, sections }).missing).toEqual([]);
    const withoutPatient = { ...rest, 文档创建者姓名: author } as const;
    // @ts-expect-error no patient
    expect(() => buildDocument('C0004', { values: withoutPatient, sections })).toThrow(
      IncompleteDocumentError,
    );
    const withoutAuthor = { ...rest, 患者姓名: patient } as const;
    // @ts-expect-error no author
    expect(() => buildDocument('C0004', { values: withoutAuthor, sections })).toThrow(
      IncompleteDocumentError,
    );
    // @ts-expect-error nothing but the patient
    expect(() => buildDocument('C0032', { values: { 患者姓名: patient } })).toThrow(IncompleteDocumentError);
    expect(buildDocument('C0004', { values: withoutAuthor, sections }, draft).missing).toHaveLength(1);
    // A record whose keys the compiler cannot know names its template inside.
    expect(() => buildDocument({ template: 'C0004', values: withoutAuthor, sections })).toThrow(
      IncompleteDocumentError,
    );
  });

  it('of a data set are known to the compiler', () => {
    const record: DataSetRecord<'西药处方'> = {
      患者姓名: '测试甲',
      'HDSD00.04.020': '1',
      'HDSD00.04.024': 100,
    };
    const same: DataSetRecord<'HDSD00.04-western-medicine-prescription'> = record;
    // @ts-expect-error no such field
    const wrongField: DataSetRecord<'西药处方'> = { 病人姓名: '测试甲' };
    // @ts-expect-error no such code
    const wrongCode: DataSetRecord<'西药处方'> = { 性别代码: 'M' };
    expect([record, wrongField, wrongCode]).toHaveLength(3);
    expect(same).toBe(record);
  });

  it('of a service are known to the compiler', () => {
    const { problems } = buildMessage('PatientInfoRegister', { 姓名: '测试甲', '/id/@extension': '1' });
    expect(problems.map(({ at }) => at)).not.toContain('姓名');
    // @ts-expect-error no such name
    expect(buildMessage('PatientInfoRegister', { 病人姓名: '测试甲' }).xml).toBeUndefined();
    // @ts-expect-error no such service
    expect(() => buildMessage('PatientInfoForget', {})).toThrow(RangeError);
  });
});
