import { describe, expect, it } from 'vitest';
import { Tag, parseDer } from '../encoding/der.js';
import { bitString, sequence } from '../encoding/der-writer.js';
import { memoryDecrypter } from '../signer.js';
import { sm2 } from '../sm2.js';
import { readEnvelopedKey, writeEnvelopedKey } from './index.js';

describe('SM2EnvelopedKey', () => {
  const holder = sm2.generateKeyPair();
  const pair = sm2.generateKeyPair();

  it('hands a key pair over', async () => {
    const der = writeEnvelopedKey(pair.privateKey, holder.publicKey);
    expect(parseDer(der).children.map(({ tag }) => tag)).toEqual([
      Tag.sequence,
      Tag.sequence,
      Tag.bitString,
      Tag.bitString,
    ]);
    expect(await readEnvelopedKey(der, memoryDecrypter(holder.privateKey))).toEqual(pair);
  });

  it('refuses another holder, another public key and changed bytes', async () => {
    const der = writeEnvelopedKey(pair.privateKey, holder.publicKey);
    await expect(readEnvelopedKey(der, memoryDecrypter(pair.privateKey))).rejects.toMatchObject({
      code: 'CRYPTO_CIPHERTEXT_DIGEST',
    });
    const [algorithm, key, , encrypted] = parseDer(der).children.map(({ bytes }) => bytes);
    const swapped = sequence(algorithm!, key!, bitString(holder.publicKey), encrypted!);
    await expect(readEnvelopedKey(swapped, memoryDecrypter(holder.privateKey))).rejects.toMatchObject({
      code: 'CRYPTO_KEY_MISMATCH',
    });
    const changed = der.map((byte, i) => (i === der.length - 1 ? byte ^ 1 : byte));
    await expect(readEnvelopedKey(changed, memoryDecrypter(holder.privateKey))).rejects.toMatchObject({
      name: 'CryptoError',
    });
  });
});
