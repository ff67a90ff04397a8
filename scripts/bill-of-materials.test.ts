import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtIn, makeBillOfMaterials } from './bill-of-materials.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { sbom, licences } = makeBillOfMaterials(root);

interface Bill {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly hashes?: readonly { readonly content: string }[];
    readonly licenses: readonly { readonly license?: { readonly id: string } }[];
  }[];
}
const { components } = JSON.parse(sbom) as Bill;
const foreign = components.filter(({ name }) => !name.startsWith('@hulian/'));

interface Installed {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, Installed>>;
}

/** What npm says is installed with the program. */
function installed(node: Installed): string[] {
  return Object.entries(node.dependencies ?? {}).flatMap(([name, below]) => [
    ...(below.version === undefined ? [] : [`${name}@${below.version}`]),
    ...installed(below),
  ]);
}

test('the list is what npm installs, and what is built in', () => {
  const given = ['ls', '--all', '--omit=dev', '--package-lock-only', '--json', '-w', '@hulian/cli'];
  const npm = spawnSync('npm', given, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  const expected = new Set(
    installed(JSON.parse(npm.stdout) as Installed).filter((one) => !one.startsWith('@hulian/')),
  );
  expect(expected.size).toBeGreaterThan(50);
  const listed = foreign.map(({ name, version }) => `${name}@${version}`);
  const isBuiltIn = (one: string): boolean =>
    [...builtIn.program, ...builtIn.page].some((name) => one.startsWith(`${name}@`));
  expect(listed.filter((one) => !isBuiltIn(one)).sort()).toEqual([...expected].sort());
  expect(listed.filter(isBuiltIn)).toHaveLength(builtIn.program.length + builtIn.page.length);
});

test('each has a digest and a licence that asks for no more than its notice; the notices of what is built in are there', () => {
  const permissive = new Set(['MIT', 'ISC', 'Apache-2.0', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause']);
  for (const { name, hashes, licenses } of foreign) {
    expect(permissive, name).toContain(licenses[0]?.license?.id);
    expect(hashes?.[0]?.content, name).toMatch(/^[0-9a-f]{128}$/u);
  }
  for (const name of [...builtIn.program, ...builtIn.page])
    expect(licences).toMatch(new RegExp(`^${name} [\\d.]+\\n\\n[^]*?Copyright`, 'mu'));
  expect(sbom).not.toMatch(/timestamp|serialNumber/u);
});
