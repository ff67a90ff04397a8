// Dates as hospital tables write them, read by a stated format; nothing is guessed and nothing is invented.

/** Parts of a date as digits; parts the format lacks are absent. */
interface DateParts {
  readonly date?: string;
  readonly time?: string;
}

const tokens: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  m: '(?<minute>\\d{1,2})',
  ss: '(?<second>\\d{2})',
  s: '(?<second>\\d{1,2})',
  SSS: '\\d{3}',
  SSSSSS: '\\d{6}',
};

const tokenPattern = /yyyy|MM?|dd?|HH?|mm?|ss?|SSSSSS|SSS|'[^']*'|[^]/gu;

/** Reads a text by a format such as `yyyy-MM-dd HH:mm:ss`; `undefined` when it does not fit. */
export const dateReader = (format: string): ((text: string) => DateParts | undefined) => {
  const pattern = new RegExp(
    `^${(format.match(tokenPattern) ?? [])
      .map((part) => tokens[part] ?? part.replace(/^'(.*)'$/u, '$1').replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
      .join('')}$`,
    'u',
  );
  return (text) => {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) return undefined;
    const two = (digits: string): string => digits.padStart(2, '0');
    const { year, month, day, hour, minute, second = '00' } = groups;
    return {
      ...(year !== undefined &&
        month !== undefined &&
        day !== undefined && { date: year + two(month) + two(day) }),
      ...(hour !== undefined && minute !== undefined && { time: two(hour) + two(minute) + two(second) }),
    };
  };
};

/** Formats tried when a mapping is proposed, most exact first. */
export const commonDateFormats: readonly string[] = [
  'yyyyMMdd',
  "yyyyMMdd'T'HHmmss",
  'yyyyMMddHHmmss',
  'yyyy-MM-dd',
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd HH:mm:ss.SSS',
  "yyyy-MM-dd'T'HH:mm:ss",
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
