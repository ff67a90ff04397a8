/** Offline packages (离线交换包) over HTTP: every record is treated as if its sender had sent it by itself. */
import { base64ToBytes } from '@hulian/crypto';
import { isSdkError } from '../../errors/sdk-error.js';
import type { PackageEntry } from '../../packages/format.js';
import { openPackage, type OpenedPackage } from '../../packages/open-package.js';
import { createdAnswer } from '../answers.js';
import type { Call, Handler, Performed } from '../call.js';
import { Problem, type PlatformCode } from '../problem.js';

const kind = 'package';

const importPackage: Handler = async (call) => {
  const { header, entries } = await openFor(call);
  const works: { readonly entry: PackageEntry; readonly work: () => Performed }[] = [];
  for (const entry of entries) works.push({ entry, work: await call.perform(entry) });
  return () => {
    const { objects } = call.platform;
    const businessKey = JSON.stringify(header.id);
    const known = objects.findByKey(kind, call.institution, businessKey);
    if (known) throw new Problem('K903', { instance: `${call.operation.path}/${known.id}` });
    const records = works.map(({ entry: { key, operation }, work }) => ({ key, operation, ...work() }));
    const accepted = records.filter(({ state }) => state === 'accepted').length;
    const body = { package: header.id, entries: records.length, accepted, records };
    const object = objects.create(
      { kind, institution: call.institution, businessKey, state: 'imported', body, at: call.at },
      'PK',
    );
    return createdAnswer(object, call.operation.path, body);
  };
};

const codes: Readonly<Record<string, PlatformCode>> = {
  CRYPTO_PACKAGE_ALTERED: 'K901',
  CRYPTO_PACKAGE_FOREIGN: 'K902',
  CRYPTO_DECRYPTION_FAILED: 'K902',
};

/** @throws Problem K901, K902, K904 */
async function openFor({ platform, institution, body, at }: Call): Promise<{
  readonly header: OpenedPackage['header'];
  readonly entries: readonly PackageEntry[];
}> {
  const own = [...platform.keys().values()].filter(
    (key) => key.institution === institution && !key.problem(at),
  );
  try {
    const opened = await openPackage(base64ToBytes(String(body['content'])), {
      path: '/content',
      institution: platform.id,
      decrypter: platform.decrypter,
      trust: { [institution]: own.map((key) => key.prepared().publicKey) },
    });
    // Decrypted as a whole: an altered record is found before the first one is taken.
    return { header: opened.header, entries: [...opened.entries()] };
  } catch (error) {
    if (!isSdkError(error)) throw new Problem('K904');
    throw new Problem(error.details['reason'] === 'signer' ? 'K901' : (codes[error.code] ?? 'K904'));
  }
}

export const packageHandlers = { importPackage };
