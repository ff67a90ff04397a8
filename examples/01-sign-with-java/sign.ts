// Writes a key pair, a message, and what this project makes of them into a folder, for SignWithJava.java and openssl.sh to check.
// Run: npx tsx --conditions=@hulian/source sign.ts FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToBase64, jws, keys, memorySigner, sm2, utf8ToBytes } from '@hulian/crypto';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: sign.ts FOLDER');
mkdirSync(folder, { recursive: true });
const write = (name: string, content: string) => writeFileSync(join(folder, name), content, { mode: 0o600 });

// A throw-away key. A key that matters is written with a password and never given to two programs.
const { privateKey, publicKey } = sm2.generateKeyPair();
write('private-key.pem', keys.writePrivateKey(privateKey));
write('public-key.pem', keys.writePublicKey(publicKey));

const text = '{"机构":"示例医院","编号":"0001"}';
const message = utf8ToBytes(text);
write('message.txt', text);

write('ours.raw.b64', `${bytesToBase64(sm2.sign(message, privateKey))}\n`);
write('ours.der.b64', `${bytesToBase64(sm2.sign(message, privateKey, { encoding: 'der' }))}\n`);
write('ours.cipher.b64', `${bytesToBase64(sm2.encrypt(message, publicKey))}\n`);
write('ours.jws', `${await jws.sign(message, memorySigner(privateKey))}\n`);
console.log(`wrote ${folder}`);
