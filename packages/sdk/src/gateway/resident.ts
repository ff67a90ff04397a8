import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import { readResidentIdentity } from '@hulian/validators';
import type { Caller } from '../client/caller.js';
import type { Platform } from '../client/create-platform.js';
import { readDocumentHeader } from '../documents/document-header.js';
import { PlatformError } from '../errors/platform-error.js';

/** Most residents remembered, and for how many milliseconds: numbers are corrected, and persons merged, while a gateway runs. */
const remembered = 10_000;
const rememberedFor = 600_000;

/**
 * Finds the resident of a document when it is sent, not when it is queued: the queue takes documents also while the platform is away.
 * @param register - register the patient of a document whom the platform does not know
 */
export function resolvingCaller(platform: Platform, register: boolean): Caller {
  const known = new Map<string, { readonly id: string; readonly until: number }>();

  async function residentOf(content: string): Promise<string> {
    const person = readDocumentHeader(content)?.person ?? {};
    const { identityNumber = '', name, genderCode, localId } = person;
    const found = known.get(identityNumber);
    if (found !== undefined && found.until > Date.now()) return found.id;
    for await (const { id } of platform.residents.search({ identityTypeCode: '01', identityNumber }))
      return remember(identityNumber, id);
    const birth = person.birthDate ?? readResidentIdentity(identityNumber)?.birthDate;
    if (!register || name === undefined || genderCode === undefined || birth === undefined)
      throw new PlatformError('PLATFORM_REJECTED', 'refused', 'submitDocument', {
        status: 0,
        headers: {},
        rawBody: JSON.stringify({ code: 'D205' }),
        platformCode: 'D205',
        findings: [],
      });
    const { id } = await platform.residents.register(
      {
        localId: localId ?? identityNumber,
        name,
        genderCode,
        birthDate: `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6, 8)}`,
        identityTypeCode: '01',
        identityNumber,
      },
      { idempotencyKey: `gwr-${bytesToHex(sm3(utf8ToBytes(identityNumber))).slice(0, 40)}` },
    );
    return remember(identityNumber, id);
  }

  function remember(identityNumber: string, id: string): string {
    if (known.size >= remembered) known.clear();
    known.set(identityNumber, { id, until: Date.now() + rememberedFor });
    return id;
  }

  return {
    async call(operation, input, options) {
      const body = input.body as { readonly residentId?: string; readonly content?: string } | undefined;
      if (operation !== 'submitDocument' || body?.residentId !== '')
        return platform.call(operation, input, options);
      const residentId = await residentOf(body.content ?? '');
      return platform.call(operation, { ...input, body: { ...body, residentId } } as never, options);
    },
  };
}
