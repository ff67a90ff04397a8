/** Runs the real command line as a process of its own, on a build that is made once when it is older than the sources. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const program = join(root, 'packages', 'cli', 'bin', 'hulian.js');

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts `hulian` with nothing of the caller's language, colours or keys in its environment. */
export function startCli(args: readonly string[], options: RunOptions) {
  const env = { PATH: process.env['PATH'] ?? '', TZ: 'UTC', HOME: options.cwd, TMPDIR: process.env['TMPDIR'] ?? '/tmp', ...options.env };
  const { uid, gid } = options;
  const identity = uid === undefined || gid === undefined ? {} : { uid, gid };
  return spawn(process.execPath, [program, ...args], { cwd: options.cwd, env, stdio: 'pipe', ...identity });
}

export async function runCli(args: readonly string[], options: RunOptions): Promise<Ended> {
  const child = startCli(args, options);
  const collect = (stream: NodeJS.ReadableStream) => {
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    return () => Buffer.concat(pieces).toString('utf8');
  };
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  child.stdin.on('error', () => undefined); // a program that ends without reading is no fault of the test
  child.stdin.end(options.stdin ?? '');
  const exitCode = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

/**
 * Builds when needed. Several test files may ask at once: one builds, the others wait.
 * HULIAN_SKIP_BUILD=1 takes the build that is there, for quick rounds while one edits.
 */
export async function ensureBuilt(): Promise<void> {
  if (process.env['HULIAN_SKIP_BUILD'] === '1') return;
  const lock = join(root, 'node_modules', '.hulian-build-lock');
  for (let tries = 0; ; tries += 1) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (tries > 600) throw error;
      await delay(500);
    }
  }
  try {
    const { build } = (await import(pathToFileURL(join(root, 'scripts', '_prepare.mjs')).href)) as { build: () => void };
    build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Where a stack trace shows, a user sees our insides instead of a sentence. */
export const stackTrace = /^\s+at .+:\d+:\d+\)?$/m;
