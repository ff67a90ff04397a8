import { execFile, type ExecFileException } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keys, sm2 } from '@hulian/crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../sandbox/create-sandbox.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const example = join(root, 'examples', '03-first-upload');
const tsx = join(root, 'node_modules', '.bin', 'tsx');
let folder: string;
let sandbox: Sandbox;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hulian-first-upload-'));
  const pair = sm2.generateKeyPair();
  sandbox = createSandbox({
    institutions: [{ id: '12990000TEST000001', keys: [{ publicKey: pair.publicKey }] }],
  });
  writeFileSync(join(folder, 'hulian-key.pem'), keys.writePrivateKey(pair.privateKey), { mode: 0o600 });
  writeFileSync(join(folder, 'platform.pub'), keys.writePublicKey(sandbox.publicKey));
  server = createServer((incoming, outgoing) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of incoming) parts.push(part as Buffer);
      const headers = new Headers(incoming.headers as Record<string, string>);
      const body = parts.length > 0 ? { body: Buffer.concat(parts) } : {};
      const answer = await sandbox.fetch(
        new Request(`http://${incoming.headers.host}${incoming.url}`, {
          method: incoming.method ?? 'GET',
          headers,
          ...body,
        }),
      );
      outgoing
        .writeHead(answer.status, Object.fromEntries(answer.headers))
        .end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

function run(command: string, ...given: string[]): Promise<string> {
  const env = {
    ...process.env,
    TSX: tsx,
    PLATFORM_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
  return new Promise((resolve, reject) => {
    execFile(command, given, { cwd: folder, env }, (error: ExecFileException | null, output, errors) => {
      if (error) reject(new Error(`${error.message}\n${errors}`));
      else resolve(output);
    });
  });
}

test('the example in TypeScript does what its page says', { timeout: 60_000 }, async () => {
  const output = await run(tsx, '--conditions=@hulian/source', join(example, 'first-upload.ts'));
  expect(output).toMatch(
    /居民已注册：P\d+\n文档已提交：D\d+，平台校验结论：pass\n读回 D\d+：内容一致，签名正确\n平台拒绝：D201\n {2}.*D8/,
  );
});

test.runIf(process.platform !== 'win32')(
  'the example with curl stores and reads back a document',
  { timeout: 90_000 },
  async () => {
    const before = sandbox.counts()['document'] ?? 0;
    const output = await run('sh', join(example, 'upload.sh'));
    expect(output).toContain('"verdict":"pass"');
    expect(output.trimEnd().endsWith('{"HDSD00.04.006":"20261121"}')).toBe(true);
    expect(sandbox.counts()['document']).toBe(before + 1);
  },
);
