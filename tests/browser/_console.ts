/** The built `hulian console` in a folder of its own, and a Chromium that looks at it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, chromium as Chromium, Page } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(join(root, 'packages', 'console', 'package.json'));

/** Where Chromium is; undefined when this machine has none. */
export const chromiumPath = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));

/** What a group of tests is called: the name says when it is skipped. */
export function browserSuite(name: string): string {
  return chromiumPath === undefined ? `${name}: skipped, no Chromium on this machine` : name;
}

/** Source of axe-core, to be put into a page. */
export const axePath = (): string => require.resolve('axe-core/axe.min.js');

/** A running console; `open` gives the address with its one-time token. */
export interface RunningConsole {
  readonly address: string;
  readonly folder: string;
  stop(): Promise<void>;
  /** Kills the server as a power cut would, keeps the folder. */
  kill(): Promise<void>;
}

/** Starts the built program; `folder` goes on with the data of an earlier one. */
export async function startConsole(
  options: { readonly folder?: string; readonly flags?: readonly string[] } = {},
): Promise<RunningConsole> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'hulian-console-'));
  const program = join(root, 'packages', 'cli', 'bin', 'hulian.js');
  const child = spawn(
    process.execPath,
    [program, '--lang', 'zh-CN', 'console', '--data', 'console.db', ...(options.flags ?? [])],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const address = await firstAddress(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const closed = new Promise((done) => child.once('close', done));
    child.kill(signal);
    await closed;
  };
  return {
    address,
    folder,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      } catch {
        // Helpers of the browser may outlive it by a moment; their temporary files are not what is tested.
      }
    },
  };
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const hear = (piece: Buffer): void => {
      said += piece.toString('utf8');
      const address = /http:\/\/\S+token=[\w-]+/.exec(said)?.[0];
      if (address !== undefined) done(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', () => fail(new Error(`the console ended: ${said}`)));
  });
}

/** Starts Chromium without a window. */
export async function startBrowser(): Promise<Browser> {
  const { chromium } = require('playwright-core') as { chromium: typeof Chromium };
  if (chromiumPath === undefined) throw new Error('no Chromium on this machine');
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--lang=zh-CN',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
    ],
  });
}

/** The token opens a console once; what it gave is used by every later window. */
const admitted = new WeakMap<RunningConsole, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** A window on the console that is let in; `faults` collects what the page should never do. */
export async function openWindow(
  browser: Browser,
  running: RunningConsole,
  options: {
    readonly width?: number;
    readonly language?: 'zh-CN' | 'en';
    readonly bypassCSP?: boolean;
    readonly scale?: number;
  } = {},
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    bypassCSP: options.bypassCSP ?? false,
    deviceScaleFactor: options.scale ?? 1,
    acceptDownloads: true,
    locale: 'zh-CN',
  });
  const { language } = options;
  if (language !== undefined)
    await context.addInitScript(`localStorage.setItem('hulian-language', '${language}')`);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A refused change is shown on the page; that the browser notes it too is no fault.
    if (message.type() === 'error' && !/status of 409/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') faults.push(`request to ${request.url()}`);
  });
  const cookies = admitted.get(running);
  if (cookies) await context.addCookies(cookies);
  await page.goto(cookies ? new URL('/', running.address).href : running.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  admitted.set(running, await context.cookies());
  return { context, page, faults };
}
