/** The member a sentence is about, and what the schema calls it. */
export interface Member {
  /** Empty for the body itself. */
  readonly member: string;
  readonly name: string;
}
type Expected<Kind> = Member & { readonly expected: Kind };

const named = ({ member, name }: Member): string =>
  member === '' ? '请求体' : `成员 ${member}${name === '' ? ' ' : `（${name}）`}`;

/** 接口用到的 JSON Schema 格式。 */
const formats: Readonly<Record<string, string>> = {
  date: '日历上有的日期 YYYY-MM-DD，例如 2026-01-01',
  'date-time': '带时区的日期时间，例如 2026-01-01T08:30:00+08:00',
};

/** 统一接口请求的中文文字。 */
export const requestMessages = {
  'request/schema/missing': (p: Member) => `缺少${named(p).trimEnd()}。`,
  'request/schema/unknown-member': (p: Member & { readonly nearest: string }) =>
    `接口没有${p.member === '' ? '这个成员' : `成员 ${p.member}`}。${p.nearest === '' ? '' : `是否应为 ${p.nearest}？`}`,
  'request/schema/type': (p: Expected<string>) => `${named(p)}的类型应为 ${p.expected}。`,
  'request/schema/pattern': (p: Expected<string>) => `${named(p)}应符合格式 ${p.expected}。`,
  'request/schema/format': (p: Expected<string>) =>
    `${named(p)}应为${formats[p.expected] ?? ` ${p.expected} 格式`}。`,
  'request/schema/value': (p: Expected<readonly string[]>) =>
    `${named(p)}应为以下之一：${p.expected.join('、')}。`,
  'request/schema/too-short': (p: Expected<number>) =>
    `${named(p)}${p.expected === 1 ? '不能为空，也不能只有空白' : `至少 ${p.expected} 个字符`}。`,
  'request/schema/too-long': (p: Expected<number>) => `${named(p)}最多 ${p.expected} 个字符。`,
  'request/schema/too-few': (p: Expected<number>) => `${named(p)}至少 ${p.expected} 项。`,
  'request/schema/too-many': (p: Expected<number>) => `${named(p)}最多 ${p.expected} 项。`,
  'request/schema/too-small': (p: Expected<number>) => `${named(p)}不得小于 ${p.expected}。`,
  'request/schema/not-above': (p: Expected<number>) => `${named(p)}应大于 ${p.expected}。`,
  'request/schema/too-large': (p: Expected<number>) => `${named(p)}不得大于 ${p.expected}。`,
  'request/schema/repeated': (p: Member) => `${named(p)}中有重复的项。`,
  'request/schema/characters': (p: Member) =>
    `${named(p)}含有控制字符或残缺的字符，XML 文档与消息中不能出现。请清除后再发。`,
  'request/schema/blanks': (p: Member) =>
    `${named(p)}前后有空白，或中间有换行、制表符或看不见的字符，在别的系统里就是另一个标识。请去除后再发。`,
  'request/schema/other': (p: Member & { readonly keyword: string }) =>
    `${named(p)}不符合接口定义（${p.keyword}）。`,
  // 以下由平台给出：请求本身合乎接口定义，内容不被接受。
  'request/attachment/digest': () => '附件的摘要与附件的内容不符。',
  'request/code/unknown': (p: { readonly domain: string; readonly nearest: readonly string[] }) =>
    `代码不在值域 ${p.domain} 中。${p.nearest.length === 0 ? '' : `相近的代码：${p.nearest.join('、')}。`}`,
  'request/consistency/contradicts': () =>
    '与请求的其他成员或平台已有的记录矛盾。请对照业务系统核对，改正后再发。',
  'request/consistency/future': () =>
    '时间晚于平台收到请求的时间（容差一小时），已发生的事不会在将来。常见原因：把北京时间写成了 UTC（末尾 Z），或系统时钟不准。',
  'request/consistency/default-time': () =>
    '时间早于 1900 年。多半是没有取到值时的默认时间（如 0001-01-01、1899-12-30），请给出真实的时间。',
  'request/consistency/before-birth': () =>
    '时间早于居民登记的出生日期。请核对患者与时间；登记的出生日期有误的，先更正居民信息。',
  'request/consistency/before-birth-kept': () =>
    '时间早于居民登记的出生日期，已照收。产前的标本、检查与文书可以如此；否则请核对患者与时间。',
  'request/consistency/after-death': () =>
    '时间晚于平台登记的死亡日期，已照收。病理、补报、结算可以如此；否则请核对患者、时间与死亡登记。',
  'request/consistency/man': () =>
    '居民登记为男性，而这是孕产妇保健记录，已照收。婚前与孕前检查的男方可以如此；否则请核对患者。',
  'request/consistency/adult': () =>
    '填表时居民已满 18 周岁，而这是儿童保健记录，已照收。新生儿暂记在母亲名下的可以如此；否则请核对患者。',
  'request/consistency/stock': () =>
    '平台没有收到足够的入库记录，已照收。接入平台以前的库存可以如此；否则请核对批号、追溯码与数量。',
  'request/consistency/dispensed-before': () =>
    '这个追溯码已有发药记录，已照收。拆零发药可以如此；否则请核对是否重复发药或回流药品。',
  'request/consistency/repeated': () => '与前面一项的标识或代码相同。请去掉重复的，或改正标识。',
  'request/consistency/bag-of-another': () =>
    '这个血袋号已有用于另一位患者的记录，已照收。分袋输注可以如此；否则请立即核对患者与血袋。',
  'request/consistency/other-person': () =>
    '内容中患者的身份证件号码不是这位居民的，没有收下。请核对 residentId 与患者；居民登记有误的，先更正居民信息。',
  'request/consistency/other-details': () =>
    '内容中患者的姓名、性别或出生日期与居民登记的不同，已照收。改名、登记更正可以如此；否则请立即核对患者。',
  'request/consistency/other-number': () =>
    'documentId 不是文档本身的标识号（ClinicalDocument/id 的 extension），已照收。按文档标识号将检索不到它，请改为一致。',
  'request/consistency/visit-of-another': () =>
    '本机构以这个就诊号上报过另一位居民的就诊，已照收。新生儿与母亲同号可以如此；否则请立即核对患者与就诊号。',
  'request/consistency/second-death': () =>
    '平台已有这位居民的死亡登记，已照收。遗失补发的可以如此；否则请立即核对患者与死亡证编号。',
  'request/consistency/two-persons': () =>
    '两个标识的身份证号码不同，姓名、性别或出生日期也不同，已照办。登记有误的可以如此；否则请立即撤销合并，以免两个人的病历混在一起。',
  'request/consistency/unknown-object': () =>
    '平台没有收到本机构这个号的医嘱、申请单或就诊，已照收。先于它到达的可以如此；否则请核对号码与类别。',
  'request/consistency/sum': () =>
    '基金、个人账户、现金之和小于总额，已照收。医院负担、共济账户等不在这三项之内的可以如此；否则请核对。',
  'request/institution/unknown': () => '平台没有登记这个机构，没有谁能收到。请核对机构代码。',
  'request/data-set/unknown': () =>
    '标准库和平台装载的数据包中没有这个数据集，其中的记录无法校验。请核对数据集的名称或标识。',
  'request/data-set/differs': (p: { readonly expected: string }) =>
    `这个数据集不属于所调用的操作，它用于：${p.expected}。请换操作或数据集。`,
  'request/real-name/none': () => '没有核验就诊人的身份（实名）。',
  'request/type/differs': (p: { readonly expected: string }) =>
    `声明的文档类型与文档不符；文档的类型是 ${p.expected}。`,
  'not-checked/request-content': () =>
    '只按接口定义校验了请求的结构；其中携带的记录、文档和代码没有校验，请另外按数据子集或文档校验。',
};
