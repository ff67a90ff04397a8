// For tests: whether the people of the samples could live. The conditions are written without a look at the generator.

export interface Person {
  readonly sex: string | undefined;
  readonly age: number;
}
export interface Value {
  readonly name: string;
  readonly value: string;
  /** The number that the value is, or none. */
  readonly amount: number;
}

/** Lowest and highest number that a field of such a name can hold for somebody who lives. */
type Limits = readonly (readonly [RegExp, number, number])[];
const limits: Limits = [
  [/体温/, 34, 42],
  [/收缩压/, 70, 230],
  [/舒张压/, 40, 130],
  [/^(?!.*胎).*(?:心率|脉率|脉搏)/, 40, 180],
  [/胎心率/, 100, 180],
  [/呼吸频率/, 8, 40],
  [/氧饱和度/, 80, 100],
  [/户外活动时长/, 0, 8],
  [/(?:流产|死产|死胎|缺陷儿).*(?:次数|例数)/, 0, 2],
  [/(?:新生儿|出生).*体重(?!.*kg)/, 1500, 5000],
  [/(?:新生儿|出生).*体重.*kg/, 1.5, 5],
  [/^(?:孕前|产前|患者)?体重/, 35, 150],
  [/^(?:患者)?身高/, 130, 210],
  [/体质指数|^BMI/, 12, 45],
  [/出生身长|新生儿.*身长/, 40, 60],
  [/头围/, 28, 56],
  [/臀围/, 60, 140],
  [/(?:出生)?孕周$|胎龄$/, 4, 44],
  [/孕周[（(]d[）)]$/, 140, 310],
  [/血红蛋白(?!.*糖)/, 50, 200],
  [/血小板/, 50, 600],
  [/肌酐/, 20, 200],
  [/总胆固醇/, 2, 10],
  [/视力/, 3, 5.3],
  [/(?:吸烟|饮酒)年龄/, 6, 85],
  [/初潮年龄/, 9, 18],
  [/脐带长度/, 15, 110],
  [/睡眠时长/, 120, 900],
  [/Apgar/, 0, 10],
];

/** The same of children below seven, and of those below one. */
const limitsOfChildren: Limits = [
  [/呼吸频率/, 18, 40],
  [/^(?:患者)?体重/, 8, 28],
  [/^(?:患者)?身高/, 85, 125],
  [/^身长/, 70, 100],
  [/出牙/, 4, 20],
];
const limitsOfBabies: Limits = [
  [/^(?!.*胎).*(?:心率|脉率|脉搏)/, 100, 170],
  [/呼吸频率/, 30, 60],
  [/^(?:目前)?体重/, 2.5, 9],
  [/^身[长高]/, 45, 75],
  [/吃奶次数/, 4, 14],
];
const limitsOf = ({ age }: Person): Limits =>
  age < 1 ? [...limitsOfBabies, ...limits] : age < 7 ? [...limitsOfChildren, ...limits] : limits;

/** What a man, or somebody who is no small child, has no value of. */
const ofWomen = /妊娠|孕周|孕次|产次|末次月经|初潮|哺乳期|流产|死胎|死产|绝经/;
const ofNewborns = /新生儿(?:出生|入院)体重/;

export const amountOf = (values: readonly Value[], pattern: RegExp): number =>
  values.find(({ name }) => pattern.test(name))?.amount ?? Number.NaN;
export const textOf = (values: readonly Value[], pattern: RegExp): string =>
  values.find(({ name }) => pattern.test(name))?.value ?? '';
/** Nothing is said where one of both is missing. */
const isAtMost = (low: number, high: number): boolean =>
  Number.isNaN(low) || Number.isNaN(high) || low <= high;
const inOrder = (first: string, second: string): boolean =>
  first === '' || second === '' || first.slice(0, 8) <= second.slice(0, 8);
export const yearsBetween = (birth: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return birth.slice(4, 8) > day.slice(4, 8) ? years - 1 : years;
};

