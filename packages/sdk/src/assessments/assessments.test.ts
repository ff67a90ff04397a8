import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesToHex, memorySigner, sm2, sm3, utf8ToBytes } from '@hulian/crypto';
import { afterAll, describe, expect, it } from 'vitest';

import { openAssessments, readAssessmentFile, writeAssessmentFile } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'assessments-'));
afterAll(() => rmSync(folder, { recursive: true }));
const facts = { name: '虚构医院', tier: '三级' };
const start = { scheme: 'hospital-2020', asOf: '2026-11-21', facts };
const evidence = [{ reference: 'a.txt', date: '2026-11-01', sm3: '0'.repeat(64) }];

describe('openAssessments', () => {
  it('keeps answers over a restart, and every change in the audit log', () => {
    const path = join(folder, 'kept.db');
    const first = openAssessments(path);
    const id = first.create(start);
    expect(first.changeAnswer(id, '3.1', 0, { value: true, evidence })).toMatchObject({
      done: true,
      current: { revision: 1 },
    });
    first.close();
    const second = openAssessments(path);
    expect(second.read(id)).toMatchObject({ ...start, answers: { '3.1': { value: true, revision: 1 } } });
    expect(second.audit(id).map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      'answer 3.1',
      'created hospital-2020',
    ]);
    expect(second.auditIntact()).toBe(true);
    second.close();
  });

  it('lets two writers of one answer not overwrite each other', () => {
    const store = openAssessments(':memory:');
    const id = store.create(start);
    expect(store.changeAnswer(id, '3.1', 0, { value: 'a' }).done).toBe(true);
    expect(store.changeAnswer(id, '3.1', 0, { value: 'b' })).toEqual({
      done: false,
      current: { value: 'a', revision: 1 },
    });
    expect(store.changeAnswer(id, '3.1', 1, undefined)).toEqual({ done: true, current: { revision: 2 } });
    expect(store.read(id)?.answers).toEqual({});
    // Whoever still shows the old answer is told; whoever shows none may begin anew, above the old revision.
    expect(store.changeAnswer(id, '3.1', 1, { value: 'b' }).done).toBe(false);
    expect(store.changeAnswer(id, '3.1', 0, { value: 'c' })).toMatchObject({ current: { revision: 3 } });
    expect(store.changeFacts(id, 1, { asOf: '2026-11-22', facts })).toMatchObject({ done: true });
    expect(store.changeFacts(id, 1, { asOf: '2026-11-23', facts })).toMatchObject({
      done: false,
      current: { asOf: '2026-11-22', revision: 2 },
    });
    expect(store.changeAnswer('none', '3.1', 0, { value: 1 })).toEqual({ done: false, current: undefined });
    store.close();
  });

  it('keeps files by their hash', () => {
    const store = openAssessments(':memory:');
    const id = store.create(start);
    const file = store.addEvidence(id, { name: '证书.pdf', date: '2026-05-01', content: utf8ToBytes('x') });
    expect(file.sm3).toHaveLength(64);
    expect(store.evidence(id, file.sm3)?.content).toEqual(utf8ToBytes('x'));
    expect(store.evidence(id, 'other')).toBeUndefined();
    expect(store.evidenceList(id)).toEqual([{ name: '证书.pdf', date: '2026-05-01', sm3: file.sm3 }]);
    store.close();
  });

  it('makes a setting once', () => {
    const store = openAssessments(':memory:');
    expect(store.setting('key', () => 'first')).toBe('first');
    expect(store.setting('key', () => 'second')).toBe('first');
    store.close();
  });
});

describe('assessment file', () => {
  const signer = memorySigner(sm2.generateKeyPair().privateKey);
  const file = {
    ...start,
    answers: { '3.1': { value: true, evidence } },
    evidence: [
      {
        name: 'a.txt',
        date: '2026-11-01',
        sm3: bytesToHex(sm3(utf8ToBytes('x'))),
        content: utf8ToBytes('x'),
      },
    ],
  };

  it('is read back as it was written', async () => {
    const text = await writeAssessmentFile(file, signer);
    const { content, signer: key } = readAssessmentFile(`${text}\n`);
    expect(content).toEqual(file);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is refused after a change of one character, and when it is something else', async () => {
    const text = await writeAssessmentFile(file, signer);
    const at = text.indexOf('.') + 40;
    const altered = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    expect(() => readAssessmentFile(altered)).toThrow(
      expect.objectContaining({ code: 'CRYPTO_SIGNATURE_MISMATCH' }) as Error,
    );
    for (const other of ['', 'a.b.c', '{}', 'eyJhbGciOiJub25lIn0.e30.'])
      expect(() => readAssessmentFile(other)).toThrow(
        expect.objectContaining({ code: 'VALIDATION_ASSESSMENT_INVALID' }) as Error,
      );
  });

  it('is refused when a file in it does not fit its hash', async () => {
    const [one] = file.evidence;
    const text = await writeAssessmentFile({ ...file, evidence: [{ ...one!, sm3: '0'.repeat(64) }] }, signer);
    expect(() => readAssessmentFile(text)).toThrow(
      expect.objectContaining({ code: 'VALIDATION_ASSESSMENT_INVALID' }) as Error,
    );
  });
});
