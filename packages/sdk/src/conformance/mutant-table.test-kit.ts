import { faceClientMutants } from './clients-faces.test-kit.js';
import { clientMutants } from './clients.test-kit.js';
import { documentMutants } from './mutants-documents.test-kit.js';
import { fhirMutants } from './mutants-fhir.test-kit.js';
import { generatedMutants } from './mutants-generated.test-kit.js';
import { hipMutants } from './mutants-hip.test-kit.js';
import { specialMutants } from './mutants-special.test-kit.js';
import { survivingMutants } from './mutants-surviving.test-kit.js';
import { performanceMutants } from './mutants-performance.test-kit.js';
import { limitsMutants } from './mutants-limits.test-kit.js';
import { mutants } from './mutants.test-kit.js';

const heads = {
  'zh-CN': ['| 平台或客户端 | 毛病 | 不通过的测试 |', '| --- | --- | --- |'],
  en: ['| platform or client | fault | tests that fail |', '| --- | --- | --- |'],
} as const;

const survived = { 'zh-CN': '存活：', en: 'survives: ' } as const;

/** The kill table of the guide: every wrong platform and client with the tests that find it out. */
export function writeMutantTable(language: 'zh-CN' | 'en'): string {
  const rows = [
    ...[
      ...mutants,
      ...generatedMutants,
      ...specialMutants,
      ...documentMutants,
      ...fhirMutants,
      ...hipMutants,
      ...performanceMutants,
      ...limitsMutants,
    ].map(({ id, title, killedBy }) => ({
      id,
      title,
      tests: Object.keys(killedBy),
    })),
    ...[...clientMutants.map((one) => ({ ...one, suite: 'upload' })), ...faceClientMutants].map(
      ({ id, title, suite, killedBy }) => ({ id, title, tests: killedBy.map((step) => `${suite}/${step}`) }),
    ),
  ];
  const lines = rows.map(
    ({ id, title, tests }) =>
      `| \`${id}\` | ${title[language]} | ${tests.map((name) => `\`${name}\``).join('<br>')} |`,
  );
  const surviving = survivingMutants.map(
    ({ id, title, survives }) =>
      `| \`${id}\` | ${title[language]} | ${survived[language]}${survives?.[language] ?? ''} |`,
  );
  return [...heads[language], ...lines, ...surviving].join('\n');
}
