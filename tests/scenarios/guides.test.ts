// Every command that the guides show is run, in both languages, in the order of the page; what it must give stands here beside it.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, root } from './_cli.js';
import { freePort } from './_free-port.js';
import { commandsOf, languages, openGuideFolder, shapeOf, textOfGuide, type GuideFolder, type PageLanguage } from './_guide.js';

/** A command of the page: how it ends and what it says; `serve` for one that stays. */
type Step = { readonly exit?: number; readonly says?: RegExp; readonly first?: string } | { readonly serve: RegExp };

interface Guide {
  readonly name: string;
  /** What a reader has before the first block, made by commands; names are as the page calls them. */
  readonly before: (say: (zh: string, en: string) => string, folder: GuideFolder) => readonly string[] | Promise<readonly string[]>;
  readonly steps: readonly Step[];
  /** Lines that only a reader's own machine can follow. */
  readonly skip?: RegExp;
  readonly replace?: readonly (readonly [RegExp, string])[];
}

const example = (name: string) => join(root, 'examples', name);
const scenario = (name: string) => join(root, 'tests/scenarios', name);
const plainKey = (name: string) => `hulian keys generate --plain --out ${name}`;
const institutionOfSamples = '12990000TEST000001';

const guides: readonly Guide[] = [
  {
    name: 'first-validation',
    skip: /^npm install /,
    before: (say) => {
      const [exports, one, table] = [say('导出目录', 'exports'), say('处方', 'prescription'), say('门诊', 'visits')];
      return [
        `hulian samples make C0005 --seed a --defects 100 --output ${exports}`,
        `hulian samples make C0004 --seed a --output one && mv one/*.xml ${one}.xml`,
        `hulian samples make 西药处方 > ${one}.json`,
        `printf '门（急）诊号,性别代码\\nM1,1\\nM2,7\\n' > ${table}.csv`,
        `mkdir -p exports && printf '处方编号,性别代码\\n118744,1\\n118745,2\\n' > exports/西药处方-202601.csv`,
        `sed 's/999999[0-9]\\{11\\}[0-9X]/999999199001011230/' ${one}.xml > ${say('病历', 'record')}.xml`,
      ];
    },
    steps: [
      { says: /标准库|Standards/i },
      { says: /C0004/ },
      { exit: 1, says: /C0005/ },
      { exit: 1, says: /C0005/ },
      { says: /YYYYMMDD/ },
      { exit: 1, says: /GB\/T\s+2261\.1/ },
      { says: /HDSD00\.04/ },
      { says: /西药处方-202601\.csv/ },
      { exit: 1 },
      {},
      { says: /基线中已有|in the baseline/ },
      { says: /document\/identity-number/ },
    ],
  },
  {
    name: 'documents',
    before: (say, { path }) => {
      cpSync(example('10-his'), path, { recursive: true });
      const shared = { 文档流水号: 'D{处方编号}', 文档机器生成时间: '20260116080000', 保管机构名称: '样例市第一人民医院' };
      writeFileSync(join(path, say('共用.json', 'common.json')), JSON.stringify(shared));
      return [
        'hulian samples make C0004 --seed a --output one',
        `hulian documents extract one/C0004-0001.xml > ${say('记录', 'record')}.json`,
        `cp one/C0004-0001.xml ${say('旧', 'old')}.xml && sed 's/测试/虚构/' one/C0004-0001.xml > ${say('新', 'new')}.xml`,
        plainKey(say('本院.pem', 'hospital.pem')),
      ];
    },
    steps: [
      {},
      { says: /"template": "C0004"/ },
      {},
      { exit: 1, says: /HDSD00\.04\.007/ },
      { says: /出生日期/ },
      { says: /MZ_CFMX[^]*4/ },
      // One dose has a frequency without a number a day: what is not in the document is told, and that is exit 1.
      { exit: 1, says: /C0004-0003\.xml/ },
      // One of the documents is of another patient: no package.
      { first: 'rm */C0004-0002.xml */C0004-0003.xml', says: /\.zip/ },
      { says: /没有改动|not changed/ },
    ],
  },
  {
    name: 'messages',
    before: () => [],
    steps: [{}, {}, {}, { says: /PatientInfoRegister/ }],
  },
  {
    name: 'samples',
    before: () => [],
    // A hundred stories take half a minute.
    replace: [[/--count 100\b/, '--count 2']],
    steps: [{ says: /10/ }, { says: /\d{3}/ }, { says: /50/ }, { says: /5/ }, { says: /1/ }],
  },
  {
    name: 'quality',
    before: (say, { path }) => {
      const [data, cards] = [say('数据', 'data'), say('报告卡', 'cards')];
      cpSync(scenario('quality/score/prescriptions.csv'), join(path, say('处方.csv', 'prescriptions.csv')));
      writeFileSync(join(path, say('外部数字.json', 'figures.json')), '{ "residents": 100 }');
      writeFileSync(join(path, say('机构.csv', 'institutions.csv')), `机构代码,机构名称,级别,区市\n${institutionOfSamples},虚构医院,三级,370201\n`);
      writeFileSync(join(path, say('零报告.csv', 'zero.csv')), `机构代码,日期\n${institutionOfSamples},2026-11-01\n`);
      const prescriptions = say('处方.csv', 'prescriptions.csv');
      return [
        `hulian samples make 西药处方 --count 5 --output ${data}`,
        `hulian samples make public-health/infectious-disease-report-card --count 2 --output ${cards}`,
        `hulian quality score ${prescriptions} --as 西药处方 --format json --output ${say('上月', 'last-month')}.json`,
        plainKey(say('私钥.pem', 'private-key.pem')),
        `cp ${say('私钥', 'private-key')}.pem.pub ${say('公钥', 'public-key')}.pem`,
      ];
    },
    steps: [
      { says: /MET-SCORE/ },
      {},
      { says: /\.sig/ },
      { says: /签名有效|valid/ },
      { says: /264/ },
      { says: /healthRecordCoverage +0 +100/ },
      { says: /三级 +医疗机构电子病历覆盖率 +0 +1/ },
      { exit: 1, says: new RegExp(`${institutionOfSamples} +21 `) },
    ],
  },
  {
    name: 'maturity',
    before: (say, { path }) => {
      mkdirSync(join(path, say('产物文件夹', 'FOLDER')));
      cpSync(scenario('maturity/measured/result.json'), join(path, 'hip-soap.json'));
      return [
        'hulian maturity init --yes --name 虚构医院 --output old.json',
        `hulian samples make C0004 --output ${say('产物文件夹', 'FOLDER')}`,
        `hulian samples make 西药处方 > records.json && hulian quality score records.json --as 西药处方 --as-of 2026-11-20 --format json --output score.json`,
        `hulian maturity score old.json --format json --output ${say('上次', 'last')}.json`,
        `hulian quality indicators records.json --as-of 2026-11-20 --format json --output ${say('指标', 'indicators')}.json`,
        `${plainKey('key.pem')} && hulian conformance run hip-queries --filter PatientInfoQuery --target sandbox --sign key.pem --bundle ${say('证据包', 'bundle')}.zip`,
      ];
    },
    steps: [{}, {}, {}, { says: /2\.2 / }, { says: /3\.2\.5\.1="full"/ }, { says: /沙箱|sandbox/ }, { says: /report\.html\.sig/ }],
  },
  {
    name: 'fhir',
    before: (_, { path }) => {
      const patient = { resourceType: 'Patient', name: [{ text: '测试甲' }], gender: 'male' };
      writeFileSync(join(path, 'patient.json'), JSON.stringify(patient));
      writeFileSync(join(path, 'export.ndjson'), `${JSON.stringify(patient)}\n${JSON.stringify({ ...patient, gender: 'man' })}\n`);
      return [
        'hulian samples make 西药处方 --fhir > bundle.json && hulian samples make 西药处方 > record.json',
        'hulian samples make C0004 --output one && mv one/C0004-0001.xml document.xml && hulian fhir convert document.xml --to fhir-xml > bundle.xml',
        'hulian fhir package --output package.tgz && tar -xzf package.tgz',
        'cp package/StructureDefinition-patient.json profile.json 2>/dev/null || cp "$(grep -l \'"type":"Patient"\' package/*.json | head -1)" profile.json',
        'mkdir folder && cp patient.json bundle.json folder/',
      ];
    },
    steps: [
      { exit: 1, says: /export\.ndjson/ },
      { exit: 1, says: /Patient\.identifier/ },
      { says: /folder\/patient\.json/ },
      {},
      { says: /HDSD00\.04\.002/ },
      { says: /<Bundle xmlns/ },
      { says: /StructureDefinition \d+/ },
    ],
  },
  {
    name: 'conformance',
    before: async (say, folder) => {
      cpSync(example('packs/province-suite'), join(folder.path, say('某省标准包', 'province-pack')), { recursive: true });
      const [hospital, platform] = [say('医院', 'hospital'), say('平台', 'platform')];
      const [artefacts, earlier, later] = [say('产物', 'folder'), say('上次', 'before'), say('这次', 'after')];
      for (const key of [hospital, say('签名', 'signing'), 'publisher', 'system']) await folder.run(plainKey(`${key}.pem`));
      await folder.serve(`hulian sandbox start --port ${ports.platform} --institution 12345678-8=${hospital}.pem.pub --trust-out ${platform}.pub`, /12345678-8/);
      return [
        `cp publisher.pem.pub ${say('发布者', 'publisher')}.pub; cp system.pem.pub ${say('被评判系统', 'system')}.pub`,
        `hulian packs sign ${say('某省标准包', 'province-pack')} --key publisher.pem`,
        `hulian samples make C0004 --output ${artefacts}`,
        `hulian conformance run unified --filter meta --target sandbox --format json --output ${earlier}.json`,
        `cp ${earlier}.json ${later}.json; cp ${earlier}.json ${say('结果', 'results')}.json`,
      ];
    },
    steps: [
      { says: /^unified .*\n(?:.*\n)*limits /m },
      { says: /unified\/meta\/time/ },
      { says: /unified\/meta\/time/ },
      { says: /security\/requests\/replay/ },
      { says: /unified\/residents\/register/ },
      { exit: 1, says: /C0004|西药处方/ },
      {},
      { says: /2\.2 / },
      { serve: /127\.0\.0\.1:\d+/ },
      { says: /\.zip/ },
      { says: /unified/ },
      {},
      {},
      { says: /unified/ },
      {},
      { serve: /127\.0\.0\.1:\d+/ },
      { says: /province-access/ },
      { says: /province-access/ },
      { says: /province-access/ },
    ],
  },
  { name: 'console', before: () => [], steps: [{ serve: /http:\/\/127\.0\.0\.1:\d+\/\S*token=/ }] },
];

