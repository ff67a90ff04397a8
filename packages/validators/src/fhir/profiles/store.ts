// Conformance resources of others: profiles, extension definitions, value sets, code systems; from files and FHIR packages.
import { gunzipSync } from 'node:zlib';
import { isObject } from '../invariants/values.js';
import type { LoadedTerminology } from '../terminology.js';
import { findCoreProfile } from './core.js';
import { readTar } from './tar.js';
import { stripVersion } from './tree.js';
import type { StructureDefinition } from './types.js';

type Json = Readonly<Record<string, unknown>>;

/** A table of codes: system to codes, `*` for the whole system. */
type Parts = Map<string, ReadonlySet<string> | '*'>;

/** Holds what was loaded. Later definitions of the same address win. */
export class ProfileStore {
  readonly #structures = new Map<string, StructureDefinition>();
  readonly #codeSystems = new Map<string, ReadonlySet<string>>();
  readonly #valueSets = new Map<string, Json>();
  #expanded: Map<string, Parts | undefined> | undefined;

  /** Adds a conformance resource, or a Bundle of them; other resources are left alone. Gives the addresses of profiles. */
  add(resource: unknown): readonly string[] {
    if (!isObject(resource)) return [];
    const { resourceType, url } = resource;
    if (resourceType === 'Bundle' && Array.isArray(resource['entry']))
      return resource['entry'].flatMap((entry) => (isObject(entry) ? this.add(entry['resource']) : []));
    if (typeof url !== 'string') return [];
    if (resourceType === 'StructureDefinition' && typeof resource['type'] === 'string') {
      this.#structures.set(url, resource as unknown as StructureDefinition);
      return resource['derivation'] === 'constraint' ? [url] : [];
    }
    if (resourceType === 'CodeSystem' && resource['content'] === 'complete')
      this.#codeSystems.set(url, new Set(listCodes(resource['concept'])));
    if (resourceType === 'ValueSet') {
      this.#valueSets.set(url, resource);
      this.#expanded = undefined;
    }
    return [];
  }

  /** Adds all of a FHIR package (`.tgz`). @throws Error when the bytes are no such package */
  addPackage(bytes: Uint8Array): readonly string[] {
    const added: string[] = [];
    for (const { name, content } of readTar(gunzipSync(bytes))) {
      if (!/^[^/]+\/[^/]+\.json$/u.test(name) || /\/(?:package|\.index)\.json$/u.test(name)) continue;
      added.push(...this.add(JSON.parse(new TextDecoder().decode(content))));
    }
    return added;
  }

  /** True when the profile was loaded or is one of the specification. */
  knows(url: string): boolean {
    return this.find(url) !== undefined || findCoreProfile(stripVersion(url)) !== undefined;
  }

  find(url: string): StructureDefinition | undefined {
    return this.#structures.get(stripVersion(url));
  }

  /** The loaded tables, value sets expanded as far as their systems are known. */
  get terminology(): LoadedTerminology {
    if (this.#expanded === undefined) {
      this.#expanded = new Map();
      for (const url of this.#valueSets.keys()) this.#expanded.set(url, this.#expand(url, new Set()));
    }
    return { codeSystems: this.#codeSystems, valueSets: this.#expanded };
  }

  #expand(url: string, seen: ReadonlySet<string>): Parts | undefined {
    const compose = this.#valueSets.get(url)?.['compose'];
    if (!isObject(compose) || seen.has(url) || 'exclude' in compose || !Array.isArray(compose['include']))
      return undefined;
    const parts: Parts = new Map();
    for (const include of compose['include'] as Json[]) {
      const { system, concept, filter, valueSet } = include;
      if (filter !== undefined) return undefined;
      if (Array.isArray(valueSet)) {
        for (const inner of valueSet as string[]) {
          const inside = this.#expand(stripVersion(inner), new Set([...seen, url]));
          if (inside === undefined) return undefined;
          for (const [part, codes] of inside) merge(parts, part, codes);
        }
      } else if (typeof system === 'string')
        merge(parts, system, Array.isArray(concept) ? new Set(listCodes(concept)) : '*');
    }
    return parts;
  }
}

function merge(parts: Parts, system: string, codes: ReadonlySet<string> | '*'): void {
  const known = parts.get(system);
  parts.set(system, codes === '*' || known === '*' ? '*' : new Set([...(known ?? []), ...codes]));
}

function listCodes(concepts: unknown): string[] {
  if (!Array.isArray(concepts)) return [];
  return (concepts as Json[]).flatMap(({ code, concept }) => [
    ...(typeof code === 'string' ? [code] : []),
    ...listCodes(concept),
  ]);
}