/** Conditions that hold for any record, by their name. */
export const conditions: Readonly<Record<string, (values: readonly Value[], person: Person) => boolean>> = {
  'a man has nothing of women': (values, { sex, age }) =>
    sex !== '1' || age <= 7 || values.every(({ name }) => name.includes('出生') || !ofWomen.test(name)),
  'grown-ups are not weighed as newborns': (values, { age, sex }) =>
    // Forms of deliveries state no sex, those of newborns no age.
    !(age > 7) || (sex !== '1' && age <= 45) || values.every(({ name }) => !ofNewborns.test(name)),
  'the age agrees with the birth date': (values) => {
    const age = amountOf(values, /^年龄（岁）/);
    const [birth, day] = [textOf(values, /^出生日期/), textOf(values, /^(?:入院|就诊)日期/)];
    return birth.length < 8 || day.length < 8 || Number.isNaN(age) || yearsBetween(birth, day) === age;
  },
  'the identity number tells birth date and sex': (values, { sex }) => {
    const number = textOf(values, /^(?:患者)?身份证件?号码?$/);
    const birth = textOf(values, /^出生日期/);
    if (!/^\d{17}[\dX]$/.test(number)) return true;
    const odd = Number(number[16]) % 2 === 1;
    return (
      (birth === '' || number.slice(6, 14) === birth.slice(0, 8)) &&
      (sex === undefined || odd === (sex === '1'))
    );
  },
  'nobody leaves before coming': (values) =>
    inOrder(textOf(values, /^入院日期/), textOf(values, /^出院日期/)) &&
    inOrder(textOf(values, /^(?:手术|操作)开始日期/), textOf(values, /^(?:手术|操作)结束日期/)),
  'nobody is treated before being born': (values) =>
    ['入院日期', '就诊日期', '出院日期', '手术'].every((name) =>
      inOrder(textOf(values, /^出生日期/), textOf(values, new RegExp(`^${name}`))),
    ),
  'pressure falls between the beats': (values) =>
    isAtMost(amountOf(values, /^(?:体格检查--)?舒张压/), amountOf(values, /^(?:体格检查--)?收缩压/)),
  'no more births than pregnancies': (values) =>
    isAtMost(amountOf(values, /^产次/), amountOf(values, /^孕次/)),
  'no more is paid than was spent': (values) => {
    const own = amountOf(values, /^个人承担费用/);
    const all = values.filter(({ name }) => /^(?:门诊|住院)费用金额/.test(name));
    return isAtMost(own, all.length === 0 ? Number.NaN : all.reduce((sum, { amount }) => sum + amount, 0));
  },
  'items of a bill make its total': (values) => {
    const total = amountOf(values, /^住院总费用$/);
    const items = values.filter(({ name }) => /^[^-]+类-[^-]+$/.test(name));
    const sum = items.reduce((all, { amount }) => all + amount, 0);
    return items.length === 0 || Number.isNaN(total) || Math.abs(sum - total) < 0.01;
  },
  'parts of an item are no more than the item': (values) =>
    values
      .filter(({ name }) => /^[^-]+类-[^-]+$/.test(name))
      .every(({ name, amount }) => {
        const parts = values.filter((each) => each.name.startsWith(`${name}-`));
        return parts.reduce((all, part) => all + part.amount, 0) <= amount + 0.01 * parts.length;
      }),
  'stages of labour make its length': (values) => {
    const total = amountOf(values, /^总产程/);
    const stages = values.filter(({ name }) => /^第\d产程时长/.test(name));
    return Number.isNaN(total) || stages.reduce((sum, { amount }) => sum + amount, 0) === total;
  },
  'no more is done than was due': (values) =>
    isAtMost(amountOf(values, /^实际服药次数/), amountOf(values, /^应服药次数/)) &&
    isAtMost(amountOf(values, /^实际访视次数/), amountOf(values, /^应访视/)),
  'the operation fits the illness': (values) => {
    const operation = textOf(values, /^手术及操作编码/);
    const illness = textOf(values, /^(?:出院诊断-主要诊断疾病编码|出院诊断.*西医诊断编码)/);
    const fitting: Readonly<Record<string, string>> = { '47': 'K35', '51': 'K80', '74': 'O' };
    const wanted = fitting[operation.slice(0, 2)];
    return operation === '' || illness === '' || (wanted !== undefined && illness.startsWith(wanted));
  },
};

/** What of a form nobody who lives could have. */
export const implausible = (values: readonly Value[], person: Person): readonly string[] => [
  ...Object.entries(conditions).flatMap(([name, holds]) => (holds(values, person) ? [] : name)),
  ...values.flatMap(({ name, value, amount }) => {
    const limit = limitsOf(person).find(([pattern]) => pattern.test(name));
    const isOut = limit !== undefined && (amount < limit[1] || amount > limit[2]);
    return isOut ? `${name}: ${value}` : [];
  }),
];
