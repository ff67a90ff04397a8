import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../messages/index.js';
import { createValidator } from '../validator.js';
import { CrossCheck } from './check.js';
import { FactSheet } from './facts.js';

const validator = createValidator();
const document = readFileSync(
  new URL('../../../../tests/fixtures/documents/C0004/right.xml', import.meta.url),
  'utf8',
);

interface Input {
  readonly path: string;
  readonly as?: string;
  readonly content: string;
}

/** What the comparison adds to the reports of the files: file, severity, rule, place. */
const compare = async (...inputs: readonly Input[]): Promise<readonly string[]> => {
  const check = new CrossCheck();
  for (const { path, as, content } of inputs) {
    const facts = new FactSheet();
    const source = { path, content: new TextEncoder().encode(content), facts, ...(as && { as }) };
    check.add(await validator.validate(source), facts);
  }
  return check.finish().flatMap(({ path, findings, verdict }) =>
    findings
      .filter(({ rule }) => rule.startsWith('cross/'))
      .map((finding) => {
        for (const language of ['zh-CN', 'en'] as const)
          expect(formatFinding(finding, language)).not.toMatch(/undefined/);
        const { severity, rule, message, location } = finding;
        expect(severity === 'error' && verdict !== 'fail').toBe(false);
        return `${path} ${severity} ${rule}/${message} ${String(location.path ?? '')}:${String(location.line ?? '')}`;
      }),
  );
};

const page = (path: string, ...records: readonly object[]): Input => ({
  path,
  as: '住院病案首页',
  content: records.map((record) => JSON.stringify(record)).join('\n'),
});
const laboratory = (path: string, record: object): Input => ({
  path,
  as: '检验记录',
  content: JSON.stringify(record),
});

const person = { 患者身份证件号码: '11010119900307803X', 姓名: '张三', 性别代码: '1', 出生日期: '19900307' };

/** Codes of the declared rules about other records that fail: file, severity, code, line. */
const compareRecords = async (
  check: CrossCheck,
  judge: ReturnType<typeof createValidator>,
  ...inputs: readonly Input[]
): Promise<readonly string[]> => {
  let before = 0;
  for (const { path, as, content } of inputs) {
    const facts = new FactSheet();
    const source = { path, content: new TextEncoder().encode(content), facts, ...(as && { as }) };
    const report = await judge.validate(source);
    before += report.findings.length;
    check.add(report, facts);
  }
  const found = check.finish().flatMap(({ path, findings }) => findings.map((each) => ({ path, ...each })));
  expect(before).toBeLessThanOrEqual(found.length);
  return found
    .filter(({ rule }) => rule === 'quality/record-logic')
    .map(({ path, severity, params, location }) =>
      [path, severity, String(params['code']), String(location.line)].join(' '),
    );
};

