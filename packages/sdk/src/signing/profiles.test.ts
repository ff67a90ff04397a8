import { bytesToHex, memorySigner, sm2, sm3, utf8ToBytes } from '@hulian/crypto';
import { expect, test } from 'vitest';
import { explainSigning, openEnvelope, sealEnvelope, type Envelope } from './envelope.js';
import { explainHeaders, signHeaders } from './header-profile.js';
import { signingProfiles } from './profiles.js';

// Expected values were made with Python and OpenSSL 3 (sm4-ecb, SM3, HMAC), not with this code. All data are invented.
const prescription = signingProfiles['prescription-sm2-sm4'];
const secrets = {
  applicationId: 'TESTAPPID0123456789ABCDEFGHIJKL0',
  secret: 'TESTSECRET0123456789ABCDEFGHIJK0',
};
const message = {
  appId: secrets.applicationId,
  version: '1.0.0',
  encType: 'SM4',
  signType: 'SM2',
  timestamp: '1700000000',
  extra: 'not signed',
  data: {
    userName: '测试甲',
    idNo: '999999199001010016',
    idType: '01',
    phone: '',
    flag: true,
    num: 12.5,
    list: [{ b: '2', a: '1' }],
    empty: [],
  },
};
const canonical =
  'appId=TESTAPPID0123456789ABCDEFGHIJKL0&data={"flag":"true","idNo":"999999199001010016","idType":"01","list":[{"a":"1","b":"2"}],"num":"12.5","userName":"测试甲"}&encType=SM4&signType=SM2&timestamp=1700000000&version=1.0.0&key=TESTSECRET0123456789ABCDEFGHIJK0';

test('prescription: signed text, its SM3, cipher text', async () => {
  const explained = explainSigning(prescription, message, secrets.secret);
  expect(explained.text).toBe(canonical);
  expect(bytesToHex(sm3(utf8ToBytes(explained.text)))).toBe(
    'f08ea32c35303c9c744bb63b34cc9651948b40f679a94c992ac048f85890544e',
  );
  expect(explained.shareable).not.toContain(secrets.secret);
  const signer = memorySigner(sm2.generateKeyPair().privateKey);
  const sealed = await sealEnvelope(prescription, message, { ...secrets, signer });
  expect(sealed['encData']).toBe(
    '1EFAD2BFF3EAA60B2909A53B3F2B4CEA2C05B0CEC95A7F9B7E3E6DB399123E61D729F0113E036C408574CCF0496FD38B4A0AAE006B805EF4E01AA9E09050C946DD17C98A26539127A286F3D2EAA47478895197269E54469BF3B20656A4B2DA41080BFB5E61509823ECE45D8AEC63DFB3E5B0599699F22697D260DD29AEA3C1C105BEA41047CC82B30B550DB5A009884F',
  );
  expect(sealed).not.toHaveProperty('data');
  expect(openEnvelope(prescription, sealed, { ...secrets, peerKey: signer.publicKey })['data']).toEqual(
    message.data,
  );
});

test('prescription: whatever is changed is noticed', async () => {
  const signer = memorySigner(sm2.generateKeyPair().privateKey);
  const sealed = await sealEnvelope(prescription, message, { ...secrets, signer });
  const open =
    (change: Envelope, more = {}) =>
    () =>
      openEnvelope(
        prescription,
        { ...sealed, ...change },
        { ...secrets, peerKey: signer.publicKey, ...more },
      );
  expect(open({ timestamp: '1700000001' })).toThrow(
    expect.objectContaining({ code: 'CRYPTO_SIGNATURE_MISMATCH' }) as Error,
  );
  expect(open({ signData: 'AAAA' })).toThrow(
    expect.objectContaining({ code: 'CRYPTO_SIGNATURE_MISMATCH' }) as Error,
  );
  expect(open({ encData: 'FF' })).toThrow(
    expect.objectContaining({ code: 'CRYPTO_DECRYPTION_FAILED' }) as Error,
  );
  expect(open({}, { peerKey: sm2.generateKeyPair().publicKey })).toThrow(
    expect.objectContaining({ code: 'CRYPTO_SIGNATURE_MISMATCH' }) as Error,
  );
  expect(open({}, { secret: `${secrets.secret}x` })).toThrow(
    expect.objectContaining({ kind: 'Crypto' }) as Error,
  );
  expect(open({ extra: 'changed' })).not.toThrow();
});

const card = {
  app_id: 'APP1',
  biz_content: '{"id_no":"999999199001010016","name":"测试甲"}',
  digest_type: 'SM3',
  enc_type: 'SM4',
  method: 'ehc.ehealthcard.register',
  term_id: 'T1',
  timestamp: '1700000000000',
  version: 'X.M.0.1',
};
const cardSecrets = { applicationId: 'APP1', secret: '0123456789abcdef0123456789abcdef' };
const cardCipher =
  '0c4af8885849d38df608156cc87d37787aa1c646a4900f87df252cb22f7e258935b7f0a973f655bae1b58eac9487688b932175a09dd819be0063a3eedcd965d6';

test.each([
  ['health-card-plain', '687eaa5f458bfa0d6fe2ed04f6ad9afe0d5ad1baca19b856511cf4991a52a102'],
  ['health-card-cipher', '864f0fcdbaaeaf47155f7ec02d99f27025522217cd0b2f890826310b62712975'],
] as const)('%s: digest, cipher text and back', async (id, digest) => {
  const profile = signingProfiles[id];
  const sealed = await sealEnvelope(profile, card, cardSecrets);
  expect(sealed).toMatchObject({ biz_content: cardCipher, digest });
  expect(openEnvelope(profile, sealed, cardSecrets)['biz_content']).toEqual(JSON.parse(card.biz_content));
  expect(() => openEnvelope(profile, { ...sealed, method: 'other' }, cardSecrets)).toThrow();
});

test('a key of the wrong length is refused', async () => {
  await expect(
    sealEnvelope(signingProfiles['health-card-plain'], card, { applicationId: 'A', secret: 'short' }),
  ).rejects.toMatchObject({ code: 'CRYPTO_KEY_INVALID' });
  await expect(sealEnvelope(prescription, message, secrets)).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
  });
});

test('gateway-sha-256 and hmac-sm3', () => {
  const input = {
    applicationId: 'APP',
    secret: 'secret123',
    body: utf8ToBytes('{"a":1}'),
    now: 1_700_000_000_123,
    nonce: 'nonce-1',
  };
  expect(signHeaders(signingProfiles['gateway-sha-256'], input)).toEqual({
    'x-tif-paasid': 'APP',
    'x-tif-timestamp': '1700000000',
    'x-tif-nonce': 'nonce-1',
    'x-tif-signature': '68b677473442ae86e2a6e14d47cda07b5da40f275135e3991d3c92391c2f15f8',
  });
  expect(explainHeaders(signingProfiles['gateway-sha-256'], input)).toMatchObject({
    text: '1700000000secret123nonce-11700000000',
    shareable: '1700000000******nonce-11700000000',
  });
  expect(signHeaders(signingProfiles['hmac-sm3'], input)['x-signature']).toBe(
    '26e653c9437faa9cbf4925f480610ba98b84d0fba73e9390e0ab9d0a2bccfc86',
  );
});

test('the key of each profile is its identifier', () => {
  for (const [id, profile] of Object.entries(signingProfiles)) expect(profile.id).toBe(id);
});
