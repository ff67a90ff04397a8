import { operationTable } from '../generated/operations.js';
import { platformCodes } from '../generated/platform-codes.js';
import type { ConformanceSuite, Title } from './model.js';
import { hipServices } from './suites/hip/cases.js';

/** Every operation of the unified interface, by name. */
export const operationIds: readonly string[] = operationTable.map(({ id }) => id);

/** Sections of docs/services/conventions.md that say what a platform must do; what they refuse stands among the codes. */
const conventions = ['signing', 'idempotency', 'outcome', 'version', 'paging', 'relay'];

/** What a platform of the unified interface and of the hospital services is asked, tested or not. */
const known: readonly string[] = [
  ...operationIds.map((id) => `operation:${id}`),
  ...hipServices.map(({ interaction }) => `service:${interaction.id}`),
  'service:HIPMessageServer', // the endpoint of them all
  ...Object.keys(platformCodes).map((code) => `code:${code}`),
  ...conventions.map((name) => `convention:${name}`),
];

/** Requirements that no test can prove from outside, and why. */
const notProvable: Readonly<Record<string, Title>> = {
  'code:C012': {
    'zh-CN': '从外部造不出来：平台维护或上下级链路中断不由接入单位决定',
    en: 'cannot be provoked from outside: maintenance or a link that is down is not the caller’s to cause',
  },
  'code:C028': {
    'zh-CN': '从外部造不出来：平台的内部缺陷',
    en: 'cannot be provoked from outside: a fault inside the platform',
  },
  'code:E311': {
    'zh-CN': '是否要求就诊实名由平台设定，从外部不能要求它这样设定',
    en: 'whether visits need a checked identity is a setting of the platform that nobody sets from outside',
  },
  'code:K902': {
    'zh-CN': '测试不持有本机构的私钥，做不出由本机构签名而不能解密的包',
    en: 'tests hold no private key of the institution, and so no package that is signed by it and cannot be decrypted',
  },
  'code:K903': {
    'zh-CN': '测试不持有本机构的私钥，做不出会被受理的包',
    en: 'tests hold no private key of the institution, and so no package that would be taken',
  },
  'code:R104': {
    'zh-CN': '没有操作使用：居民版本冲突按约定返回 C021',
    en: 'no operation answers it: by the conventions a version conflict is C021',
  },
};

/** A requirement and the tests that cover it. */
export interface CoveredRequirement {
  readonly requirement: string;
  /** `<suite>/<group>/<name>`; empty where no test covers it. */
  readonly tests: readonly string[];
  /** Why no test can cover it. */
  readonly notProvable?: Title;
}

/** Every operation, hospital service, platform code and convention, and every other requirement a test names, with its tests. */
export function tableRequirements(suites: readonly ConformanceSuite[]): CoveredRequirement[] {
  const table = new Map<string, string[]>(known.map((requirement) => [requirement, []]));
  for (const suite of suites) {
    for (const test of suite.groups.flatMap(({ tests }) => tests)) {
      for (const requirement of test.requirements)
        table.set(requirement, [...(table.get(requirement) ?? []), `${suite.id}/${test.id}`]);
    }
  }
  return [...table]
    .map(([requirement, tests]) => ({
      requirement,
      tests,
      ...(notProvable[requirement] && { notProvable: notProvable[requirement] }),
    }))
    .sort((a, b) => (a.requirement < b.requirement ? -1 : 1));
}
