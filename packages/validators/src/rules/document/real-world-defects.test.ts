// Every row of docs/standards/real-world-defects.md is shown: the defect in the right document, and what is said of it.
// A row names the rules that report it; a row without a rule is a decision, and its sample is accepted.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutHints } from '../../testing/find.js';
import { createValidator } from '../../validator.js';
import { changeDocument, writeDocument, type Change } from './_judge.js';

const page = readFileSync(
  new URL('../../../../../docs/standards/real-world-defects.md', import.meta.url),
  'utf8',
);
/** Defect and treatment, row by row. */
const rows = [...page.matchAll(/^\| (?!缺陷|---)(.+?) \| (.+) \|$/gmu)].map(
  ([, defect = '', treatment = '']) => ({ defect, treatment }),
);

const typeId = '<typeId root="2.16.840.1.113883.1.3" extension="POCD_MT000040"/>';
const version = '<setId root="2.16.156.10011.1.1" extension="RXSET000001"/>\n<versionNumber value="1"/>';
const body = '<component>\n<structuredBody>';
const integer = '<value xsi:type="INT" value="1"/>';
const section =
  '<code code="29548-5" displayName="Diagnosis" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC"/>';
const time = 'value="20260301093000"';
const related = (parent: string): Change => [
  body,
  `<relatedDocument typeCode="RPLC"><parentDocument>${parent}</parentDocument></relatedDocument>${body}`,
];

