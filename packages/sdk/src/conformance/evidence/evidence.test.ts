import { hexToBytes, memorySigner, sm2, timestamp } from '@hulian/crypto';
import { readZip, writeZip } from '@hulian/standards';
import { describe, expect, test } from 'vitest';
import { judgeArtifacts } from '../artifacts/index.js';
import type { ConformanceRun, TestResult } from '../model.js';
import { compareRuns, isBundle, makeBundle, verifyBundle } from './index.js';

const tool = { name: 'hulian', version: '0.0.0' };
const pair = sm2.generateKeyPair();
const signer = memorySigner(pair.privateKey);
const folder = await judgeArtifacts([{ path: 'x.json', content: new TextEncoder().encode('{"a":1}') }], {
  asOf: '2026-11-22',
});
const title = { 'zh-CN': '某', en: 'x' };
const runOf = (results: Readonly<Record<string, TestResult>>): ConformanceRun => ({
  suite: 'own',
  target: 'sandbox',
  seed: 's',
  startedAt: '2026-11-22T00:00:00.000Z',
  result: Object.values(results).includes('fail') ? 'fail' : 'pass',
  groups: [],
  summary: { pass: 0, fail: 0, error: 0, skip: 0, omit: 0 },
  reached: true,
  tests: Object.entries(results).map(([id, result]) => ({
    id,
    group: 'all',
    title,
    optional: false,
    result,
    requirements: [],
    milliseconds: 1,
    evidence: [{ request: 'GET /x', status: 200, milliseconds: 1 }],
  })),
});

describe('an evidence bundle', () => {
  test('is verified by anyone, and names the key that signed', async () => {
    const bundle = await makeBundle(runOf({ a: 'pass' }), { tool, signer });
    expect(isBundle(bundle)).toBe(true);
    const check = verifyBundle(bundle);
    expect(check).toMatchObject({ valid: true, faults: [], signer: { trusted: false } });
    expect(check.manifest?.about).toMatchObject({ suite: 'own', target: 'sandbox', result: 'pass' });
    expect(verifyBundle(bundle, [pair.publicKey]).signer?.trusted).toBe(true);
    const other = sm2.generateKeyPair().publicKey;
    expect(verifyBundle(bundle, [other]).faults).toEqual([{ fault: 'signer-not-trusted' }]);
  });

  test('without a signature is never valid', async () => {
    const check = verifyBundle(await makeBundle(folder, { tool }));
    expect(check).toMatchObject({ valid: false, faults: [{ fault: 'signature-missing' }] });
  });

  test('is refused after any one changed byte', async () => {
    const bundle = await makeBundle(runOf({ a: 'pass' }), { tool, signer });
    const accepted: number[] = [];
    for (let at = 0; at < bundle.length; at += 1) {
      const altered = Uint8Array.from(bundle);
      altered[at] = (altered[at] ?? 0) ^ 0x01;
      if (verifyBundle(altered).valid) accepted.push(at);
    }
    expect(accepted).toEqual([]);
    expect(verifyBundle(Buffer.concat([bundle, Buffer.from('x')])).valid).toBe(false);
  });

  test.each([
    ['results.json', 'file-altered'],
    ['evidence.ndjson', 'file-altered'],
    ['manifest.json', 'signature-wrong'],
  ])('is refused when %s was rewritten', async (path, fault) => {
    const files = readZip(await makeBundle(runOf({ a: 'fail' }), { tool, signer }), 1e8);
    const text = new TextDecoder().decode(files.get(path));
    files.set(path, new TextEncoder().encode(text.replaceAll('fail', 'pass')));
    expect(verifyBundle(writeZip(files)).faults.map((one) => one.fault)).toContain(fault);
  });

  test('is refused with a file too many, a file too few, or another kind of file', async () => {
    const files = readZip(await makeBundle(folder, { tool, signer }), 1e8);
    const more = new Map(files).set('more.txt', new Uint8Array(1));
    expect(verifyBundle(writeZip(more)).faults).toEqual([{ fault: 'file-extra', path: 'more.txt' }]);
    const fewer = new Map(files);
    fewer.delete('evidence.ndjson');
    expect(verifyBundle(writeZip(fewer)).faults).toEqual([
      { fault: 'file-missing', path: 'evidence.ndjson' },
    ]);
    expect(verifyBundle(new TextEncoder().encode('not a zip')).faults).toEqual([{ fault: 'not-a-bundle' }]);
    expect(verifyBundle(writeZip(new Map([['a', new Uint8Array(1)]]))).faults).toEqual([
      { fault: 'not-a-bundle' },
    ]);
  });

  test('of a folder is the same bytes every time, but for the signature', async () => {
    const [first, second] = [await makeBundle(folder, { tool }), await makeBundle(folder, { tool })];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const signed = readZip(await makeBundle(folder, { tool, signer }), 1e8);
    signed.delete('signature.json');
    expect(Buffer.from(writeZip(signed)).equals(Buffer.from(first))).toBe(true);
  });

  test('with a broken time-stamp is refused', async () => {
    const bundle = await makeBundle(folder, {
      tool,
      signer,
      timestamp: () => Promise.resolve(hexToBytes('3000')),
    });
    expect(verifyBundle(bundle).faults).toEqual([{ fault: 'timestamp-wrong' }]);
    expect(timestamp.query(new Uint8Array(1)).digest).toHaveLength(32);
  });
});

describe('a comparison', () => {
  test('tells fixed, broken, still failing and dropped apart; a test left out is never fixed', () => {
    const before = runOf({ a: 'fail', b: 'pass', c: 'fail', d: 'pass', e: 'fail', f: 'error' });
    const after = runOf({ a: 'pass', b: 'fail', c: 'error', d: 'pass', e: 'omit', g: 'fail', h: 'pass' });
    const { fixed, broken, still, dropped, passing } = compareRuns(before, after);
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join();
    expect([ids(fixed), ids(broken), ids(still), ids(dropped), passing]).toEqual(['a', 'b,g', 'c', 'e,f', 2]);
  });
});
