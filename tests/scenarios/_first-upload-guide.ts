// Follows the guide of the first upload literally: commands, configuration, TypeScript and curl.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from './_cli.js';
import { freePort } from './_free-port.js';

/** The guide in both languages. */
export const firstUploadPages = { zh: 'docs/guide/first-upload.md', en: 'docs/en/guide/first-upload.md' };
export const textOfPage = (page: string) => readFileSync(join(root, page), 'utf8');
/** Whether the guide can be followed here: it uses a POSIX shell and curl. */
export const canFollow = process.platform !== 'win32' && spawnSync('curl', ['--version']).status === 0;

/** From nothing to a document that is stored, read back and verified, in a folder where `npx hulian` and the packages are found. */
export async function followFirstUpload(page: string, folder: string, path = process.env['PATH']): Promise<void> {
  const env = { ...process.env, NODE_OPTIONS: '', PATH: path, HULIAN_KEY_PASSWORD: 'test-password' };
  const port = await freePort();
  const blocks = (language: string) =>
    [...textOfPage(page).matchAll(/^```(\w*)\n([^]*?)^```/gm)]
      .filter(([, named]) => named === language)
      .map(([, , code]) => (code ?? '').replaceAll('8846', String(port)));
  const shell = (text: string) =>
    new Promise<string>((resolve, reject) => {
      execFile('sh', ['-euc', text], { cwd: folder, env }, (error, stdout, stderr) =>
        error ? reject(new Error(`${text}\n${stdout}${stderr}`)) : resolve(stdout),
      );
    });
  const [generate = '', start = '', send = ''] = blocks('');
  const [config = ''] = blocks('json');
  const [program = ''] = blocks('ts');
  const [withCurl = ''] = blocks('sh');
  await shell(generate);
  const trust = /--trust-out (\S+)/.exec(start)?.[1] ?? '';
  // A group of its own: npx starts the command as a child.
  const server = spawn('sh', ['-c', `exec ${start.trim()} --port ${port}`], {
    cwd: folder,
    env,
    stdio: 'ignore',
    detached: true,
  });
  const closed = new Promise((done) => server.once('close', done));
  try {
    await expect.poll(() => existsSync(join(folder, trust)), { timeout: 60_000 }).toBe(true);
    writeFileSync(join(folder, 'hulian.config.json'), config);
    expect(await shell(send)).toMatch(/D0{11}\d/);
    writeFileSync(join(folder, 'upload.mts'), program);
    // The repository's own copy stands in for the `npm install tsx` of the guide.
    const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');
    expect(await shell(`"${process.execPath}" --import "${tsx}" upload.mts`)).toMatch(
      /^D\d{12} pass\ntrue true\n$/,
    );
    expect(await shell(withCurl)).toMatch(/"verdict":"pass"[^]*\{"HDSD00.04.006":"20261121"\}$/);
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    await closed;
  }
}
