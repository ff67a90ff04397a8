// Checks what Java (or OpenSSL) wrote into the folder.
// Run: npx tsx --conditions=@hulian/source verify.ts FOLDER
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64ToBytes, bytesToHex, keys, sm2 } from '@hulian/crypto';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: verify.ts FOLDER');
const bytes = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const theirs = (name: string) => base64ToBytes(readFileSync(join(folder, name), 'utf8').trim());

const { privateKey, publicKey } = keys.readPrivateKey(bytes('private-key.pem'));
const message = bytes('message.txt');

const checks: Record<string, (data: Uint8Array) => boolean> = {
  'theirs.der.b64': (signature) => sm2.verify(signature, message, publicKey, { encoding: 'der' }),
  'theirs.raw.b64': (signature) => sm2.verify(signature, message, publicKey),
  'theirs.cipher.b64': (ciphertext) =>
    bytesToHex(sm2.decrypt(ciphertext, privateKey)) === bytesToHex(message),
};
for (const [name, check] of Object.entries(checks)) {
  if (!existsSync(join(folder, name))) continue;
  const good = check(theirs(name));
  console.log(`${good ? 'ok   ' : 'WRONG'} ${name}`);
  if (!good) {
    // The tool for this moment: it tries what usually goes wrong and names it.
    if (!name.includes('cipher')) console.log(sm2.explain(theirs(name), message, publicKey));
    process.exitCode = 1;
  }
}
