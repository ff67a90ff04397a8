import type { ConformanceSuite } from '../../model.js';
import { test as clientRoundTrip } from './client/round-trip.js';
import { test as documentsDeprecate } from './documents/deprecate.js';
import { test as documentsDeprecateStale } from './documents/deprecate-stale.js';
import { test as documentsDuplicate } from './documents/duplicate.js';
import { test as documentsGet } from './documents/get.js';
import { test as documentsPages } from './documents/pages.js';
import { test as documentsRepeat } from './documents/repeat.js';
import { test as documentsReplace } from './documents/replace.js';
import { test as documentsReplaceAgain } from './documents/replace-again.js';
import { test as documentsRetrieve } from './documents/retrieve.js';
import { test as documentsSubmit } from './documents/submit.js';
import { test as documentsSubmitWrong } from './documents/submit-wrong.js';
import { test as documentsUnknown } from './documents/unknown.js';
import { test as documentsUnknownResident } from './documents/unknown-resident.js';
import { test as metaHealth } from './meta/health.js';
import { test as metaTime } from './meta/time.js';
import { test as metaUnknownRequest } from './meta/unknown-request.js';
import { requestTests } from './requests/form.js';
import { test as residentsBadBody } from './residents/bad-body.js';
import { test as residentsBadCode } from './residents/bad-code.js';
import { test as residentsBadIdentity } from './residents/bad-identity.js';
import { test as residentsContradiction } from './residents/contradiction.js';
import { test as residentsDuplicate } from './residents/duplicate.js';
import { test as residentsGet } from './residents/get.js';
import { test as residentsKeyReused } from './residents/key-reused.js';
import { test as residentsNoKey } from './residents/no-key.js';
import { test as residentsOutcome } from './residents/outcome.js';
import { test as residentsRegister } from './residents/register.js';
import { test as residentsRepeat } from './residents/repeat.js';
import { test as residentsSearch } from './residents/search.js';
import { test as residentsSearchNone } from './residents/search-none.js';
import { test as residentsSearchWide } from './residents/search-wide.js';
import { test as residentsUnknown } from './residents/unknown.js';
import { test as residentsUpdate } from './residents/update.js';
import { test as residentsUpdateBlind } from './residents/update-blind.js';
import { test as residentsUpdateStale } from './residents/update-stale.js';

/** The unified interface. */
export const unifiedSuite: ConformanceSuite = {
  id: 'unified',
  title: { 'zh-CN': '统一接口：居民、文档、元信息', en: 'unified interface: residents, documents, meta' },
  groups: [
    {
      id: 'meta',
      title: { 'zh-CN': '元信息', en: 'meta' },
      tests: [metaTime, metaHealth, metaUnknownRequest],
    },
    {
      id: 'requests',
      title: { 'zh-CN': '请求的形式', en: 'the form of requests' },
      tests: requestTests,
    },
    {
      id: 'residents',
      title: { 'zh-CN': '居民注册', en: 'resident registration' },
      tests: [
        residentsRegister,
        residentsOutcome,
        residentsRepeat,
        residentsKeyReused,
        residentsNoKey,
        residentsDuplicate,
        residentsContradiction,
        residentsBadIdentity,
        residentsBadCode,
        residentsBadBody,
        residentsGet,
        residentsUnknown,
        residentsSearch,
        residentsSearchNone,
        residentsSearchWide,
        residentsUpdate,
        residentsUpdateStale,
        residentsUpdateBlind,
      ],
    },
    {
      id: 'documents',
      title: { 'zh-CN': '共享文档', en: 'shared documents' },
      tests: [
        documentsSubmit,
        documentsSubmitWrong,
        documentsUnknownResident,
        documentsDuplicate,
        documentsRepeat,
        documentsGet,
        documentsRetrieve,
        documentsUnknown,
        documentsPages,
        documentsReplace,
        documentsReplaceAgain,
        documentsDeprecateStale,
        documentsDeprecate,
      ],
    },
    {
      id: 'client',
      title: { 'zh-CN': 'SDK 客户端', en: 'the SDK client' },
      tests: [clientRoundTrip],
    },
  ],
};
