/** What the other parts of the tool leave for the console to show: a quality score, a gateway at work and its outbox. */
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'packages', 'cli', 'bin', 'hulian.js');
const scenarios = join(root, 'tests', 'scenarios');

/** A folder with real state, and the flags that show it; `stop` ends the gateway. */
export async function makeState(): Promise<{
  readonly folder: string;
  readonly flags: readonly string[];
  readonly stop: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'hulian-console-'));
  const run = (...argv: string[]): void =>
    void execFileSync(process.execPath, [program, ...argv], { cwd: folder, stdio: 'pipe' });
  mkdirSync(join(folder, 'quality'));
  // Few errors in many dimensions, so that the page has an overall score to show; the later one has none: too little was measured.
  run('samples', 'make', '西药处方', '--count', '40', '--defects', '20', '--seed', 'a', '--output', 'made');
  const few = join(scenarios, 'quality', 'score', 'prescriptions.csv');
  for (const [day, records] of [
    ['2026-10-31', 'made'],
    ['2026-11-20', few],
  ] as const)
    run(
      ...['quality', 'score', records, '--as', '西药处方', '--as-of', day],
      ...['--format', 'json', '--output', `quality/${day}.json`],
    );
  run('keys', 'generate', '--plain', '--out', 'key.pem');
  // Nobody listens at the platform's address: what a gateway takes stays in its outbox, which is read when it has ended.
  const first = await startGateway(folder, 'in');
  for (const name of ['处方-1.xml', '处方-2.xml'])
    copyFileSync(
      join(root, 'tests', 'fixtures', 'documents', 'C0004', 'right.xml'),
      join(folder, 'in', name),
    );
  writeFileSync(join(folder, 'in', '不是文档.xml'), '<a/>');
  await untilQueued(first.address);
  await first.stop();
  const { address, stop } = await startGateway(folder, 'second');
  return {
    folder,
    flags: ['--quality', 'quality', '--outbox', join('in', '.hulian', 'outbox.db'), '--gateway', address],
    stop,
  };
}

/** The demo hospital's artefacts in one folder: documents, records, the result of a conformance run, a quality score. */
export function makeArtefacts(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'hulian-artefacts-')), '示例医院');
  mkdirSync(join(folder, 'conformance'), { recursive: true });
  const demo = join(root, 'examples', '00-demo', 'input');
  for (const name of ['prescription.xml', 'front-page.xml', 'outpatient.csv'])
    copyFileSync(join(demo, name), join(folder, name));
  const [names = [], ...rows] = readFileSync(join(demo, 'outpatient.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const records = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
  writeFileSync(join(folder, 'records.json'), JSON.stringify({ dataSet: '门急诊病历', records }));
  copyFileSync(
    join(scenarios, 'maturity', 'measured', 'result.json'),
    join(folder, 'conformance', 'hip-soap.json'),
  );
  execFileSync(
    process.execPath,
    [
      ...[program, 'quality', 'score', join(demo, 'outpatient.csv'), '--as', '门急诊病历'],
      ...['--as-of', '2026-11-20', '--format', 'json', '--output', join(folder, 'quality.json')],
    ],
    { stdio: 'pipe' },
  );
  return folder;
}

/** A real gateway that watches a folder; it tells its address when it listens. */
async function startGateway(
  folder: string,
  watched: string,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const gateway = spawn(
    process.execPath,
    [
      ...[program, 'gateway', watched, '--url', 'http://127.0.0.1:1', '--institution', '12990000TEST000001'],
      ...['--key', 'key.pem', '--trust', 'key.pem.pub', '--port', '0', '--interval', '50'],
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = new Promise((done) => gateway.once('close', done));
  const address = await new Promise<string>((done, fail) => {
    let said = '';
    gateway.stdout.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found !== undefined) done(found);
    });
    gateway.once('close', () => fail(new Error(`the gateway ended: ${said}`)));
  });
  return {
    address,
    stop: async () => {
      gateway.kill('SIGTERM');
      await ended;
    },
  };
}

/** Waits until the gateway has taken a document. */
async function untilQueued(address: string): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    const text = await (await fetch(`${address}/health`)).text();
    if (/"(?:queued|sending|unknown|held)":\s*[1-9]/.test(text)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the gateway took no document');
}
