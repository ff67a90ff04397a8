// A page of the guide as a reader meets it: an empty folder, `npx hulian` and `hulian` on the path, one block after the other.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './_cli.js';

export const languages = ['zh', 'en'] as const;
export type PageLanguage = (typeof languages)[number];

export const textOfGuide = (name: string, language: PageLanguage): string =>
  readFileSync(join(root, language === 'zh' ? 'docs' : 'docs/en', 'guide', `${name}.md`), 'utf8');

/** The commands of a page in their order: the lines of blocks that name no language or `sh`. */
export const commandsOf = (page: string): readonly string[] =>
  [...page.matchAll(/^ *```(\w*)\n([^]*?)^ *```/gm)]
    .filter(([, language]) => language === '' || language === 'sh')
    .flatMap(([, , code = '']) => code.replace(/\\\n/g, ' ').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What both languages of a page must share: levels of headings, kinds of blocks, rows of tables. */
export const shapeOf = (page: string): readonly string[] =>
  [...page.matchAll(/^(#+|\|| *```\w*)/gm)].map(([, mark = '']) => mark.trim());

export interface Ended {
  readonly exitCode: number;
  readonly output: string;
}

export interface GuideFolder {
  readonly path: string;
  run(command: string): Promise<Ended>;
  /** Starts what the page starts and waits for the words that it says when it is ready. */
  serve(command: string, ready: RegExp): Promise<string>;
  end(): Promise<void>;
}

export function openGuideFolder(language: PageLanguage): GuideFolder {
  const path = mkdtempSync(join(tmpdir(), 'hulian-guide-'));
  const program = `"${process.execPath}" "${join(root, 'packages/cli/bin/hulian.js')}" "$@"\n`;
  for (const [name, skipped] of [['npx', 'shift\n'], ['hulian', '']] as const) {
    writeFileSync(join(path, name), `#!/bin/sh\n${skipped}exec ${program}`);
    chmodSync(join(path, name), 0o755);
  }
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    PATH: `${path}${delimiter}${process.env['PATH'] ?? ''}`,
    HULIAN_LANG: language === 'zh' ? 'zh-CN' : 'en',
    HULIAN_KEY_PASSWORD: 'test-password',
  };
  const servers: ChildProcess[] = [];
  return {
    path,
    run: (command) =>
      new Promise((resolve) => {
        const child = execFile('sh', ['-c', command], { cwd: path, env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
          resolve({ exitCode: error === null ? 0 : Number(error.code), output: stdout + stderr }),
        );
        child.stdin?.end();
      }),
    serve: (command, ready) =>
      new Promise((resolve, reject) => {
        const child = spawn('sh', ['-c', `exec ${command}`], { cwd: path, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
        servers.push(child);
        let said = '';
        const hear = (piece: Buffer) => {
          said += piece.toString('utf8');
          if (ready.test(said)) resolve(said);
        };
        child.stdout.on('data', hear);
        child.stderr.on('data', hear);
        const fail = () => reject(new Error(`${command}\n${said}`));
        child.once('close', fail);
        setTimeout(fail, 60_000).unref();
      }),
    async end() {
      for (const server of servers.filter(({ exitCode }) => exitCode === null)) {
        const closed = new Promise((done) => server.once('close', done));
        if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
        await closed;
      }
      rmSync(path, { recursive: true, force: true });
    },
  };
}
