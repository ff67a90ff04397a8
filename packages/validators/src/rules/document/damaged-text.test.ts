import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../escape-xml.js';
import { changeDocument, findFaults } from './_judge.js';
import { damagedText, findDamage } from './damaged-text.js';

const right = changeDocument();
const faults = (text: string): readonly string[] =>
  findFaults(damagedText, text).map(
    ({ severity, message, location }) => `${severity} ${message} ${String(location.path?.split('/').at(-1))}`,
  );
/** The name of the author with other text. */
const named = (text: string): string =>
  right.replace(/(<assignedPerson[^]*?<name>)[^<]*/, (_, begin: string) => begin + text);

describe('document/damaged-text', () => {
  it('says nothing of the right document', () => {
    expect(faults(right)).toEqual([]);
  });

  it.each([
    ['锟斤拷', 'warning replacement name'],
    ['å¼ ä¸‰', 'warning replacement name'],
    ['张???', 'warning replacement name'],
    ['张\uFFFD', 'warning replacement name'],
    ['张\u200B三', 'warning unseen name'],
    ['\u202E张三', 'warning unseen name'],
    ['&#8203;张三', 'warning unseen name'],
    ['${doctor.name}', 'error template name'],
    ['{{ name }}', 'error template name'],
    ['#{name}', 'error template name'],
    ['[object Object]', 'error template name'],
    ['&lt;p>张三&lt;/p>', 'warning markup name'],
    ['张三&amp;nbsp;', 'warning markup name'],
    ['null', 'warning word name'],
    [' undefined ', 'warning word name'],
    ['#REF!', 'warning word name'],
  ])('reports a name that is %s', (text, found) => {
    expect(faults(named(text))).toEqual([found]);
  });

  it.each([
    '张三',
    'Nullmeyer',
    'André',
    '10?',
    '王{小}明',
    '$5',
    'A&amp;B',
    'a &lt; b',
    'p&lt;0.05',
    '&#24352;三',
    '买买提·艾力',
  ])('accepts a name that is %s', (text) => {
    expect(faults(named(text))).toEqual([]);
  });

  it('finds in a document what it finds in a text: no sign is missed', () => {
    const parts = [
      '张',
      ' ',
      '\n',
      'a',
      'null',
      'NONE',
      'n/a',
      '#REF!',
      '?',
      '？',
      '$',
      '#',
      '{',
      '}',
      '%(x)s',
      '锟斤拷',
    ].concat([
      '烫烫',
      '\u200B',
      '\u202E',
      '\uFFFD',
      'å¼\u00A0',
      'é',
      '<p>',
      '</div>',
      '<',
      '&nbsp;',
      '&',
      '[object ',
      '<%=',
    ]);
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (value) => {
        const found = findFaults(damagedText, named(escapeText(value))).map(({ message }) => message);
        expect(found).toEqual([findDamage(value, undefined)].filter((message) => message !== undefined));
      }),
      { numRuns: 300 },
    );
  });

  it('reports titles, narrative, identifiers and display names alike', () => {
    expect(faults(right.replace(/<text>[^<]*/, () => '<text>${text}'))).toEqual(['error template text']);
    expect(
      faults(right.replace(/(<assignedAuthor[^]*?extension=")[^"]*/, (_, begin: string) => `${begin}\${id}`)),
    ).toEqual(['error template @extension']);
    expect(faults(right.replace(/displayName="[^"]*"/, 'displayName="锟斤拷"'))).toEqual([
      'warning replacement @displayName',
    ]);
  });

  it('leaves to other rules what they tell: names of patients, and identifiers that are words', () => {
    expect(faults(right.replace(/(<patient [^]*?<name>)[^<]*/, '$1???'))).toEqual([]);
    expect(faults(right.replace(/(<assignedAuthor[^]*?extension=")[^"]*/, '$1null'))).toEqual([]);
  });
});