/** For every row the texts that have the defect, each with what it must be called where the row names several messages. */
const samples: Readonly<Record<string, readonly (readonly Change[] | string)[]>> = {
  '起始标签缺空格、多余引号或缺引号': [
    [['<realmCode code="CN"/>', '<realmCode code=CN/>']],
    [['<realmCode code="CN"/>', '<realmCode code="CN"x="1"/>']],
    [['<realmCode code="CN"/>', '<realmCode code="CN""/>']],
  ],
  '从 PDF 文字识别得到的文本：声明被空格拆开、`xmlns` 大小写错、`<!-` 注释、带空格的元素名': [
    [['<?xml version="1.0" encoding="UTF-8"?>', '<?xml vers ion="1.0" encoding="UTF-8"?>']],
    [['<versionNumber value="1"/>', '<!- 版本 -><versionNumber value="1"/>']],
    [['xmlns="urn', 'Xmlns="urn']],
    [['<versionNumber value="1"/>', '<versionNum ber value="1"/>']],
  ],
  同一元素上属性写两次: [[['<realmCode code="CN"/>', '<realmCode code="CN" code="CN"/>']]],
  '标签名粘连汉字，首尾标签对不上': [[['<title>', '<title文>']]],
  '前缀没有声明（`xsi:type:…`）': [[['<realmCode code="CN"/>', '<realmCode code="CN" abc:type="CS"/>']]],
  '临床文字里的 `<`、`>`、`&` 没有转义': [
    [['诊断：原发性高血压', '血糖 < 7.0']],
    [['诊断：原发性高血压', '高血压&糖尿病']],
  ],
  留有合并冲突标记: [
    [['<realmCode code="CN"/>', '<<<<<<< HEAD\n<realmCode code="CN"/>\n=======\n>>>>>>> main']],
  ],
  '`typeld`（小写 L）代替 `typeId`': [[['<typeId', '<typeld']]],
  'typeId 的 extension 写成 `POCD_HD000040`': [[[typeId, typeId.replace('MT', 'HD')]]],
  'templateId 属于另一种文档': [[['2.16.156.10011.2.1.1.24', '2.16.156.10011.2.1.1.25']]],
  文档代码与标题不一致: [[['<title>西药处方', '<title>中药处方']], [['<title>西药处方', '<title>处方笺']]],
  'templateId 多出 extension': [
    [
      [
        '<templateId root="2.16.156.10011.2.1.1.24"/>',
        '<templateId root="2.16.156.10011.2.1.1.24" extension="DT2011001"/>',
      ],
    ],
  ],
  '文档标识的 root 错': [[['<id root="2.16.156.10011.1.1" ', '<id root="2.16.156.10011.1.1.2" ']]],
  'codeSystemName 为“卫生信息共享文档编码体系”': [
    [['卫生信息共享文档规范编码体系', '卫生信息共享文档编码体系']],
  ],
  'setId、versionNumber 为空': [[[version, '<setId/>\n<versionNumber/>']]],
  'setId 没有 root，versionNumber 为 0 或 -1': [
    [['<setId root="2.16.156.10011.1.1" ext', '<setId ext']],
    [['<versionNumber value="1"/>', '<versionNumber value="-1"/>']],
    [['<versionNumber value="1"/>', '<versionNumber value="0"/>']],
  ],
  'signatureCode 为空': [[]],
  'relatedDocument 没有被替换文档的标识': [[related('<id/><setId/><versionNumber/>')]],
  '替换自己、版本不增': [
    [
      related(
        '<id root="2.16.156.10011.1.1" extension="RX20260301000100000000000000000001"/><versionNumber value="1"/>',
      ),
    ],
    [related('<id root="2.16.156.10011.1.1" extension="RX0"/><versionNumber value="1"/>')],
  ],
  'effectiveTime 写成元素文字': [
    [['<effectiveTime value="20260301093000"/>', '<effectiveTime>20260301093000</effectiveTime>']],
  ],
  '格式 `yyyyMMddHHMMss` 把月写成分': [
    [
      [time, 'value="20260301090300"'],
      ['<time value="20260301"/>', '<time value="20260302100300"/>'],
      ['<time/>', '<time value="20260402110400"/>'],
    ],
  ],
  '时间带小数秒、9 位数字、带分隔符': [
    [[time, 'value="20260301093000.700"']],
    [['value="19850615"', 'value="198506150"']],
    [[time, 'value="2026-03-01 09:30:00"']],
  ],
  'languageCode 写成 zh-cn': [[['zh-CN', 'zh-cn']]],
  '患者标识旁有医院私有 root': [[['<id root="2.16.156.10011.1.3" ext', '<id root="1.2.156.112635.1.1" ext']]],
  性别用私有代码系统: [
    [['code="1" codeSystem="2.16.156.10011.2.3.3.4"', 'code="1" codeSystem="1.2.156.112685.1.1.3"']],
  ],
  '病区与科室的 root 写反': [[['<name>心血管内科</name>', '<name>心血管内科一病区</name>']]],
  '保留范例文字（`RN001`、`xx省`、`贾小明` 等）': [
    [['extension="P0001"', 'extension="RN001"']],
    [['<name>试甲一</name>', '<name>贾小明</name>']],
  ],
  '一个 name 里有几个人': [[['<name>试医一</name>', '<name>试医一,试医二</name>']]],
  '用 `NA`、`-`、`无` 充当标识、代码、时间': [
    [
      ['extension="P0001"', 'extension="-"'],
      ['value="19850615"', 'value="NA"'],
      ['routeCode code="1"', 'routeCode code="无"'],
    ],
  ],
  '年龄、出生日期、身份证号码互相矛盾': [
    [['<age unit="岁" value="40"/>', '<age unit="岁" value="34"/>']],
    [['<birthTime value="19850615"/>', '<birthTime value="19850616"/>']],
  ],
  正文与文档头矛盾: [
    [
      [
        '<text>诊断：原发性高血压</text>',
        '<text>x</text><entry><observation classCode="OBS" moodCode="EVN"><code code="DE02.01.039.00" displayName="患者姓名" codeSystem="2.16.156.10011.2.2.1"/><value xsi:type="ST">试乙二</value></observation></entry>',
      ],
    ],
  ],
  '`moodCode`、`classCode`、`codeSystem` 等属性尾部有空格': [
    [['<observation classCode="OBS" moodCode="EVN">', '<observation classCode="OBS" moodCode="EVN ">']],
  ],
  'displayName、codeSystemName 前后有空格或夹有换行': [
    [['displayName="处方有效天数"', 'displayName=" 处方有效天数"']],
    [['displayName="处方有效天数"', 'displayName="处方有\n效天数"']],
  ],
  '数据元代码没有 codeSystem 或写成别的': [
    [['displayName="处方有效天数" codeSystem="2.16.156.10011.2.2.1"', 'displayName="处方有效天数"']],
    [
      [
        'displayName="处方有效天数" codeSystem="2.16.156.10011.2.2.1"',
        'displayName="处方有效天数" codeSystem="2.16.156.10011.2.2.2"',
      ],
    ],
  ],
  'LOINC 的 root 打错': [[[section, section.replace('113883', '11883')]]],
  '数据元标识符写错（DE02.10.28.00 等）': [[['DE06.00.294.00', 'DE06.0.294.00']]],
  '数据集字段标识写错（HDSDOO、HDS00 等）': [
    [['code="DE07.00.004.00"', 'code="HDS00.04.011"']],
    [['code="DE07.00.004.00"', 'code="HDSDOO.04.011"']],
  ],
  格式对但用错的数据元: [
    [['DE06.00.294.00', 'DE05.01.024.00']],
    writeDocument(
      'C0001',
      '2.16.156.10011.2.1.1.21',
      '病历概要',
      '<section><code code="48765-2" displayName="Allergies" codeSystem="2.16.840.1.113883.6.1"/><text>无</text><entry><observation><code code="DE02.01.022.00" displayName="过敏史" codeSystem="2.16.156.10011.2.2.1"/><value xsi:type="ST">无</value></observation></entry></section>',
    ),
  ],
  '范例与 WS 445 不同的数据元': [
    writeDocument(
      'C0002',
      '2.16.156.10011.2.1.1.22',
      '门（急）诊病历',
      '<section><code code="48765-2" displayName="Allergies" codeSystem="2.16.840.1.113883.6.1"/><text>无</text><entry><observation><code code="DE05.01.022.00" displayName="过敏史" codeSystem="2.16.156.10011.2.2.1"/><value xsi:type="ST">无</value></observation></entry></section>',
    ),
  ],
  '元素名拼错（`partivipantRole`）': [
    [[body, `<participant typeCode="IND"><partivipantRole classCode="ROL"/></participant>${body}`]],
  ],
  '属性名大小写错（`displayname`）': [[['displayName="处方有效天数"', 'displayname="处方有效天数"']]],
  医院自己的项目代码写在数据元代码系统下: [
    [['code="DE06.00.294.00" displayName="处方有效天数"', 'code="A0001" displayName="本院项目"']],
  ],
  'value 的类型与模板不同': [[[integer, '<value xsi:type="TS" value="20260301"/>']]],
  'ICD-10 的 root 有几种写法': [
    [
      [
        '</section>',
        '<entry><observation classCode="OBS" moodCode="EVN"><code code="DE05.01.024.00" displayName="诊断代码" codeSystem="2.16.156.10011.2.2.1"/><value xsi:type="CD" code="I10.x00" displayName="原发性高血压" codeSystem="2.16.156.10011.2.3.3.11"/></observation></entry></section>',
      ],
    ],
  ],
  'PQ 没有单位；文字值上留有单位': [
    [['<value xsi:type="PQ" value="3" unit="天"/>', '<value xsi:type="PQ" value="3"/>']],
    [['<value xsi:type="ST">5mg×7片</value>', '<value xsi:type="ST" unit="kg">5mg×7片</value>']],
  ],
  'CD 值没有 codeSystem': [
    [['displayName="原发性高血压" codeSystem="2.16.156.10011.2.3.3.11.3"', 'displayName="原发性高血压"']],
  ],
  'BL 为空或不是 true/false': [
    [
      [integer, '<value xsi:type="BL" value=""/>'],
      ['<value xsi:type="ST">5mg×7片</value>', '<value xsi:type="BL" value="是"/>'],
    ],
  ],
  'ST 的文字写进 @value': [
    [['<value xsi:type="ST">5mg×7片</value>', '<value xsi:type="ST" value="5mg×7片"/>']],
  ],
  '数据元代码没有 displayName': [
    [['code="DE06.00.294.00" displayName="处方有效天数"', 'code="DE06.00.294.00"']],
  ],
  '章节没有 text': [[['<text>诊断：原发性高血压</text>\n', '']]],
  '章节只有 displayName 没有代码': [
    [[section, '<code displayName="诊断记录章节"/>']],
    [[section, '<code displayName="诊断记录"/>']],
  ],
  章节代码用数据元代码: [
    [[section, '<code code="DE06.00.182.00" displayName="转科" codeSystem="2.16.156.10011.2.2.1"/>']],
  ],
  '自编章节代码（如在 SNOMED 下写 20001 放 PDF）': [
    [[section, '<code code="20001" displayName="附件" codeSystem="2.16.840.1.113883.6.96"/>']],
  ],
  '公开样本里留有真实患者、医生姓名': [[]],
};

