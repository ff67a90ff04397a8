// Numbers of JSON as they are written. FHIR decimals carry their precision (`1.50` is not `1.5`), which JavaScript numbers lose.

/** A number whose text a JavaScript number would not give back. */
export class ExactNumber {
  constructor(readonly text: string) {}

  valueOf(): number {
    return Number(this.text);
  }

  /** For JSON.stringify by those who do not ask for exactness. */
  toJSON(): number | null {
    const value = Number(this.text);
    return Number.isFinite(value) ? value : null;
  }
}

/** A number that may change when read: trailing zeros, exponents, or more digits than a double holds. */
const suspicious =
  /[[:,]\s*-?(?:\d+\.\d*0|\d+(?:\.\d+)?[eE]|\d{16,}|\d*\.\d{15,}|\d{4,}\.\d{11,}|0(?:\.0+)?(?=[\s,\]}]))|^\s*-?\d/u;
const lexeme = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gu;

/** True when JSON.parse would change some number of the text. Looks only, so that most texts are parsed the quick way. */
export function mayLoseDigits(text: string): boolean {
  return suspicious.test(text);
}

/** Parses valid JSON, keeping inexact numbers as {@link ExactNumber}. @throws SyntaxError as JSON.parse does */
export function parseExact(text: string): unknown {
  if (!mayLoseDigits(text) || text.includes('\\u0001')) return JSON.parse(text);
  const kept: ExactNumber[] = [];
  // A marked number is written as a string no input can hold: it begins with a character JSON would have to escape.
  const marked = text.replaceAll(lexeme, (token) => {
    if (token.startsWith('"') || String(Number(token)) === token) return token;
    kept.push(new ExactNumber(token));
    return `"\\u0001${String(kept.length - 1)}"`;
  });
  if (kept.length === 0) return JSON.parse(text);
  JSON.parse(text);
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith('\u0001') ? (kept[Number(value.slice(1))] ?? value) : value,
  );
}

/** Writes JSON with {@link ExactNumber} as it was read. */
export function stringifyExact(value: unknown, indent?: number): string {
  const kept: string[] = [];
  const written = JSON.stringify(
    value,
    function replace(this: Record<string, unknown>, key: string, given: unknown): unknown {
      // toJSON has been applied to `given` already, so the holder is asked.
      const own = this[key];
      if (!(own instanceof ExactNumber))
        return typeof given === 'string' && given.startsWith('\u0001') ? `\u0001${given}` : given;
      kept.push(own.text);
      return `\u0001${String(kept.length - 1)}`;
    },
    indent,
  );
  return written.replaceAll(/"\\u0001(?:(\d+)"|\\u0001)/gu, (_, index?: string) =>
    index === undefined ? '"\\u0001' : (kept[Number(index)] ?? ''),
  );
}
