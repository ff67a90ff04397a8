import type { ConformanceSuite, ConformanceTest } from '../../model.js';
import { test as deprecate } from '../unified/documents/deprecate.js';
import { test as deprecateStale } from '../unified/documents/deprecate-stale.js';
import { test as duplicate } from '../unified/documents/duplicate.js';
import { test as pages } from '../unified/documents/pages.js';
import { test as repeat } from '../unified/documents/repeat.js';
import { test as replace } from '../unified/documents/replace.js';
import { test as replaceAgain } from '../unified/documents/replace-again.js';
import { test as retrieve } from '../unified/documents/retrieve.js';
import { test as submit } from '../unified/documents/submit.js';
import { test as submitWrong } from '../unified/documents/submit-wrong.js';
import { test as unknown } from '../unified/documents/unknown.js';
import { test as unknownResident } from '../unified/documents/unknown-resident.js';
import { test as register } from '../unified/residents/register.js';
import { documentCases, supersededCases } from './cases.js';
import { otherInstitutionTests } from './others.js';

/** A test of `unified` at its place in this suite. */
const as = (id: string, test: ConformanceTest, ...needs: string[]): ConformanceTest => ({
  ...test,
  id,
  needs,
});

/** The life of a shared document. */
export const documentsSuite: ConformanceSuite = {
  id: 'documents',
  title: {
    'zh-CN': '共享文档：提交、检索、取回、替换、作废',
    en: 'shared documents: submit, search, retrieve, replace, deprecate',
  },
  groups: [
    { id: 'setup', title: { 'zh-CN': '准备', en: 'setup' }, tests: [as('setup/resident', register)] },
    {
      id: 'submit',
      title: { 'zh-CN': '提交', en: 'submit' },
      tests: [
        as('submit/submit', submit, 'setup/resident'),
        as('submit/wrong', submitWrong, 'setup/resident'),
        as('submit/unknown-resident', unknownResident),
        as('submit/repeat', repeat, 'submit/submit'),
        as('submit/duplicate', duplicate, 'submit/submit'),
        ...documentCases.submit,
      ],
    },
    {
      id: 'search',
      title: { 'zh-CN': '检索', en: 'search' },
      tests: [as('search/pages', pages, 'submit/submit'), ...documentCases.search],
    },
    {
      id: 'retrieve',
      title: { 'zh-CN': '取回', en: 'retrieve' },
      tests: [
        as('retrieve/bytes', retrieve, 'submit/submit'),
        as('retrieve/entry-unknown', unknown),
        ...documentCases.retrieve,
      ],
    },
    {
      id: 'versions',
      title: { 'zh-CN': '替换与版本', en: 'replacement and versions' },
      tests: [
        ...documentCases.versions,
        as('versions/replace', replace, 'submit/submit'),
        as('versions/replace-again', replaceAgain, 'versions/replace'),
        ...supersededCases,
      ],
    },
    {
      id: 'deprecate',
      title: { 'zh-CN': '作废', en: 'deprecation' },
      tests: [
        as('deprecate/stale', deprecateStale, 'versions/replace'),
        as('deprecate/deprecate', deprecate, 'versions/replace'),
        ...documentCases.deprecate,
      ],
    },
    {
      id: 'others',
      title: { 'zh-CN': '其他机构', en: 'other institutions' },
      tests: otherInstitutionTests,
    },
  ],
};
