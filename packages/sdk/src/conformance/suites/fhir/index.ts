import type { ConformanceGroup, ConformanceSuite } from '../../model.js';
import { capabilityCases } from './capability.js';
import { interactionCases } from './interactions.js';
import { operationCases } from './operations.js';

const cases = [...capabilityCases, ...interactionCases, ...operationCases];

const groupOf = (id: string, zh: string, en: string): ConformanceGroup => ({
  id,
  title: { 'zh-CN': zh, en },
  tests: cases.filter((test) => test.id.startsWith(`${id}/`)),
});

/** The FHIR face. */
export const fhirSuite: ConformanceSuite = {
  id: 'fhir',
  title: {
    'zh-CN': 'FHIR R4：能力声明、读写与版本、检索、事务、校验、术语、错误',
    en: 'FHIR R4: capabilities, reads, writes and versions, searches, transactions, validation, terminology, errors',
  },
  face: 'fhir',
  groups: [
    groupOf('capability', '能力声明', 'capability statement'),
    groupOf('resources', '资源', 'resources'),
    groupOf('search', '检索', 'search'),
    groupOf('format', '格式', 'formats'),
    groupOf('transaction', '事务', 'transactions'),
    groupOf('validation', '校验', 'validation'),
    groupOf('terminology', '术语', 'terminology'),
    groupOf('errors', '错误', 'errors'),
  ],
};
