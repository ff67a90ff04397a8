/** `hulian crypto selftest`: known answers, then both ways with a new key */
import type { Command } from 'commander';
import { cryptoInfo, sm2, sm3, sm4, utf8ToBytes } from '@hulian/crypto';
import type { Context } from '../../context.js';
import { failure } from '../../errors.js';

export function define(command: Command, context: Context): void {
  command.action(() => selftest(context));
}

function selftest(context: Context): void {
  const { crypto } = context.messages;
  // Known answers are checked when the core is loaded; a failure throws here and on every later call.
  const { backend } = cryptoInfo();
  context.write(`${crypto.selfTestKnown(crypto.backends[backend])}\n`);
  const message = utf8ToBytes('hulian self-test');
  const pair = sm2.generateKeyPair();
  const signature = sm2.sign(message, pair.privateKey);
  const altered = Uint8Array.from(message, (byte, index) => (index === 0 ? byte ^ 1 : byte));
  const key = sm3(message).subarray(0, 16);
  const sealed = sm4.encrypt(message, { key, mode: 'gcm', iv: key.subarray(0, 12) });
  const checks = {
    'SM2 sign/verify':
      sm2.verify(signature, message, pair.publicKey) && !sm2.verify(signature, altered, pair.publicKey),
    'SM2 encrypt/decrypt': same(sm2.decrypt(sm2.encrypt(message, pair.publicKey), pair.privateKey), message),
    'SM4-GCM': same(sm4.decrypt(sealed, { key, mode: 'gcm', iv: key.subarray(0, 12) }), message),
  };
  for (const [name, good] of Object.entries(checks)) {
    context.write(
      `${good ? context.style.green(crypto.selfTestOk(name)) : context.style.red(crypto.selfTestBad(name))}\n`,
    );
    if (!good) throw failure(crypto.selfTestBad(name));
  }
}

function same(first: Uint8Array, second: Uint8Array): boolean {
  return Buffer.compare(first, second) === 0;
}
