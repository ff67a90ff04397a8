import type { ConformanceSuite } from '../../model.js';
import { certificateTests } from './certificates.js';
import { limitTests } from './limits.js';
import { relayTests } from './relay.js';
import { test as answersProblemSigned } from './answers/problem-signed.js';
import { test as answersSigned } from './answers/signed.js';
import { test as requestsBodySwapped } from './requests/body-swapped.js';
import { test as requestsFuture } from './requests/future.js';
import { test as requestsHeaderAdded } from './requests/header-added.js';
import { test as requestsHeaderSwapped } from './requests/header-swapped.js';
import { test as requestsNoNonce } from './requests/no-nonce.js';
import { test as requestsOld } from './requests/old.js';
import { test as requestsOtherAlgorithm } from './requests/other-algorithm.js';
import { test as requestsReplay } from './requests/replay.js';
import { test as requestsSigned } from './requests/signed.js';
import { test as requestsTargetSwapped } from './requests/target-swapped.js';
import { test as requestsUnknownKey } from './requests/unknown-key.js';
import { test as requestsUnsigned } from './requests/unsigned.js';
import { test as requestsUnsignedWrite } from './requests/unsigned-write.js';
import { test as requestsWrongInstitution } from './requests/wrong-institution.js';
import { test as requestsWrongKey } from './requests/wrong-key.js';

/** Signatures of requests and answers. */
export const securitySuite: ConformanceSuite = {
  id: 'security',
  title: {
    'zh-CN': '安全：请求签名、重放、证书、转发、上限、应答签名',
    en: 'security: request signatures, replay, certificates, relay, limits, answer signatures',
  },
  groups: [
    {
      id: 'requests',
      title: { 'zh-CN': '请求签名', en: 'request signatures' },
      tests: [
        requestsSigned,
        requestsUnsigned,
        requestsUnsignedWrite,
        requestsUnknownKey,
        requestsWrongKey,
        requestsReplay,
        requestsBodySwapped,
        requestsHeaderSwapped,
        requestsHeaderAdded,
        requestsTargetSwapped,
        requestsOld,
        requestsFuture,
        requestsWrongInstitution,
        requestsOtherAlgorithm,
        requestsNoNonce,
      ],
    },
    { id: 'certificates', title: { 'zh-CN': '证书', en: 'certificates' }, tests: certificateTests },
    { id: 'relay', title: { 'zh-CN': '分级转发', en: 'passing on between tiers' }, tests: relayTests },
    {
      id: 'limits',
      title: { 'zh-CN': '过深的正文', en: 'bodies nested too deep' },
      tests: limitTests,
    },
    {
      id: 'answers',
      title: { 'zh-CN': '应答签名', en: 'answer signatures' },
      tests: [answersSigned, answersProblemSigned],
    },
  ],
};
