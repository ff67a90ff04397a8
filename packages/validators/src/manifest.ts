import { bytesToHex, sm3 } from '@hulian/crypto';
import { PackedLibrary, type Library, type Pack, type ValueDomain } from '@hulian/standards';
import packageJson from '../package.json' with { type: 'json' };
import type { Limits } from './engine/limits.js';
import type { Ruleset } from './engine/rule.js';
import type { Manifest } from './report.js';

interface ManifestInput {
  readonly library: Library;
  readonly profile: string;
  readonly limits: Limits;
  readonly maxFindings: number;
  readonly ruleset: Ruleset;
  readonly asOf: string | undefined;
}

/** States what a run was made with. Holds no time, host or path, so equal runs give equal bytes. */
export function makeManifest({
  library,
  profile,
  limits,
  maxFindings,
  ruleset,
  asOf,
}: ManifestInput): Manifest {
  const overrides = Object.entries(ruleset).map(([rule, severity]) => [`ruleset.${rule}`, severity] as const);
  const packs =
    library instanceof PackedLibrary ? library.packs.flatMap(({ pack, used }) => (used ? [pack] : [])) : [];
  return {
    tool: { name: packageJson.name, version: packageJson.version },
    profile,
    editions: [...new Set(library.list().map((entry) => entry.edition))].sort(),
    packs: packs.map((pack) => ({
      id: pack.manifest.id,
      version: pack.manifest.version,
      sm3: bytesToHex(sm3(pack.signedBytes)),
    })),
    codeTables: packs.flatMap(codeTablesOf),
    options: Object.fromEntries(
      [
        ['maxFindings', maxFindings] as const,
        ...Object.entries(limits),
        ...overrides,
        ...(asOf === undefined ? [] : [['asOf', asOf] as const]),
      ].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

/** Digests of a pack never change while it is in use. */
const digests = new WeakMap<Pack, Manifest['codeTables']>();

/** Code tables that a pack brings, each with the SM3 of its codes and meanings; national tables belong to their edition. */
function codeTablesOf(pack: Pack): Manifest['codeTables'] {
  let tables = digests.get(pack);
  if (!tables) {
    tables = pack.records.flatMap(({ record }) => {
      if (record.kind !== 'value-domain') return [];
      const { id, values } = record as ValueDomain;
      const text = (values ?? []).map(({ code, name }) => `${code}\t${name}\n`).join('');
      return [{ id, sm3: bytesToHex(sm3(new TextEncoder().encode(text))) }];
    });
    digests.set(pack, tables);
  }
  return tables;
}
