// What must and must not compile: `tsc` judges the lines below each `@ts-expect-error`, vitest that the bytes are the same.
import { describe, expect, it } from 'vitest';
import { buildMessage } from '../interactions/index.js';
import { buildDocument, type DataSetRecord } from './index.js';

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
    expect(() => buildDocument('C9999', { values: {} })).toThrow(RangeError);
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