describe('declared rules about other records', () => {
  const patients = (...numbers: readonly string[]): Input => ({
    path: 'patients',
    as: '患者基本信息',
    content: numbers.map((number) => JSON.stringify({ 患者身份证件号码: number })).join('\n'),
  });
  const pages = page(
    'pages',
    { 患者身份证件号码: '11010119900307803X' },
    { 患者身份证件号码: '110101199003078013' },
  );

  it('finds the patient of a front page among the registered ones', async () => {
    const right = patients('11010119900307803X', '110101199003078013');
    expect(await compareRecords(new CrossCheck(), validator, pages, right)).toEqual([]);
    expect(await compareRecords(new CrossCheck(), validator, pages, patients('11010119900307803X'))).toEqual([
      'pages error REF-002 2',
    ]);
  });

  it('says nothing where no data set of the others came', async () => {
    expect(await compareRecords(new CrossCheck(), validator, pages)).toEqual([]);
  });

  it('tells what two records of one file have in common, once each', async () => {
    const certificate = { 'HDSB01.01.001': 'A110000001' };
    const twice = [certificate, certificate].map((one) => JSON.stringify(one)).join('\n');
    const birth: Input = { path: 'births', as: 'HDSB01.01-birth-certificate', content: twice };
    expect(await compareRecords(new CrossCheck(), validator, birth)).toEqual([
      'births info MCH-007 1',
      'births info MCH-007 2',
    ]);
  });

  it('looks for the birth of a child in a stay of the mother', async () => {
    const stay = {
      入院日期时间: '20260101T100000',
      出院日期时间: '20260105T100000',
      患者身份证件号码: '11010119900307803X',
    };
    const born = (time: string): Input => ({
      path: 'births',
      as: 'HDSB01.01-birth-certificate',
      content: JSON.stringify({ 'HDSB01.01.019': '11010119900307803X', 'HDSB01.01.004': time }),
    });
    const judged = (time: string) =>
      compareRecords(new CrossCheck(), validator, page('stays', stay), born(time));
    expect((await judged('20260102T080000')).filter((line) => line.includes('MCH'))).toEqual([]);
    expect((await judged('20260202T080000')).filter((line) => line.includes('MCH'))).toEqual([
      'births info MCH-006 1',
    ]);
  });

  it('runs the rules of a pack over its own data set and a national one', async () => {
    const folder = fileURLToPath(new URL('../../../../tests/scenarios/packs/test/province', import.meta.url));
    const library = openLibrary({ packs: [folder] });
    const visit: Input = {
      path: 'visits',
      as: 'PROV.01-internet-hospital-visit',
      content: '{"PROV.01.003":"11010119900307803X"}\n{"PROV.01.003":"110101199003078013"}',
    };
    const judge = createValidator({ library });
    const registered = patients('11010119900307803X');
    expect(await compareRecords(new CrossCheck({ library }), judge, visit, registered)).toEqual([
      'visits warning PROV-002 2',
    ]);
    expect(await compareRecords(new CrossCheck(), judge, visit, registered)).toEqual([]);
  });

  it('leaves to the rules of cross/ what they tell of documents too', async () => {
    const other = { ...person, 出生日期: '19900308', 患者身份证件号码: '999999199003070020' };
    const found = await compareRecords(
      new CrossCheck(),
      validator,
      page('a', { ...person, 患者身份证件号码: '999999199003070020' }),
      page('b', other),
    );
    expect(found.filter((line) => line.includes('REF-00'))).toEqual([]);
  });
});

describe('persons', () => {
  it('says nothing of files that agree', async () => {
    expect(await compare(page('a', person), page('b', person))).toEqual([]);
  });

  it('compares name, sex and birth date of one number, case of the check letter aside', async () => {
    const other = { ...person, 患者身份证件号码: '11010119900307803x', 姓名: '李四' };
    expect(await compare(page('a', person), page('b', other))).toEqual([
      'b warning cross/person-agreement/name :1',
    ]);
  });
});

