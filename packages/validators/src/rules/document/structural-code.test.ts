import { describe, expect, it } from 'vitest';
import { entryDuplicate } from './entry-duplicate.js';
import { changeDocument, findFaults, judge } from './_judge.js';
import { participantName } from './participant-name.js';
import { quantityUnit } from './quantity-unit.js';
import { structuralCode } from './structural-code.js';

const told = (text: string): readonly string[] =>
  findFaults([structuralCode, participantName, entryDuplicate], text).map(
    ({ severity, rule, message }) => `${severity} ${rule}/${message}`,
  );
const right = changeDocument();
const change = (from: RegExp, to: string | ((text: string) => string)): string => {
  const text = right.replace(from, to as string);
  expect(text).not.toBe(right);
  return text;
};

describe('what entries and participants say of themselves', () => {
  it('is right in the right document', () => {
    expect(told(right)).toEqual([]);
  });

  it.each([
    ['typeCode="RCT"', 'typeCode="AUT"', 'warning document/structural-code/fixed'],
    ['classCode="OBS"', 'classCode="ACT"', 'warning document/structural-code/fixed'],
    ['determinerCode="INSTANCE"', 'determinerCode="KIND"', 'warning document/structural-code/fixed'],
    ['contextControlCode="OP"', 'contextControlCode="AN"', 'warning document/structural-code/fixed'],
    ['classCode="PSN"', 'classCode="ORG"', 'warning document/structural-code/fixed'],
    ['classCode="OBS" moodCode="EVN"', '', 'warning document/structural-code/missing'],
    ['moodCode="EVN"', 'moodCode="XYZ"', 'warning document/structural-code/mood'],
    ['classCode="OBS"', 'classCode="OBS" negationInd="true"', 'warning document/structural-code/negated'],
    ['classCode="OBS"', 'classCode="OBS" xsi:nil="true"', 'warning document/structural-code/nil'],
    [
      '<observation classCode="OBS" moodCode="EVN"',
      '<observation classCode="OBS" moodCode="RQO"',
      'info document/structural-code/planned',
    ],
  ])('%s is not %s', (from, to, said) => {
    expect(told(changeDocument([from, to]))).toEqual([said]);
  });

  it('names people and institutions', () => {
    const name = /(<representedCustodianOrganization[^]*?<name>)[^<]*/;
    expect(told(change(name, '$1'))).toEqual(['warning document/participant-name/empty']);
    expect(told(change(name, '$1无'))).toEqual(['warning document/participant-name/placeholder']);
  });

  it.each([2, 3, 25])('%i entries of the same drug are told once', (count) => {
    const text = change(/<entry>(?=\s*<substanceAdministration)[^]*?<\/entry>/, (entry) =>
      entry.repeat(count),
    );
    expect(told(text)).toEqual(['info document/entry-duplicate/same']);
  });

  it('quantities below zero are told as information', () => {
    const found =
      /value="[\d.]+" unit="[^"]*"(?= xsi:type="PQ")|xsi:type="PQ" (?:unit="[^"]*" )?value="[\d.]+"/.exec(
        right,
      )?.[0] ?? '';
    expect(judge(quantityUnit, [found, found.replace('value="', 'value="-')])[0]).toMatch(/^info negative/);
  });
});
