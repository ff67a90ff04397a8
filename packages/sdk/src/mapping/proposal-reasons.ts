// Why a column was proposed, in the words that the mapping file carries.
import type { Language } from '../messages/index.js';

/** What speaks for a column. */
export type ProposalReason =
  | 'equal-id'
  | 'equal-name'
  | 'synonym'
  | 'initials'
  | 'part-of-name'
  | 'identity-numbers'
  | 'dates'
  | 'numbers'
  | 'codes'
  | 'code-names'
  | 'codes-left'
  | 'unsafe-codes'
  | 'several-fields';

const texts: Readonly<Record<Language, Readonly<Record<ProposalReason, string>>>> = {
  'zh-CN': {
    'equal-id': '列名是字段或数据元的标识',
    'equal-name': '列名与字段名相同',
    synonym: '列名是常见的别名',
    initials: '列名是字段名的拼音首字母',
    'part-of-name': '列名与字段名部分相同',
    'identity-numbers': '值是居民身份证号码',
    dates: '值是日期',
    numbers: '值是数字',
    codes: '值都在值域的代码中',
    'code-names': '值是值域中代码的名称',
    'codes-left': '有的值没有对上代码，请补充 codes',
    'several-fields': '别的字段同样适合这一列，请核对',
    'unsafe-codes': '值像标准代码，但已知有系统用同样的代码表示别的含义，请核对',
  },
  en: {
    'equal-id': 'the column is called by the id of the field or data element',
    'equal-name': 'the column is called as the field',
    synonym: 'the column has a usual other name',
    initials: 'the column is called by the pinyin initials of the field',
    'part-of-name': 'the names share a part',
    'identity-numbers': 'the values are resident identity numbers',
    dates: 'the values are dates',
    numbers: 'the values are numbers',
    codes: 'all values are codes of the value domain',
    'code-names': 'the values are names of codes of the value domain',
    'codes-left': 'some values have no code yet: complete codes',
    'several-fields': 'other fields fit this column as well: check',
    'unsafe-codes':
      'the values look like standard codes, but systems are known that mean something else by them: check',
  },
};

/** The reasons as one text. */
export const describeReasons = (reasons: readonly ProposalReason[], language: Language): string =>
  reasons.map((reason) => texts[language][reason]).join(language === 'en' ? '; ' : '；');
