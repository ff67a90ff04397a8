/** Whatever becomes of the thread that helps with signatures, every job is done and every request is answered. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { memorySigner, sm2, utf8ToBytes } from '@hulian/crypto';
import { createPlatform } from '@hulian/sdk';
import { createSandbox } from '@hulian/sdk/sandbox';
import { openSignatureThread } from './signature-thread.js';

const folder = mkdtempSync(join(tmpdir(), 'hulian-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that says it is there, takes one job of those that come, leaves a file as proof of it, and then does this. */
const threadThat = (ends: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { mkdtempSync } from 'node:fs';
      import { workerData } from 'node:worker_threads';
      const [begun, next, end] = [0, 1, 2];
      const words = new Int32Array(workerData.memory, 0, 3);
      const take = () => {
        for (;;) {
          const number = Atomics.load(words, next);
          if (number === Atomics.load(words, end)) Atomics.wait(words, end, number);
          else if (Atomics.compareExchange(words, next, number, number + 1) === number) return;
        }
      };
      Atomics.store(words, begun, 1);
      take();
      mkdtempSync(${JSON.stringify(join(folder, 'taken-'))});
      ${ends}
    `)}`,
  );

const ends = {
  'ends without a word': 'process.exit(1);',
  throws: "throw new Error('broken');",
  'never comes back': 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);',
};
const cases: readonly (readonly [name: string, entry: URL, takers: number])[] = [
  ...Object.entries(ends).map(([name, how]) => [name, threadThat(how), 3] as const),
  ['is not there', new URL('data:text/javascript,import "no-such-module"'), 0],
];
const takers = () => readdirSync(folder).length;
const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

test.each(cases)(
  'a thread that %s: every job is done, good and bad ones',
  async (_, entry, expected) => {
    const { privateKey, publicKey } = sm2.generateKeyPair();
    const key = sm2.prepareKey(publicKey);
    const work = openSignatureThread(privateKey, entry);
    const before = takers();
    // Until threads have begun, taken jobs and died as often as they are started.
    for (let round = 0; round < 5 || takers() - before < expected; round += 1) {
      const texts = Array.from({ length: 8 }, (_, n) => `text ${round} ${n}`);
      const signatures = await Promise.all(texts.map((text) => work.sign(text)));
      expect(signatures.map((one, n) => sm2.verify(one, utf8ToBytes(texts[n] ?? ''), key))).not.toContain(
        false,
      );
      const checked = await Promise.all(
        texts.map((text, n) => work.verify(signatures[n % 2 === 0 ? n : n - 1] as Uint8Array, text, key)),
      );
      expect(checked).toEqual(texts.map((_, n) => n % 2 === 0));
      await turn();
    }
    expect(takers() - before).toBe(expected);
  },
  60_000,
);

test('requests that are on their way when the thread dies are answered, and those after them', async () => {
  const institution = '12990000TEST000001';
  const { privateKey, publicKey } = sm2.generateKeyPair();
  const sandbox = createSandbox({
    institutions: [{ id: institution, keys: [{ publicKey }] }],
    signatures: (answerKey) => openSignatureThread(answerKey, threadThat(ends.throws)),
  });
  const platform = createPlatform({
    baseUrl: 'http://127.0.0.1',
    institution,
    signer: memorySigner(privateKey),
    trust: { publicKeys: [sandbox.publicKey] },
    fetch: (request) => sandbox.fetch(request),
  });
  const before = takers();
  while (takers() - before < 3) {
    const told = await Promise.all(Array.from({ length: 8 }, () => platform.meta.time()));
    expect(told).toHaveLength(8);
    await turn();
  }
  expect(sandbox.verifyAudit().intact).toBe(true);
  sandbox.close();
}, 60_000);

test('more jobs than there is room for, and a text that is too long for its place', async () => {
  const { privateKey, publicKey } = sm2.generateKeyPair();
  const key = sm2.prepareKey(publicKey);
  const work = openSignatureThread(privateKey);
  const texts = Array.from({ length: 150 }, (_, n) => (n % 10 === 0 ? '长'.repeat(5000) : `${n}`));
  const signatures = await Promise.all(texts.map((text) => work.sign(text)));
  const checked = await Promise.all(
    texts.map((text, n) => work.verify(signatures[n] as Uint8Array, text, key)),
  );
  expect(checked).not.toContain(false);
});
