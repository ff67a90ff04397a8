import { nationalLibrary } from '@hulian/standards';
import { createValidator, type FileReport } from '@hulian/validators';
import { describe, expect, it } from 'vitest';
import { makeDocumentRecord } from '../samples/index.js';
import { buildDocument, extractDocument, IncompleteDocumentError, type SlotValues } from './index.js';

const validators = {
  national: createValidator(),
  assessment: createValidator({ profile: 'assessment' }),
};
const faults = ({ findings }: FileReport) =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, rule, message, location }) => `${severity} ${rule}/${message} ${location.path ?? ''}`);
const judge = async (xml: string, profile: keyof typeof validators) =>
  faults(await validators[profile].validate({ path: 'a.xml', content: new TextEncoder().encode(xml) }));

const omit = (values: SlotValues, ...keys: readonly string[]): SlotValues =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));

const templates = nationalLibrary()
  .list('document')
  .map(({ id }) => id)
  .filter((id) => /^C00/.test(id));

describe('the form of the assessment', () => {
  it.each(templates)('%s: no finding in the profile, the same bytes after extracting', async (id) => {
    for (const index of [0, 1]) {
      const record = makeDocumentRecord(id, index, { profile: 'assessment' });
      const { xml, missing } = buildDocument(record, { profile: 'assessment' });
      expect(missing).toEqual([]);
      expect(await judge(xml, 'assessment')).toEqual([]);
      const again = extractDocument(xml);
      expect(again.unplaced).toEqual([]);
      expect(buildDocument(again.record, { profile: 'assessment' }).xml).toBe(xml);
    }
  });

  it('names what the record lacks instead of writing a document without it', () => {
    const record = makeDocumentRecord('C0004', 0, { profile: 'assessment' });
    const values = omit(record.values, 'HDSD00.04.007');
    const build = () => buildDocument({ ...record, values }, { profile: 'assessment' });
    expect(build).toThrow(IncompleteDocumentError);
    const { missing } = buildDocument({ ...record, values }, { profile: 'assessment', partial: true });
    expect(missing).toEqual([{ at: 'HDSD00.04.007', name: '文档创建者姓名', template: 'C0004' }]);
  });

  it('tells what the closed form has no place for', () => {
    const record = makeDocumentRecord('C0004', 0, { profile: 'assessment' });
    const { leftOut, xml } = buildDocument(record, { profile: 'assessment' });
    expect(leftOut.map(({ at }) => at)).toContain('出生日期');
    expect(xml).not.toContain('birthTime');
  });

  it('refuses nothing of WS/T 483, which the schemas do not cover', () => {
    const record = makeDocumentRecord('HSDC00.01', 0);
    expect(buildDocument(record, { profile: 'assessment' }).xml).toBe(buildDocument(record).xml);
  });
});
