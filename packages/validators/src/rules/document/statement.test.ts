import { describe, expect, it } from 'vitest';
import { changeDocument, findFaults, judge } from './_judge.js';
import { statement } from './statement.js';

const faults = (text: string): readonly string[] =>
  findFaults(statement, text).map(({ severity, message }) => `${severity} ${message}`);
const right = changeDocument();

describe('document/statement', () => {
  it('says nothing of the right document', () => {
    expect(judge(statement)).toEqual([]);
  });

  it('reports an entry without a statement', () => {
    expect(judge(statement, ['<entry>', '<entry/><entry>'])).toEqual([
      'error empty-entry section/entry[1] {"name":"entry"}',
    ]);
    expect(judge(statement, ['<entry>', '<entry><!-- nothing --></entry><entry>'])).toHaveLength(1);
    expect(judge(statement, ['<entry>', '<entry nullFlavor="NI"/><entry>'])).toEqual([]);
  });

  it('reports an observation without code, and one without the value that the template knows', () => {
    const [whole = '', begin = ''] = /(<observation[^>]*>\s*)<code [^>]*\/>/.exec(right) ?? [];
    expect(faults(right.replace(whole, begin))).toEqual(['error no-code']);
    const [observation = ''] =
      /<observation[^>]*>\s*<code [^>]*\/>\s*<value [^]*?<\/observation>/.exec(right) ?? [];
    const bare = observation.replace(/<value [^]*?(?:\/>|<\/value>)/, '');
    expect(bare).not.toBe(observation);
    expect(faults(right.replace(observation, bare))).toEqual(['warning no-value']);
    expect(
      faults(right.replace(observation, bare.replace('<observation', '<observation nullFlavor="NI"'))),
    ).toEqual([]);
  });
});