/** Free ones for the test at hand: a page prints its own. */
const ports = { platform: 0, proxy: 0 };

beforeAll(() => ensureBuilt(), 300_000);

describe.runIf(process.platform !== 'win32').each(guides)('guide $name', ({ name, before, steps, skip, replace = [] }) => {
  it.each(languages)('is right in %s', { timeout: 300_000 }, async (language: PageLanguage) => {
    for (const server of ['platform', 'proxy'] as const) ports[server] = await freePort();
    const folder = openGuideFolder(language);
    const succeed = async (command: string) => expect([command, await folder.run(command)]).toEqual([command, expect.objectContaining({ exitCode: 0 })]);
    try {
      for (const command of await before((zh, en) => (language === 'zh' ? zh : en), folder)) await succeed(command);
      const commands = commandsOf(textOfGuide(name, language)).filter((line) => !skip?.test(line));
      expect(commands).toHaveLength(steps.length);
      for (const [index, line] of commands.entries()) {
        const step = steps[index] ?? {};
        const command = [...replace, ...addresses()].reduce((text, [from, to]) => text.replace(from, to), line);
        if ('serve' in step) {
          await folder.serve(command, step.serve);
          continue;
        }
        const { exit = 0, says = /^/, first } = step;
        if (first !== undefined) await succeed(first);
        expect([command, await folder.run(command)]).toEqual([command, { exitCode: exit, output: expect.stringMatching(says) as unknown }]);
      }
    } finally {
      await folder.end();
    }
  });

  it('has the same shape in both languages', () => {
    expect(shapeOf(textOfGuide(name, 'en'))).toEqual(shapeOf(textOfGuide(name, 'zh')));
  });
});

/** The page's platform and ports, as they are here. */
const addresses = (): readonly (readonly [RegExp, string])[] => [
  [/https:\/\/(?:平台地址|platform-address)/, `http://127.0.0.1:${ports.platform}`],
  [/--listen 8847\b/, `--listen ${ports.proxy}`],
  [/(conformance listen .*)$/, `$1 --port 0`],
  [/(hulian console .*)$/, `$1 --port 0`],
];
