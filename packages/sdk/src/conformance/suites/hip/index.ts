import { nationalLibrary, type Service } from '@hulian/standards';
import type { ConformanceGroup, ConformanceSuite, ConformanceTest } from '../../model.js';
import {
  foundTest,
  hipServices,
  incompleteTest,
  isQuery,
  needsOf,
  notFoundTest,
  personTest,
  writeTest,
  type HipService,
} from './cases.js';
import { protocolTests } from './protocol.js';

function testsOf(service: HipService): ConformanceTest[] {
  const { interaction, group } = service;
  const id = `${group.object}/${interaction.id}`;
  if (isQuery(service))
    return [foundTest(service, `${id}-T`, needsOf(service)), notFoundTest(service, `${id}-F`)];
  if (interaction.id === 'PatientInfoRegister')
    return [personTest(1), incompleteTest(service), personTest(2)];
  return [writeTest(service, needsOf(service)), incompleteTest(service)];
}

const objects = [...new Set(hipServices.map(({ group }) => group.object))];

const groupOf = (object: string, tests: readonly ConformanceTest[]): ConformanceGroup => ({
  id: object,
  title: { 'zh-CN': `对象 ${object}`, en: `object ${object}` },
  tests,
});

/** Every hospital service by SOAP: a T case that must be accepted, an F case that must be refused properly. */
export const hipSoapSuite: ConformanceSuite = {
  id: 'hip-soap',
  title: {
    'zh-CN':
      '69 项医院服务（SOAP）：T 用例成功，F 用例得到规范的拒绝（写服务：去掉整个业务内容 subject，不逐个必填项去掉）或“未找到”（以 AE 表示是本项目的推断）',
    en: 'the 69 hospital services by SOAP: T cases succeed, F cases are refused (writes: without their whole subject, not item by item) or not found properly (that AE says so is an inference of this project)',
  },
  face: 'soap',
  groups: [
    ...objects.map((object) =>
      groupOf(object, hipServices.filter(({ group }) => group.object === object).flatMap(testsOf)),
    ),
    { id: 'protocol', title: { 'zh-CN': 'SOAP 端点', en: 'the SOAP endpoint' }, tests: protocolTests },
  ],
};

/** `EMR-PL-34`: the number of a service in the packaging of the assessment; undefined where no source gives one. */
const caseOf = (action: string): string | undefined =>
  nationalLibrary().record<Service>('service', action)?.testCase;

const queries = hipServices.filter(isQuery);

/** Tests that make what the queries look for. */
function setupOf(): readonly ConformanceTest[] {
  const needed = new Set(queries.flatMap(needsOf));
  const all = hipSoapSuite.groups.flatMap(({ tests }) => tests);
  return all.filter(({ id }) => needed.has(id));
}

/** The query services as the national assessment asks for them, by the names of its files. */
export const hipQueriesSuite: ConformanceSuite = {
  id: 'hip-queries',
  title: {
    'zh-CN': '测评查询服务（EMR-PL-NN）：T01 真实参数，F01 不存在的参数（“未找到”以 AE 表示是本项目的推断）',
    en: 'query services of the assessment (EMR-PL-NN): T01 a real number, F01 one that nobody has (that AE says not found is an inference of this project)',
  },
  face: 'soap',
  groups: [
    { id: 'setup', title: { 'zh-CN': '准备数据', en: 'setup' }, tests: setupOf() },
    ...queries.flatMap((service): ConformanceGroup[] => {
      const code = caseOf(service.interaction.id);
      if (code === undefined) return [];
      const name = `${code}-${service.interaction.id}`;
      return [
        {
          id: code,
          title: { 'zh-CN': service.interaction.name, en: service.interaction.id },
          tests: [
            foundTest(service, `${code}/${name}-T01`, needsOf(service)),
            notFoundTest(service, `${code}/${name}-F01`),
          ],
        },
      ];
    }),
  ],
};
