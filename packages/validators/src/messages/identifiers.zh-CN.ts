import type { FieldName } from './field-name.js';
import { inChinese as of } from './field-name.js';

export type Length = FieldName & { readonly length: number };

/** 标识符类发现的中文文字。 */
export const identifierMessages = {
  'identifier/resident-identity-number/length': (p: Length) =>
    `${of(p)}作为居民身份证号码应为 18 位，实为 ${p.length} 位。`,
  'identifier/resident-identity-number/characters': (p: FieldName) =>
    `${of(p)}作为居民身份证号码，前 17 位应为数字，末位应为数字或 X。`,
  'identifier/resident-identity-number/full-width': (p: FieldName) =>
    `${of(p)}含全角数字或字母，居民身份证号码应为半角。请改用半角输入。`,
  'identifier/resident-identity-number/placeholder': (p: FieldName) =>
    `${of(p)}是同一数字重复的占位号码，不是居民身份证号码。`,
  'identifier/resident-identity-number/date': (p: FieldName & { readonly checkCharacter: string }) =>
    `${of(p)}作为居民身份证号码，第 7–14 位（15 位号码为第 7–12 位）的出生日期不存在${p.checkCharacter === 'right' ? '，而校验码是对的：号码可能由程序生成' : ''}。请核对证件。`,
  'identifier/resident-identity-number/future': (p: FieldName) =>
    `${of(p)}作为居民身份证号码，其中的出生日期晚于对照日期。请核对证件。`,
  'identifier/resident-identity-number/check-character': (p: FieldName) =>
    `${of(p)}作为居民身份证号码，校验码（第 18 位）与前 17 位不符，号码有误。请核对证件。`,
  'identifier/resident-identity-number/synthetic': (p: FieldName) =>
    `${of(p)}的行政区划代码是 999999，不属于任何人：这是测试数据，不能上传到正式平台。`,
  'identifier/resident-identity-number/region': (p: FieldName) =>
    `${of(p)}作为居民身份证号码，前两位不是省级行政区划代码（GB/T 2260）。请核对证件。`,
  'identifier/resident-identity-number/lower-case': (p: FieldName) => `${of(p)}的末位是小写 x，应为大写 X。`,
  'identifier/resident-identity-number/fifteen': (p: FieldName) =>
    `${of(p)}是 15 位旧号码，没有校验码；应换成 18 位号码后上传。`,
  'identifier/identity-agreement/birth-date': (
    p: FieldName & { readonly numberField: string; readonly numberName: string },
  ) => `${of(p)}与“${p.numberName}”（${p.numberField}）中的出生日期不一致。请核对证件。`,
  'identifier/identity-agreement/sex': (
    p: FieldName & { readonly numberField: string; readonly numberName: string },
  ) => `${of(p)}与“${p.numberName}”（${p.numberField}）第 17 位表示的性别不一致。请核对证件。`,
  'identifier/identity-conflict/differs': (
    p: FieldName & { readonly numberField: string; readonly numberName: string; readonly record: number },
  ) =>
    `${of(p)}与第 ${p.record} 条记录不一致，而两条记录的“${p.numberName}”（${p.numberField}）相同。同一号码只能是同一个人，请核对证件。`,
  'identifier/unified-social-credit-code/length': (p: Length) =>
    `${of(p)}作为统一社会信用代码应为 18 位，实为 ${p.length} 位。`,
  'identifier/unified-social-credit-code/letters': (p: FieldName & { readonly letter: string }) =>
    `${of(p)}含字母 ${p.letter}：统一社会信用代码不用 I、O、S、V、Z，可能与 1、0、5、U、2 混淆。`,
  'identifier/unified-social-credit-code/characters': (p: FieldName) =>
    `${of(p)}作为统一社会信用代码，第 3–8 位应为数字，其余应为数字或大写字母。`,
  'identifier/unified-social-credit-code/check-character': (p: FieldName) =>
    `${of(p)}作为统一社会信用代码，校验码（第 18 位）与前 17 位不符，代码有误。`,
  'identifier/unified-social-credit-code/organization-check': (p: FieldName) =>
    `${of(p)}的第 9–17 位作为组织机构代码校验码不符。请核对证书。`,
  'identifier/unified-social-credit-code/lower-case': (p: FieldName) =>
    `${of(p)}含小写字母，统一社会信用代码应为大写。`,
  'identifier/organization-code/form': (p: Length) =>
    `${of(p)}作为组织机构代码应为 8 位数字或字母加 1 位校验码（可用短横隔开），实为 ${p.length} 个字符。`,
  'identifier/organization-code/check-character': (p: FieldName) =>
    `${of(p)}作为组织机构代码校验码不符，代码有误。`,
  'identifier/institution-code/credit-code': (p: FieldName) =>
    `${of(p)}填的是 18 位统一社会信用代码；标准此处印的是 10 位组织机构代码（AN10）。多数平台已改用统一社会信用代码，请按接收平台的要求填写。`,
  'identifier/institution-code/credit-code-length': (p: Length) =>
    `${of(p)}作为统一社会信用代码长度不对，实为 ${p.length} 位。`,
  'identifier/institution-code/credit-code-letters': (p: FieldName & { readonly letter: string }) =>
    `${of(p)}有 18 位，像统一社会信用代码，但含不使用的字母 ${p.letter}。`,
  'identifier/institution-code/credit-code-characters': (p: FieldName) =>
    `${of(p)}有 18 位，但不是统一社会信用代码，也不是 10 位组织机构代码。`,
  'identifier/institution-code/credit-code-check-character': (p: FieldName) =>
    `${of(p)}像统一社会信用代码，但校验码（第 18 位）与前 17 位不符。`,
  'identifier/institution-code/credit-code-organization-check': (p: FieldName) =>
    `${of(p)}像统一社会信用代码，但第 9–17 位的组织机构代码校验码不符。`,
  'identifier/institution-code/credit-code-lower-case': (p: FieldName) =>
    `${of(p)}是统一社会信用代码，字母应为大写。`,
  'identifier/institution-code/institution-code-22': (p: FieldName) =>
    `${of(p)}填的是 22 位卫生机构代码（WS 218）；标准此处印的是 10 位组织机构代码（AN10）。请按接收平台的要求填写。`,
  'identifier/institution-code/organization-code-form': (p: Length) =>
    `${of(p)}有 ${p.length} 个字符，但不是组织机构代码的写法（8 位数字或字母，短横，1 位校验码）。`,
  'identifier/institution-code/organization-code-check-character': (p: FieldName) =>
    `${of(p)}作为组织机构代码校验码不符。请核对，或确认是否为院内自编代码。`,
  'identifier/telephone-number/characters': (p: FieldName) => `${of(p)}含电话号码以外的字符。`,
  'identifier/telephone-number/same-digit': (p: FieldName) =>
    `${of(p)}是同一数字重复的占位号码，不是电话号码。`,
  'identifier/telephone-number/mobile-length': (p: Length) =>
    `${of(p)}以 1 开头，作为手机号应为 11 位，实为 ${p.length} 位。`,
  'identifier/telephone-number/fixed-length': (p: Length) =>
    `${of(p)}以 0 开头，作为带区号的固定电话应为 10–12 位，实为 ${p.length} 位。`,
  'identifier/telephone-number/local-length': (p: Length) =>
    `${of(p)}作为不带区号的固定电话应为 7 或 8 位，实为 ${p.length} 位。`,
  'identifier/postal-code/form': (p: FieldName) => `${of(p)}作为邮政编码应为 6 位数字。`,
};
