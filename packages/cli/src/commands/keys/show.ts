/** `hulian keys show FILE`: never the private key */
import type { Command } from 'commander';
import { bytesToHex, isCryptoError, keys, sm3 } from '@hulian/crypto';
import type { Context } from '../../context.js';
import { readKeyFile, readPrivateKeyFile } from '../../input/keys.js';
import { formatOption } from '../../options/common.js';
import { addPasswordOptions } from '../../options/password.js';
import type { PasswordOptions } from '../../options/password.js';
import { toJson } from '../../output/result.js';
import { renderPairs } from '../../output/table.js';

interface ShowOptions extends PasswordOptions {
  readonly format: string;
}

type PrivateState = 'encrypted' | 'plain' | 'none';

export function define(command: Command, context: Context): void {
  command
    .argument('<file>', context.messages.crypto.arguments.keyFile)
    .addOption(formatOption(context, ['text', 'json'], 'text'));
  addPasswordOptions(command, context).action((path: string, options: ShowOptions) =>
    show(context, path, options),
  );
}

async function show(context: Context, path: string, options: ShowOptions): Promise<void> {
  const { labels } = context.messages.crypto;
  const bytes = await readKeyFile(context, path);
  const state = privateState(bytes);
  const publicKey =
    state === 'none'
      ? keys.readPublicKey(bytes)
      : (await readPrivateKeyFile(context, path, options)).publicKey;
  const fingerprint = bytesToHex(sm3(keys.writePublicKey(publicKey, { format: 'der' })));
  const pem = keys.writePublicKey(publicKey);
  if (options.format === 'json') {
    return context.write(
      toJson({ algorithm: 'SM2', privateKey: state, publicKey: bytesToHex(publicKey), fingerprint, pem }),
    );
  }
  const pairs = renderPairs([
    [labels.algorithm, 'SM2 (GB/T 32918.5-2017)'],
    [labels.privateKey, labels[state]],
    [labels.publicKey, bytesToHex(publicKey)],
    [labels.fingerprint, fingerprint],
  ]);
  context.write(`${pairs}\n${pem}`);
}

/** Tried as a private key without a password: the answer says what the file is. @throws CryptoError for a private key that is wrong */
function privateState(bytes: Uint8Array): PrivateState {
  try {
    keys.readPrivateKey(bytes);
    return 'plain';
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    if (error.code === 'CRYPTO_PASSWORD_REQUIRED') return 'encrypted';
    // What has not the structure of a private key is looked at as a public one; any other fault is that of a private key.
    if (error.code === 'CRYPTO_STRUCTURE_INVALID') return 'none';
    throw error;
  }
}
