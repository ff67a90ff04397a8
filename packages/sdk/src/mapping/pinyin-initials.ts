// First letters of the pinyin of a Chinese name (收缩压 is SSY), by the collation of ICU: HIS tables name columns so.
// A character with several readings gets its most common one; a proposal made by initials alone is never of high confidence.

/** The first character of each letter in the collation, and the letter. */
const borders: readonly (readonly [string, string])[] = [
  ...'阿芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝',
].map((character, index) => [character, 'ABCDEFGHJKLMNOPQRSTWXYZ'.charAt(index)] as const);
const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const known = new Map<string, string>();

const initialOf = (character: string): string => {
  if (!/[\u4e00-\u9fff]/u.test(character))
    return /[A-Za-z0-9]/.test(character) ? character.toUpperCase() : '';
  let letter = known.get(character);
  if (letter === undefined) {
    const border = borders.findLast(([first]) => collator.compare(first, character) <= 0);
    letter = border?.[1] ?? 'A';
    known.set(character, letter);
  }
  return letter;
};

/** The initials of a name, without what stands in brackets. */
export const pinyinInitials = (name: string): string =>
  [...name.replace(/[（(][^（）()]*[)）]/gu, '')].map(initialOf).join('');
