// HL7 TS as shared documents write it: YYYYMMDD or YYYYMMDDhhmmss, optional zone (WS/T 482, HL7 V3 data types).
import { isCalendarDate, isClockTime } from '../datatypes/calendar.js';

/** What is wrong with a time stamp; the names are message ids of `document/time`. */
export interface TimeStampFault {
  readonly message:
    'empty' | 'placeholder' | 'separators' | 'precision' | 'fraction' | 'digits' | 'impossible' | 'zone';
  readonly params?: Readonly<Record<string, string | number>>;
  /** The same moment in the demanded form, where it is certain. */
  readonly corrected?: string;
}

const separated =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Words that generators write where there is no value. */
export const isPlaceholder = (text: string): boolean =>
  /^(?:NA|N\/A|null|undefined|none|[-—–/*.]+|无|空|未知|不详|暂无)$/i.test(text);

/** Checks a time stamp; never throws. */
export const checkTimeStamp = (text: string): TimeStampFault | undefined => {
  if (text === '') return { message: 'empty' };
  if (isPlaceholder(text)) return { message: 'placeholder' };
  const [, digits = '', fraction, zone] = /^(\d+)(\.\d+)?([+-]\d{2}(?:\d{2})?)?$/.exec(text) ?? [];
  if (digits === '') return checkSeparated(text);
  if (![4, 6, 8, 10, 12, 14].includes(digits.length))
    return { message: 'digits', params: { digits: digits.length } };
  if (!isPossible(digits)) return { message: 'impossible' };
  if (fraction !== undefined) return { message: 'fraction', corrected: digits + (zone ?? '') };
  if (digits.length !== 8 && digits.length !== 14)
    return { message: 'precision', params: { digits: digits.length } };
  // All of China keeps one time: another zone is nearly always a server that was never told where it stands.
  return zone === undefined || zone.startsWith('+08') ? undefined : { message: 'zone', params: { zone } };
};

/**
 * The day of a time stamp in Beijing, as far as it is told (YYYY, YYYYMM or YYYYMMDD); undefined for anything that is no time.
 * Only a time of the day with a zone can lie on another day there.
 */
export const dayInBeijing = (text: string): string | undefined => {
  const [, digits = '', sign, hours = '0', minutes = '0'] =
    /^(\d{4,14})(?:\.\d+)?(?:([+-])(\d{2}):?(\d{2})?)?$/.exec(text) ?? [];
  if (digits.length % 2 === 1 || digits === '' || !isPossible(digits)) return undefined;
  if (sign === undefined || digits.length < 10) return digits.slice(0, 8);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = [
    [0, 4],
    [4, 6],
    [6, 8],
    [8, 10],
    [10, 12],
  ].map(([from, to]) => Number(digits.slice(from, to) || '0'));
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const moment = new Date(Date.UTC(year, month - 1, day, hour, minute + 8 * 60 - offset));
  return moment.toISOString().slice(0, 10).replaceAll('-', '');
};

const isPossible = (digits: string): boolean => {
  const date = digits.slice(0, 8);
  const month = date.slice(4, 6);
  if (date.length < 8) return month === '' || (month >= '01' && month <= '12');
  return isCalendarDate(date) && isClockTime(digits.slice(8).padEnd(6, '0'));
};

const checkSeparated = (text: string): TimeStampFault => {
  const match = separated.exec(text);
  if (match === null) return { message: 'digits', params: { digits: 0 } };
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', zone] = match;
  const time = hour === undefined ? '' : hour.padStart(2, '0') + minute + second;
  const corrected = year + month.padStart(2, '0') + day.padStart(2, '0') + time;
  if (!isPossible(corrected)) return { message: 'impossible' };
  // Another zone means another hour, which is for people to settle.
  return zone === undefined || zone.startsWith('+08')
    ? { message: 'separators', corrected }
    : { message: 'separators' };
};