describe('visits', () => {
  const visit = {
    住院号: 'ZY1',
    ...person,
    入院日期时间: '20260301T080000',
    出院日期时间: '20260305T080000',
  };
  it('tells two patients of one visit once', async () => {
    const other = { 住院号: 'ZY1', 患者身份证件号码: '110101199003070038', 姓名: '李四', 性别代码: '2' };
    expect(await compare(page('a', visit), page('b', other))).toEqual([
      'b warning cross/visit-agreement/patient :1',
    ]);
  });

  it('compares what is left without a number, inside a file and between kinds of artefact', async () => {
    expect(await compare(page('a', visit, { 住院号: 'ZY1', 性别代码: '2' }))).toEqual([
      'a warning cross/visit-agreement/sex :2',
    ]);
    expect(await compare(page('a', visit), laboratory('b', { 住院号: 'ZY1', 患者姓名: '王五' }))).toEqual([
      'b warning cross/visit-agreement/name :1',
    ]);
  });

  it('compares what a later file was the first to say', async () => {
    const { 患者身份证件号码 } = person;
    expect(
      await compare(
        page('a', { 患者身份证件号码 }),
        page('b', { 患者身份证件号码, 性别代码: '1' }),
        page('c', { 患者身份证件号码, 性别代码: '2' }),
      ),
    ).toEqual(['c warning cross/person-agreement/sex :1']);
    expect(
      await compare(
        page('a', { 住院号: 'ZY1' }),
        page('b', { 住院号: 'ZY1', 入院日期时间: '20260301T080000' }),
        page('c', { 住院号: 'ZY1', 出院日期时间: '20260201T080000' }),
      ),
    ).toEqual(['c warning cross/time-order/discharge-before-admission :1']);
  });

  it('compares blood groups of a person or a visit, those that are known', async () => {
    const { 患者身份证件号码 } = person;
    const blood = (path: string, ABO血型代码: string, Rh血型代码: string) =>
      page(path, { 患者身份证件号码, ABO血型代码, Rh血型代码 });
    expect(await compare(blood('a', '1', '2'), blood('b', '1', '2'), blood('c', '5', '3'))).toEqual([]);
    expect(await compare(blood('a', '5', '4'), blood('b', '1', '2'), blood('c', '2', '1'))).toEqual([
      'c warning cross/person-agreement/blood-group :1',
      'c warning cross/person-agreement/rhesus :1',
    ]);
    const stay = (path: string, ABO血型代码: string) => page(path, { 住院号: 'ZY1', ABO血型代码 });
    expect(await compare(stay('a', '1'), stay('b', '3'))).toEqual([
      'b warning cross/visit-agreement/blood-group :1',
    ]);
    // Nobody names the first: the rule about persons cannot compare it.
    expect(
      await compare(stay('a', '1'), page('b', { 住院号: 'ZY1', 患者身份证件号码, ABO血型代码: '3' })),
    ).toEqual(['b warning cross/visit-agreement/blood-group :1']);
    const patient = /<id root="2.16.156.10011.1.3" extension="([^"]+)"/.exec(document)?.[1];
    const entry = (code: string) =>
      `<entry><observation classCode="OBS" moodCode="EVN"><code code="DE04.50.001.00"/><value code="${code}"/></observation></entry>`;
    const written = (...codes: readonly string[]): Input => ({
      path: 'document',
      content: document.replace('</text>', `</text>${codes.map(entry).join('')}`),
    });
    const known = page('a', { 患者身份证件号码: patient, ABO血型代码: '1' });
    expect(await compare(known, written('2'))).toEqual([
      expect.stringContaining('document warning cross/person-agreement/blood-group'),
    ]);
    expect(await compare(known, written('1'))).toEqual([]);
    // Blood of group O was asked for a patient of group A.
    expect(await compare(known, written('1', '3'))).toEqual([]);
  });

  it('leaves numbers of different institutions alone', async () => {
    const [here, there] = ['123456788', '420106661'].map((code) => ({
      住院号: 'ZY1',
      医疗机构组织机构代码: code,
    }));
    expect(
      await compare(page('a', { ...here, 性别代码: '1' }), page('b', { ...there, 性别代码: '2' })),
    ).toEqual([]);
  });

  it('tells another day of admission as info, and a discharge before the admission', async () => {
    expect(
      await compare(page('a', visit), page('b', { 住院号: 'ZY1', 入院日期时间: '20260401T080000' })),
    ).toEqual(['b info cross/visit-agreement/admission :1']);
    expect(
      await compare(
        page('a', { 住院号: 'ZY1', 入院日期时间: '20260301T080000' }),
        page('b', { 住院号: 'ZY1', 出院日期时间: '20260201T080000' }),
      ),
    ).toEqual(['b warning cross/time-order/discharge-before-admission :1']);
  });
});

describe('references', () => {
  const application = 'SQ1';
  const record = (number: string): Input => ({
    path: 'record',
    as: '门急诊病历',
    content: JSON.stringify({ '门（急）诊号': 'MZ1', 电子申请单编号: number }),
  });
  const report = laboratory('report', { '门（急）诊号': 'MZ1', 电子申请单编号: application });

  it('misses what the run should hold, whatever the order of the files', async () => {
    expect(await compare(report, record(application))).toEqual([]);
    expect(await compare(report, record('SQ2'))).toEqual([
      'report info cross/reference-missing/application :1',
    ]);
    const other = laboratory('report', { '门（急）诊号': 'MZ2', 电子申请单编号: application });
    expect(await compare(record(application), other)).toEqual([
      'report info cross/reference-missing/visit :1',
    ]);
  });

  it('says nothing where nothing of the kind is described', async () => {
    expect(await compare(report)).toEqual([]);
  });
});

