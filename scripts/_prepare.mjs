// What `npm test` and `npm run demo` need on a fresh machine: plain Node only, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const oldest = [20, 19];

/** Runs a program in the repository; returns its exit code. `npm` is found on Windows too. */
export function run(program, args, options = {}) {
  const shell = process.platform === 'win32';
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell, ...options });
  if (done.error) throw done.error;
  return done.status ?? 1;
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(
    `需要 Node.js ${oldest.join('.')} 或更新版本，当前是 ${process.versions.node}。请先升级 Node.js。`,
  );
  console.error(`Node.js ${oldest.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Installs the exact versions of the lock file when they are missing or older than the lock file. */
export function install() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('安装依赖 / installing dependencies (npm ci) …');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    console.error('安装依赖失败。请检查 npm 源是否可达（内网请配置 npm 镜像），然后重试。');
    console.error('npm ci failed: check that your npm registry or mirror is reachable, then try again.');
    process.exit(3);
  }
}

function newestSource(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', 'coverage', '.git'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) continue;
    newest = Math.max(newest, entry.isDirectory() ? newestSource(path) : statSync(path).mtimeMs);
  }
  return newest;
}

/** Builds all packages when a build is missing or older than any source; `types: false` leaves out what only compilers read. */
export function build({ force = false, quiet = true, types = true } = {}) {
  const folders = [
    'standards',
    ...readdirSync(join(root, 'packages')).map((name) => join('packages', name)),
  ].map((name) => join(root, name));
  const outputs = folders
    .filter((folder) => existsSync(join(folder, 'tsup.config.ts')))
    .map((folder) => join(folder, 'dist', 'index.js'));
  const fresh =
    outputs.every((file) => existsSync(file)) &&
    Math.min(...outputs.map((file) => statSync(file).mtimeMs)) > Math.max(...folders.map(newestSource));
  if (fresh && !force) return;
  console.error('构建 / building …');
  const done = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    encoding: 'utf8',
    stdio: quiet ? 'pipe' : 'inherit',
    env: { ...process.env, HULIAN_BUILD_TYPES: types ? 'yes' : 'no' },
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return;
  if (quiet) console.error(`${done.stdout}\n${done.stderr}`);
  console.error('构建失败，见上方输出。/ The build failed; see the output above.');
  process.exit(70);
}
