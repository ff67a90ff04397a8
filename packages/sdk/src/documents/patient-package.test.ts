import { readFileSync } from 'node:fs';
import { memorySigner, sm2 } from '@hulian/crypto';
import { readZip, writeZip } from '@hulian/standards';
import { expect, test } from 'vitest';
import { readDocumentHeader } from './document-header.js';
import {
  findPatientFault,
  isPatientPackage,
  makePatientPackage,
  verifyPatientPackage,
} from './patient-package.js';

const text = readFileSync(
  new URL('../../../../tests/fixtures/documents/C0004/right.xml', import.meta.url),
  'utf8',
);
const { person } = readDocumentHeader(text) as { person: { name: string; identityNumber: string } };
const document = (path: string, content = text) => ({ path, content: new TextEncoder().encode(content) });
const pair = sm2.generateKeyPair();
const head = {
  institution: '12990000TEST000001',
  issuedAt: '2026-11-22T00:00:00.000Z',
  signer: memorySigner(pair.privateKey),
};
const made = await makePatientPackage([document('a.xml'), document('b.xml')], head);
const faultsOf = (bytes: Uint8Array, trusted?: Uint8Array[]) =>
  verifyPatientPackage(bytes, trusted).faults.map(({ fault, path }) => `${fault} ${path ?? ''}`.trim());
const changed = (change: (files: Map<string, Uint8Array>) => void) => {
  const files = new Map(readZip(made, 1e7));
  change(files);
  return writeZip(files);
};

test('holds, names its institution and signer, and no value of the patient stands in the manifest', () => {
  expect(isPatientPackage(made)).toBe(true);
  const check = verifyPatientPackage(made, [pair.publicKey]);
  expect([check.valid, check.faults, check.manifest?.institution]).toEqual([true, [], head.institution]);
  expect(check.signer?.trusted).toBe(true);
  expect(check.manifest?.files.map(({ path }) => path)).toEqual(['documents/a.xml', 'documents/b.xml']);
  const manifest = new TextDecoder().decode(readZip(made, 1e7).get('manifest.json'));
  expect(manifest).not.toContain(person.name);
  expect(manifest).not.toContain(person.identityNumber);
  expect(Buffer.from(readZip(made, 1e7).get('documents/a.xml') ?? []).toString()).toBe(text);
});

test('what was changed, taken out or put in is told', () => {
  const bytes = (content: string) => new TextEncoder().encode(content);
  const path = 'documents/a.xml';
  expect(faultsOf(changed((files) => files.set(path, bytes(`${text} `))))).toEqual([`file-altered ${path}`]);
  expect(faultsOf(changed((files) => files.delete(path)))).toEqual([`file-missing ${path}`]);
  expect(faultsOf(changed((files) => files.set('c.xml', bytes(text))))).toEqual(['file-extra c.xml']);
  expect(faultsOf(changed((files) => files.delete('signature.json')))).toEqual(['signature-missing']);
  const otherInstitution = changed((files) => {
    const manifest = new TextDecoder().decode(files.get('manifest.json'));
    files.set('manifest.json', bytes(manifest.replace('TEST000001', 'TEST000002')));
  });
  expect(faultsOf(otherInstitution)).toEqual(['signature-wrong']);
  expect(faultsOf(made, [sm2.generateKeyPair().publicKey])).toEqual(['signer-not-trusted']);
  expect(faultsOf(made.subarray(0, made.length - 30))).toEqual(['not-a-bundle']);
  expect(isPatientPackage(bytes('PK'))).toBe(false);
});

test.each([
  [null],
  [{ files: [null] }],
  [{ files: [{ path: 1 }] }],
  [{ files: {} }],
  [{ files: [{ path: 'a', size: 1, sm3: 1 }] }],
  [{ files: ['a'] }],
])('a manifest of %j is not readable', (content) => {
  const manifest = { ...content, format: 'hulian-patient/1' };
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  expect(faultsOf(changed((files) => files.set('manifest.json', bytes)))).toEqual(['manifest-unreadable']);
});

test('documents of two patients make no package, and a package of two patients does not hold', async () => {
  const renamed = document('b.xml', text.replaceAll(person.name, '虚构另一人'));
  const renumbered = document('b.xml', text.replaceAll(person.identityNumber, '999999198505050025'));
  for (const other of [renamed, renumbered]) {
    expect(findPatientFault([document('a.xml'), other])).toEqual({ fault: 'other-patient', path: 'b.xml' });
    await expect(makePatientPackage([document('a.xml'), other], head)).rejects.toThrow('other-patient');
  }
  const { sealArchive } = await import('../packages/sealed-archive.js');
  const forced = await sealArchive(
    new Map([document('a.xml'), renamed].map(({ path, content }) => [path, content])),
    { format: 'hulian-patient/1', institution: 'X', issuedAt: head.issuedAt },
    head.signer,
  );
  expect(faultsOf(forced)).toEqual(['other-patient b.xml']);
});

test('says what is no document, names nobody or has the name of another', () => {
  expect(findPatientFault([])).toEqual({ fault: 'empty' });
  expect(findPatientFault([document('a.xml', '<other/>')])?.fault).toBe('not-a-document');
  expect(findPatientFault([document('a.xml', '<ClinicalDocument/>')])?.fault).toBe('no-patient');
  expect(findPatientFault([document('a.xml'), document('a.xml')])).toEqual({
    fault: 'same-name',
    path: 'a.xml',
  });
});
