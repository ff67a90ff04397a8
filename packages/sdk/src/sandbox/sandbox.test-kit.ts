import { memorySigner, sm2 } from '@hulian/crypto';
import { createPlatform } from '../client/create-platform.js';
import type { PlatformOptions } from '../client/options.js';
import { createSandbox, type SandboxOptions } from './create-sandbox.js';

/** A sandbox with one institution and a client of it, in one process. */
export function startTestPlatform(options: SandboxOptions = {}, client: Partial<PlatformOptions> = {}) {
  const pair = sm2.generateKeyPair();
  const institution = '12990000TEST000001';
  const sandbox = createSandbox({
    institutions: [{ id: institution, name: '测试医院', keys: [{ publicKey: pair.publicKey }] }],
    onError: (error) => process.emitWarning(error as Error),
    ...options,
  });
  const sent: Request[] = [];
  const clientOptions: PlatformOptions = {
    baseUrl: 'http://127.0.0.1:9999',
    institution,
    signer: memorySigner(pair.privateKey),
    trust: { publicKeys: [sandbox.publicKey] },
    retry: { wait: 1, maxWait: 5 },
    fetch: (request) => {
      sent.push(request.clone());
      return sandbox.fetch(request);
    },
    ...(options.clock && { clock: options.clock }),
    ...client,
  };
  return { sandbox, platform: createPlatform(clientOptions), clientOptions, pair, institution, sent };
}

/** Synthetic residents: region code 999999 belongs to nobody. */
export const resident = {
  localId: 'PAT-0001',
  name: '测试甲',
  genderCode: '1',
  birthDate: '1990-01-01',
  identityTypeCode: '01',
  identityNumber: '999999199001010016',
} as const;

/** The same person, registered once more by a passport (护照). */
export const residentAgain = {
  ...resident,
  localId: 'PAT-0009',
  identityTypeCode: '03',
  identityNumber: 'T0000001',
} as const;

/** Another person. */
export const otherResident = {
  localId: 'PAT-0002',
  name: '测试乙',
  genderCode: '2',
  birthDate: '1985-05-05',
  identityTypeCode: '01',
  identityNumber: '999999198505050025',
} as const;

/** A morning of a department with one place. */
export const schedule = {
  scheduleId: 'S-1',
  departmentCode: 'D1',
  date: '2099-12-01',
  session: 'morning',
  places: 1,
} as const;
