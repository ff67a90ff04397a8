// Registers a resident, submits a signed prescription, finds it, reads it back and verifies it.
// Run: npx tsx --conditions=@hulian/source first-upload.ts
import { base64ToBytes, bytesToBase64, digestToSign, sm2, utf8ToBytes } from '@hulian/crypto';
import { createPlatform, keyIdOf, PlatformError } from '@hulian/sdk';
import { baseUrl, institution, platformKey, signer } from './connect.js';

const platform = createPlatform({ baseUrl, institution, signer, trust: { publicKeys: [platformKey] } });
const run = String(Date.now());

// Invented person: numbers with region 999999 belong to nobody. Type 99 so that the example can run again and again.
const resident = await platform.residents.register({
  localId: `PAT-${run}`,
  name: '测试甲',
  genderCode: '1',
  birthDate: '1990-01-01',
  identityTypeCode: '99',
  identityNumber: `T${run}`,
});
console.log(`居民已注册：${resident.id}`);

const content = JSON.stringify({
  'HDSD00.04.002': run,
  'HDSD00.04.006': '20261121',
  'HDSD00.04.014': '测试甲',
  'HDSD00.04.020': '1',
  'HDSD00.04.023': '阿司匹林肠溶片',
});
const signature = await signer.sign(digestToSign(utf8ToBytes(content), signer.publicKey));
const receipt = await platform.documents.submit({
  documentId: `RX-${run}`,
  residentId: resident.id,
  format: 'record',
  type: '西药处方',
  content,
  signature: { keyId: keyIdOf(signer.publicKey), value: bytesToBase64(signature) },
});
console.log(`文档已提交：${receipt.id}，平台校验结论：${receipt.verdict}`);

for await (const entry of platform.documents.search({ residentId: resident.id })) {
  const stored = await platform.documents.retrieve(entry.id);
  const isGood =
    entry.signature !== undefined &&
    sm2.verify(base64ToBytes(entry.signature.value), utf8ToBytes(stored), signer.publicKey);
  console.log(
    `读回 ${entry.id}：内容${stored === content ? '一致' : '不一致'}，签名${isGood ? '正确' : '不正确'}`,
  );
}

// What a refusal looks like: the date is not in the form D8.
try {
  await platform.documents.submit({
    documentId: `BAD-${run}`,
    residentId: resident.id,
    format: 'record',
    type: '西药处方',
    content: content.replace('20261121', '2026-11-21'),
  });
} catch (error) {
  if (!(error instanceof PlatformError)) throw error;
  console.log(`平台拒绝：${error.platformCode}`);
  for (const finding of error.findings) console.log(`  ${finding.text ?? finding.rule}`);
}
