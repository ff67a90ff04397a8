import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, isCalendarDate, isClockTime } from './calendar.js';
import { toHalfWidth } from './full-width.js';
import { typeCheckers } from './index.js';

const check = (type: keyof typeof typeCheckers, text: string) => {
  const fault = typeCheckers[type]?.(text);
  return fault && (fault.corrected === undefined ? fault.message : `${fault.message} ${fault.corrected}`);
};

describe('calendar', () => {
  it('knows months and leap years', () => {
    expect([1, 2, 4, 12, 13, 0].map((month) => daysInMonth(2023, month))).toEqual([31, 28, 30, 31, 0, 0]);
    expect([2000, 1900, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28]);
  });

  it('agrees with Date on every day of four hundred years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2299 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          const real =
            date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          expect(
            isCalendarDate(`${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`),
          ).toBe(real);
        },
      ),
    );
    expect(isCalendarDate('00000101')).toBe(false);
  });

  it('knows times', () => {
    expect(['000000', '235959', '240000', '236000', '235960'].map(isClockTime)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('data types', () => {
  it.each([
    ['D', '20260228', undefined],
    ['D', '20230229', 'no-such-date'],
    ['D', '2023-02-28', 'date-separators 20230228'],
    ['D', '2023年2月8日', 'date-separators 20230208'],
    ['D', '2023/2/8', 'date-separators 20230208'],
    ['D', '2023-02-30', 'date'],
    ['D', '20230228T080000', 'date-with-time'],
    ['D', '2023-02-28 08:00:00', 'date-with-time'],
    ['D', '202302', 'date'],
    ['D', '46082', 'date-serial'],
    ['D', '9999', 'date'],
    ['D', '70000', 'date'],
    ['D', '1772323200000', 'date-epoch'],
    ['D', '631152000000', 'date-epoch'],
    ['D', '-86400000000', 'date'],
    ['D', '-631152000000', 'date-epoch'],
    ['DT', '46082.336805', 'date-serial'],
    ['DT', '1772323200', 'date-epoch'],
    ['DT', '2026030108', 'date-time'],
    ['DT', '202603010805', 'date-time'],
    ['DT', '1985030108', 'date-time'],
    ['D', '二〇二三', 'date'],
    ['T', '083000', undefined],
    ['T', '243000', 'no-such-time'],
    ['T', '8:30', 'time-separators 083000'],
    ['T', '08:30:15', 'time-separators 083015'],
    ['T', '0830', 'time'],
    ['DT', '20260101T083000', undefined],
    ['DT', '20260101083000', 'date-time-without-t 20260101T083000'],
    ['DT', '20260101', 'date-time-without-time'],
    ['DT', '20260230', 'no-such-date'],
    ['DT', '20260230T083000', 'no-such-date'],
    ['DT', '20260228T250000', 'no-such-time'],
    ['DT', '20260228250000', 'no-such-time'],
    ['DT', '2026-01-01 08:30:00', 'date-time-separators 20260101T083000'],
    ['DT', '2026-01-01T08:30:59.999+08:00', 'date-time-separators 20260101T083059'],
    ['DT', '2026-01-01T08:30:00Z', 'date-time-zone'],
    ['DT', '2026-01-01T08', 'date-time'],
    ['L', 'T', undefined],
    ['L', 'false', undefined],
    ['L', '1', 'logical-spelling T'],
    ['L', '否', 'logical-spelling F'],
    ['L', '2', 'logical'],
    ['L', 'constructor', 'logical'],
    ['N', '36.5', undefined],
    ['N', '-1', undefined],
    ['N', '1,234.50', 'number-grouping 1234.50'],
    ['N', '+5', 'number-spelling 5'],
    ['N', '.5', 'number-spelling 0.5'],
    ['N', '-.5', 'number-spelling -0.5'],
    ['N', '5.', 'number-spelling 5'],
    ['N', '1.2E+5', 'number-exponent'],
    ['N', '>5', 'number-comparison'],
    ['N', '＜0.5', 'number-comparison'],
    ['N', '3天', 'number-unit'],
    ['N', '36.5 ℃', 'number-unit'],
    ['N', '阴性', 'number'],
    ['N', '1.2.3', 'number'],
    ['N', '.', 'number'],
    ['BY', 'aGVsbG8=', undefined],
    ['BY', 'aGVs\nbG8=', undefined],
    ['BY', 'hello!', 'base64'],
    ['BY', 'abc', 'base64'],
  ] as const)('%s %j: %s', (type, text, expected) => {
    expect(check(type, text)).toBe(expected);
  });

  it('leaves text types to format and value domain', () => {
    expect([typeCheckers.S1, typeCheckers.S2, typeCheckers.S3]).toEqual([undefined, undefined, undefined]);
  });

  it('never throws, and a corrected value is right', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[\d\-/:T年月日 .+Z]{0,24}$/u));
    fc.assert(
      fc.property(fc.constantFrom('L', 'N', 'D', 'DT', 'T', 'BY'), texts, (type, text) => {
        const fault = typeCheckers[type as 'D']?.(text);
        if (fault?.corrected !== undefined)
          expect(typeCheckers[type as 'D']?.(fault.corrected)).toBeUndefined();
      }),
    );
  });
});

