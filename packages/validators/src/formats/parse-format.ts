// The representation format (表示格式) of WS/T 303 clause 表示类属性, for example `AN..50`, `N3..5,1`, `D8`.
// Grammar as printed in WS 363 and WS 445; every format of both catalogues is accepted.

/** Character classes: letters, digits, both. Letters include Chinese characters (a person's name is `A..50`). */
export type CharacterClass = 'A' | 'N' | 'AN';

/** Text of a class and a length in characters (Unicode code points). */
export interface TextFormat {
  readonly kind: 'text';
  readonly characters: CharacterClass;
  readonly minLength: number;
  readonly maxLength: number;
  /** Number of lines of `AN..40X3`. */
  readonly lines?: number;
}

/** A number with decimals: `N4..5,1`; the length counts integer digits, the point and the decimals. */
export interface DecimalFormat {
  readonly kind: 'decimal';
  readonly minLength: number;
  readonly maxLength: number;
  readonly decimals: number;
}

/** A parsed representation format. */
export type RepresentationFormat =
  TextFormat | DecimalFormat | { readonly kind: 'logical' | 'date' | 'time' | 'date-time' };

const fixed: Readonly<Record<string, RepresentationFormat>> = {
  'T/F': { kind: 'logical' },
  D8: { kind: 'date' },
  T6: { kind: 'time' },
  DT15: { kind: 'date-time' },
};
const pattern = /^(AN|A|N)(?:(\d{1,6})?(\.\.))?(\d{1,6})(?:,(\d{1,2})|X(\d{1,3}))?$/u;

/** Parses a format; `undefined` when the text is not one. Never throws. */
export function parseFormat(text: string): RepresentationFormat | undefined {
  if (Object.hasOwn(fixed, text)) return fixed[text];
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, characters, least, range, most, decimals, lines] = match;
  const maxLength = Number(most);
  const minLength = range === undefined ? maxLength : Number(least ?? 1);
  if (maxLength === 0 || minLength > maxLength) return undefined;
  if (decimals !== undefined) {
    return characters === 'N'
      ? { kind: 'decimal', minLength, maxLength, decimals: Number(decimals) }
      : undefined;
  }
  return {
    kind: 'text',
    characters: characters as CharacterClass,
    minLength,
    maxLength,
    ...(lines !== undefined && { lines: Number(lines) }),
  };
}

/** Writes a format as the standards print it; the inverse of {@link parseFormat}. */
export function printFormat(format: RepresentationFormat): string {
  if (format.kind !== 'text' && format.kind !== 'decimal') {
    return { logical: 'T/F', date: 'D8', time: 'T6', 'date-time': 'DT15' }[format.kind];
  }
  const { minLength, maxLength } = format;
  const length =
    minLength === maxLength && !(minLength === 1 && format.kind === 'decimal')
      ? `${maxLength}`
      : minLength === 1
        ? `..${maxLength}`
        : `${minLength}..${maxLength}`;
  if (format.kind === 'decimal') return `N${length},${format.decimals}`;
  return `${format.characters}${length}${format.lines === undefined ? '' : `X${format.lines}`}`;
}
