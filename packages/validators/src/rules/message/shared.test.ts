// What documents are judged by holds for messages as well; each right message says nothing (index.test.ts).
import { describe, expect, it } from 'vitest';
import { createMessageContext } from '../../interactions/context.js';
import { FindingCollector } from '../../engine/collector.js';
import { nationalLibrary } from '@hulian/standards';
import { readXml } from '../../readers/xml.js';
import { withoutHints } from '../../testing/find.js';
import { findService, writeMessage } from './_judge.js';
import { messageRules } from './index.js';

const judge = (text: string, action: string, asOf?: string): readonly string[] => {
  const read = readXml(text);
  if (!read.ok) throw new Error(read.reason);
  const collector = new FindingCollector({ source: 'm.xml', ruleset: withoutHints, maxFindings: 100 });
  const context = createMessageContext(read.tree, {
    library: nationalLibrary(),
    profile: 'national',
    collector,
    source: 'm.xml',
    action,
    path: 'm.xml',
    asOf,
  });
  for (const rule of messageRules) rule.check(context);
  return collector.finish().findings.map(({ severity, rule, message }) => `${severity} ${rule}/${message}`);
};

const registration = writeMessage(findService('PatientInfoRegister'));
const admission = writeMessage(findService('InPatientInfoAdd'));

/** A break, what to look for in the right message and what to put there, and what is said. */
const breaks: readonly (readonly [name: string, from: RegExp, to: string, said: string])[] = [
  [
    'a wrong check character',
    /99999919850615001X/,
    '999999198506150011',
    'error document/identity-number/check-character',
  ],
  [
    'another birth date',
    /<birthTime value="\d+"/,
    '<birthTime value="19850616"',
    'warning document/patient-agreement/birth-date',
  ],
  ['a name that is a word', /虚构一/, '未知', 'warning message/patient/name-value'],
  ['a name of digits', /虚构一/, '123', 'warning message/patient/name-value'],
  ['a lost character', /虚构一/, '张\uFFFD', 'warning document/damaged-text/replacement'],
  ['a template that was not filled', /虚构一/, '${name}', 'error document/damaged-text/template'],
  ['an empty name', /虚构一/, '', 'warning message/field-missing/empty'],
  [
    'a blank inside an identifier',
    /99999919850615001X/,
    '999999 19850615001X',
    'warning document/attribute-space/inside',
  ],
  [
    'a wrong credit code',
    /12999999123456788W/,
    '129999991234567880',
    'info identifier/institution-code/credit-code-check-character',
  ],
  [
    'a word for an identifier',
    /(<sender>[^]*?<item [^>]*extension=")[^"]*/,
    '$1null',
    'warning message/object-identifier/placeholder',
  ],
  [
    'a moment that programs write',
    /<creationTime value="\d+"/,
    '<creationTime value="19000101000000"',
    'warning document/time-order/default-date',
  ],
  [
    'a message older than the patient',
    /<creationTime value="\d+"/,
    '<creationTime value="19800101000000"',
    'warning document/time-order/before-birth',
  ],
  ['a sender of another kind', /<sender>/, '<sender typeCode="RCV">', 'warning message/field-value/fixed'],
  ['a part in another namespace', /<sender>/, '<sender xmlns="">', 'error message/root/part-namespace'],
  [
    'a nullFlavor of nobody',
    /<birthTime /,
    '<birthTime nullFlavor="XX" ',
    'error document/null-flavor/unknown',
  ],
];

describe('rules of documents in messages', () => {
  it.each(breaks)('%s is told once', (_, from, to, said) => {
    const text = registration.replace(from, to);
    expect(text).not.toBe(registration);
    expect(judge(text, 'PatientInfoRegister').filter((line) => !line.includes('other-form'))).toEqual([said]);
  });

  it('what has happened is not after the day of the check', () => {
    expect(judge(admission, 'InPatientInfoAdd', '20260301')).toEqual([]);
    expect(judge(admission, 'InPatientInfoAdd', '20260228')).toEqual([
      'warning document/time-order/after-check',
      'warning document/time-order/after-check',
    ]);
  });

  it('a request is about one patient', () => {
    const text = admission.replace(/<patient>[^]*<\/patient>/, (patient) => patient + patient);
    expect(judge(text, 'InPatientInfoAdd')).toContain('warning message/patient/several');
    // An answer to a query has many; under a root that is no message nobody knows what it is.
    const root = /^<([\w.]+)/.exec(text)?.[1] ?? '';
    expect(judge(text.replaceAll(root, 'X_IN000000'), 'InPatientInfoAdd')).not.toContain(
      'warning message/patient/several',
    );
  });

  it('a code and its name say the same', () => {
    const text = (name: string): string =>
      registration.replace(
        /<administrativeGenderCode [^]*?<\/administrativeGenderCode>/,
        `<administrativeGenderCode code="1" codeSystem="2.16.156.10011.2.3.3.4"><displayName value="${name}"/></administrativeGenderCode>`,
      );
    expect(judge(text('男性'), 'PatientInfoRegister')).toEqual([]);
    expect(judge(text('女性'), 'PatientInfoRegister')).toEqual(['warning document/code-name/of-other']);
  });

  it('the parts of a message in an envelope are in its namespace', () => {
    const text = registration.replace('xmlns="urn:hl7-org:v3"', '');
    expect(
      judge(
        `<x:${text.slice(1).replace(/\s/, ' xmlns:x="urn:hl7-org:v3" ')}`.replace(/<\/(?=\w+>$)/, '</x:'),
        'PatientInfoRegister',
      )[0],
    ).toBe('error message/root/part-namespace');
  });
});
