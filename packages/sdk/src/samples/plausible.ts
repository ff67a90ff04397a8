// Ranges a healthy or ordinarily ill adult shows, so that samples look like records. Ours, no fact of a standard.

import { oncePerText } from '../once-per.js';

/** Lowest and highest value and the decimals drawn. */
export interface PlausibleRange {
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
}

const ranges: readonly (readonly [RegExp, number, number, number])[] = [
  [/剂量/, 1, 4, 0],
  [/体温/, 36, 38.9, 1],
  [/收缩压/, 100, 159, 0],
  [/舒张压/, 60, 95, 0],
  [/胎心率/, 120, 158, 0],
  [/脉率|脉搏|心率/, 60, 99, 0],
  [/呼吸频率/, 14, 22, 0],
  [/新生儿.*体重/, 2600, 3900, 0],
  [/体重/, 45, 89, 2],
  [/新生儿.*身长/, 47, 52, 1],
  [/身高/, 152, 184, 1],
  [/腹围/, 70.5, 99, 1],
  [/宫底高度/, 25.5, 34, 1],
  [/血氧饱和度/, 95, 99, 1],
  [/血糖/, 4.1, 9.8, 1],
  [/Apgar/i, 8, 10, 0],
  [/孕周（d）/, 259, 287, 0],
  [/孕次|产次/, 1, 3, 0],
  [/昏迷时间-d$/, 0, 5, 0],
  [/昏迷时间-h$/, 0, 23, 0],
  [/昏迷时间-min$/, 0, 59, 0],
  [/实际住院天数/, 1, 1, 0],
  [/天数|次数|周）/, 1, 9, 0],
  [/时长|时间（min）|昏迷时间/, 10, 59, 0],
  [/出血量|羊水量|输血量|输液量|饮酒量/, 50, 400, 0],
  [/费|金额/, 0, 999, 2],
];

/** The range for a field by its name; a small positive number where the name says nothing. */
export const findPlausibleRange = oncePerText((name): PlausibleRange => {
  const found = ranges.find(([pattern]) => pattern.test(name));
  if (found === undefined) return { low: 1, high: 9, decimals: 1 };
  const [, low, high, decimals] = found;
  return { low, high, decimals };
});