describe('numbers of one patient', () => {
  const first = { 患者姓名: '张三' };
  const second = { 患者姓名: '李四' };

  it.each([
    ['application', '电子申请单编号'],
    ['report', '检验报告单编号'],
    ['specimen', '检验标本号'],
  ])('an %s number belongs to one', async (kind, field) => {
    const mine = laboratory('a', { ...first, '门（急）诊号': 'MZ1', [field]: 'N1' });
    const again = laboratory('b', { ...first, '门（急）诊号': 'MZ1', [field]: 'N1' });
    const other = laboratory('b', { ...second, '门（急）诊号': 'MZ2', [field]: 'N1' });
    expect(await compare(mine, again)).toEqual([]);
    expect(await compare(mine, other)).toEqual([`b warning cross/identifier-reuse/${kind} :1`]);
  });

  it('a prescription number belongs to one, and to several of different institutions', async () => {
    const prescription = (path: string, record: object): Input => ({
      path,
      as: 'HDSD00.04-western-medicine-prescription',
      content: JSON.stringify({ 处方编号: '20260001', ...record }),
    });
    const mine = { 患者姓名: '张三', '门（急）诊号': 'MZ1' };
    const other = { 患者姓名: '李四', '门（急）诊号': 'MZ2' };
    const [here, there] = ['123456788', '420106661'].map((code) => ({ 医疗机构组织机构代码: code }));
    expect(
      await compare(prescription('a', { ...mine, ...here }), prescription('b', { ...other, ...here })),
    ).toEqual(['b warning cross/identifier-reuse/prescription :1']);
    expect(
      await compare(prescription('a', { ...mine, ...here }), prescription('b', { ...other, ...there })),
    ).toEqual([]);
  });
});

describe('order in time', () => {
  const identity = { 患者身份证件号码: '11010119900307803X' };
  const stay = (path: string, record: object): Input => ({
    path,
    as: '住院病案首页',
    content: JSON.stringify({ ...identity, ...record }),
  });
  const death = (day: string): Input => ({
    path: 'death',
    as: 'HDSD00.14-death-record',
    content: JSON.stringify({ 住院号: 'ZY8', 死亡日期时间: day }),
  });
  const former = { 住院号: 'ZY8', 入院日期时间: '20251201T080000' };

  it('no admission is after the death of the patient, or before the birth', async () => {
    const admitted = { 住院号: 'ZY9', 入院日期时间: '20260301T080000' };
    expect(await compare(stay('b', former), stay('a', admitted), death('20260401T010000'))).toEqual([]);
    expect(await compare(stay('b', former), stay('a', admitted), death('20260101T010000'))).toEqual([
      'a warning cross/time-order/after-death :1',
    ]);
    expect(await compare(stay('a', admitted), page('b', { ...identity, 出生日期: '20260302' }))).toEqual([
      'a warning cross/time-order/before-birth :1',
    ]);
  });

  it('no report is before the order of its application', async () => {
    const order = (day: string): Input => ({
      path: 'order',
      as: '住院医嘱',
      content: JSON.stringify({ 住院号: 'ZY9', 电子申请单编号: 'SQ9', 医嘱开立日期时间: day }),
    });
    const result = laboratory('report', { 住院号: 'ZY9', 电子申请单编号: 'SQ9', 检验报告日期: '20260302' });
    expect(await compare(result, order('20260302T090000'))).toEqual([]);
    expect(await compare(order('20260303T090000'), result)).toEqual([
      'report warning cross/time-order/report-before-order :1',
    ]);
  });
});

describe('documents', () => {
  it('a message carries the document that lies beside it: a copy, whose patient is compared all the same', async () => {
    const registration = (text: string): Input => ({
      path: 'register.xml',
      content: `<RCMR_IN000002UV02 xmlns="urn:hl7-org:v3"><controlActProcess><subject><clinicalDocument><storageCode><originalText value="${Buffer.from(text).toString('base64')}"/></storageCode></clinicalDocument></subject></controlActProcess></RCMR_IN000002UV02>`,
    });
    const file = { path: 'a.xml', content: document };
    expect(await compare(file, registration(document))).toEqual([]);
    const changed = document.replace(/(<administrativeGenderCode code=)"\d"/, '$1"9"');
    expect(await compare(file, registration(changed))).toEqual([
      'register.xml warning cross/person-agreement/sex /RCMR_IN000002UV02/controlActProcess/subject/clinicalDocument/storageCode/originalText/@value!/ClinicalDocument/recordTarget/patientRole:1',
    ]);
  });

  it('the time of a ward round or of an operation is no admission', async () => {
    const inpatient = (path: string, as: string, day: string, time: string): Input => ({
      path,
      as,
      content: `<ClinicalDocument xmlns="urn:hl7-org:v3"><id root="1.2" extension="${path}"/><effectiveTime value="${day}"/><recordTarget><patientRole><id root="2.16.156.10011.1.12" extension="ZY1"/></patientRole></recordTarget><componentOf><encompassingEncounter><effectiveTime value="${time}"/></encompassingEncounter></componentOf></ClinicalDocument>`,
    });
    const consultation = inpatient('b', 'C0045', '20260305', '20260301');
    expect(await compare(inpatient('a', 'C0042', '20260310', '20260308'), consultation)).toEqual([
      expect.stringContaining('b info cross/visit-agreement/admission'),
    ]);
    for (const template of ['C0038', 'C0039', 'C0040', 'C0009', 'C0011', 'C0010'])
      expect(await compare(inpatient('a', template, '20260310', '20260308'), consultation)).toEqual([]);
  });

  it('refuses one identifier and version twice, and compares the patient', async () => {
    const first = { path: 'a.xml', content: document };
    const changed = document.replace(/(<administrativeGenderCode code=)"\d"/, '$1"9"');
    const second = { path: 'b.xml', content: changed };
    const found = await compare(first, second);
    expect(found.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'b.xml error cross/identifier-reuse/document',
      'b.xml warning cross/person-agreement/sex',
    ]);
  });
});

