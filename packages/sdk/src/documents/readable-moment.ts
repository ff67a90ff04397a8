// Time stamps as people read them.

/** `20261121093000` as `2026-11-21 09:30`; undefined when the text is no time stamp. */
export const readableMoment = (text: string): string | undefined => {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour, minute, second] = match;
  const seconds = second === undefined || second === '00' ? '' : `:${second}`;
  const time = hour === undefined || minute === undefined ? '' : ` ${hour}:${minute}${seconds}`;
  return `${year}-${month}-${day}${time}`;
};
