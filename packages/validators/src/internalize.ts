/**
 * The one text of the engine for a text: such texts are told apart by their address, not letter by letter, also as keys of a Map.
 * It is a copy, which keeps no longer text in memory.
 */
export const internalize = (text: string): string => {
  const holder = Object.create(null) as Record<string, number>;
  holder[text] = 0;
  return Object.keys(holder)[0] as string;
};