describe('toHalfWidth', () => {
  it('maps letters, digits, signs and the wide blank', () => {
    expect(toHalfWidth('Ａ００．１　中')).toBe('A00.1 中');
  });
});

/** Rule, message and correction, whole: what a finding is made from. */
describe('what a fault says', () => {
  it.each([
    ['D', '2024-1-5', 'data-type/date-separators 20240105'],
    ['D', '2024年1月5日', 'data-type/date-separators 20240105'],
    ['D', '20240105T0830', 'data-type/date-with-time'],
    ['D', '20240230', 'calendar/no-such-date'],
    ['D', '2024-02-30', 'data-type/date'],
    ['D', '昨天', 'data-type/date'],
    ['DT', '20240105083000', 'data-type/date-time-without-t 20240105T083000'],
    ['DT', '20240105', 'data-type/date-time-without-time'],
    ['DT', '20240230', 'calendar/no-such-date'],
    ['DT', '20240230T083000', 'calendar/no-such-date'],
    ['DT', '20240105T246000', 'calendar/no-such-time'],
    ['DT', '20240105246000', 'calendar/no-such-time'],
    ['DT', '2024-01-05 08:30', 'data-type/date-time-separators 20240105T083000'],
    ['DT', '2024-01-05T08:30:15.25+08:00', 'data-type/date-time-separators 20240105T083015'],
    ['DT', '20240105 8:30', 'data-type/date-time-separators 20240105T083000'],
    ['DT', '20240230 8:30', 'data-type/date-time'],
    ['DT', '2024-02-30 08:30', 'data-type/date-time'],
    ['DT', '2024-01-05 25:30', 'data-type/date-time'],
    ['DT', '2024-01-05T08:30:00Z', 'data-type/date-time-zone'],
    ['DT', '2024-01-05T08:30:00+09:00', 'data-type/date-time-zone'],
    ['DT', 'x', 'data-type/date-time'],
    ['T', '8:30', 'data-type/time-separators 083000'],
    ['T', '08:30:59', 'data-type/time-separators 083059'],
    ['T', '240000', 'calendar/no-such-time'],
    ['T', '006000', 'calendar/no-such-time'],
    ['T', '000060', 'calendar/no-such-time'],
    ['T', '24:00', 'data-type/time'],
    ['N', '1,234.5', 'data-type/number-grouping 1234.5'],
    ['N', '.5', 'data-type/number-spelling 0.5'],
    ['N', '5.', 'data-type/number-spelling 5'],
    ['N', '+5', 'data-type/number-spelling 5'],
    ['N', '-.5', 'data-type/number-spelling -0.5'],
    ['N', '1e5', 'data-type/number-exponent'],
    ['N', '<0.5', 'data-type/number-comparison'],
    ['N', '5kg', 'data-type/number-unit'],
    ['N', '五', 'data-type/number'],
    ['L', 'YES', 'data-type/logical-spelling T'],
    ['L', '无', 'data-type/logical-spelling F'],
    ['L', 'constructor', 'data-type/logical'],
    ['BY', 'YQ=', 'data-type/base64'],
    ['BY', '?Q==', 'data-type/base64'],
    ['BY', 'YQ==YQ==', 'data-type/base64'],
  ] as const)('%s %s: %s', (type, text, expected) => {
    const fault = typeCheckers[type]?.(text);
    const { rule, message, corrected } = fault ?? {};
    expect(`${rule ?? ''}/${message ?? ''}${corrected === undefined ? '' : ` ${corrected}`}`).toBe(expected);
    expect(Object.keys(fault ?? {}).sort()).toEqual(
      corrected === undefined ? ['message', 'rule'] : ['corrected', 'message', 'rule'],
    );
  });

  it('takes the first two digits as the hour', () => {
    expect(['235959', '000000', '190000', '095959'].map((text) => isClockTime(text))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

/** A form is the whole text: with something before or behind it is another one, or none. */
describe('forms are whole', () => {
  it.each([
    ['D', '20240105', '日20240105', 'date', '20240105日', 'date'],
    ['D', '2024-01-05', '于2024-01-05', 'date', '2024-01-05x', 'date'],
    ['D', '20240105T0830', 'x20240105T0830', 'date', '20240105T0830x', 'date'],
    ['DT', '20240105T083000', 'x20240105T083000', 'date-time', '20240105T083000x', 'date-time'],
    ['DT', '20240105083000', 'x20240105083000', 'date-time', '20240105083000x', 'date-time'],
    ['DT', '20240105', 'x20240105', 'date-time', '20240105x', 'date-time'],
    ['DT', '2024-01-05 08:30', 'x2024-01-05 08:30', 'date-time', '2024-01-05 08:30x', 'date-time'],
    ['T', '083000', 'x083000', 'time', '083000x', 'time'],
    ['T', '08:30', 'x08:30', 'time', '08:30x', 'time'],
    ['N', '12.5', 'x12.5', 'number', '12.5.', 'number'],
    ['N', '1,234', 'x1,234', 'number', '1,234,', 'number'],
    ['N', '.5', 'x.5', 'number', '.5,', 'number'],
    ['N', '1e5', 'x1e5', 'number', '1e5x', 'number-unit'],
    ['N', '5kg', 'x5kg', 'number', '5 ', 'number'],
    ['BY', 'YQ==', '?YQ==', 'base64', 'YQ==?', 'base64'],
  ] as const)('%s %s', (type, right, before, messageBefore, behind, messageBehind) => {
    const checker = typeCheckers[type];
    expect(checker?.(right)?.message).not.toBe(messageBefore);
    expect(checker?.(before)?.message).toBe(messageBefore);
    expect(checker?.(behind)?.message).toBe(messageBehind);
  });

  it.each([
    ['2024-01-0508:30', '20240105T083000'],
    ['2024-01-05T8:30:15+0800', '20240105T083015'],
    ['2024/1/5 08:30', '20240105T083000'],
    ['2024年1月5日 08:30', '20240105T083000'],
  ])('%s is %s', (text, corrected) => {
    expect(typeCheckers.DT?.(text)?.corrected).toBe(corrected);
  });
});

it.each([
  ['1 t T y Y yes Yes true 是 有 TRUE', 'T'],
  ['0 f F n N no No false 否 无 FALSE', 'F'],
])('the words %s mean %s', (words, meaning) => {
  for (const word of words.split(' ')) {
    const fault = typeCheckers.L?.(word);
    expect([word, fault?.corrected ?? meaning]).toEqual([word, meaning]);
    const accepted = ['T', 'F', 'true', 'false'].includes(word);
    expect([word, fault?.message]).toEqual([word, accepted ? undefined : 'logical-spelling']);
  }
});