const validator = createValidator({ ruleset: withoutHints });
const findIn = async (sample: readonly Change[] | string): Promise<readonly string[]> => {
  const text = typeof sample === 'string' ? sample : changeDocument(...sample);
  const { findings } = await validator.validate({ path: 'in', content: new TextEncoder().encode(text) });
  return findings.map(({ rule, message }) => `${rule}/${message}`);
};

describe('docs/standards/real-world-defects.md', () => {
  it('has a sample for every row, and a row for every sample', () => {
    expect(Object.keys(samples).sort()).toEqual(rows.map(({ defect }) => defect).sort());
  });

  it.each(rows.map((row) => [row.defect, row.treatment] as const))('%s', async (defect, treatment) => {
    const rules = [...treatment.matchAll(/`(document\/[\w-]+)`/gu)].map(([, rule = '']) => rule);
    const messages = [...treatment.matchAll(/（([\w-]+(?:、[\w-]+)*)）/gu)].flatMap(([, list = '']) =>
      list.split('、'),
    );
    const found = (await Promise.all((samples[defect] ?? []).map(findIn))).flat();
    // What is accepted on purpose is no fault of the document.
    if (/^(?:不报告|允许|有意支持)|不报告。$/u.test(treatment)) {
      expect(found).toEqual(found.filter((line) => rules.some((rule) => line.startsWith(rule))));
      return;
    }
    expect(rules).not.toEqual([]);
    expect(rules.filter((rule) => !found.some((line) => line.startsWith(`${rule}/`)))).toEqual([]);
    expect(messages.filter((message) => !found.some((line) => line.endsWith(`/${message}`)))).toEqual([]);
  });
});
