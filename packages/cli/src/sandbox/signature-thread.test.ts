/** Whatever becomes of the thread that helps with signatures, every job is done and every request is answered. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { memorySigner, sm2, utf8ToBytes } from '@hulian/crypto';
import { createPlatform } from '@hulian/sdk';
import { createSandbox } from '@hulian/sdk/sandbox';
import { jobState, places, SharedJobs } from './signature-jobs.js';
import { alone, openSignatureThread } from './signature-thread.js';

const folder = mkdtempSync(join(tmpdir(), 'hulian-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that says it is there, takes one job of those that come, leaves a file as proof of it, and then does this. */
const threadThat = (ends: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { mkdtempSync } from 'node:fs';
      import { workerData } from 'node:worker_threads';
      const [begun, next, end, open, taken] = [0, 1, 2, 0, 1];
      const words = new Int32Array(workerData.memory, 0, 4 + 2 * ${places});
      const take = () => {
        for (;;) {
          const number = Atomics.load(words, next);
          const state = 4 + 2 * (number % ${places});
          if (number === Atomics.load(words, end)) Atomics.wait(words, end, number);
          else if (Atomics.compareExchange(words, state, open, taken) === open) return;
          // The sandbox does this one.
          else Atomics.store(words, next, number + 1);
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

test('the thread is woken for more jobs of a turn than this thread does alone, not for fewer', async () => {
  const work = openSignatureThread(sm2.generateKeyPair().privateKey, threadThat(ends['never comes back']));
  const ask = (count: number) => Promise.all(Array.from({ length: count }, () => work.sign('text')));
  const before = takers();
  for (let round = 0; round < 25; round += 1) {
    await ask(alone);
    await turn();
  }
  expect(takers()).toBe(before);
  while (takers() === before) {
    await ask(alone + 1);
    await turn();
  }
}, 60_000);

test('a job belongs to whoever claims it first; the thread passes over those of others', () => {
  const jobs = new SharedJobs();
  const numbers = ['a', 'b', 'c', 'd'].map((text) => jobs.share({ text }));
  const [, second = 0, , fourth = 0] = numbers;
  expect(jobs.claim(second)).toBe(true);
  expect(jobs.claim(second)).toBe(false);
  expect(jobs.claim(fourth)).toBe(true);
  const done: string[] = [];
  for (let number = jobs.take(); number !== undefined; number = jobs.take()) {
    expect(jobs.claim(number)).toBe(false);
    done.push(new TextDecoder().decode(jobs.read(number).text));
    jobs.settle(number, jobState.good);
  }
  expect(done).toEqual(['a', 'c']);
  expect(jobs.progress).toBe(4);
  expect(numbers.map((number) => jobs.state(number))).toEqual([
    jobState.good,
    jobState.taken,
    jobState.good,
    jobState.taken,
  ]);
});

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
