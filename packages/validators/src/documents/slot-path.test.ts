import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findStatementCode, parseSlotPath } from './slot-path.js';

describe('parseSlotPath', () => {
  it('takes steps, conditions and the target apart', () => {
    expect(
      parseSlotPath('recordTarget/patientRole/id[@root=\'2.16\'][@extension="a]/b"]/@extension'),
    ).toEqual({
      steps: [
        { name: 'recordTarget', descendant: false, conditions: [] },
        { name: 'patientRole', descendant: false, conditions: [] },
        {
          name: 'id',
          descendant: false,
          conditions: [
            { path: [], attribute: 'root', value: '2.16' },
            { path: [], attribute: 'extension', value: 'a]/b' },
          ],
        },
      ],
      target: { kind: 'attribute', name: 'extension' },
    });
    expect(parseSlotPath('title/text()')?.target).toEqual({ kind: 'text' });
  });

  it('knows any depth, routes of conditions and a stray blank in a code', () => {
    const path = parseSlotPath("//observation[code/@code='DE05.01.024.00 ']/value");
    expect(path?.steps[0]).toEqual({
      name: 'observation',
      descendant: true,
      conditions: [{ path: ['code'], attribute: 'code', value: 'DE05.01.024.00' }],
    });
    expect(path && findStatementCode(path)).toBe('DE05.01.024.00');
  });

  it('gives no code for a path that is not a statement', () => {
    const path = parseSlotPath("entry/observation[code/@code='DE05.01.024.00']/value/@code");
    expect(path && findStatementCode(path)).toBeUndefined();
  });

  it.each(['', '@code', 'entry[position()=1]/value', "entry[@code='x", 'entry[1]', '/'])(
    'does not guess at %j',
    (path) => {
      expect(parseSlotPath(path)).toBeUndefined();
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (path) => void parseSlotPath(path)));
  });
});
