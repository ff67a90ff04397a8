// What the published packages consist of: a CycloneDX 1.5 list and the licence texts, made from the lock file alone, without a
// network, a clock or a random number, so that the same sources always give the same bytes.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A component: a package of ours, or one that is installed with it or built into it. */
interface Component {
  /** Where it is in the repository. */
  readonly path: string;
  readonly name: string;
  readonly entry: Locked;
  /** Paths of what it needs. */
  readonly needs: readonly string[];
}

const program = '@hulian/cli';
/** Built into the program, which therefore carries their licences: what every start needs, and what its page is made with. */
export const builtIn = { program: ['commander', 'picocolors'], page: ['preact'] };

export function makeBillOfMaterials(root: string): { readonly sbom: string; readonly licences: string } {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const components = collect(lock.packages);
  const [first, ...others] = components.map(describe);
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: { ...first, type: 'application' } },
    components: others,
    dependencies: components.map((one) => ({
      ref: purlOf(one),
      dependsOn: one.needs.map((path) =>
        purlOf(components.find((other) => other.path === path) as Component),
      ),
    })),
  };
  const licences = [...builtIn.program, ...builtIn.page]
    .map((name) => components.find((one) => one.name === name) as Component)
    .map((one) => `${one.name} ${one.entry.version}\n\n${licenceOf(join(root, one.path))}\n`)
    .join(`\n${'-'.repeat(72)}\n`);
  return { sbom: `${JSON.stringify(bill, null, 2)}\n`, licences };
}

/** The program first, then all that it needs by name and version; one package may be there in several versions. */
function collect(packages: Readonly<Record<string, Locked>>): Component[] {
  const found = new Map<string, Component>();
  const visit = (name: string, from: string): string => {
    const at = find(packages, name, from);
    const path = packages[at]?.link ? (packages[at].resolved as string) : at;
    if (found.has(path)) return path;
    const entry = packages[path] as Locked;
    const needs: string[] = [];
    found.set(path, { path, name, entry, needs });
    // To npm, what is built in is for development.
    const own = name === program ? [...builtIn.program, ...builtIn.page] : [];
    const names = [...Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }), ...own];
    for (const need of names.sort()) needs.push(visit(need, path));
    return path;
  };
  visit(program, '');
  const [first, ...others] = found.values();
  return [first as Component, ...others.sort((one, other) => (purlOf(one) < purlOf(other) ? -1 : 1))];
}

/** Where a package that needs another finds it: in its own folder, then in those above. */
function find(packages: Readonly<Record<string, Locked>>, name: string, from: string): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') throw new Error(`package-lock.json has no ${name} for ${from}`);
  }
}

const purlOf = ({ name, entry }: Component): string =>
  `pkg:npm/${name.replace('@', '%40')}@${entry.version ?? ''}`;

function describe(one: Component) {
  const { license, integrity, version } = one.entry;
  if (license === undefined) throw new Error(`${one.name}: no licence in package-lock.json`);
  const content = integrity && Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
  return {
    'bom-ref': purlOf(one),
    type: 'library',
    name: one.name,
    version,
    scope: one.entry.optional ? 'optional' : 'required',
    ...(content && { hashes: [{ alg: 'SHA-512', content }] }),
    licenses: [/[ ()]/u.test(license) ? { expression: license } : { license: { id: license } }],
    purl: purlOf(one),
  };
}

function licenceOf(folder: string): string {
  const file = existsSync(folder)
    ? readdirSync(folder).find((name) => /^licen[cs]e/iu.test(name))
    : undefined;
  if (file === undefined) throw new Error(`${folder}: no file with the licence`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
