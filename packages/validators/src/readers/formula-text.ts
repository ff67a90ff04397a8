/** What a cell written `="0012"` holds: the way of Excel to keep a number as text. Other texts stay as they are. */
export const readFormulaText = (text: string): string =>
  text.startsWith('="') && /^="[^"]*"$/u.test(text) ? text.slice(2, -1) : text;
