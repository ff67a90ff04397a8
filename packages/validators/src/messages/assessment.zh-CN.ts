type Structure = { readonly name: string; readonly path: string };
type Facet = Structure & {
  readonly facet: string;
  readonly values?: readonly string[];
  readonly count?: number;
  readonly least?: number;
  readonly most?: number;
  readonly format?: string;
  readonly reference?: string;
};
/** How many places a hint is about, how many further demands, and the first of them. */
export type Hint = { readonly places: number; readonly more?: number; readonly others?: readonly string[] };

type Misspelt = Structure & { readonly nearest?: string };

const facets: Readonly<Record<string, string>> = {
  base: '类型不对（应为数值或逻辑值，且在类型的范围内）',
  enum: '不在允许的取值中',
  length: '长度不符',
  pattern: '格式不符',
  range: '超出范围',
  digits: '位数过多',
};

/** 规定的是什么：取值、长度、范围或日期写法。 */
const asked = ({ facet, values, count = 0, least, most, format }: Facet): string => {
  if (values) return `，应为${values.join('、')}${count > values.length ? ` 等 ${count} 个` : ''}`;
  if (format?.startsWith('datetime14')) return '，应为 14 位日期时间（YYYYMMDDhhmmss）';
  if (format?.startsWith('date8')) return '，应为 8 位日期（YYYYMMDD）';
  const unit = facet === 'length' ? ' 个字符' : '';
  if (least !== undefined && least === most) return `，应为 ${least}${unit}`;
  if (least !== undefined && most !== undefined) return `，应为 ${least} 至 ${most}${unit}`;
  if (least !== undefined) return `，至少 ${least}${unit}`;
  return most === undefined ? '' : `，至多 ${most}${unit}`;
};

/** 两类对象同一组文字。 */
const texts = {
  'missing-element': (p: Structure) =>
    `缺少元素 ${p.name}：测评用结构要求${p.path === p.name ? '必有' : ` ${p.path}`}。请补上该元素。`,
  'too-many': (p: Structure & { readonly most: number }) =>
    `元素 ${p.name} 出现次数过多（${p.path}），测评用结构至多允许 ${p.most} 次。请删去多余的。`,
  order: (p: Structure & { readonly before: string }) =>
    `元素 ${p.name} 的位置不对（${p.path}）：测评用结构规定了顺序，它应在 ${p.before} 之前。`,
  'unknown-element': (p: Misspelt) =>
    `测评用结构不允许此处出现元素 ${p.name}（在 ${p.path === '' ? '根元素' : p.path} 之下）。${p.nearest === undefined ? '请删去或改用规定的元素。' : `请改为 ${p.nearest}。`}`,
  namespace: (p: Structure) =>
    `元素 ${p.name} 不在命名空间 urn:hl7-org:v3 中（在 ${p.path === '' ? '根元素' : p.path} 之下），测评用结构不承认它。请改正 xmlns 或前缀。`,
  'missing-attribute': (p: Structure) => `缺少属性 ${p.name}：测评用结构要求 ${p.path}。请补上该属性。`,
  'unknown-attribute': (p: Misspelt) =>
    `测评用结构不允许 ${p.path} 带属性 ${p.name}。${p.nearest === undefined ? '请删去该属性。' : `请改为 ${p.nearest}。`}`,
  'fixed-value': (p: Structure & { readonly fixed: string }) =>
    `属性 ${p.name}（${p.path}）的值应为“${p.fixed}”，这是测评用结构规定的固定值，前后不能有空格。`,
  facet: (p: Facet) =>
    `${p.path} 的值${facets[p.facet] ?? '不符合规定'}${asked(p)}（测评用结构）。${p.reference === undefined ? '请核对该值。' : `标准或数据集写的是 ${p.reference}，两者不一致：参加测评按测评用结构，平时按标准。`}`,
  'type-name': (p: Structure & { readonly allowed: readonly string[] }) =>
    p.allowed.length === 0
      ? `测评用结构不允许 ${p.path} 带 xsi:type（现为“${p.name}”）。请删去 xsi:type。`
      : `${p.path} 的 xsi:type“${p.name}”不是测评用结构在此处允许的类型。请改用 ${p.allowed.join('、')} 之一。`,
  'text-not-allowed': (p: Structure) => `元素 ${p.name} 不应有文字（${p.path}）。请删去文字或空白。`,
  'elements-not-allowed': (p: Structure) => `元素 ${p.name} 之下不应有子元素（${p.path}）。`,
  'schema-defect': (p: Structure) =>
    `测评用结构会拒绝此值（${p.path}），但这是该结构的缺陷，不是数据的错误：不要为此改动数据，提交前与测评方确认。`,
};

/** 其他方案中的提示：不参加测评时不必改。 */
const hint = ({ places, more = 0, others = [] }: Hint): string => {
  const first = `${others.join('、')}${more > others.length ? ' 等' : ''}`;
  const rest = more === 0 ? '' : `同类要求还有 ${more} 项：${first}。`;
  return `${rest}只有测评用结构这样要求，不参加测评时按标准即可${places > 1 ? `；本文件共 ${places} 处，用 --profile assessment 逐处查看` : ''}。`;
};

/** 测评写法类发现的中文文字。 */
export const assessmentMessages = {
  ...prefix('document', texts, hint),
  ...prefix('message', texts, hint),
};

/** Keys of an area: `document/assessment-structure/order`. */
export type Prefixed<Area extends string, Texts> = {
  readonly [Key in keyof Texts & string as `${Area}/assessment-structure/${Key}`]: Texts[Key];
};

/** Texts under the rule of an area; in profiles other than the assessment, where `places` says how many places there are, with a hint. */
export function prefix<Area extends string, Texts extends object>(
  area: Area,
  from: Texts,
  hint: (params: Hint) => string,
): Prefixed<Area, Texts> {
  return Object.fromEntries(
    Object.entries(from as Record<string, (params: Partial<Hint>) => string>).map(([key, text]) => [
      `${area}/assessment-structure/${key}`,
      ({ places, ...params }: Partial<Hint>) =>
        text(params) + (places === undefined ? '' : hint({ ...params, places })),
    ]),
  ) as Prefixed<Area, Texts>;
}

export type StructureTexts = typeof texts;
export type FacetParams = Facet;
