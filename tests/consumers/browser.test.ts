/**
 * The built @hulian/crypto in a browser: a page and a worker served on loopback sign, verify, seal and open, and report what they
 * found. Needs a Chromium on this machine; without one the test is skipped, and its name says so.
 */
import type * as Esbuild from 'esbuild';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const chromium = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));

/** What page and worker do with the package; the answer is one object. */
const work = `
import { cryptoInfo, jws, memorySigner, sm2, sm4, xmlSignature } from '@hulian/crypto';
export async function work() {
  const pair = sm2.generateKeyPair();
  const message = new TextEncoder().encode('出院小结');
  const signature = sm2.sign(message, pair.privateKey);
  const signer = memorySigner(pair.privateKey);
  const xml = await xmlSignature.sign('<a>文</a>', signer);
  await xmlSignature.verify(xml, { publicKey: pair.publicKey });
  const key = new Uint8Array(16);
  const iv = new Uint8Array(12);
  const opened = sm4.decrypt(sm4.encrypt(message, { key, mode: 'gcm', iv }), { key, mode: 'gcm', iv });
  return {
    backend: cryptoInfo().backend,
    native: cryptoInfo().native,
    verified: sm2.verify(signature, message, pair.publicKey),
    changed: sm2.verify(signature, message.slice(1), pair.publicKey),
    opened: new TextDecoder().decode(sm2.decrypt(sm2.encrypt(opened, pair.publicKey), pair.privateKey)),
    payload: new TextDecoder().decode(jws.verify(await jws.sign(message, signer), pair.publicKey).payload),
  };
}`;
const report = `.then((found) => JSON.stringify(found), (error) => 'failed: ' + error)`;
const page = `${work}
const worker = new Worker('/worker.js', { type: 'module' });
const answer = new Promise((done) => { worker.onmessage = ({ data }) => done(data); worker.onerror = () => done('failed: worker'); });
const own = await work()${report};
await fetch('/result', { method: 'POST', body: JSON.stringify([own, await answer]) });`;
const worker = `${work}\nwork()${report}.then((text) => postMessage(text));`;

async function bundle(contents: string): Promise<string> {
  const require = createRequire(createRequire(join(root, 'package.json')).resolve('tsup'));
  const { build } = require('esbuild') as typeof Esbuild;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'packages', 'crypto') },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

describe(chromium === undefined ? 'browser: skipped, no Chromium on this machine' : 'browser', () => {
  it.skipIf(chromium === undefined)('page and worker sign, verify, seal and open', async () => {
    const scripts = { '/page.js': await bundle(page), '/worker.js': await bundle(worker) };
    let finish: (text: string) => void = () => undefined;
    const result = new Promise<string>((done) => (finish = done));
    const server = createServer((request, response) => {
      const script = scripts[request.url as keyof typeof scripts];
      if (request.url === '/result') {
        const pieces: Buffer[] = [];
        request.on('data', (piece: Buffer) => pieces.push(piece));
        request.on('end', () => finish(Buffer.concat(pieces).toString('utf8')));
        response.end();
      } else if (script !== undefined)
        response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script);
      else
        response
          .setHeader('content-type', 'text/html; charset=utf-8')
          .end('<!doctype html><title>crypto</title><script type="module" src="/page.js"></script>');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const profile = mkdtempSync(join(tmpdir(), 'hulian-browser-'));
    const browser = spawn(
      chromium as string,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--user-data-dir=${profile}`,
        '--remote-debugging-port=0',
        `http://127.0.0.1:${port}/`,
      ],
      { stdio: 'ignore' },
    );
    const closed = new Promise<string>((done) => {
      browser.on('error', (error) => done(`failed: ${error.message}`));
      browser.on('close', () => done('failed: the browser ended without a result'));
    });
    try {
      const [own, inWorker] = JSON.parse(
        await Promise.race([result, closed.then((text) => JSON.stringify([text, text]))]),
      ) as [string, string];
      const expected = {
        backend: 'wasm',
        native: [],
        verified: true,
        changed: false,
        opened: '出院小结',
        payload: '出院小结',
      };
      expect(own).toBe(JSON.stringify(expected));
      expect(inWorker).toBe(JSON.stringify(expected));
    } finally {
      browser.kill();
      await closed;
      server.close();
      try {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      } catch {
        // Helpers of the browser may outlive it by a moment; their temporary files are not what is tested.
      }
    }
  });
});
