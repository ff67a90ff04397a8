import type { Library } from '@hulian/standards';
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
  return {
    tool: { name: packageJson.name, version: packageJson.version },
    profile,
    editions: [...new Set(library.list().map((entry) => entry.edition))].sort(),
    packs: [],
    codeTables: [],
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
