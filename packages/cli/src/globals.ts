/** Options that hold for every command and may stand anywhere before `--`. */
export interface Globals {
  readonly lang?: string;
  readonly config?: string;
  /** The arguments without them. */
  readonly rest: readonly string[];
  /** An option that was given without its value. */
  readonly incomplete?: '--lang' | '--config';
}

const names = ['lang', 'config'] as const;

/** Takes `--lang X` and `--config X` out of the arguments, before a parser with a language can exist. */
export function takeGlobals(argv: readonly string[]): Globals {
  const found: { lang?: string; config?: string; incomplete?: '--lang' | '--config' } = {};
  const rest: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] as string;
    if (word === '--') return { ...found, rest: [...rest, ...argv.slice(index)] };
    const name = names.find((candidate) => word === `--${candidate}` || word.startsWith(`--${candidate}=`));
    if (name === undefined) rest.push(word);
    else if (word.includes('=')) found[name] = word.slice(word.indexOf('=') + 1);
    else {
      const value = argv[(index += 1)];
      if (value === undefined) found.incomplete = `--${name}`;
      else found[name] = value;
    }
  }
  return { ...found, rest };
}
