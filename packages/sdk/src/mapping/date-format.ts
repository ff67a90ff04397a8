// Dates as hospital tables write them, read by a stated format; nothing is guessed and nothing is invented.

/** Parts of a date as digits; parts the format lacks are undefined. */
interface DateParts {
  readonly date: string | undefined;
  readonly time: string | undefined;
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** The pattern of a token and the part it reads; parts of a second are read and dropped. */
const tokens: Readonly<Record<string, readonly [pattern: string, part?: Part]>> = {
  yyyy: ['(\\d{4})', 'year'],
  MM: ['(\\d{2})', 'month'],
  M: ['(\\d{1,2})', 'month'],
  dd: ['(\\d{2})', 'day'],
  d: ['(\\d{1,2})', 'day'],
  HH: ['(\\d{2})', 'hour'],
  H: ['(\\d{1,2})', 'hour'],
  mm: ['(\\d{2})', 'minute'],
  m: ['(\\d{1,2})', 'minute'],
  ss: ['(\\d{2})', 'second'],
  s: ['(\\d{1,2})', 'second'],
  SSS: ['\\d{3}'],
  SSSSSS: ['\\d{6}'],
};

const tokenPattern = /yyyy|MM?|dd?|HH?|mm?|ss?|SSSSSS|SSS|'[^']*'|[^]/gu;

const two = (digits: string): string => (digits.length === 1 ? `0${digits}` : digits);

/** Reads a text by a format such as `yyyy-MM-dd HH:mm:ss`; `undefined` when it does not fit. */
export const dateReader = (format: string): ((text: string) => DateParts | undefined) => {
  const parts = format.match(tokenPattern) ?? [];
  const pattern = new RegExp(
    `^${parts
      .map(
        (part) =>
          tokens[part]?.[0] ?? part.replace(/^'(.*)'$/u, '$1').replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'),
      )
      .join('')}$`,
    'u',
  );
  // Places in the match instead of named groups, which cost an object a value: this runs once a cell.
  const read = parts.flatMap((part) => tokens[part]?.[1] ?? []);
  const place = (part: Part): number => read.indexOf(part) + 1;
  const [year, month, day, hour, minute, second] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map(place) as [number, number, number, number, number, number];
  const hasDate = year > 0 && month > 0 && day > 0;
  const hasTime = hour > 0 && minute > 0;
  return (text) => {
    const found = pattern.exec(text);
    if (found === null) return undefined;
    const at = (index: number): string => two(found[index] ?? '');
    const date = hasDate ? at(year) + at(month) + at(day) : undefined;
    const time = hasTime ? at(hour) + at(minute) + (second > 0 ? at(second) : '00') : undefined;
    return { date, time };
  };
};

/** Formats tried when a mapping is proposed, most exact first. */
export const commonDateFormats: readonly string[] = [
  'yyyyMMdd',
  "yyyyMMdd'T'HHmmss",
  'yyyyMMddHHmmss',
  'yyyyMMddHHmm',
  'yyyy-MM-dd',
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd HH:mm:ss.SSS',
  "yyyy-MM-dd'T'HH:mm:ss",
  'yyyy-M-d',
  'yyyy-M-d H:mm:ss',
  'yyyy-M-d H:mm',
  'yyyy/M/d',
  'yyyy/M/d H:mm:ss',
  'yyyy/M/d H:mm',
  'yyyy.MM.dd',
  'yyyy年M月d日',
  'yyyyMMdd HH:mm:ss',
  'HH:mm:ss',
  'HH:mm',
  'HHmmss',
];

/** Writes the parts as the standards do: D8, DT15 or T6. A time that the source lacks is not made up. */
export const writeDate = ({ date, time }: DateParts, dataType: string | undefined): string | undefined => {
  if (dataType === 'T') return time;
  if (date === undefined) return undefined;
  return dataType === 'D' || time === undefined ? date : `${date}T${time}`;
};
