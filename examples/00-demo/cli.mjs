// Runs `hulian` as a user would, shows the command line and what it prints.
import { spawn, spawnSync } from 'node:child_process';
import { relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../packages/cli/bin/hulian.js', import.meta.url));
const colour = process.stdout.isTTY && !process.env.NO_COLOR;
export const bold = (text) => (colour ? `\u001b[1m${text}\u001b[22m` : text);
export const dim = (text) => (colour ? `\u001b[2m${text}\u001b[22m` : text);
export const green = (text) => (colour ? `\u001b[32m${text}\u001b[39m` : text);

/** Makes a runner for one language that works in `cwd`; paths below it are given as a user would type them. */
export function cliIn(language, cwd) {
  const env = { ...process.env, HULIAN_LANG: language, ...(colour ? { FORCE_COLOR: '1' } : {}) };
  const typed = (args) => args.map((arg) => arg.replaceAll(cwd + sep, ''));
  return {
    /** Runs to the end; throws when the exit code is not the expected one. */
    run(paths, { expect = 0, quiet = false } = {}) {
      const args = typed(paths);
      if (!quiet) console.log(dim(`  $ hulian ${args.join(' ')}`));
      const done = spawnSync(process.execPath, [bin, ...args], { cwd, env, encoding: 'utf8' });
      if (!quiet && done.stdout) console.log(indent(done.stdout));
      if (done.status !== expect)
        throw new Error(`hulian ${args.join(' ')}: exit ${done.status}, expected ${expect}\n${done.stderr}`);
      return done.stdout;
    },
    /** Starts a command that stays, and waits for its first line, which is JSON. */
    async start(paths) {
      const args = typed(paths);
      console.log(dim(`  $ hulian ${args.join(' ')}`));
      const child = spawn(process.execPath, [bin, ...args], {
        cwd,
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const first = await new Promise((resolve, reject) => {
        createInterface({ input: child.stdout }).once('line', resolve);
        void ended.then((code) => reject(new Error(`hulian ${args.join(' ')}: exit ${code}`)));
      });
      return {
        ...JSON.parse(first),
        async stop() {
          child.kill('SIGTERM');
          await ended;
        },
      };
    },
  };
}

export const indent = (text) => text.replace(/\n$/, '').replace(/^(?=.)/gm, '  ');
export const from = (folder, path) => relative(folder, path) || '.';