/** An order message as the services of WS/T 846 write it: identifiers in items, the name in parts. */
const message = (path: string, changes: Readonly<Record<string, string>> = {}): Input => ({
  path,
  content: Object.entries(changes).reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`not in the message: ${from}`);
      return text.replace(from, to);
    },
    `<POOR_IN200901UV xmlns="urn:hl7-org:v3"><controlActProcess><subject><observationRequest>
<id><item root="2.16.156.10011.1.24" extension="SQ1"/></id>
<subject><patient><id><item root="2.16.156.10011.2.5.1.4" extension="P1"/></id>
<patientPerson><id><item root="2.16.156.10011.1.3" extension="11010119900307803X"/></id>
<name><item><part value="张三"/></item></name><administrativeGenderCode code="1"/><birthTime value="19900307"/>
</patientPerson></patient></subject>
<componentOf1><encounter><id><item root="2.16.156.10011.1.12" extension="ZY1"/></id></encounter></componentOf1>
</observationRequest></subject></controlActProcess></POOR_IN200901UV>`,
  ),
});

describe('messages', () => {
  const visit = { 住院号: 'ZY1', ...person };

  it('that agree with records and with each other say nothing', async () => {
    expect(await compare(page('a', visit), message('b.xml'), message('c.xml'))).toEqual([]);
  });

  it.each([
    ['张三', '李四', 'warning cross/person-agreement/name'],
    [
      'administrativeGenderCode code="1"',
      'administrativeGenderCode code="2"',
      'warning cross/person-agreement/sex',
    ],
    ['19900307"', '19900308"', 'warning cross/person-agreement/birth-date'],
    ['11010119900307803X', '110101199003070038', 'warning cross/visit-agreement/patient'],
  ])('%s to %s', async (from, to, expected) => {
    const found = await compare(page('a', visit), message('b.xml', { [from]: to }));
    expect(found.map((line) => line.replace(/ [^ ]*$/u, ''))).toEqual([`b.xml ${expected}`]);
    const inMessages = await compare(message('a.xml'), message('b.xml', { [from]: to }));
    expect(inMessages.map((line) => line.replace(/ [^ ]*$/u, ''))).toEqual([`b.xml ${expected}`]);
  });

  it('take the visit from the patient, under the root of messages, where the encounter does not say it', async () => {
    const outpatient = message('b.xml', {
      '<item root="2.16.156.10011.2.5.1.4" extension="P1"/>':
        '<item root="2.16.156.10011.1.10" extension="MZ1"/>',
      '<encounter><id><item root="2.16.156.10011.1.12" extension="ZY1"/></id></encounter>': '',
      张三: '李四',
    });
    const record = laboratory('a', {
      '门（急）诊号': 'MZ1',
      患者姓名: '王五',
      患者身份证件号码: '11010119900307803X',
    });
    expect((await compare(record, outpatient)).map((line) => line.split(' ')[2])).toEqual([
      'cross/visit-agreement/name',
    ]);
  });

  it('of several patients keep the visit to themselves', async () => {
    const second =
      '<patient><patientPerson><name><item><part value="王五"/></item></name></patientPerson></patient>';
    const both = message('b.xml', { '<subject><patient>': `<subject>${second}<patient>` });
    expect(await compare(page('a', visit), both)).toEqual([]);
  });
});
