// Ranges a healthy or ordinarily ill adult shows, so that samples look like records. Ours, no fact of a standard.

import { oncePerText } from '../once-per.js';

/** Lowest and highest value and the decimals drawn. */
export interface PlausibleRange {
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
}

const ranges: readonly (readonly [RegExp, number, number, number])[] = [
  // What is counted or paid first: many of these names hold those of an analyte.
  [/^个人承担费用/, 10, 90, 2],
  [/^(?:门诊|住院)费用金额/, 100, 999, 2],
  [/费|金额/, 0, 999, 2],
  [/剂量/, 1, 4, 0],
  // Vital signs.
  [/体温/, 36, 38.9, 1],
  [/收缩压/, 100, 159, 0],
  [/舒张压/, 60, 95, 0],
  [/胎心率/, 120, 158, 0],
  [/脉率|脉搏|心率/, 60, 99, 0],
  [/呼吸频率/, 14, 22, 0],
  [/血氧饱和度/, 95, 99, 1],
  // Newborns and infants.
  [/(?:新生儿|出生).*体重[（(]kg/, 2.6, 3.9, 1],
  [/(?:新生儿|出生|入院).*体重/, 2600, 3900, 0],
  [/目前体重/, 3, 5, 1],
  [/(?:新生儿|出生).*身长/, 47, 52, 1],
  [/身长/, 76, 92, 1],
  [/头围/, 33, 35, 1],
  [/脐带长度/, 45, 60, 0],
  [/Apgar/i, 8, 10, 0],
  // Pregnancy and delivery.
  [/孕周（d）/, 259, 287, 0],
  [/出生孕周|胎龄/, 37, 41, 0],
  [/孕周/, 16, 40, 0],
  [/孕次/, 2, 4, 0],
  [/产次/, 1, 2, 0],
  [/胎数/, 1, 1, 0],
  [/腹围/, 80, 99, 1],
  [/宫底高度|宫高/, 25.5, 34, 1],
  [/出口横径|坐骨结节间径/, 8.5, 9.5, 1],
  [/总产程/, 240, 240, 0],
  [/第1产程/, 120, 120, 0],
  [/第2产程/, 110, 110, 0],
  [/第3产程/, 10, 10, 0],
  [/(?:流产|死产|死胎|缺陷儿).*(?:次数|例数)/, 0, 0, 0],
  [/手术全程时间/, 240, 240, 0],
  [/初潮年龄/, 12, 15, 0],
  // Body.
  [/体质指数|BMI/, 19, 27, 1],
  [/体重/, 45, 89, 2],
  [/身高|身长/, 152, 184, 1],
  [/臀围/, 85, 105, 1],
  [/视力/, 4.6, 5.1, 1],
  // Laboratory.
  [/血糖/, 4.1, 9.8, 1],
  [/血红蛋白/, 115, 150, 0],
  [/白细胞/, 4, 9.4, 1],
  [/血小板/, 125, 320, 0],
  [/白蛋白/, 40, 54, 0],
  [/结合胆红素/, 1, 6, 1],
  [/总胆红素/, 6, 20, 1],
  [/肌酐/, 57, 97, 0],
  [/总胆固醇/, 3.4, 5.6, 1],
  [/低密度脂蛋白/, 1.9, 3.3, 1],
  [/高密度脂蛋白/, 1.1, 1.9, 1],
  // Ways of life. Grown-ups of the samples are 18 or older.
  [/戒[烟酒]年龄|首次发病年龄/, 18, 18, 0],
  [/(?:吸烟|饮酒)年龄/, 16, 17, 0],
  [/饮酒.*两/, 1, 3, 0],
  [/主食/, 200, 400, 0],
  [/睡眠时长/, 360, 500, 0],
  [/户外活动时长/, 1, 3, 0],
  // What was done of what was due.
  [/应服药次数/, 28, 30, 0],
  [/实际服药次数/, 26, 28, 0],
  [/应访视/, 4, 4, 0],
  [/实际访视/, 1, 4, 0],
  [/昏迷时间-d$/, 0, 5, 0],
  [/昏迷时间-h$/, 0, 23, 0],
  [/昏迷时间-min$/, 0, 59, 0],
  [/实际住院天数/, 1, 1, 0],
  [/天数|次数|周）/, 1, 9, 0],
  [/时长|时间（min）|昏迷时间/, 10, 59, 0],
  [/出血量|羊水量|输血量|输液量|饮酒量/, 50, 400, 0],
];

/** What differs in newborns of a few days and in children of three to six years. */
const newbornRanges: typeof ranges = [
  [/体温/, 36.5, 37.3, 1],
  [/^(?!.*胎).*(?:脉率|脉搏|心率)/, 120, 150, 0],
  [/呼吸频率/, 40, 55, 0],
  [/吃奶次数/, 6, 10, 0],
  [/^(?!.*出生|.*新生儿|目前).*体重/, 4.2, 5.4, 1],
  [/^(?!.*出生|.*新生儿).*身[长高]/, 52, 58, 1],
];
const toddlerRanges: typeof ranges = [[/^(?!.*出生|.*新生儿).*体重/, 10, 13, 1]];
const childRanges: typeof ranges = [
  [/脉率|脉搏|心率/, 85, 110, 0],
  [/呼吸频率/, 20, 24, 0],
  [/收缩压/, 90, 105, 0],
  [/舒张压/, 55, 65, 0],
  [/^(?!.*出生|.*新生儿).*体重/, 14, 20, 1],
  [/身高/, 98, 115, 1],
  [/头围/, 48, 51, 1],
  [/出牙数/, 20, 20, 0],
  [/龋齿数/, 0, 3, 0],
];

const readRanges = (own: typeof ranges) =>
  oncePerText((name): PlausibleRange => {
    const found = [...own, ...ranges].find(([pattern]) => pattern.test(name));
    if (found === undefined) return { low: 1, high: 9, decimals: 1 };
    const [, low, high, decimals] = found;
    return { low, high, decimals };
  });
const ofNewborns = readRanges(newbornRanges);
const ofToddlers = readRanges([...toddlerRanges, ...childRanges]);
const ofChildren = readRanges(childRanges);
const ofAdults = readRanges([]);

/** The range for a field by its name and the age in years; a small positive number where the name says nothing. */
export const findPlausibleRange = (name: string, age: number): PlausibleRange =>
  (age === 0 ? ofNewborns : age < 3 ? ofToddlers : age <= 7 ? ofChildren : ofAdults)(name);
